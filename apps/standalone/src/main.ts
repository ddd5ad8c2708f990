import { parseArgs } from 'node:util';

import { loadSettings, SettingsError } from '@constellation/platform/config';
import { EmbeddedPostgresError } from '@constellation/platform/embedded-postgres';
import { createLogger } from '@constellation/platform/logging';

import { StartError, beginAgain, openDatabase } from './database.ts';
import { requireFreePort, runUntilStopped } from './lifecycle.ts';

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
    const { host, port, publicUrl } = settings.http;
    await requireFreePort(host, port);
    console.log(`Constellation: the database is ready; ${publicUrl} is free. Ctrl-C stops it.`);
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
