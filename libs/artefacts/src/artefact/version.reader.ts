import { ruleToSql, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { pageRule, releasesFor, standsForArtefactRule, versionRule } from '../access/version.policy.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { askedLists, instantAndId, numberOf, parseListKey, sortInstant } from './keyset.ts';
import { before, newestFindable, walkReleased, type Beside, type Sorted } from './newest-released.ts';
import {
  forFinders,
  ruleColumns,
  versionColumns,
  versionInstants,
  versionSideTables,
  versionTables,
  type VersionCard,
  type VersionRow,
} from './version.row.ts';

/** A version in a list of many lists. */
export type ListedVersion = VersionRow & { readonly list_key: string };

/** What lists can be narrowed to. */
export interface VersionFilter {
  readonly kind?: ArtefactKind | null | undefined;
  readonly rightsHolderId?: string | null | undefined;
  /** A code of the scheme `subject`. */
  readonly subject?: string | null | undefined;
}

/** Reads single versions by id: those the viewer may find on their page. */
@Injectable()
export class VersionReader implements BatchSource<VersionRow>, JoinableSource<VersionRow, VersionRow> {
  readonly instants = versionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, VersionRow>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.queryPrepared<VersionRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select ${versionColumns(viewer, parameters)} from ${versionTables} ${versionSideTables}
        where version.version_id = any(${keys}) and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}`;
  }

  collect(rows: readonly VersionRow[]): ReadonlyMap<string, VersionRow> {
    return new Map(rows.map((row) => [row.id, forFinders(row)]));
  }
}

/** The version that stands for its artefact: the newest released one the viewer may find, else an open draft of theirs. */
@Injectable()
export class NewestVersionReader implements BatchSource<VersionCard>, JoinableSource<VersionRow, VersionRow> {
  readonly instants = versionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, VersionRow>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const rows = await this.database.query<VersionRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select distinct on (version.artefact_id) ${versionColumns(viewer, parameters)}
         from ${versionTables} ${versionSideTables}
        where version.artefact_id = any(${keys}) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}
        order by version.artefact_id, version.number desc nulls last`;
  }

  collect(rows: readonly VersionRow[]): ReadonlyMap<string, VersionRow> {
    return new Map(rows.map((row) => [row.artefact_id, forFinders(row)]));
  }
}

