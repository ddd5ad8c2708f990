import { parseArgs } from 'node:util';

import { loadSettings, SettingsError } from '@constellation/platform/config';
import { EmbeddedPostgresError } from '@constellation/platform/embedded-postgres';
import { createLogger } from '@constellation/platform/logging';

import { StartError, beginAgain, openDatabase } from './database.ts';
import { loadDemo } from './demo/load-demo.ts';
import { requireFreePort, runUntilStopped } from './lifecycle.ts';
import { openDataSource, startProduct } from './product.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const settings = loadSettings();
  const pretty = process.stdout.isTTY && !settings.isProduction;
  const log = createLogger({ level: settings.logLevel, name: 'standalone', pretty });
  await runUntilStopped(log, async ({ onStop, stopping }) => {
    if (values.fresh) await beginAgain(settings, log);
    const database = await openDatabase(settings, log);
    onStop('PostgreSQL', () => database.stop());
    stopping.throwIfAborted();
    await requireFreePort(settings.http.host, settings.http.port);
    const running = settings.withDatabaseUrl(database.url);
    const dataSource = await openDataSource(running, log, 'constellation');
    onStop('the database connections', () => dataSource.destroy());
    stopping.throwIfAborted();
    // Before the processes start: their jobs would compete with it for the same two or four cores.
    if (running.signIn.demo) await loadDemo({ settings: running, logger: log, dataSource, stopping });
    stopping.throwIfAborted();
    const product = await startProduct(running, log, dataSource);
    onStop('Constellation', () => product.close());
    stopping.throwIfAborted();
    await product.listen();
    console.log(welcome(running));
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const advice = [StartError, EmbeddedPostgresError, SettingsError].some((kind) => error instanceof kind);
  console.error(advice && error instanceof Error ? error.message : error);
  process.exit(1);
}
