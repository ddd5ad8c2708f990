import {
  ruleToSql,
  SqlParameters,
  type JoinableSource,
  type Reference,
  type ReferenceReader,
  type Viewer,
} from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { pageRule, releasesFor, standsForArtefactRule, tombstoneRule } from '../access/version.policy.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { TombstoneReason } from './version-state.ts';
import { ruleColumns, versionTables } from './version.row.ts';

/** An artefact, apart from its versions. */
export interface ArtefactRow {
  readonly id: string;
  readonly kind: ArtefactKind;
  readonly rights_holder_id: string;
}

/** What stands in the place of a withdrawn or recalled version. */
export interface TombstoneRow {
  readonly artefact_id: string;
  readonly reason: TombstoneReason;
  readonly note: string | null;
  readonly made_at: Date;
  readonly title: string;
}

const tombstoneColumns = { reader_keys: 'tombstone.reader_keys', rights_holder_id: 'artefact.rights_holder_id::text' };

/** SQL condition on `artefact`: the viewer may find one of its versions. */
export function hasVisibleVersion(viewer: Viewer, parameters: SqlParameters): string {
  return `exists (
    select from artefact_version version join version_access access on access.version_id = version.version_id
     where version.artefact_id = artefact.artefact_id and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)})`;
}

/** Reads artefacts by id: those of which the viewer may find a version, or meets the tombstone. */
@Injectable()
export class ArtefactReader implements BatchSource<ArtefactRow>, JoinableSource<ArtefactRow, ArtefactRow> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, ArtefactRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<ArtefactRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select artefact.artefact_id as id, artefact.kind, artefact.rights_holder_id from artefact
        where artefact.artefact_id = any(${keys}) and (${hasVisibleVersion(viewer, parameters)} or exists (
          select from tombstone join artefact_version version on version.version_id = tombstone.version_id
           where version.artefact_id = artefact.artefact_id and ${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}))`;
  }

  collect(rows: readonly ArtefactRow[]): ReadonlyMap<string, ArtefactRow> {
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The newest tombstone of an artefact of which the viewer may find no version, by artefact. */
@Injectable()
export class TombstoneReader implements BatchSource<TombstoneRow>, JoinableSource<TombstoneRow, TombstoneRow> {
  readonly instants = ['made_at'] as const;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, TombstoneRow>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const rows = await this.database.query<TombstoneRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select distinct on (buried.artefact_id) buried.artefact_id, tombstone.reason, tombstone.note, tombstone.made_at, buried.title
         from artefact
         join artefact_version buried on buried.artefact_id = artefact.artefact_id
         join tombstone on tombstone.version_id = buried.version_id
        where artefact.artefact_id = any(${keys}) and ${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}
          and not ${hasVisibleVersion(viewer, parameters)}
        order by buried.artefact_id, buried.number desc`;
  }

  collect(rows: readonly TombstoneRow[]): ReadonlyMap<string, TombstoneRow> {
    return new Map(rows.map((row) => [row.artefact_id, row]));
  }
}

/** Shows artefacts to other contexts, by the newest version the viewer may find. */
@Injectable()
export class ArtefactReferenceReader implements ReferenceReader {
  readonly kind = 'Artefact';

  constructor(private readonly database: Database) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<{ id: string; title: string; organisation_id: string }>(
      `select distinct on (version.artefact_id) version.artefact_id as id, version.title, artefact.rights_holder_id as organisation_id
         from ${versionTables}
        where version.artefact_id = any($1::uuid[]) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}
        order by version.artefact_id, version.number desc nulls last`,
      parameters.values,
    );
    return toReferences(this.kind, rows);
  }
}

/** Shows single versions to other contexts. */
@Injectable()
export class VersionReferenceReader implements ReferenceReader {
  readonly kind = 'ArtefactVersion';

  constructor(private readonly database: Database) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<
      ReferenceRow & { artefact_id: string; artefact_title: string; waits: boolean }
    >(
      `select version.version_id as id, version.title || coalesce(', version ' || version.number, ', a draft') as title,
              artefact.rights_holder_id as organisation_id, version.artefact_id, version.title as artefact_title,
              version.state = 'in-review' and version.submitted_by is distinct from ${parameters.typed(viewer.person?.id ?? null, 'uuid')}
                and artefact.rights_holder_id = any(${parameters.typed(releasesFor(viewer), 'uuid[]')}) as waits
         from ${versionTables}
        where version.version_id = any($1::uuid[]) and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}`,
      parameters.values,
    );
    const references = toReferences(this.kind, rows);
    return new Map(
      rows.map((row) => {
        const within = { kind: 'Artefact', id: row.artefact_id, title: row.artefact_title };
        return [row.id, { ...present(references.get(row.id), 'The version'), within, waits: row.waits }];
      }),
    );
  }
}

interface ReferenceRow {
  readonly id: string;
  readonly title: string;
  readonly organisation_id: string;
}

function toReferences(kind: string, rows: readonly ReferenceRow[]): ReadonlyMap<string, Reference> {
  return new Map(
    rows.map((row) => [row.id, { kind, id: row.id, title: row.title, organisationId: row.organisation_id }]),
  );
}
