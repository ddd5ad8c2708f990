import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { StartError } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';

/** A version of a framework, as its operator names it. */
export interface ImportedFramework {
  /** Such as `nc-2014`. */
  readonly code: string;
  readonly title: string;
  readonly source: string;
  /** The version it replaces, which stays as it is; null for the first. */
  readonly replaces: string | null;
}

/** A statement as a file holds it. */
export interface ImportedStatement {
  /** What its publisher calls it: the same in every version that holds it. */
  readonly key: string;
  readonly subject: string;
  readonly strand: string;
  readonly substrand: string;
  readonly text: string;
  /** On the axis, from 0; null where its publisher names no year. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** How many statements an import wrote. */
export interface ImportedCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** That are here and were not in the file: they stay, as units may be aligned to them. */
  readonly leftOver: number;
}

/** What stands in the way of an import, for the operator. */
export class FrameworkNotImported extends StartError {
  override readonly name = 'FrameworkNotImported';
}

/** Takes in versions of frameworks. Only operators' commands hold it. */
@Injectable()
export class FrameworkImportService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Writes a version and its statements, in their order, all or none; what is there already and the same stays untouched.
   * @throws {FrameworkNotImported} when the version it replaces is not here, is replaced by another, or was another before
   */
  async importVersion(
    framework: ImportedFramework,
    statements: readonly ImportedStatement[],
    now: Date,
  ): Promise<ImportedCounts> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('lock table framework in share row exclusive mode');
      await writeFramework(tx, framework, now);
      const given = statements.map((statement, position) => ({ id: newId(), ...statement, position }));
      const [counts] = await tx.query<{ created: number; changed: number; total: number }>(
        `with given as (
           select * from jsonb_to_recordset($2::jsonb) as given (id uuid, key text, subject text, strand text, substrand text,
             text text, "firstYear" smallint, "lastYear" smallint, position integer)
         ), written as (
           insert into framework_statement as known (framework_statement_id, framework_code, statement_key, subject, strand,
                                                     substrand, statement, first_year, last_year, position)
           select id, $1, key, subject, strand, substrand, text, "firstYear", "lastYear", position from given
               on conflict (framework_code, statement_key) do update
              set subject = excluded.subject, strand = excluded.strand, substrand = excluded.substrand,
                  statement = excluded.statement, first_year = excluded.first_year, last_year = excluded.last_year,
                  position = excluded.position
            where (known.subject, known.strand, known.substrand, known.statement, known.first_year, known.last_year, known.position)
                  is distinct from (excluded.subject, excluded.strand, excluded.substrand, excluded.statement,
                                    excluded.first_year, excluded.last_year, excluded.position)
           returning (xmax = 0) as is_new
         )
         select count(*) filter (where is_new)::int as created, count(*) filter (where not is_new)::int as changed,
                (select count(*)::int from framework_statement where framework_code = $1) as total from written`,
        [framework.code, JSON.stringify(given)],
      );
      // The count sees the table as it was before the statement began.
      const { created = 0, changed = 0, total = 0 } = counts ?? {};
      const known = given.length - created;
      return { created, changed, unchanged: known - changed, leftOver: total - known };
    });
  }
}

async function writeFramework(tx: Tx, { code, title, source, replaces }: ImportedFramework, now: Date): Promise<void> {
  const known = await tx.query<{ code: string; replaces: string | null }>(
    'select framework_code as code, replaces from framework',
  );
  const before = known.find((one) => one.code === code);
  if (before && before.replaces !== replaces) {
    const said = before.replaces === null ? 'replaces nothing' : `replaces ${before.replaces}`;
    throw new FrameworkNotImported(`${code} is here already and ${said}: import it again as it was.`);
  }
  if (replaces !== null && !before) {
    if (!known.some((one) => one.code === replaces)) {
      throw new FrameworkNotImported(`There is no ${replaces} here to be replaced: import it first.`);
    }
    const other = known.find((one) => one.replaces === replaces);
    if (other) throw new FrameworkNotImported(`${replaces} is replaced by ${other.code} already.`);
  }
  await tx.query(
    `insert into framework (framework_code, title, source, replaces, imported_at) values ($1, $2, $3, $4, $5)
         on conflict (framework_code) do update set title = excluded.title, source = excluded.source`,
    [code, title, source, replaces, now],
  );
}
