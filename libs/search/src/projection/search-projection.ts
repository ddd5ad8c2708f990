import { Database, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Inject, Injectable } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import { documentColumns, facetWords, fingerprintSql, indexFingerprint, projectionSql } from './projection.sql.ts';

/** Artefacts that are projected in one transaction. */
const chunkSize = 500;
/** Writers of the same artefact wait for each other in one of so many places. */
const lockClass = 4_207_204;
const lockPlaces = 16;

const columns = documentColumns.join(', ');

/** How far a rebuild has come; counts are artefacts. */
export interface ReindexProgress {
  readonly done: number;
  readonly total: number;
}

/** How everything is made anew. */
export interface ReindexOptions {
  /** Called after every chunk. */
  readonly report?: (progress: ReindexProgress) => void;
  /** Whether one that was interrupted is begun again instead of gone on with. */
  readonly fresh?: boolean;
}

/**
 * Keeps `search_document`, and through it the engine, equal to the artefact tables. It always reads the current rows
 * after taking a lock on their artefact, so repeats and reordering of messages converge.
 */
@Injectable()
export class SearchProjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    @Inject(SearchEngine) private readonly engine: SearchEngine,
  ) {}

  /** Brings one artefact's documents up to date. An artefact that does not exist (any more) leaves none. */
  async refresh(artefactId: string): Promise<void> {
    await this.#refreshChunk([artefactId]);
  }

  /** As {@link refresh} for many, in transactions of some hundreds. */
  async refreshMany(artefactIds: readonly string[]): Promise<void> {
    const distinct = [...new Set(artefactIds)];
    for (let start = 0; start < distinct.length; start += chunkSize) {
      await this.#refreshChunk(distinct.slice(start, start + chunkSize));
    }
  }

  /** As {@link refresh} for every artefact whose rights one of these organisations holds: its name is among their words. */
  async refreshOrganisations(organisationIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ artefact_id: string }>(
      'select artefact_id from artefact where rights_holder_id = any($1::uuid[]) order by artefact_id',
      [organisationIds],
    );
    await this.refreshMany(rows.map((row) => row.artefact_id));
  }

  /**
   * Projects every artefact anew while changes keep flowing: rows are replaced in place, under the same locks as theirs.
   * One that was interrupted less than an hour ago is gone on with where it stood.
   */
  async reindexAll({ report, fresh = false }: ReindexOptions = {}): Promise<void> {
    await this.database.query('insert into search_index default values on conflict do nothing');
    if (fresh) await this.database.query('update search_index set reindexing = null, reindexed_to = null');
    const [place] = await this.database.query<{ after: string | null; total: number; done: number }>(
      `select reindexed_to as after, (select count(*)::int from artefact) as total,
              (select count(*)::int from artefact where artefact_id <= reindexed_to) as done
         from (select case when reindexing = $1 and reindexed_at > now() - interval '1 hour' then reindexed_to end as reindexed_to from search_index) as place`,
      [indexFingerprint],
    );
    let { done = 0 } = place ?? {};
    let after = place?.after ?? null;
    for (let chunk = await this.refreshAfter(after); chunk; chunk = await this.refreshAfter(after)) {
      after = chunk.last;
      done += chunk.count;
      await this.database.query('update search_index set reindexing = $1, reindexed_to = $2, reindexed_at = now()', [
        indexFingerprint,
        after,
      ]);
      report?.({ done, total: Math.max(place?.total ?? 0, done) });
    }
    await this.database.query(
      `update search_index
          set description = $1, rebuilding = null, rebuilt_to = null, reindexing = null, reindexed_to = null`,
      [indexFingerprint],
    );
  }

  /** Projects the next artefacts after this one, in the order of ids; null when there are none. */
  async refreshAfter(artefactId: string | null): Promise<{ readonly last: string; readonly count: number } | null> {
    const rows = await this.database.query<{ artefact_id: string }>(
      'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
      [artefactId, chunkSize],
    );
    const last = rows.at(-1);
    if (!last) return null;
    await this.#refreshChunk(rows.map((row) => row.artefact_id));
    return { last: last.artefact_id, count: rows.length };
  }

  /** Whether the table was built from another index description than this process has. */
  async needsRebuild(): Promise<boolean> {
    const [row] = await this.database.query<{ description: string | null }>('select description from search_index');
    return row?.description !== indexFingerprint;
  }

  async #refreshChunk(artefactIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run((tx) => replaceDocuments(tx, artefactIds));
    await this.engine.refresh(artefactIds);
  }
}

async function replaceDocuments(tx: Tx, artefactIds: readonly string[]): Promise<void> {
  // In one order, so that two writers never wait for each other in a circle. The statements after it see what was
  // committed before the lock was given.
  await tx.query(
    `select pg_advisory_xact_lock($1, place)
       from (select distinct mod(hashtext(id)::bigint & 2147483647, $3)::integer as place
               from unnest($2::text[]) as id order by 1) as places`,
    [lockClass, artefactIds, lockPlaces],
  );
  await tx.query(
    `insert into search_document (${columns}, fingerprint)
     select ${columns}, printed.fingerprint
       from (select projected.*, ${fingerprintSql('projected')} as fingerprint from (${projectionSql}) as projected offset 0) as printed
      where not exists (
        select from search_document document
         where document.version_id = printed.version_id and document.fingerprint = printed.fingerprint
           and ${fingerprintSql('document')} = document.fingerprint)
     on conflict (version_id) do update
        set ${documentColumns
          .slice(1)
          .map((column) => `${column} = excluded.${column}`)
          .join(', ')}, fingerprint = excluded.fingerprint, indexed_at = now()`,
    [artefactIds, JSON.stringify(facetWords())],
  );
  await tx.query(
    `delete from search_document document
      where document.artefact_id = any($1::uuid[])
        and not exists (
          select from artefact_version version join version_access using (version_id)
           where version.version_id = document.version_id and version.state in ('released', 'superseded'))`,
    [artefactIds],
  );
}
