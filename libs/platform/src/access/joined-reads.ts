import type { Queryable } from '../db/index.ts';
import { UnseenParameters, type SqlParameters } from './rule-sql.ts';
import type { Viewer } from './viewer.ts';

/** A batch source that says what it reads as one SELECT, so that it can stand beside others in one statement. */
export interface JoinableSource<Row, Value> {
  /** @param keys SQL expression of an array of the keys, as `$2::uuid[]` or a subquery that chooses them */
  select(viewer: Viewer, keys: string, parameters: SqlParameters): string;
  /** Brings rows under their keys; what is not there is missing or hidden. */
  collect(rows: readonly Row[]): ReadonlyMap<string, Value>;
  /** The columns that are instants. */
  readonly instants?: readonly (keyof Row & string)[];
}

/** Rows that are there once {@link JoinedReads.run} is done. */
export type Pending<Row> = () => readonly Row[];

/**
 * Several reads of one viewer as one statement, prepared by name: each SELECT becomes a column of its rows as JSON. The SELECTs
 * are those of the readers, access rules included. `$1` is the instant of the request.
 */
export class JoinedReads {
  readonly parameters: SqlParameters;
  readonly #parts: { readonly sql: string; readonly instants: readonly string[] }[] = [];
  #answer: readonly (readonly Record<string, unknown>[])[] = [];

  constructor(private readonly viewer: Viewer) {
    this.parameters = new UnseenParameters([viewer.now]);
  }

  /** Adds a SELECT whose parameters are taken from {@link parameters}. */
  add<Row>(sql: string, instants: readonly (keyof Row & string)[] = []): Pending<Row> {
    const place = this.#parts.push({ sql, instants }) - 1;
    return () => (this.#answer[place] ?? []) as readonly Row[];
  }

  /** Adds what a source reads by these keys. */
  from<Row, Value>(source: JoinableSource<Row, Value>, keys: string): () => ReadonlyMap<string, Value> {
    const rows = this.add<Row>(source.select(this.viewer, keys, this.parameters), source.instants);
    return () => source.collect(rows());
  }

  async run(database: Preparing): Promise<void> {
    const columns = this.#parts.map(({ sql }, place) => `${asJson(sql)} as part_${place}`);
    const [row] = await database.queryPrepared<Parts>(
      // The instant stands there so that a statement without a SELECT that needs it knows the type of `$1`.
      `select $1::timestamptz as read_at, ${columns.join(',\n')}`,
      this.parameters.values,
    );
    this.#take(row);
  }

  /**
   * Reads the rows of a list, and what was added in the same statement: it comes with the first row alone, so without rows
   * there is nothing. The list itself is not made JSON, which would cost PostgreSQL as much as finding it.
   * @param isFirst SQL condition that holds for one row
   * @param sql the statement, given the columns to read beside its own
   */
  async runBeside<Row>(
    database: Preparing,
    isFirst: string,
    sql: (columns: string) => string,
  ): Promise<readonly Row[]> {
    const columns = this.#parts.map(
      (part, place) => `case when ${isFirst} then ${asJson(part.sql)} end as part_${place}`,
    );
    const rows = await database.queryPrepared<Row & Parts>(
      sql([...columns, '$1::timestamptz as read_at'].join(',\n')),
      this.parameters.values,
    );
    this.#take(rows.find((row) => row['part_0'] !== null));
    return rows;
  }

  #take(row: Parts | undefined): void {
    this.#answer = this.#parts.map(({ instants }, place) =>
      (row?.[`part_${place}`] ?? []).map((part) => withInstants(part, instants)),
    );
  }
}

type Preparing = Queryable & { queryPrepared: Queryable['query'] };
type Parts = Record<string, Record<string, unknown>[] | null>;

const asJson = (sql: string): string => `(select coalesce(json_agg(part), '[]') from (${sql}) part)`;

/** JSON carries an instant as text. */
function withInstants(row: Record<string, unknown>, instants: readonly string[]): Record<string, unknown> {
  for (const column of instants) {
    const text = row[column];
    if (typeof text === 'string') row[column] = new Date(text);
  }
  return row;
}
