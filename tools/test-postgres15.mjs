// Runs the integration tests on PostgreSQL 15, the oldest version supported: node tools/test-postgres15.mjs [JEST ARGUMENTS].
// Only the server is another one: Jest's set-up starts it and stops it as it does the one npm installed.
import { dirname } from 'node:path';
import { Advice, ensurePgBouncer, ensurePostgres15, ensureRedisServer } from './lib/system.mjs';
import { runCommand } from './run-command.mjs';

try {
  const programs = dirname(ensurePostgres15());
  ensureRedisServer();
  ensurePgBouncer();
  const { code } = await runCommand(
    process.execPath,
    ['tools/jest.mjs', '--selectProjects', 'integration', ...process.argv.slice(2)],
    { echo: true, env: { TEST_POSTGRES_PROGRAMS: programs } },
  );
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
