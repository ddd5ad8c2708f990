import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { artefactsImported, longestImportedBatch } from '../artefact/artefact.events.ts';
import { checkItem, type BulkItem, type CheckedItem } from './bulk-item.ts';
import { planVersions, type BulkReleaser, type MissingPart, type RefusedItem } from './bulk-plan.ts';
import { writeVersions } from './write-versions.ts';

/** Two imports at once take turns, batch by batch, so that the second finds what the first has written. */
const lockKey = 4_207_301;

/** What releasing many did. */
export interface BulkOutcome {
  readonly created: number;
  /** Items that became a new version of what was here. */
  readonly changed: number;
  readonly unchanged: number;
  /** The artefacts of all items that were not left out, unchanged ones too. */
  readonly artefactIds: readonly string[];
  /** Items that were left out, and why; the others landed. */
  readonly refused: readonly RefusedItem[];
  readonly missingParts: readonly MissingPart[];
}

/**
 * Releases records of another catalogue in bulk: commands that stand at the database call it, never a request, as
 * nobody reviews what it releases. Access is worked out by the code that single releases use.
 */
@Injectable()
export class BulkReleaseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Brings what stands here up to these items. An item that is here unchanged is left alone, one that changed becomes
   * the next version and supersedes the one before. Batches of some hundreds are a transaction each and hold together
   * or not at all, so an interrupted run goes on when it is run again. Each batch is one {@link artefactsImported}
   * instead of one event per artefact.
   */
  async releaseMany(by: BulkReleaser, items: readonly BulkItem[]): Promise<BulkOutcome> {
    const refused: RefusedItem[] = [];
    const checked = checkAll(items, refused);
    const outcomes: BulkOutcome[] = [];
    for (let start = 0; start < checked.length; start += longestImportedBatch) {
      const batch = checked.slice(start, start + longestImportedBatch);
      outcomes.push(await this.unitOfWork.run((tx) => releaseBatch(tx, by, batch)));
    }
    return outcomes.reduce(add, { ...nothing, refused });
  }
}

const nothing: BulkOutcome = { created: 0, changed: 0, unchanged: 0, artefactIds: [], refused: [], missingParts: [] };

const add = (a: BulkOutcome, b: BulkOutcome): BulkOutcome => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  artefactIds: [...a.artefactIds, ...b.artefactIds],
  refused: [...a.refused, ...b.refused],
  missingParts: [...a.missingParts, ...b.missingParts],
});

function checkAll(items: readonly BulkItem[], refused: RefusedItem[]): CheckedItem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { sourceKey } = item;
    if (seen.has(sourceKey)) {
      refused.push({ sourceKey, reason: 'stands there twice: the first one holds' });
      return [];
    }
    seen.add(sourceKey);
    try {
      return [checkItem(item)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const reason = error.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ');
      refused.push({ sourceKey, reason });
      return [];
    }
  });
}

async function releaseBatch(tx: Tx, by: BulkReleaser, items: readonly CheckedItem[]): Promise<BulkOutcome> {
  await tx.query('select pg_advisory_xact_lock($1)', [lockKey]);
  const { versions, unchanged, ...left } = await planVersions(tx, by, items);
  const written = versions.map((version) => version.artefactId);
  if (written.length > 0) {
    await writeVersions(tx, by, versions);
    tx.emit(artefactsImported, { artefactIds: written });
  }
  const created = versions.filter((version) => version.isNew).length;
  return {
    ...left,
    created,
    changed: written.length - created,
    unchanged: unchanged.length,
    artefactIds: [...written, ...unchanged],
  };
}
