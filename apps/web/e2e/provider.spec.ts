import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, expect, test } from '@playwright/test';
import { freePort } from './free-port.ts';
import { accessibilityFaults, ask, looksRight, settled, withoutNews } from './support.ts';

// Sign-in at a real provider, on a product of its own: where there is a provider there are no demo accounts.

const root = join(import.meta.dirname, '..', '..', '..');
const dataFolder = join(tmpdir(), `constellation-e2e-${randomUUID()}`);
const started: ChildProcess[] = [];
let address = '';
let operatorLink = '';

/** Runs a script of ours with settings laid over those of this run. */
function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const laid = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const child = spawn('env', [...laid, process.execPath, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

async function answers(url: string): Promise<void> {
  await expect(async () => expect((await fetch(url)).ok).toBe(true)).toPass({ timeout: 180_000, intervals: [250] });
}

/** What a command prints before it ends. */
async function printed(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  return text;
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const [port, providerPort] = [await freePort(), await freePort()];
  address = `http://localhost:${port}`;
  const issuer = `http://localhost:${providerPort}`;
  const settings = {
    PORT: String(port),
    PUBLIC_URL: address,
    DATA_FOLDER: dataFolder,
    LOG_LEVEL: 'warn',
    DEMO: '',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'constellation',
    OIDC_CLIENT_SECRET: 'a-secret-for-development',
    OIDC_NAME: 'your school account',
    // Nobody listens there: this product's search engine is away from the first to the last.
    MEILI_URL: `http://127.0.0.1:${await freePort()}`,
  };
  run(
    [join(import.meta.dirname, 'provider.mjs'), String(providerPort), `${address}/oidc/callback`, `${address}/`],
    settings,
  );
  run([join(root, 'tools', 'start.mjs')], settings);
  await Promise.all([answers(`${issuer}/.well-known/openid-configuration`), answers(`${address}/readyz`)]);
  const text = await printed(
    run(
      [
        join(root, 'tools', 'run-ts.mjs'),
        'apps/standalone/src/operator.ts',
        '--email',
        'quinn@network.example',
        '--name',
        'Quinn Barrowclough',
      ],
      settings,
    ),
  );
  operatorLink = /http\S+link=\S+/.exec(text)?.[0] ?? '';
  expect(operatorLink).not.toBe('');
});

test.afterAll(async () => {
  await Promise.all(
    started.map(async (child) => {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
    }),
  );
  await rm(dataFolder, { recursive: true, force: true });
});

test('while the search engine is away the page says so quietly, and people search all the same', async ({
  browser,
}) => {
  const page = await visit(browser);
  await page.goto('/search?q=rivers');
  await settled(page);
  await expect(page.getByText('Search is running on its reserve')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

async function visit(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await withoutNews(page);
  return page;
}

async function signInAtProvider(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in with your school account' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('somebody new signs in at a provider, waits, is accepted, works, and signs out there too', async ({ browser }) => {
  const operator = await visit(browser);
  await operator.goto(operatorLink);
  await operator.getByRole('button', { name: 'Sign in with this link' }).click();
  await expect(operator.getByRole('button', { name: 'Account of Quinn Barrowclough' })).toBeVisible();
  const { applyForOrganisation } = await ask<{ applyForOrganisation: { organisation: { id: string } } }>(
    operator,
    `mutation ($input: ApplyForOrganisationInput!) { applyForOrganisation(input: $input) {
       ... on OrganisationApplication { organisation { id } } } }`,
    {
      input: {
        name: 'Larkrise Primary School',
        kind: 'SCHOOL',
        urn: '999999',
        title: 'Steward',
        statement: 'The school of this test, brought in by the operator.',
      },
    },
  );
  const organisationId = applyForOrganisation.organisation.id;
  await ask(
    operator,
    `mutation ($input: VerifyOrganisationInput!) { verifyOrganisation(input: $input) { __typename } }`,
    {
      input: { organisationId },
    },
  );

  const page = await visit(browser);
  await page.goto('/sign-in');
  await looksRight(page, 'sign-in-provider');
  await page.goto('/sign-in?problem=provider-away');
  await looksRight(page, 'sign-in-problem');
  await signInAtProvider(page, 'Ada Brook', 'ada@larkrise.example');
  await expect(page.getByRole('heading', { name: 'Waiting for an organisation to accept you' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Your organisation' }).fill('Larkrise');
  await page.getByRole('option', { name: /Larkrise Primary School/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('What you are there').fill('Teacher of year 4');
  await page.getByLabel('A message to its admins').fill('I began in September.');
  await page.getByRole('button', { name: 'Ask to be accepted' }).click();
  await expect(page.getByText('waits for an answer')).toBeVisible();
  await looksRight(page, 'waiting');

  // Somebody else with the operator's address is not the operator.
  const stranger = await visit(browser);
  await stranger.goto('/sign-in');
  await signInAtProvider(stranger, 'Quinn B.', 'quinn@network.example');
  await expect(stranger.getByText('Have you been here before?')).toBeVisible();
  await looksRight(stranger, 'waiting-for-link');

  await operator.goto(`/organisations/${organisationId}/admin`);
  await operator.getByRole('tab', { name: 'Requests' }).click();
  await expect(operator.getByText('Is “Quinn B.” the Quinn Barrowclough you know?')).toBeVisible();
  await looksRight(operator, 'requests');
  await operator.getByRole('button', { name: 'Accept Ada Brook' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await expect(operator.getByText('Nobody is waiting')).toBeVisible();

  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Larkrise Primary School' })).toBeVisible();
  await page.goto('/publish');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Larkrise Primary School').first()).toBeVisible();

  await page.getByRole('button', { name: 'Account of Ada Brook' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out of this account' }).click();
  await expect(page).toHaveURL(`${address}/`);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  // The provider has forgotten them too: it asks again.
  await page.goto('/sign-in?next=/work');
  await signInAtProvider(page, 'Ada Brook', 'ada@larkrise.example');
  await expect(page).toHaveURL(`${address}/work`);
});
