import { Refusal } from '@constellation/platform/errors';
import type { CollectionChangeKind } from './collection.entity.ts';

/** What somebody changed while somebody else was editing an older state. */
export interface TouchingChange {
  readonly revision: number;
  readonly kind: CollectionChangeKind;
  readonly touched: readonly string[];
}

/**
 * Two edits touch the same thing, and only people can say which is right. Nothing was changed; the collection as it is now
 * and what was changed meanwhile are shown beside what the second editor wrote.
 */
export class CollectionConflict extends Refusal {
  constructor(
    readonly collectionId: string,
    /** The state that was edited. */
    readonly expectedRevision: number,
    message: string,
  ) {
    super({ code: 'collection-changed', message, field: 'expectedRevision' });
    this.name = 'CollectionConflict';
  }
}

const sentences: Readonly<Record<string, string>> = {
  title: 'Somebody changed the title meanwhile: look at theirs, and save yours again if it is still right.',
  description: 'Somebody changed the description meanwhile: look at theirs, and save yours again if it is still right.',
  audience: 'Somebody changed who sees it meanwhile: look at what they chose first.',
  note: 'Somebody changed this note meanwhile: look at theirs, and save yours again if it is still right.',
  place: 'Somebody moved this meanwhile: look where it is now.',
  pin: 'Somebody changed which version this shows meanwhile: look at what they chose first.',
  gone: 'Somebody took this out meanwhile: add it again if it should stay.',
};

/** The sentence for the first thing that both edits touch; null where they touch nothing in common. */
export function conflictOf(since: readonly TouchingChange[], touches: readonly string[]): string | null {
  const touched = new Set(since.flatMap((change) => change.touched));
  const common = touches.find((touch) => touched.has(touch));
  if (common === undefined) return null;
  return (
    sentences[common.split(':').at(-1) ?? ''] ?? 'Somebody changed the same thing meanwhile: look at theirs first.'
  );
}
