import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { preparesStatements } from './data-source.ts';
import { noteStatement } from './statement-counter.ts';
import { StatementNames } from './statement-names.ts';

/** Anything that can run a statement: the {@link Database} for readers, a {@link Tx} for writers. */
export interface Queryable {
  /**
   * Runs one parameterised statement and returns its rows. Columns come back under the names the statement gives them.
   */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Reads outside a transaction, straight through the driver: readers are hand-written SQL, mapped once.
 * Writes go through {@link UnitOfWork}.
 */
@Injectable()
export class Database implements Queryable {
  readonly #names: StatementNames | undefined;

  constructor(private readonly dataSource: DataSource) {
    this.#names = preparesStatements(dataSource) ? new StatementNames() : undefined;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    noteStatement(sql);
    const result = await this.pool.query(sql, parameters as unknown[]);
    return result.rows as Row[];
  }

  /**
   * As {@link query}, for statements that nearly every request sends: prepared by name, so that a connection parses and
   * plans them once and not each time. Not for statements whose best plan depends on their parameters (a filter that may
   * be absent, a key that may be rare): after some runs PostgreSQL may settle for one plan for all.
   */
  async queryPrepared<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const name = this.#names?.of(sql);
    if (name === undefined) return this.query(sql, parameters);
    noteStatement(sql);
    const result = await this.pool.query({ name, text: sql, values: parameters as unknown[] });
    return result.rows as Row[];
  }

  /** Whether the database answers, for the readiness check. */
  async ping(): Promise<void> {
    await this.query('select 1');
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
