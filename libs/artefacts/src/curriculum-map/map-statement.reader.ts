import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { relatedSubjects } from '../framework/statement-subjects.ts';
import type { FrameworkRow } from '../framework/framework.reader.ts';
import type { Statement } from './coverage.ts';
import { isMapSeen } from './curriculum-map.reader.ts';

/** A version of a framework and what it asks of a map's subject, in its order. */
export interface AskedVersion extends FrameworkRow {
  readonly statements: readonly Statement[];
}

/** What is asked of a map. */
export interface AskedOfMap {
  /** By the version the map is made for; null where its statements are not here. */
  readonly current: AskedVersion | null;
  /** By the version that replaced it last; the same as `current` where none did. */
  readonly newest: AskedVersion | null;
}

/** A row of {@link statementColumns}. */
export interface StatementRow {
  readonly id: string;
  readonly framework_code: string;
  readonly key: string;
  readonly strand: string;
  readonly substrand: string;
  readonly text: string;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

interface Row extends FrameworkRow, Omit<StatementRow, 'id'> {
  readonly map_id: string;
  readonly is_current: boolean;
  readonly is_newest: boolean;
  /** Null where the version asks nothing of the subject. */
  readonly id: string | null;
}

/** The columns of a {@link Statement}, over `statement`. */
export const statementColumns = `statement.framework_statement_id as id, statement.framework_code, statement.statement_key as key,
  statement.strand, statement.substrand, statement.statement as text, statement.first_year, statement.last_year`;

/** Reads what the framework of a map asks of its subject, and its newest version, by map. */
@Injectable()
export class MapStatementReader implements BatchSource<AskedOfMap> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, mapIds: readonly string[]): Promise<ReadonlyMap<string, AskedOfMap>> {
    const parameters = new SqlParameters([mapIds.filter(isId), JSON.stringify(relatedSubjects)]);
    const rows = await this.database.query<Row>(
      `with recursive asked as (
         select map.curriculum_map_id as map_id, map.subject, map.framework
           from curriculum_map map where map.curriculum_map_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)}
       ), line as (
         select map_id, framework as code, 0 as depth from asked
          union all
         select line.map_id, later.framework_code, depth + 1 from line join framework later on later.replaces = line.code
       ), newest as (
         select distinct on (map_id) map_id, code from line order by map_id, depth desc
       )
       select asked.map_id, framework.framework_code as code, framework.title, framework.source, framework.replaces,
              framework.framework_code = asked.framework as is_current, framework.framework_code = newest.code as is_newest,
              ${statementColumns}
         from asked join newest using (map_id)
         join framework on framework.framework_code in (asked.framework, newest.code)
         left join framework_statement statement on statement.framework_code = framework.framework_code
              and (statement.subject = asked.subject or (asked.subject, statement.subject) in (
                select subject, also from jsonb_to_recordset($2::jsonb) as related (subject text, also text)))
        order by statement.position`,
      parameters.values,
    );
    return new Map(
      [...Map.groupBy(rows, (row) => row.map_id)].map(([mapId, here]) => [
        mapId,
        {
          current: versionOf(here.filter((row) => row.is_current)),
          newest: versionOf(here.filter((row) => row.is_newest)),
        },
      ]),
    );
  }
}

function versionOf(rows: readonly Row[]): AskedVersion | null {
  const [first] = rows;
  if (!first) return null;
  const { code, title, source, replaces } = first;
  const statements = rows.flatMap((row) => (row.id === null ? [] : [toStatement({ ...row, id: row.id })]));
  return { code, title, source, replaces, statements };
}

export const toStatement = (row: StatementRow): Statement => ({
  ...{ id: row.id, framework: row.framework_code, key: row.key },
  ...{ strand: row.strand, substrand: row.substrand, text: row.text },
  ...{ firstYear: row.first_year, lastYear: row.last_year },
});
