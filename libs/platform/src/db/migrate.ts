import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { workspaceFolder } from '../config/index.ts';

/** Any number; held while migrating, so that processes which start together migrate one after the other. */
const migrationLock = 4_207_201;

/** Brings the schema up to date and returns the names of the migrations that ran. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  return withMigrations(dataSource, async (migrating) => {
    const ran = await migrating.runMigrations();
    return ran.map((migration) => migration.name);
  });
}

/**
 * Runs work on a second data source to the same database that knows the migrations, under the migration lock.
 * They are not part of every data source: a process that does not migrate need not load them, and TypeORM loads them
 * through `eval`, which in Jest works in the first file of a worker only.
 */
export async function withMigrations<T>(
  dataSource: DataSource,
  work: (migrating: DataSource) => Promise<T>,
): Promise<T> {
  const migrating = new DataSource({
    ...dataSource.options,
    entities: [],
    migrations: [join(workspaceFolder, 'migrations', '[0-9]*.{ts,js}')],
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
