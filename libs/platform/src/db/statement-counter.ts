import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';

const counters = new AsyncLocalStorage<string[]>();

/** Notes a statement with whoever is counting; costs one lookup when nobody is. */
export function noteStatement(sql: string): void {
  counters.getStore()?.push(sql);
}

/**
 * Runs work and returns the SQL statements it sent, transaction control excluded: list operations assert their number,
 * so that a query per row cannot creep in.
 */
export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: readonly string[] }> {
  const statements: string[] = [];
  const result = await counters.run(statements, work);
  return { result, statements: statements.filter((sql) => !/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(sql)) };
}

/** Feeds TypeORM's own statements to the counter; its other messages are of no use here. */
export class StatementLogger implements Logger {
  logQuery(query: string): void {
    noteStatement(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
