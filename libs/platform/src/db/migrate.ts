import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { workspaceFolder } from '../config/index.ts';

/** Any number; held while migrating, so that processes which start together migrate one after the other. */
const migrationLock = 4_207_201;

const folder = join(workspaceFolder, 'migrations');

/**
 * Brings the schema up to date and returns the names of the migrations that ran.
 * @param directUrl the same database without a pooler, which would break the lock; by default the data source's own
 */
export async function migrate(dataSource: DataSource, directUrl?: string): Promise<readonly string[]> {
  return withMigrations(
    dataSource,
    async (migrating) => {
      const ran = await migrating.runMigrations();
      return ran.map((migration) => migration.name);
    },
    directUrl,
  );
}

/**
 * Runs work on a second data source to the same database that knows the migrations, under the migration lock.
 * They are not part of every data source: a process that does not migrate need not load them.
 */
export async function withMigrations<T>(
  dataSource: DataSource,
  work: (migrating: DataSource) => Promise<T>,
  directUrl?: string,
): Promise<T> {
  const migrations = await loadMigrations();
  const options = dataSource.options as PostgresDataSourceOptions;
  const migrating = new DataSource({
    ...options,
    ...(directUrl !== undefined && { url: directUrl }),
    entities: [],
    migrations,
  });
  await migrating.initialize();
  const runner = migrating.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work(migrating);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
    await migrating.destroy();
  }
}

/** The classes in `migrations/`. Given a pattern TypeORM would load them through `eval`, which not every loader follows. */
async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const files = (await readdir(folder)).filter((name) => /^\d+.*\.(ts|js)$/.test(name)).sort();
  const modules = await Promise.all(
    files.map(async (name) => (await import(join(folder, name))) as Record<string, new () => MigrationInterface>),
  );
  return modules.flatMap((module) => Object.values(module));
}
