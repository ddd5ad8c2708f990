import type { Database } from '@constellation/platform/db';
import type { IndexDifference } from '../../projection/search-verifier.ts';
import { EngineAway, type MeilisearchClient } from './meilisearch-client.ts';
import { comparedFields, comparedRowsSql, differingFields, type DocumentRow } from './meilisearch-documents.ts';
import { oneOf } from './meilisearch-filter.ts';
import type { MeilisearchIndex } from './meilisearch-index.ts';

const chunkSize = 500;
const pageSize = 1_000;

/** Compares the index of the engine with `search_document`, side by side in batches. */
export class MeilisearchVerifier {
  constructor(
    private readonly database: Database,
    private readonly index: MeilisearchIndex,
    private readonly client: MeilisearchClient,
  ) {}

  /**
   * Yields every difference: first of what the table holds, then what the engine holds of artefacts that are gone.
   * @param report called after every batch with the number of artefacts
   * @throws when the engine is away or has no index yet
   */
  async *differences(
    report: (progress: { done: number; total: number }) => void = () => undefined,
  ): AsyncGenerator<IndexDifference> {
    const live = await this.#live();
    const [counted] = await this.database.query<{ total: number }>('select count(*)::int as total from artefact');
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const ids: { artefact_id: string }[] = await this.database.query(
        'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
        [after, chunkSize],
      );
      if (ids.length === 0) break;
      yield* await this.#compare(
        live,
        ids.map((row) => row.artefact_id),
      );
      after = ids.at(-1)?.artefact_id ?? null;
      done += ids.length;
      report({ done, total: Math.max(counted?.total ?? 0, done) });
    }
    yield* this.#strays(live);
  }

  /** The differences of these artefacts. */
  async *differencesOf(artefactIds: readonly string[]): AsyncGenerator<IndexDifference> {
    const live = await this.#live();
    for (let start = 0; start < artefactIds.length; start += chunkSize) {
      yield* await this.#compare(live, artefactIds.slice(start, start + chunkSize));
    }
  }

  async #live(): Promise<string> {
    const live = (await this.index.state())?.live;
    if (!live) throw new EngineAway('The search engine has no index yet. Make one: npm run indexer -- reindex');
    return live;
  }

  async #compare(live: string, artefactIds: readonly string[]): Promise<readonly IndexDifference[]> {
    const filter = oneOf('artefact_id', artefactIds);
    if (filter.kind !== 'filter') return [];
    const documents = new Map<string, Readonly<Record<string, unknown>>>();
    for (let offset = 0; ; offset += pageSize) {
      const page = await this.client.documents(live, {
        fields: comparedFields,
        filter: filter.text,
        offset,
        limit: pageSize,
      });
      for (const document of page) documents.set(String(document['id']), document);
      if (page.length < pageSize) break;
    }
    // Read after the engine, so that nothing older is compared with something newer more than it has to be.
    const rows = await this.database.query<DocumentRow>(comparedRowsSql, [artefactIds]);
    return compareDocuments(rows, documents);
  }

  async *#strays(live: string): AsyncGenerator<IndexDifference> {
    for (let offset = 0; ; offset += pageSize) {
      const page = await this.client.documents(live, { fields: ['id', 'artefact_id'], offset, limit: pageSize });
      const ids = page.map((document) => String(document['artefact_id']));
      const rows = await this.database.query<{ id: string }>(
        'select id from unnest($1::text[]) as id where not exists (select from artefact where artefact_id::text = id)',
        [ids],
      );
      const gone = new Set(rows.map((row) => row.id));
      for (const document of page) {
        const artefactId = String(document['artefact_id']);
        if (gone.has(artefactId)) yield { versionId: String(document['id']), artefactId, kind: 'extra', columns: [] };
      }
      if (page.length < pageSize) return;
    }
  }
}

/** Holds rows against documents of the same artefacts. */
export function compareDocuments(
  rows: readonly DocumentRow[],
  documents: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly IndexDifference[] {
  const known = new Set(rows.map((row) => row.version_id));
  const differing = rows.flatMap((row): IndexDifference[] => {
    const about = { versionId: row.version_id, artefactId: row.artefact_id };
    const document = documents.get(row.version_id);
    if (!document) return [{ ...about, kind: 'missing', columns: [] }];
    const columns = differingFields(row, document);
    return columns.length === 0 ? [] : [{ ...about, kind: 'stale', columns }];
  });
  const extra = [...documents].flatMap(([id, document]): IndexDifference[] =>
    known.has(id) ? [] : [{ versionId: id, artefactId: String(document['artefact_id']), kind: 'extra', columns: [] }],
  );
  return [...differing, ...extra];
}
