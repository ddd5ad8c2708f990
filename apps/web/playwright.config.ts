import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlaywrightTestConfig, defineConfig } from '@playwright/test';
import { freePort } from './e2e/free-port.ts';

const root = join(import.meta.dirname, '..', '..');

// This file is read by the runner and by each of its workers: the first one decides, the others inherit.
process.env.CONSTELLATION_E2E_PORT ??= String(await freePort());
process.env.CONSTELLATION_E2E_SMTP_PORT ??= String(await freePort());
process.env.CONSTELLATION_E2E_MAIL_PORT ??= String(await freePort());
process.env.CONSTELLATION_E2E_DATA ??= join(tmpdir(), `constellation-e2e-${randomUUID()}`);
// While writing a test one may aim at a product that runs already: it costs no start, but its data stay changed.
const running = process.env.CONSTELLATION_E2E_URL;
const baseURL = running ?? `http://localhost:${process.env.CONSTELLATION_E2E_PORT}`;

// The system's browser, as tools/lib/system.mjs finds it; nothing is downloaded.
const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const chromium = places.find((place) => place !== '' && existsSync(place));

const product = {
  // `exec`: the server is then the runner's own child, and notices when the runner is gone.
  command: `exec node apps/web/e2e/serve.mjs ${process.env.CONSTELLATION_E2E_DATA}`,
  cwd: root,
  url: `${baseURL}/readyz`,
  timeout: 240_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGINT', timeout: 20_000 },
  stdout: 'ignore',
  stderr: 'pipe',
  env: {
    PORT: process.env.CONSTELLATION_E2E_PORT,
    PUBLIC_URL: baseURL,
    DATA_FOLDER: process.env.CONSTELLATION_E2E_DATA,
    DEMO: 'true',
    LOG_LEVEL: 'warn',
    SMTP_URL: `smtp://127.0.0.1:${process.env.CONSTELLATION_E2E_SMTP_PORT}`,
    MAIL_FROM: 'post@constellation.example.org',
  },
} satisfies PlaywrightTestConfig['webServer'];

const mailUrl = `http://127.0.0.1:${process.env.CONSTELLATION_E2E_MAIL_PORT}`;
const post = {
  command: `exec node apps/web/e2e/mail-catcher.mjs ${process.env.CONSTELLATION_E2E_SMTP_PORT} ${process.env.CONSTELLATION_E2E_MAIL_PORT}`,
  cwd: root,
  url: mailUrl,
  reuseExistingServer: false,
} satisfies PlaywrightTestConfig['webServer'];

export default defineConfig({
  testDir: './e2e',
  // For tests that read the post, or let days pass on the database.
  metadata: { mailUrl, dataFolder: process.env.CONSTELLATION_E2E_DATA },
  outputDir: './test-results',
  // One product, one database: the journeys stand one after the other.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(running ? {} : { webServer: [post, product] }),
});
