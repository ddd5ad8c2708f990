import type { IndexDifference, ReindexProgress, SearchVerifier } from '@constellation/search';

export type Progressing = (progress: ReindexProgress) => void;

/**
 * The differences between search index and database, one line each. Beside a running product some are changes on their
 * way: what differs is compared again after `settle`, and only what still does is named.
 */
export async function indexDifferences(
  verifier: SearchVerifier,
  { report, settle }: { readonly report: Progressing; readonly settle: () => Promise<unknown> },
): Promise<readonly string[]> {
  const suspects = new Set<string>();
  for await (const { artefactId } of verifier.differences(report)) suspects.add(artefactId);
  if (suspects.size === 0) return [];
  await settle();
  const lines: string[] = [];
  for await (const difference of verifier.differencesOf([...suspects])) lines.push(inWords(difference));
  return lines;
}

function inWords({ kind, versionId, artefactId, columns }: IndexDifference): string {
  const where = `version ${versionId} of artefact ${artefactId}`;
  if (kind === 'missing') return `missing: ${where} is not in the index`;
  if (kind === 'extra') return `extra: ${where} is in the index and should not be`;
  return `stale: ${where} differs in ${columns.join(', ')}`;
}
