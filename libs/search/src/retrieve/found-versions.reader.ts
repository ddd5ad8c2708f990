import { versionColumns, versionRule } from '@constellation/artefacts';
import { proseDetails } from '@constellation/artefacts/vocabulary';
import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';

/** What the database says about one hit now. */
export interface FoundVersion {
  readonly mayFind: boolean;
  readonly mayRead: boolean;
  /** Whether no newer version of its artefact may be found by the viewer: only the newest stands in results. */
  readonly newest: boolean;
  readonly releasedAt: Date;
}

/** The text of one hit, as far as its viewer may see it. */
export interface HitText {
  readonly title: string;
  readonly summary: string;
  /** With what the fields by kind say in words, not their codes. Null for those who may find but not read. */
  readonly body: string | null;
}

/** A passage of a file around the first word that was searched for. */
export interface FilePassage {
  readonly fileName: string;
  readonly passage: string;
}

/** Characters of a body and of a file that are looked through for a passage, and of the passage itself. */
const longestLook = 200_000;
const bodyLength = 20_000;
const passageLength = 600;
const passageBefore = 200;

/** Judges hits by the artefacts' own rule and tables, which alone decide; and reads what a page of hits shows. */
@Injectable()
export class FoundVersionsReader {
  constructor(private readonly database: Database) {}

  /** Judges all hits in one statement. Ids that are not in the answer do not exist (any more). */
  async judge(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, FoundVersion>> {
    if (versionIds.length === 0) return new Map();
    const parameters = new SqlParameters();
    const ids = parameters.add(versionIds);
    const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);
    const read = ruleToSql(versionRule(viewer, 'read'), versionColumns('access'), parameters);
    const findNewer = ruleToSql(versionRule(viewer, 'find'), versionColumns('newer_access'), parameters);
    const findable = `in ('released', 'superseded')`;
    const rows = await this.database.queryPrepared<{
      id: string;
      may_find: boolean;
      may_read: boolean;
      newest: boolean;
      released: number;
    }>(
      `select version.version_id as id, coalesce(extract(epoch from version.released_at), 0)::float8 as released,
              version.state ${findable} and ${find} as may_find,
              version.state ${findable} and ${read} as may_read,
              not exists (
                select from artefact_version newer
                  join version_access newer_access on newer_access.version_id = newer.version_id
                 where newer.artefact_id = version.artefact_id and newer.number > version.number
                   and newer.state ${findable} and ${findNewer}) as newest
         from artefact_version version
         join version_access access on access.version_id = version.version_id
        where version.version_id = any(${ids}::uuid[])`,
      parameters.values,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          mayFind: row.may_find,
          mayRead: row.may_read,
          newest: row.newest,
          releasedAt: new Date(row.released * 1000),
        },
      ]),
    );
  }

  /** The texts of one page. @param readable those of the ids that were judged readable in this request */
  async readTexts(versionIds: readonly string[], readable: readonly string[]): Promise<ReadonlyMap<string, HitText>> {
    if (versionIds.length === 0) return new Map();
    const rows = await this.database.queryPrepared<HitText & { id: string }>(
      `select version_id as id, title, summary,
              case when version_id = any($2::uuid[]) then left(concat_ws(E'\\n', body,
                (select string_agg(value #>> '{}', E'\\n' order by place)
                   from unnest($3::jsonpath[]) with ordinality as prose (path, place)
                  cross join lateral jsonb_path_query(details, prose.path) as value
                  where jsonb_typeof(value) = 'string')), ${bodyLength}) end as body
         from artefact_version where version_id = any($1::uuid[])`,
      [versionIds, readable, proseDetails],
    );
    return new Map(rows.map(({ id, title, summary, body }) => [id, { title, summary, body }]));
  }

  /**
   * For each version the passage of its first file in which a word begins with one of these.
   * @param readable ids that were judged readable in this request
   * @param beginnings letters and digits only
   */
  async readPassages(
    readable: readonly string[],
    beginnings: readonly string[],
  ): Promise<ReadonlyMap<string, FilePassage>> {
    if (readable.length === 0 || beginnings.length === 0) return new Map();
    if (!beginnings.every((word) => /^[\p{L}\p{N}]+$/u.test(word))) {
      throw new Error('A word to look for may hold letters and digits only.');
    }
    const rows = await this.database.queryPrepared<{ id: string; file_name: string; passage: string }>(
      `select distinct on (file.version_id) file.version_id as id, file.file_name,
              substr(file_text.content, greatest(1, found.place - ${passageBefore}), ${passageLength}) as passage
         from version_file file
         join stored_file on stored_file.file_id = file.file_id and stored_file.recalled_at is null
         join file_text on file_text.file_id = file.file_id
        cross join lateral (
          select regexp_instr(left(file_text.content, ${longestLook}), $2, 1, 1, 0, 'i') as place) as found
        where file.version_id = any($1::uuid[]) and found.place > 0
        order by file.version_id, file.position`,
      [readable, `\\m(?:${beginnings.join('|')})`],
    );
    return new Map(rows.map((row) => [row.id, { fileName: row.file_name, passage: row.passage }]));
  }
}
