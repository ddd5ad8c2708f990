import { BulkReleaseService, type BulkItem, type BulkReleaser } from '@constellation/artefacts/bulk-release';
import { Database } from '@constellation/platform/db';
import { SearchProjection, SearchVocabulary } from '@constellation/search';
import type { INestApplicationContext } from '@nestjs/common';
import type { ImportReport } from './import-report.ts';

/** Records per transaction. */
export const catalogueBatch = 500;

/** A record of a catalogue and where it stands. */
export interface CatalogueRecord {
  readonly line: number;
  readonly item: BulkItem;
}

/**
 * Releases a catalogue batch by batch and brings the search index along. The index is written here, a batch at a time
 * while the next batch is released, so that everything can be found when the import ends also where nothing else runs;
 * the one message per batch in the outbox makes up for it when the import is killed in between, and finds nothing to do
 * otherwise.
 */
export class CatalogueImport {
  readonly #bulk: BulkReleaseService;
  readonly #projection: SearchProjection;
  readonly #lines = new Map<string, string>();
  #indexing: Promise<void> = Promise.resolve();
  #missingParts = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly by: BulkReleaser,
    private readonly report: ImportReport,
  ) {
    this.#bulk = app.get(BulkReleaseService);
    this.#projection = app.get(SearchProjection);
  }

  /** Releases a batch of a file, and reports the lines that were left out. */
  async importBatch(file: string, records: readonly CatalogueRecord[]): Promise<void> {
    const fresh = records.filter((record) => this.#isFirst(file, record));
    const outcome = await this.#bulk.releaseMany(
      this.by,
      fresh.map(({ item }) => item),
    );
    this.report.add(outcome);
    this.#missingParts += outcome.missingParts.length;
    const lines = new Map(fresh.map(({ item, line }) => [item.sourceKey, line]));
    for (const { sourceKey, reason } of outcome.refused) {
      this.report.faults.push({ file, line: lines.get(sourceKey) ?? 0, reason: `${sourceKey}: ${reason}` });
    }
    await this.#indexing;
    this.#indexing = this.#projection.refreshMany(outcome.artefactIds);
    // Awaited with the next batch: until then a fault must not count as unhandled.
    this.#indexing.catch(() => undefined);
  }

  /** Waits until everything can be found, misspelt too. */
  async finish(): Promise<void> {
    await this.#indexing;
    await this.app.get(SearchVocabulary).refreshIfChanged(new Date());
    if (this.report.created + this.report.changed > 0) await settle(this.app.get(Database));
    if (this.#missingParts > 0) {
      this.report.notes.push(
        `${this.#missingParts} parts are named that are not here; once they are imported, importing again puts them in their place.`,
      );
    }
  }

  #isFirst(file: string, { line, item }: CatalogueRecord): boolean {
    const before = this.#lines.get(item.sourceKey);
    if (before === undefined) {
      this.#lines.set(item.sourceKey, `${file} line ${line}`);
      return true;
    }
    this.report.faults.push({ file, line, reason: `${item.sourceKey}: was in ${before} already, which holds` });
    return false;
  }
}

/** Clears what a bulk load leaves behind; PostgreSQL would come to it in its own time, and search be slow until then. */
async function settle(database: Database): Promise<void> {
  await database.query('vacuum analyze search_document');
  await database.query(
    'analyze artefact, artefact_version, version_part, version_author, version_access, release_terms',
  );
}
