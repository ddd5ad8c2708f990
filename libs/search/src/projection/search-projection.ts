import { Database, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Inject, Injectable } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import { noteChanges } from './fresh-documents.ts';
import {
  documentColumns,
  facetWords,
  findableStates,
  fingerprintSql,
  indexFingerprint,
  projectionSql,
} from './projection.sql.ts';
import { holdReferences, lockWriters } from './writer-lock.ts';

/** Artefacts that are projected in one transaction. */
const chunkSize = 500;
const columns = documentColumns.join(', ');

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
  await lockWriters(tx, artefactIds);
  await holdReferences(tx, artefactIds);
  await noteChanges(tx, artefactIds);
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
           where version.version_id = document.version_id and version.state in ${findableStates})`,
    [artefactIds],
  );
}
