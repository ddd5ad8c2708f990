import { Database, UnitOfWork } from '@constellation/platform/db';
import { Injectable, Logger } from '@nestjs/common';
import { textsBySql } from './fresh-documents.ts';
import { indexFingerprint } from './projection.sql.ts';
import { SearchProjection } from './search-projection.ts';
import { SearchReindex } from './search-reindex.ts';
import { rebuildIndex } from './search.jobs.ts';

/** One job works this long and then hands on to the next, so that a stopping process need not wait for a rebuild. */
const sliceMs = 2_000;
/** A rebuild that has said nothing for so long has failed for good: it is taken up where it stands. */
const silence = '2 minutes';

/** Where a rebuild stands: what its next job is to begin after. */
export interface RebuildPlace {
  /** Fingerprint of the index description it leads to. */
  readonly description: string;
  /** The last artefact that is done; null at the beginning. */
  readonly after: string | null;
}

/**
 * Rebuilds the index in the background when the product describes it otherwise than the one it was made from. The work
 * is a chain of short jobs whose state stands in the one row of `search_index`: however many processes start at once or
 * deliver a job twice, each stretch is handed on by one of them, and a process that dies leaves a rebuild that goes on.
 */
@Injectable()
export class SearchRebuild {
  readonly #logger = new Logger('search');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly projection: SearchProjection,
    private readonly reindex: SearchReindex,
  ) {}

  /** Begins a rebuild where one is due and none is under way, and clears away what others left behind. Returns whether it began. */
  async beginIfDue(): Promise<boolean> {
    await this.reindex.tidy();
    if (!(await this.projection.needsRebuild())) return false;
    return this.unitOfWork.run(async (tx) => {
      await tx.query('insert into search_index default values on conflict do nothing');
      // Nothing was made from any description yet.
      await tx.query(
        `update search_index set description = $1, texts_by = (${textsBySql}) where description is null and not exists (select from artefact)`,
        [indexFingerprint],
      );
      const [begun] = await tx.query<{ rebuilt_to: string | null }>(
        `update search_index
            set rebuilding = $1, rebuilt_at = now(), rebuilt_to = case when rebuilding = $1 then rebuilt_to end
          where description is distinct from $1
            and (rebuilding is distinct from $1 or rebuilt_at < now() - interval '${silence}')
         returning rebuilt_to`,
        [indexFingerprint],
      );
      if (!begun) return false;
      tx.enqueue(rebuildIndex, { description: indexFingerprint, after: begun.rebuilt_to });
      this.#logger.log('The search index was made from another description and is rebuilt in the background.');
      return true;
    });
  }

  /**
   * Does the next stretch and hands on; ends where another job is further already.
   * @throws when it leads to a description this process does not have: a process that has it takes the job up
   */
  async goOn(place: RebuildPlace, signal: AbortSignal): Promise<void> {
    if (place.description !== indexFingerprint) {
      throw new Error('This rebuild of the search index is for processes of another version.');
    }
    if (!(await this.#standsAt(place))) return;
    const stretch = await this.reindex.stretch(sliceMs, signal);
    // Who asked for it by hand is at it: the index comes to the same.
    if (!stretch) return;
    if (stretch.ended) return this.#logger.log('The search index is rebuilt.');
    await this.unitOfWork.run(async (tx) => {
      const [handedOn] = await tx.query(
        `update search_index
            set rebuilt_to = $3, rebuilt_at = now()
          where rebuilding = $1 and rebuilt_to is not distinct from $2
         returning 1`,
        [indexFingerprint, place.after, stretch.after],
      );
      if (handedOn) tx.enqueue(rebuildIndex, { description: indexFingerprint, after: stretch.after });
    });
  }

  async #standsAt({ description, after }: RebuildPlace): Promise<boolean> {
    const rows = await this.database.query(
      'select from search_index where rebuilding = $1 and rebuilt_to is not distinct from $2',
      [description, after],
    );
    return rows.length > 0;
  }
}
