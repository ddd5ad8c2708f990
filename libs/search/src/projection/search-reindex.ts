import { Database, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { StartError } from '@constellation/platform/errors';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { MeilisearchIndex } from '../engine/meilisearch/meilisearch-index.ts';
import { clearFreshAfter, clearFreshOrphans, fillFresh, replayChanges, textsBySql } from './fresh-documents.ts';
import {
  changePlaces,
  dropFormerTables,
  formerSchema,
  freshSchema,
  freshStatements,
  indexTables,
  makeFreshTables,
  type TableStatement,
} from './fresh-tables.ts';
import { indexFingerprint } from './projection.sql.ts';
import type { ReindexOptions, ReindexProgress } from './reindex-options.ts';
import { lockAllWriters } from './writer-lock.ts';

/** Artefacts that are written in one transaction. */
const chunkSize = 500;
/** Transactions that work at a time when somebody waits for it; one beside the traffic. */
const busyHands = 2;
/** Held by whoever builds, as long as it does. */
const builderLock = 4_207_207;
/** Shared by the transactions that build: who has it alone knows that nothing of a killed process is still running. */
const workLock = 4_207_208;
/** After the last artefact in the order of ids. */
const theEnd = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** For how long one that was interrupted is worth going on with. */
const worthGoingOn = '1 hour';
/** So few changes are left to be made under the locks of the swap. */
const fewChanges = 20;
/** For how long whoever searches may be kept waiting by an attempt at the swap, and whoever writes. */
const searchersWait = '150ms';
const writersWait = '5s';
/** Attempts end after this long, with a pause between them. */
const swapPatienceMs = 15 * 60_000;
const swapPauseMs = 500;
/** How long somebody who asks for a reindex waits for a stretch of another to end. */
const builderPatienceMs = 5_000;

/** Somebody else builds the index at the moment. */
export class ReindexUnderWay extends StartError {
  override readonly name = 'ReindexUnderWay';
}

/** How a stretch of a rebuild ended. */
export interface Stretch {
  /** Whether the fresh index is the one that is searched now. */
  readonly ended: boolean;
  /** The last artefact that stands in the fresh index. */
  readonly after: string | null;
}

/** One process' work on a fresh index. */
interface Run {
  readonly run: string;
  /** The last artefact that stands in it. */
  readonly after: string | null;
  /** Whether vectors of the same texts are taken over. */
  readonly keep: boolean;
}

/**
 * Builds the index anew beside the one that is searched, and lets it take its place.
 *
 * The fresh tables stand in a schema of their own under their final names, without indexes until they are filled. Changes
 * that are written meanwhile are noted (`search_index_change`) and made in the fresh tables before they take their place, the last of
 * them while every writer waits. What is filled in was read after the notes began, so whatever a row misses is noted.
 * How far it is stands in `search_index`; `reindex_run` says whose work it is, so that a process which lost it finds out.
 */
@Injectable()
export class SearchReindex {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    @Inject(MeilisearchIndex) private readonly engine: MeilisearchIndex | null,
  ) {}

  /**
   * Does all of it. One that was interrupted less than an hour ago is gone on with where it stood, unless `fresh`, and vectors of texts
   * that are the same are kept, unless `fresh`.
   * @throws ReindexUnderWay when somebody else is at it
   */
  async run({ report, say, fresh = false, patienceMs = builderPatienceMs }: ReindexOptions = {}): Promise<void> {
    for (const until = performance.now() + patienceMs; ; await sleep(100)) {
      const isDone = await this.#alone(async () => {
        const begun = await this.#begin(fresh);
        const place = await this.#place();
        if (place.done > 0) report?.(place);
        let { done } = place;
        let { after } = begun;
        for (let next = await this.#fill(begun, after, busyHands); next;) {
          after = next.last;
          done += next.count;
          report?.({ done, total: Math.max(place.total, done) });
          next = await this.#fill(begun, after, busyHands);
        }
        await this.#finish(begun, busyHands, say);
        return true;
      });
      if (isDone) return;
      if (performance.now() < until) continue;
      const { done, total } = await this.#place();
      throw new ReindexUnderWay(
        `The search index is being made anew already: ${done} of ${total} artefacts are done. Wait until that has ended (it goes on by itself when it is the indexer that does it), then run this again if it is still needed.`,
      );
    }
  }

  /**
   * Works until time is up, beside the traffic; the end (indexes and swap) is not cut short by time.
   * @returns null when somebody else is at it
   */
  async stretch(ms: number, signal: AbortSignal): Promise<Stretch | null> {
    return this.#alone(async () => {
      const begun = await this.#begin(false);
      const until = performance.now() + ms;
      let next = await this.#fill(begun, begun.after, 1);
      while (next && performance.now() < until && !signal.aborted) next = await this.#fill(begun, next.last, 1);
      if (!next && !signal.aborted) {
        await this.#finish(begun, 1);
        return { ended: true, after: null };
      }
      await this.database.query('update search_index set reindex_run = null where reindex_run = $1', [begun.run]);
      return { ended: false, after: next?.last ?? theEnd };
    });
  }

  /** Clears away what was begun and will not be gone on with, and what a swap left behind. */
  async tidy(): Promise<void> {
    await this.#alone(async () => {
      await this.#finishSwap();
      const [left] = await this.database.query(
        `select from search_index where reindexing is not null and reindexed_at < now() - interval '${worthGoingOn}'`,
      );
      if (!left) return;
      await whenFree(() =>
        this.unitOfWork.run(async (tx) => {
          await tx.query('select pg_advisory_xact_lock($1)', [workLock]);
          await tx.query(`set local lock_timeout = '${searchersWait}'`);
          await tx.query(`drop schema if exists ${freshSchema} cascade`);
          await tx.query(
            'update search_index set reindexing = null, reindexed_to = null, reindexed_at = null, reindex_run = null',
          );
          await tx.query('delete from search_index_change');
        }),
      );
    });
  }

  /** Under a lock that ends with the connection, however the process ends. Null when somebody else has it. */
  async #alone<T>(work: () => Promise<T>): Promise<T | null> {
    return this.unitOfWork.run(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [builderLock]);
      if (!lock?.mine) return null;
      // It is idle all the while, on purpose.
      await tx.query('set local idle_in_transaction_session_timeout = 0');
      return work();
    });
  }

  /** Takes up what there is to go on with, or begins. */
  async #begin(fresh: boolean): Promise<Run> {
    await this.#finishSwap();
    const run = newId();
    return whenFree(() =>
      this.unitOfWork.run(async (tx) => {
        await tx.query('select pg_advisory_xact_lock($1)', [workLock]);
        await tx.query(`set local lock_timeout = '${searchersWait}'`);
        await tx.query('insert into search_index default values on conflict do nothing');
        const [texts] = await tx.query<{ same: boolean }>(
          `select coalesce(texts_by = (${textsBySql}), false) as same from search_index`,
        );
        const [left] = await tx.query<{ after: string | null; inOrder: boolean }>(
          `select reindexed_to as after, reindex_run is null as "inOrder" from search_index
            where reindexing = $1 and reindex_schema = (${newestMigration}) and reindexed_at > now() - interval '${worthGoingOn}'
              and to_regclass('${freshSchema}.search_title') is not null`,
          [indexFingerprint],
        );
        const goesOn = left !== undefined && !fresh;
        if (!goesOn) {
          await makeFreshTables(tx);
          await tx.query('delete from search_index_change');
        } else if (!left.inOrder && left.after !== theEnd) await clearFreshAfter(tx, left.after);
        await tx.query(
          `update search_index
              set reindexing = $1, reindex_schema = (${newestMigration}), reindex_run = $2, reindexed_to = $3, reindexed_at = now()`,
          [indexFingerprint, run, goesOn ? left.after : null],
        );
        return { run, after: goesOn ? left.after : null, keep: !fresh && texts?.same === true };
      }),
    );
  }

  async #place(): Promise<ReindexProgress> {
    const [row] = await this.database.query<{ done: number; total: number }>(
      `select count(*)::int as total, (count(*) filter (where artefact_id <= (select reindexed_to from search_index)))::int as done
         from artefact`,
    );
    return row ?? { done: 0, total: 0 };
  }

  /** Fills in the next artefacts, with so many hands. Null when all stand there. */
  async #fill(
    { run, keep }: Run,
    after: string | null,
    hands: number,
  ): Promise<{ readonly last: string; readonly count: number } | null> {
    const rows = await this.database.query<{ artefact_id: string }>(
      'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
      [after, chunkSize * hands],
    );
    const ids = rows.map((row) => row.artefact_id);
    const last = ids.at(-1);
    const chunks = Array.from({ length: hands }, (_, hand) => ids.slice(hand * chunkSize, (hand + 1) * chunkSize));
    await Promise.all(
      chunks
        .filter((chunk) => chunk.length > 0)
        .map((chunk) =>
          this.#mine(run, async (tx) => {
            await tx.query(laterIsSoonEnough);
            await fillFresh(tx, chunk, keep);
          }),
        ),
    );
    await this.#mine(run, async (tx) => {
      await tx.query(laterIsSoonEnough);
      await tx.query('update search_index set reindexed_to = $1, reindexed_at = now()', [last ?? theEnd]);
    });
    return last === undefined ? null : { last, count: ids.length };
  }

  /** Every step may be done already, by a run that was interrupted. */
  async #finish({ run, keep }: Run, hands: number, say: (sentence: string) => void = () => undefined): Promise<void> {
    say('Making the indexes …');
    const indexes = await freshStatements(this.database, 'index');
    const makeIndexes = async (): Promise<void> => {
      for (let step = indexes.shift(); step; step = indexes.shift()) await this.#makeIndex(run, step);
    };
    await Promise.all(Array.from({ length: hands }, makeIndexes));
    const references = await freshStatements(this.database, 'reference');
    for (const step of references) {
      await whenFree(() =>
        this.#mine(run, async (tx) => {
          if (await isThere(tx, step)) return;
          await tx.query(`set local lock_timeout = '${searchersWait}'`);
          await tx.query(step.statement);
        }),
      );
    }
    await this.#mine(run, clearFreshOrphans);
    for (const { table, name } of references) {
      await this.#mine(run, (tx) => tx.query(`alter table ${freshSchema}.${table} validate constraint ${name}`));
    }
    // Those who search at once after the swap find statistics, and rows that are known to be visible.
    await this.database.query(`vacuum (analyze) ${indexTables.map((table) => `${freshSchema}.${table}`).join(', ')}`);
    say('Taking its place …');
    await whenFree(async () => {
      await this.#catchUp(run, keep);
      await this.#swap(run, keep);
    });
    await this.#finishSwap();
  }

  async #makeIndex(run: string, step: TableStatement): Promise<void> {
    await this.#mine(run, async (tx) => {
      if (await isThere(tx, step)) return;
      await tx.query(`set local maintenance_work_mem = '256MB'`);
      await tx.query(step.statement);
      await tx.query('update search_index set reindexed_at = now()');
    });
  }

  /** Makes what was written meanwhile, until little is left. */
  async #catchUp(run: string, keep: boolean): Promise<void> {
    let changed: number;
    do changed = await this.#mine(run, (tx) => replayChanges(tx, chunkSize, keep));
    while (changed > fewChanges);
  }

  async #swap(run: string, keep: boolean): Promise<void> {
    await this.#mine(run, async (tx) => {
      await tx.query(`set local lock_timeout = '${writersWait}'`);
      await lockAllWriters(tx);
      while ((await replayChanges(tx, chunkSize, keep)) > 0);
      await tx.query(`set local lock_timeout = '${searchersWait}'`);
      await changePlaces(tx);
      const [fits] = await tx.query(
        `update search_index
            set description = $1, texts_by = (${textsBySql}), rebuilding = null, rebuilt_to = null, reindexing = null, reindexed_to = null, reindexed_at = null,
                reindex_run = null, reindex_schema = null
          where reindex_schema = (${newestMigration})
         returning 1`,
        [indexFingerprint],
      );
      if (!fits) {
        throw new ReindexUnderWay(
          'The database was brought up to a newer version while the index was made anew. Run it again: it begins afresh.',
        );
      }
    });
  }

  /** Tells the engine, which has its own index, what differs from before; then drops what was. Both may be done already. */
  async #finishSwap(): Promise<void> {
    const [former] = await this.database.query<{ there: boolean }>(
      `select to_regclass('${formerSchema}.search_document') is not null as there`,
    );
    if (!former?.there) return;
    if (this.engine) {
      const rows = await this.database.query<{ artefact_id: string }>(
        `select distinct coalesce(document.artefact_id, former.artefact_id) as artefact_id
           from search_document document full join ${formerSchema}.search_document former on former.version_id = document.version_id
          where document.fingerprint is distinct from former.fingerprint order by 1`,
      );
      for (let start = 0; start < rows.length; start += chunkSize) {
        await this.engine.refresh(rows.slice(start, start + chunkSize).map((row) => row.artefact_id));
      }
    }
    await whenFree(() =>
      this.unitOfWork.run(async (tx) => {
        await tx.query(`set local lock_timeout = '${searchersWait}'`);
        await dropFormerTables(tx);
      }),
    );
  }

  /** A transaction of this run. @throws when another goes on with its work */
  async #mine<T>(run: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock_shared($1)', [workLock]);
      const rows = await tx.query('select from search_index where reindex_run = $1', [run]);
      if (rows.length === 0) throw new ReindexUnderWay('Somebody else goes on with making the search index anew.');
      return work(tx);
    });
  }
}

/**
 * The commit need not wait for the disk: a server that crashes forgets the last of the work and how far it was together, since the one
 * stands before the other in its log.
 */
const laterIsSoonEnough = 'set local synchronous_commit = off';

const newestMigration = 'select max("timestamp")::text from migration';

async function isThere(tx: Tx, { table, name }: TableStatement): Promise<boolean> {
  const rows = await tx.query(
    `select from pg_class where oid = to_regclass($1)
     union all select from pg_constraint where conrelid = to_regclass($2) and conname = $3`,
    [`${freshSchema}.${name}`, `${freshSchema}.${table}`, name],
  );
  return rows.length > 0;
}

/**
 * Tries work that waits for a lock only for a moment, so that nobody queues up behind it, until it gets it.
 * @throws what it threw, when that was something else, or when patience is at an end
 */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + swapPatienceMs; ; await sleep(swapPauseMs)) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const isBusy = code === '55P03' || code === '40P01';
      if (!isBusy || performance.now() > until) throw error;
    }
  }
}
