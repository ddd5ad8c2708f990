import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { documentColumns, facetWords, fingerprintSql, projectionSql } from './projection.sql.ts';
import type { ReindexProgress } from './reindex-options.ts';

const chunkSize = 500;

/** One row in which the index and the artefact tables differ. */
export interface IndexDifference {
  readonly versionId: string;
  readonly artefactId: string;
  /** `missing`: should be in the index; `extra`: should not; `stale`: its columns differ. */
  readonly kind: 'missing' | 'extra' | 'stale';
  /** For `stale`, the columns that differ. */
  readonly columns: readonly string[];
}

/** Compares the projection table with the artefact tables, side by side in batches. */
@Injectable()
export class SearchVerifier {
  constructor(private readonly database: Database) {}

  /**
   * Yields every difference. Changes that are on their way through the outbox show up as differences.
   * @param report called after every batch
   */
  async *differences(report: (progress: ReindexProgress) => void = () => undefined): AsyncGenerator<IndexDifference> {
    const [counted] = await this.database.query<{ total: number }>('select count(*)::int as total from artefact');
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const ids: { artefact_id: string }[] = await this.database.query(
        'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
        [after, chunkSize],
      );
      if (ids.length === 0) return;
      yield* await this.#compare(ids.map((row) => row.artefact_id));
      after = ids.at(-1)?.artefact_id ?? null;
      done += ids.length;
      report({ done, total: Math.max(counted?.total ?? 0, done) });
    }
  }

  /** The differences of these artefacts. */
  async *differencesOf(artefactIds: readonly string[]): AsyncGenerator<IndexDifference> {
    for (let start = 0; start < artefactIds.length; start += chunkSize) {
      yield* await this.#compare(artefactIds.slice(start, start + chunkSize));
    }
  }

  async #compare(artefactIds: readonly string[]): Promise<IndexDifference[]> {
    const differing = documentColumns
      .slice(1)
      .map((column) => `case when expected.${column} is distinct from actual.${column} then '${column}' end`)
      .join(', ');
    const rows = await this.database.query<{
      version_id: string;
      artefact_id: string;
      kind: IndexDifference['kind'];
      differing: string[];
    }>(
      `with expected as (${projectionSql}),
            actual as (select * from search_document where artefact_id = any($1::uuid[]))
       select coalesce(expected.version_id, actual.version_id) as version_id,
              coalesce(expected.artefact_id, actual.artefact_id) as artefact_id,
              case when actual.version_id is null then 'missing' when expected.version_id is null then 'extra' else 'stale' end as kind,
              array_remove(array[${differing}, case when actual.fingerprint is distinct from ${fingerprintSql('expected')} then 'fingerprint' end], null) as differing
         from expected full join actual on actual.version_id = expected.version_id
        where actual.fingerprint is distinct from ${fingerprintSql('expected')}
           or ${fingerprintSql('actual')} is distinct from ${fingerprintSql('expected')}
        order by 1`,
      [artefactIds, JSON.stringify(facetWords())],
    );
    return rows.map((row) => ({
      versionId: row.version_id,
      artefactId: row.artefact_id,
      kind: row.kind,
      columns: row.kind === 'stale' ? row.differing : [],
    }));
  }
}
