import { newId, type Database, type Tx, type UnitOfWork } from '@constellation/platform/db';
import { Logger } from '@nestjs/common';
import type { ReindexOptions } from '../../projection/reindex-options.ts';
import { EngineRefused, type MeilisearchClient } from './meilisearch-client.ts';
import { documentRowsSql, payloads, toDocument, type DocumentRow } from './meilisearch-documents.ts';
import { allOf, oneOf } from './meilisearch-filter.ts';
import { engineFingerprint } from './meilisearch-settings.ts';

const engine = 'meilisearch';
/** Indexes of ours on the server begin so; the key for searching is given for `artefacts-*`. */
export const indexPrefix = 'artefacts-';
/** Artefacts that are written in one batch. */
const batchSize = 500;
/** Taken while rows are read and handed over, so that of two writers the later reads what the earlier did. */
const lockKey = 4_207_206;

/** Which indexes there are. */
export interface IndexState {
  readonly live: string | null;
  readonly live_fingerprint: string | null;
  readonly building: string | null;
  readonly building_fingerprint: string | null;
  readonly built_to: string | null;
}

/**
 * Brings the engine level with `search_document`.
 *
 * The engine has no conditional write. Order is kept here instead: rows are read and handed over under one lock, the engine
 * does what it was handed in that order, and a row is always the current one. So nothing older ever replaces something
 * newer. What is to be written stands in `search_engine_pending` until the engine has said that it is done: an engine
 * that is away holds nobody up, and a process that is killed leaves nothing undone.
 */
