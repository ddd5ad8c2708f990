import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { noteStatement } from './statement-counter.ts';

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
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    noteStatement(sql);
    const result = await this.pool.query(sql, parameters as unknown[]);
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
