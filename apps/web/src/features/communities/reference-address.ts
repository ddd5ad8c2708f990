/** Something a message can point at. */
export interface AddressedReference {
  kind: string;
  id: string;
}

const kinds: Readonly<Record<string, string>> = {
  artefacts: 'Artefact',
  collections: 'Collection',
  communities: 'Community',
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address of a page of this site stands for, as somebody copies it from the browser; null where it is none. */
export function referenceOf(address: string): AddressedReference | null {
  let url: URL;
  try {
    url = new URL(address.trim().toLowerCase(), 'https://here.example');
  } catch {
    return null;
  }
  const [folder = '', id = ''] = url.pathname.slice(1).split('/');
  const kind = kinds[folder];
  if (!kind || !uuid.test(id)) return null;
  const version = url.searchParams.get('version');
  return kind === 'Artefact' && version && uuid.test(version) ? { kind: 'ArtefactVersion', id: version } : { kind, id };
}

/** The address of something a message or meeting points at, as {@link referenceOf} reads it; empty where it has none of its own. */
export function addressOf({ kind, id }: AddressedReference): string {
  const folder = Object.entries(kinds).find(([, known]) => known === kind)?.[0];
  return folder ? `/${folder}/${id}` : '';
}
