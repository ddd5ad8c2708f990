import { loadSettings } from '@constellation/platform/config';
import { createLogger } from '@constellation/platform/logging';
import { runUntilStopped } from '@constellation/platform/process';

import { openDatabase } from './database.ts';

// Holds the database while `npm run dev` restarts the application beside it, and tells the starter its address.
const settings = loadSettings();
const log = createLogger({ level: 'warn', name: 'database' });
try {
  await runUntilStopped(log, async ({ onStop }) => {
    const database = await openDatabase(settings, log);
    onStop('PostgreSQL', () => database.stop());
    process.send?.({ databaseUrl: database.url });
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
