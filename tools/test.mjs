// What `npm test` runs: unit, integration and end-to-end tests (Jest), then the browser tests (Playwright).
// Closes with one line, `N passed, N failed` (and `, N skipped`), summed from the reports of both.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';
import { closingLine, isGreen, sum, tallyOfJest, tallyOfPlaywright, tallyOfRun } from './tally.mjs';

const reports = join(root, '.data', 'test-reports');
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const tallies = [];

// The built web app, a browser, Redis and PgBouncer; without them the other tests still run, and the run is red.
const ready = await runCommand(
  process.execPath,
  ['tools/ensure-install.mjs', '--web', '--chromium', '--redis', '--pgbouncer'],
  {
    echo: true,
  },
);
if (ready.code !== 0) tallies.push({ passed: 0, failed: 1, skipped: 0, skippedNames: [] });

const jestReport = join(reports, 'jest.json');
const jest = await runCommand(
  process.execPath,
  ['tools/jest.mjs', '--json', `--outputFile=${jestReport}`, ...(process.env.CI === 'true' ? ['--ci'] : [])],
  { echo: true },
);
tallies.push(await tallyOfRun(jestReport, jest.code, tallyOfJest));

const browserConfig = 'apps/web/playwright.config.ts';
if (ready.code === 0 && existsSync(join(root, browserConfig))) {
  const browserReport = join(reports, 'playwright.json');
  const playwright = createRequire(join(root, 'apps/web/package.json')).resolve('@playwright/test/cli');
  const browser = await runCommand(
    process.execPath,
    [playwright, 'test', '-c', browserConfig, '--reporter=list,json'],
    {
      echo: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    },
  );
  tallies.push(await tallyOfRun(browserReport, browser.code, tallyOfPlaywright));
}

const total = sum(tallies);
if (total.skippedNames.length > 0)
  console.log(`\nskipped:\n${total.skippedNames.map((name) => `  ${name}`).join('\n')}`);
if (total.passed + total.failed === 0) console.log('\nNo test ran, which cannot pass.');
console.log(`\n${closingLine(total)}`);
process.exitCode = isGreen(total) ? 0 : 1;
