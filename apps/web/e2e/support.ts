import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';

const screenshots = join(import.meta.dirname, '..', '..', '..', '.data', 'screenshots');

/** Keeps what the page looks like now, for people to look at after the run. */
export async function keepScreenshot(page: Page, name: string, fullPage = true): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage });
}

/**
 * Keeps the stream of news from the page: it never ends, and {@link settled} waits for the network to fall silent. A test about
 * news calls `page.context().unroute(newsAddress)`.
 */
export async function withoutNews(page: Page): Promise<void> {
  // Ended at once, as the server does every quarter of an hour: a failure would be a complaint on the console.
  const ended = { status: 200, contentType: 'text/event-stream', body: 'event: complete\ndata:\n\n' };
  await page.context().route(newsAddress, (route) => route.fulfill(ended));
}

export const newsAddress = '**/graphql/stream';

/** Signs in as one of the demo accounts, through the page. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await withoutNews(page);
  await page.goto('/sign-in');
  await page.getByRole('main').getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
}

/** Signs in without the page, for tests that are about something else. */
export async function signInByApi(page: Page, name: string): Promise<void> {
  await withoutNews(page);
  const { demoAccounts } = await ask<{ demoAccounts: { personId: string; name: string }[] }>(
    page,
    '{ demoAccounts { personId name } }',
  );
  const personId = demoAccounts.find((account) => account.name === name)?.personId;
  const { signInDemo } = await ask<{ signInDemo: object }>(
    page,
    'mutation ($input: SignInDemoInput!) { signInDemo(input: $input) { ... on Viewer { person { name } } } }',
    { input: { personId } },
  );
  expect(signInDemo).toEqual({ person: { name } });
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
}

/** Waits until nothing is loading any more: what axe and the eye judge is the page, not its skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.locator('[role="status"][aria-label^="Loading"]')).toHaveCount(0);
}

/** What axe finds wrong, in a form that names the place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A colour on its way from one scheme to the other has any contrast; what turns for ever, such as a loader, has no end to wait for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)}`),
  );
}

/** For {@link looksRight}: a page with the stream of news never falls silent, and is looked at as it is. */
export const hasNews = async (): Promise<void> => undefined;

/** On a desk and on a phone: nothing hangs over the side, axe finds nothing, and a picture is kept. */
export async function looksRight(
  page: Page,
  name: string,
  ready: (page: Page) => Promise<void> = settled,
): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    await ready(page);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overhang, `px that ${name} hangs over the side at ${width}`).toBeLessThanOrEqual(0);
    expect.soft(await accessibilityFaults(page), `what axe finds in ${name} at ${width}`).toEqual([]);
    await keepScreenshot(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

interface Answer<T> {
  data: T;
}

/** Asks the API as whoever is signed in on the page. */
export async function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post('/graphql', {
    data: { query, variables },
    headers: { 'x-constellation-request': '1' },
  });
  const body = (await response.json()) as Answer<T>;
  expect(body).not.toHaveProperty('errors');
  return body.data;
}

/** The texts of the e-mails that came for an address. */
export async function mailsTo(address: string): Promise<string[]> {
  const response = await fetch(String(test.info().config.metadata['mailUrl']));
  const mails = (await response.json()) as { to: string[]; text: string }[];
  return mails.filter(({ to }) => to.includes(address)).map(({ text }) => text);
}

/** Runs a statement on the product's database: for what only the passing of days would bring. @returns its rows */
export async function sql(statement: string): Promise<object[]> {
  const root = join(import.meta.dirname, '..', '..', '..');
  const data = `DATA_FOLDER=${String(test.info().config.metadata['dataFolder'])}`;
  const command = [process.execPath, join(root, 'tools', 'run-ts.mjs'), 'tools/sql.ts', statement];
  const { stdout } = await promisify(execFile)('env', [data, ...command], { cwd: root });
  return JSON.parse(stdout) as object[];
}

/** Imports made-up statements of a framework, as the operator does. */
export async function importStatements(concepts: readonly object[], ...options: readonly string[]): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', '..');
  const dataFolder = String(test.info().config.metadata['dataFolder']);
  const file = join(dataFolder, 'statements.jsonl');
  writeFileSync(file, concepts.map((concept) => JSON.stringify(concept)).join('\n'));
  const command = [join(root, 'tools', 'run-ts.mjs'), 'apps/standalone/src/import.ts', 'nc', file, ...options];
  await promisify(execFile)('env', [`DATA_FOLDER=${dataFolder}`, process.execPath, ...command], { cwd: root });
}

/** A PDF of one page that says `text`, made by hand so that the test knows every word in it. */
export function pdfSaying(text: string): Buffer {
  const content = `BT /F1 14 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
