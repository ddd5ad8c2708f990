/** The artefact that a link names, and the version if it names one. */
export interface LinkedArtefact {
  readonly artefactId: string;
  readonly versionId: string | null;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const bare = new RegExp(`^${uuid}$`, 'i');
const page = new RegExp(`^/?artefacts/(${uuid})(?:[/?#]|$)`, 'i');
const pinned = new RegExp(`[?&]version=(?:%22)?(${uuid})`, 'i');

/**
 * Reads the id of an artefact, the path of its page, or its link on this network. A link of another site names nothing here, whatever its
 * path looks like.
 * @param publicUrl where this network is reached, from the settings
 */
export function readArtefactLink(text: string, publicUrl: string): LinkedArtefact | null {
  if (bare.test(text)) return { artefactId: text.toLowerCase(), versionId: null };
  const path = pathHere(text, publicUrl);
  const artefactId = page.exec(path ?? '')?.[1];
  if (path === null || artefactId === undefined) return null;
  return { artefactId: artefactId.toLowerCase(), versionId: pinned.exec(path)?.[1]?.toLowerCase() ?? null };
}

/** The path behind the address of this network, with what follows it; null for other sites. */
function pathHere(text: string, publicUrl: string): string | null {
  if (page.test(text)) return text;
  const [base, link] = [URL.parse(publicUrl), URL.parse(text)];
  if (!base || !link || !/^https?:$/.test(link.protocol) || link.host !== base.host) return null;
  const start = base.pathname.replace(/\/$/, '');
  return link.pathname.startsWith(`${start}/`) ? link.pathname.slice(start.length) + link.search : null;
}
