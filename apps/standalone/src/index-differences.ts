import type { IndexDifference, ReindexProgress, SearchVerifier } from '@constellation/search';

export type Progressing = (progress: ReindexProgress) => void;

/** What compares an index with what it is made from. */
export type Comparing = Pick<SearchVerifier, 'differences' | 'differencesOf'>;

/**
 * The differences between an index and what it is made from, one line each. Beside a running product some are changes on
 * their way: what differs is compared again after `settle`, and only what still does is named.
 */
export async function* indexDifferences(
  verifier: Comparing,
  { report, settle }: { readonly report: Progressing; readonly settle: () => Promise<unknown> },
): AsyncGenerator<string> {
  const suspects = new Set<string>();
  for await (const { artefactId } of verifier.differences(report)) suspects.add(artefactId);
  if (suspects.size === 0) return;
  await settle();
  for await (const difference of verifier.differencesOf([...suspects])) yield inWords(difference);
}

function inWords({ kind, versionId, artefactId, columns }: IndexDifference): string {
  const where = `version ${versionId} of artefact ${artefactId}`;
  if (kind === 'missing') return `missing: ${where} is not in the index`;
  if (kind === 'extra') return `extra: ${where} is in the index and should not be`;
  return `stale: ${where} differs in ${columns.join(', ')}`;
}