/** The open draft of an artefact, for those who see it: its authors, and once submitted the release authorities. */
@Injectable()
export class OpenDraftReader implements BatchSource<VersionRow>, JoinableSource<VersionRow, VersionRow> {
  readonly instants = versionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, VersionRow>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const rows = await this.database.query<VersionRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select ${versionColumns(viewer, parameters)} from ${versionTables} ${versionSideTables}
        where version.artefact_id = any(${keys}) and version.state in ('draft', 'in-review')
          and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}`;
  }

  collect(rows: readonly VersionRow[]): ReadonlyMap<string, VersionRow> {
    return new Map(rows.map((row) => [row.artefact_id, forFinders(row)]));
  }
}

/** The released versions of an artefact that the viewer may find, newest first; by {@link listKey}. */
@Injectable()
export class ArtefactVersionsReader implements BatchSource<Page<VersionRow>> {
  readonly instants = versionInstants;

  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, Page<VersionRow>>> {
    const parameters = new SqlParameters();
    const sql = this.select(viewer, keys, parameters);
    return this.collect(await this.database.query<ListedVersion>(sql, parameters.values), keys);
  }

  select(viewer: Viewer, keys: readonly string[], parameters: SqlParameters): string {
    return `select asked.list_key, listed.*
         from ${askedLists(keys, parameters, [{ type: 'integer', of: numberOf }])} as asked (list_key, artefact_id, size, below)
        cross join lateral (
          select ${versionColumns(viewer, parameters)} from ${versionTables} ${versionSideTables}
           where version.artefact_id = asked.artefact_id and version.number is not null
             and (asked.below is null or version.number < asked.below)
             and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}
           order by version.number desc limit asked.size
        ) as listed
        order by listed.number desc`;
  }

  collect(rows: readonly ListedVersion[], keys: readonly string[]): ReadonlyMap<string, Page<VersionRow>> {
    const byKey = Map.groupBy(rows, (row) => row.list_key);
    return new Map(
      keys.map((key) => [
        key,
        pageOf((byKey.get(key) ?? []).map(forFinders), parseListKey(key), (row) => [row.number]),
      ]),
    );
  }
}

/** Lists of artefacts, each by the newest version the viewer may find by its terms. */
@Injectable()
export class VersionLists {
  constructor(private readonly database: Database) {}

  /**
   * Newest released first.
   * @param beside read with the list where that is one statement; where it is not, nothing is read
   */
  async listReleased(
    viewer: Viewer,
    filter: VersionFilter,
    page: PageRequest,
    beside?: Beside,
  ): Promise<Page<VersionCard>> {
    if (filter.rightsHolderId && !isId(filter.rightsHolderId)) return pageOf<VersionRow>([], page, () => []);
    if (!filter.kind && !filter.rightsHolderId && !filter.subject) {
      const walked = await walkReleased(this.database, viewer, page, { beside });
      if (walked) return sorted(walked, page);
    }
    const parameters = new SqlParameters();
    // What is not asked for is not in the statement, which makes it cheaper to plan. It is not prepared: how rare a key or a
    // filter is decides which way of running it is the fast one.
    const narrowed = (value: string | null | undefined, condition: (placeholder: string) => string): string =>
      value ? `and ${condition(parameters.add(value))}` : '';
    const rows = await this.database.query<Sorted>(
      `select ${versionColumns(viewer, parameters)}, ${sortInstant('version.released_at')} as sort_at
         from ${versionTables} ${versionSideTables}
        where ${newestFindable(versionRule(viewer, 'find'), parameters)}
          ${narrowed(filter.kind, (kind) => `artefact.kind = ${kind}::text`)}
          ${narrowed(filter.rightsHolderId, (id) => `artefact.rights_holder_id = ${id}::uuid`)}
          ${narrowed(filter.subject, (subject) => `${subject}::text = any(version.subjects)`)}
          ${before('version.released_at', page, parameters)}
        order by version.released_at desc, version.version_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return sorted(rows, page);
  }

  /**
   * What is the viewer's own: what they began or are named on as an author, drafts first to last change. Each stands
   * there with its open draft where there is one. Each step is made once and hands on no more than it must, as somebody may
   * have tens of thousands: in one piece PostgreSQL sorts whole versions, and counts on so many rows that it compiles the
   * statement first (JIT).
   */
  async listMine(viewer: Viewer, page: PageRequest): Promise<Page<VersionRow>> {
    const parameters = new SqlParameters([viewer.personId]);
    const find = ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters);
    const rows = await this.database.query<Sorted>(
      `with mine as materialized (
         select artefact_id from artefact where created_by = $1
         union
         select artefact_id from artefact_version where created_by = $1
         union
         select artefact_version.artefact_id from version_author join artefact_version using (version_id) where person_id = $1
       ), latest as materialized (
         select distinct on (version.artefact_id) version.version_id, version.updated_at
           from mine join ${versionTables.replace('artefact_version version', 'artefact_version version using (artefact_id)')}
          where ${find}
          order by version.artefact_id, version.number desc nulls first
       ), listed as materialized (
         select version.version_id from latest version
          where true ${before('version.updated_at', page, parameters)}
          order by version.updated_at desc, version.version_id desc limit ${parameters.add(page.size + 1)}
       )
       select ${versionColumns(viewer, parameters)}, ${sortInstant('version.updated_at')} as sort_at
         from listed join ${versionTables.replace('artefact_version version', 'artefact_version version using (version_id)')} ${versionSideTables}
        order by version.updated_at desc, version.version_id desc`,
      parameters.values,
    );
    return sorted(rows, page);
  }

  /** Drafts that wait for a decision of the viewer on behalf of this organisation, longest waiting first. */
  async listReleaseQueue(viewer: Viewer, organisationId: string, page: PageRequest): Promise<Page<VersionRow>> {
    const decides = releasesFor(viewer);
    // Of a trust: its own and its schools'. Of a school: its own.
    const asked = viewer.posts
      .filter((post) => post.organisationId === organisationId)
      .flatMap((post) => post.actsFor)
      .concat(organisationId)
      .filter((id) => decides.includes(id));
    if (asked.length === 0) return pageOf<VersionRow>([], page, () => []);
    const after = instantAndId(page);
    const parameters = new SqlParameters([asked]);
    const rows = await this.database.query<Sorted>(
      `select ${versionColumns(viewer, parameters)}, ${sortInstant('version.submitted_at')} as sort_at
         from ${versionTables} ${versionSideTables}
        where version.state = 'in-review' and artefact.rights_holder_id = any($1::uuid[])
          and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}
          ${after ? `and (version.submitted_at, version.version_id) > (${parameters.add(after.at)}::timestamptz, ${parameters.add(after.id)}::uuid)` : ''}
        order by version.submitted_at, version.version_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return sorted(rows, page);
  }
}

/** Submissions that wait for the viewer on standing delegations, longest waiting first. */
@Injectable()
export class DelegatedReleaseLists {
  constructor(private readonly database: Database) {}

  async list(viewer: Viewer, page: PageRequest): Promise<Page<VersionRow>> {
    const after = instantAndId(page);
    const delegated = viewer.keys.filter((key) => key.startsWith('delegate:'));
    if (delegated.length === 0) return pageOf<VersionRow>([], page, () => []);
    const parameters = new SqlParameters([delegated]);
    const rows = await this.database.query<Sorted>(
      `select ${versionColumns(viewer, parameters)}, ${sortInstant('version.submitted_at')} as sort_at
         from ${versionTables} ${versionSideTables}
        where version.state = 'in-review' and 'delegate:' || artefact.rights_holder_id || ':' || artefact.kind = any($1::text[])
          and ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}
          ${after ? `and (version.submitted_at, version.version_id) > (${parameters.add(after.at)}::timestamptz, ${parameters.add(after.id)}::uuid)` : ''}
        order by version.submitted_at, version.version_id limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return sorted(rows, page);
  }
}

