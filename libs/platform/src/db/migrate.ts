import type { DataSource } from 'typeorm';

/** Any number; held while migrating, so that processes which start together migrate one after the other. */
const migrationLock = 4_207_201;

/** Brings the schema up to date and returns the names of the migrations that ran. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}
