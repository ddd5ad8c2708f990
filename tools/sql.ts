import { join } from 'node:path';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource } from '@constellation/platform/db';
import { startEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { createLogger } from '@constellation/platform/logging';

/** Runs one statement on the configured database, the embedded one of a running product included, and prints its rows as JSON. */
const [statement] = process.argv.slice(2);
if (!statement) throw new Error('Say which statement: node tools/run-ts.mjs tools/sql.ts "select …".');
const settings = loadSettings();
const log = createLogger({ level: 'error', name: 'sql' });
const embedded = settings.database.url
  ? null
  : await startEmbeddedPostgres({ dataFolder: join(settings.files.dataFolder, 'postgres'), log, whenInUse: 'join' });
const url = (embedded ? settings.withDatabaseUrl(embedded.url) : settings).databaseUrl;
const source = createDataSource({ url, pool: 1, entities: [], applicationName: 'sql' });
try {
  await source.initialize();
  const rows: unknown = await source.query(statement);
  console.log(JSON.stringify(Array.isArray(rows) ? rows : []));
} finally {
  if (source.isInitialized) await source.destroy();
  await embedded?.stop();
}
