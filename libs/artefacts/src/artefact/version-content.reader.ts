import { ruleToSql, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { pageRule, standsForArtefactRule } from '../access/version.policy.ts';
import type { AccessAnswer } from '../checklist/accessibility.ts';
import type { ThirdPartyAnswer } from '../checklist/third-party.ts';
import type { VersionDetails } from './details.ts';
import { readReadinessFacts } from './readiness.reader.ts';
import { readinessOf, type ReadinessCheck } from './readiness.ts';
import {
  forFinders,
  ruleColumns,
  versionColumns,
  versionInstants,
  versionSideTables,
  versionTables,
  type VersionRow,
} from './version.row.ts';

/** SQL condition: the version is one of the keys and the viewer may read it. */
export function readableVersion(viewer: Viewer, keys: string, parameters: SqlParameters): string {
  return `version.version_id = any(${keys}) and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}`;
}

/** The long parts of a version, which lists do without. */
export interface VersionContent {
  /** Markdown. */
  readonly body: string;
  readonly details: VersionDetails;
  readonly third_party: ThirdPartyAnswer | null;
  readonly picture_text: AccessAnswer | null;
  readonly captions: AccessAnswer | null;
}

type ContentRow = VersionContent & { readonly id: string };
type NewerRow = VersionRow & { readonly older_id: string };

/** Text and fields of its kind, by version; for readers. */
@Injectable()
export class VersionContentReader implements BatchSource<VersionContent>, JoinableSource<ContentRow, VersionContent> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, VersionContent>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<ContentRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select version.version_id as id, version.body, version.details, version.third_party,
              version.picture_text, version.captions from ${versionTables} where ${readableVersion(viewer, keys, parameters)}`;
  }

  collect(rows: readonly ContentRow[]): ReadonlyMap<string, VersionContent> {
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Who wrote a version. */
export interface AuthorRow {
  readonly version_id: string;
  readonly name: string;
  readonly person_id: string | null;
}

/** Authors in their order, by version; for readers. */
@Injectable()
export class AuthorsReader
  implements BatchSource<readonly AuthorRow[]>, JoinableSource<AuthorRow, readonly AuthorRow[]>
{
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, readonly AuthorRow[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<AuthorRow>(this.select(viewer, '$1::uuid[]', parameters), parameters.values);
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select version.version_id, author.name, author.person_id
         from ${versionTables} join version_author author on author.version_id = version.version_id
        where ${readableVersion(viewer, keys, parameters)} order by author.position`;
  }

  collect(rows: readonly AuthorRow[]): ReadonlyMap<string, readonly AuthorRow[]> {
    return Map.groupBy(rows, (row) => row.version_id);
  }
}

/** The newest version of the same artefact that the viewer may find, by version; absent when this one is. */
@Injectable()
export class NewerVersionReader implements BatchSource<VersionRow>, JoinableSource<NewerRow, VersionRow> {
  readonly instants = versionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, VersionRow>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<NewerRow>(this.select(viewer, '$1::uuid[]', parameters), parameters.values);
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select distinct on (older.version_id) older.version_id as older_id, ${versionColumns(viewer, parameters)}
         from artefact_version older
         join ${versionTables.replace('artefact_version version', 'artefact_version version on version.artefact_id = older.artefact_id and version.number > older.number')}
         ${versionSideTables}
        where older.version_id = any(${keys}) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}
        order by older.version_id, version.number desc`;
  }

  collect(rows: readonly NewerRow[]): ReadonlyMap<string, VersionRow> {
    return new Map(rows.map((row) => [row.older_id, forFinders(row)]));
  }
}

/** The check before release, by version; for those who see the draft. */
@Injectable()
export class ReadinessReader implements BatchSource<readonly ReadinessCheck[]> {
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ReadinessCheck[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const open = await this.database.query<{ id: string }>(
      `select version.version_id as id from ${versionTables}
        where version.state in ('draft', 'in-review') and ${readableVersion(viewer, '$1::uuid[]', parameters)}`,
      parameters.values,
    );
    const facts = await readReadinessFacts(
      this.database,
      open.map((row) => row.id),
      viewer.now,
    );
    return new Map([...facts].map(([id, one]) => [id, readinessOf(one)]));
  }
}