/** The artefacts of rights holders, each by its newest version the viewer may find, newest first; by {@link listKey}. */
@Injectable()
export class OrganisationArtefactsReader implements BatchSource<Page<VersionRow>> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, Page<VersionRow>>> {
    const asked = keys.map(parseListKey);
    const parameters = new SqlParameters([
      keys,
      asked.map((one) => one.id),
      asked.map((one) => one.size + 1),
      asked.map((one) => instantAndId(one)?.at ?? null),
      asked.map((one) => instantAndId(one)?.id ?? null),
    ]);
    const rows = await this.database.query<Sorted & { list_key: string }>(
      `select asked.list_key, listed.*
         from unnest($1::text[], $2::uuid[], $3::integer[], $4::timestamptz[], $5::uuid[]) as asked (list_key, organisation_id, size, after_at, after_id)
        cross join lateral (
          select ${versionColumns(viewer, parameters)}, ${sortInstant('version.released_at')} as sort_at
            from ${versionTables} ${versionSideTables}
           where artefact.rights_holder_id = asked.organisation_id
             and ${newestFindable(versionRule(viewer, 'find'), parameters)}
             and (asked.after_at is null or (version.released_at, version.version_id) < (asked.after_at, asked.after_id))
           order by version.released_at desc, version.version_id desc limit asked.size
        ) as listed
        order by listed.sort_at desc, listed.id desc`,
      parameters.values,
    );
    const byKey = Map.groupBy(rows, (row) => row.list_key);
    return new Map(keys.map((key) => [key, sorted(byKey.get(key) ?? [], parseListKey(key))]));
  }
}

function sorted<Row extends VersionCard>(rows: readonly Sorted<Row>[], page: PageRequest): Page<Row> {
  const listed = pageOf(rows, page, (row) => [row.sort_at, row.id]);
  return { ...listed, items: listed.items.map(({ node, cursor }) => ({ node: forFinders(node), cursor })) };
}