export class MeilisearchIndex {
  readonly #logger = new Logger('search');
  #draining: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    readonly client: MeilisearchClient,
    private readonly ids: () => string = newId,
  ) {}

  async state(): Promise<IndexState | null> {
    const [row] = await this.database.query<IndexState>('select * from search_engine_index where engine = $1', [
      engine,
    ]);
    return row ?? null;
  }

  /**
   * Notes that these changed and writes what is noted. Resolves when the engine has them, or when they are noted and the
   * engine is away.
   */
  async refresh(artefactIds: readonly string[]): Promise<void> {
    await this.database.query(
      `insert into search_engine_pending (engine, artefact_id)
       select $1, id from unnest($2::uuid[]) as id
       on conflict (engine, artefact_id) do update set change = nextval('search_engine_change_seq'), refusal = null`,
      [engine, [...new Set(artefactIds)].sort()],
    );
    try {
      await this.drain();
    } catch (error) {
      this.#logger.warn(`The search engine was not brought up to date; it is tried again. ${String(error)}`);
    }
  }

  /** Writes everything that is noted. Calls that arrive meanwhile share the next batch and its wait. */
  async drain(): Promise<void> {
    if (this.#draining) {
      this.#again = true;
      return this.#draining;
    }
    this.#draining = this.#drainAll().finally(() => (this.#draining = null));
    return this.#draining;
  }

  /** How many artefacts wait to be written, refused ones included. */
  async waiting(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from search_engine_pending where engine = $1',
      [engine],
    );
    return row?.count ?? 0;
  }

  /** What the engine has yet to be told of, what it does not take, and for how long it lacks the oldest, in seconds. */
  async pending(): Promise<{ readonly waiting: number; readonly refused: number; readonly oldest: number }> {
    const [row] = await this.database.query<{ waiting: number; refused: number; oldest: number }>(
      `select (count(*) filter (where refusal is null))::int as waiting, (count(*) filter (where refusal is not null))::int as refused,
              coalesce(extract(epoch from now() - min(noted_at) filter (where refusal is null)), 0)::float8 as oldest
         from search_engine_pending where engine = $1`,
      [engine],
    );
    return row ?? { waiting: 0, refused: 0, oldest: 0 };
  }

  async #drainAll(): Promise<void> {
    do {
      this.#again = false;
      while (await this.#drainBatch(batchSize));
    } while (this.#again);
  }

  /** Writes one batch; false when nothing was noted. */
  async #drainBatch(size: number): Promise<boolean> {
    const { changes, tasks } = await this.unitOfWork.run(async (tx) => {
      await lock(tx);
      const noted = await tx.query<{ artefact_id: string; change: string }>(
        `select artefact_id, change from search_engine_pending where engine = $1 and refusal is null order by change limit $2`,
        [engine, size],
      );
      const ids = noted.map((row) => row.artefact_id);
      return { changes: noted, tasks: await this.#handOver(tx, ids, await this.#targets(tx)) };
    });
    if (changes.length === 0) return false;
    try {
      await this.client.wait(tasks);
    } catch (error) {
      if (!(error instanceof EngineRefused)) throw error;
      if (error.code === 'index_not_found') {
        await this.#forgetIndexes();
        return true;
      }
      // One of them is at fault: alone it shows which.
      if (changes.length > 1) {
        for (let left = changes.length; left > 0; left--) await this.#drainBatch(1);
        return true;
      }
      await this.database.query(
        'update search_engine_pending set refusal = $4 where engine = $1 and artefact_id = $2 and change = $3',
        [engine, changes[0]?.artefact_id, changes[0]?.change, error.message],
      );
      this.#logger.error(`The search engine refused artefact ${changes[0]?.artefact_id}. ${error.message}`);
      return true;
    }
    await this.database.query(
      `delete from search_engine_pending pending using unnest($2::uuid[], $3::bigint[]) as done (id, change)
        where pending.engine = $1 and pending.artefact_id = done.id and pending.change = done.change`,
      [engine, changes.map((row) => row.artefact_id), changes.map((row) => row.change)],
    );
    return true;
  }

  /** Reads the current rows of artefacts and hands them to indexes; the caller holds the lock. Returns the tasks. */
  async #handOver(tx: Tx, artefactIds: readonly string[], indexes: readonly string[]): Promise<readonly number[]> {
    if (artefactIds.length === 0 || indexes.length === 0) return [];
    const rows = await tx.query<DocumentRow>(documentRowsSql, [artefactIds]);
    const kept = oneOf(
      'id',
      rows.map((row) => row.version_id),
    );
    const gone = allOf([
      oneOf('artefact_id', artefactIds),
      kept.kind === 'filter' ? { kind: 'filter', text: `NOT ${kept.text}` } : { kind: 'always' },
    ]);
    const tasks: number[] = [];
    for (const index of indexes) {
      if (gone.kind === 'filter') tasks.push(await this.client.enqueueDeletion(index, gone.text));
      for (const batch of payloads(rows.map(toDocument))) tasks.push(await this.client.enqueueDocuments(index, batch));
    }
    return tasks;
  }

  async #targets(tx: Tx): Promise<readonly string[]> {
    const [row] = await tx.query<IndexState>('select * from search_engine_index where engine = $1', [engine]);
    return [row?.live, row?.building].filter((index) => index != null);
  }

  /** The server has lost its data: until an index is built anew, searches are answered by the reserve. */
  async #forgetIndexes(): Promise<void> {
    this.#logger.error('The search engine does not know its index any more; it is built anew.');
    await this.database.query(
      `update search_engine_index
          set live = null, live_fingerprint = null, building = null, building_fingerprint = null, built_to = null
        where engine = $1`,
      [engine],
    );
  }

  /**
   * Whether the index was made by other code, or by none.
   * @param silenceMs a rebuild that has said something since is left to whoever is at it; without it, it counts as due
   */
  async isRebuildDue(silenceMs = 0): Promise<boolean> {
    const [row] = await this.database.query<{ is_due: boolean }>(
      `select not exists (
         select from search_engine_index
          where engine = $1
            and (live_fingerprint = $2
                 or building_fingerprint = $2 and built_at > now() - $3 * interval '1 millisecond')) as is_due`,
      [engine, engineFingerprint, silenceMs],
    );
    return row?.is_due ?? true;
  }

  /**
   * Begins a fresh index, or takes up the one that was begun by the same code. Changes flow into it from now on.
   * @param anew whether one that was begun is thrown away
   */
  async beginRebuild(anew = false): Promise<void> {
    const state = await this.state();
    const there = await this.client.listIndexes();
    const canGoOn = !anew && state?.building_fingerprint === engineFingerprint && there.includes(state.building ?? '');
    if (canGoOn) return;
    const building = `${indexPrefix}${this.ids()}`;
    await this.client.createIndex(building);
    await this.unitOfWork.run(async (tx) => {
      await lock(tx);
      await tx.query(
        `insert into search_engine_index (engine, building, building_fingerprint, built_at) values ($1, $2, $3, now())
         on conflict (engine) do update
            set building = excluded.building, building_fingerprint = excluded.building_fingerprint, built_to = null, built_at = now()`,
        [engine, building, engineFingerprint],
      );
    });
  }

  /**
   * Writes the next artefacts into the fresh index; after the last it is swapped in.
   * @returns how many, and null when the fresh index has been swapped in or there is none
   */
  async rebuildStretch(): Promise<{ readonly count: number } | null> {
    const state = await this.state();
    if (!state?.building || state.building_fingerprint !== engineFingerprint) return null;
    const { building, built_to: after } = state;
    const ids = await this.database.query<{ artefact_id: string }>(
      'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
      [after, batchSize],
    );
    const last = ids.at(-1)?.artefact_id;
    if (last === undefined) {
      await this.#swap(building);
      return null;
    }
    const tasks = await this.unitOfWork.run(async (tx) => {
      await lock(tx);
      return this.#handOver(
        tx,
        ids.map((row) => row.artefact_id),
        [building],
      );
    });
    await this.client.wait(tasks);
    await this.database.query(
      `update search_engine_index set built_to = $3, built_at = now()
        where engine = $1 and building = $2 and built_to is not distinct from $4`,
      [engine, building, last, after],
    );
    return { count: ids.length };
  }

  /**
   * Builds a fresh index from the table while changes flow, and swaps it in. One that was interrupted is gone on with,
   * unless `fresh`.
   */
  async rebuild({ report, fresh = false }: ReindexOptions = {}): Promise<void> {
    await this.beginRebuild(fresh);
    const [counted] = await this.database.query<{ total: number }>('select count(*)::int as total from artefact');
    let done = await this.#builtCount();
    for (let stretch = await this.rebuildStretch(); stretch; stretch = await this.rebuildStretch()) {
      done += stretch.count;
      report?.({ done, total: Math.max(counted?.total ?? 0, done) });
    }
    await this.drain();
  }

  /** How many artefacts stand in the fresh index already. */
  async #builtCount(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from artefact
        where artefact_id <= (select built_to from search_engine_index where engine = $1 and building is not null)`,
      [engine],
    );
    return row?.count ?? 0;
  }

  /** One row changes, and everybody searches the fresh index. Others of ours are cleared away after a moment. */
  async #swap(building: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lock(tx);
      await tx.query(
        `update search_engine_index
            set live = building, live_fingerprint = building_fingerprint, building = null, building_fingerprint = null, built_to = null
          where engine = $1 and building = $2`,
        [engine, building],
      );
    });
    this.#logger.log('The index of the search engine is rebuilt.');
    await this.clearOthers();
  }

  /** Removes indexes of ours that are neither searched nor being filled. A search under way in one is answered by the reserve. */
  async clearOthers(): Promise<void> {
    const state = await this.state();
    for (const index of await this.client.listIndexes()) {
      const isOther = index.startsWith(indexPrefix) && index !== state?.live && index !== state?.building;
      if (isOther) await this.client.deleteIndex(index);
    }
  }
}

async function lock(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [lockKey]);
}
