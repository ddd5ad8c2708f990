import { type Page, expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { adopt, pageOf, releaseWork } from './work.ts';

// What can happen to a work after its release: other terms, a newer version, withdrawal, recall. Tom Bellweather decides for
// Havenmouth Learning Trust; Callum Fenwick and Daniel Osei teach in other trusts.

const trust = 'Havenmouth Learning Trust';
const school = 'Withy Drove Primary School';
const nothing = { level: 1, name: 'There is nothing to see here' } as const;

/** Opens a task of the Manage menu as the trust; the post is named in every form. */
async function manage(page: Page, task: string) {
  await page.getByRole('button', { name: 'Manage' }).click();
  await page.getByRole('menuitem', { name: task }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: trust }).check();
  return dialog;
}

/** Releases what is on the page to the network. */
async function decide(page: Page) {
  const form = page.getByRole('region', { name: 'Release it' });
  await form.getByRole('radio', { name: trust }).check();
  await form.getByRole('radio', { name: 'The network', exact: true }).check();
  await form.getByLabel('What has changed since the version before').fill('The tide is in the picture now.');
  await form.getByRole('button', { name: 'Release it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The harbour wall, second try' })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await signInByApi(page, 'Tom Bellweather');
});

test('terms are widened and narrowed again; who adopted meanwhile keeps reading', async ({ page, browser }) => {
  const work = await releaseWork(page, trust, 'The harbour wall, for whom', 'TRUST');
  const callum = await pageOf(browser, 'Callum Fenwick');
  const daniel = await pageOf(browser, 'Daniel Osei');
  await callum.goto(work.path);
  await expect(callum.getByRole('heading', nothing)).toBeVisible();

  await page.goto(work.path);
  const seen = page.getByRole('complementary', { name: 'Whether you may use it' });
  let dialog = await manage(page, 'Change who can see it');
  await expect(dialog.getByRole('radio', { name: 'The trust' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'The network' }).check();
  await dialog.getByRole('button', { name: 'Put the new terms in force' }).click();
  await expect(dialog).toBeHidden();
  await expect(seen.getByText('any verified organisation of the network')).toBeVisible();
  await callum.reload();
  await expect(callum.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await adopt(callum, school, work.versionId);

  dialog = await manage(page, 'Change who can see it');
  await dialog.getByRole('radio', { name: 'The trust' }).check();
  await dialog.getByRole('button', { name: 'Put the new terms in force' }).click();
  await expect(dialog).toBeHidden();
  await expect(seen.getByText('any verified organisation of the network')).toHaveCount(0);
  await daniel.goto(work.path);
  await expect(daniel.getByRole('heading', nothing)).toBeVisible();
  await callum.reload();
  await expect(callum.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await expect(callum.getByText('because your organisation adopted it and keeps it')).toBeVisible();
});

test('a superseded version says so and leads to the newer one', async ({ page, browser }) => {
  const work = await releaseWork(page, trust, 'The harbour wall, first try', 'NETWORK');
  await page.goto(work.path);
  const dialog = await manage(page, 'Make a new version');
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/drafts\//);
  await page.getByLabel('Title', { exact: false }).first().fill('The harbour wall, second try');
  await page.getByRole('button', { name: 'Check before release' }).click();
  await page.getByRole('radio', { name: trust }).check();
  await page.getByRole('button', { name: 'Hand it in for release' }).click();

  // Nobody decides on their own submission: he is told who does, and she does.
  const form = page.getByRole('region', { name: 'Release it' });
  await expect(form.getByText('Somebody else decides about this')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Release it' })).toHaveCount(0);
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'own-submission');
  const address = page.url();
  const hester = await pageOf(browser, 'Hester Quill');
  await hester.goto(address);
  await decide(hester);
  await page.goto(work.path);
  await expect(page.getByRole('heading', { level: 1, name: 'The harbour wall, second try' })).toBeVisible();

  const callum = await pageOf(browser, 'Callum Fenwick');
  await callum.goto(`${work.path}?version=${work.versionId}`);
  await expect(callum.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  const banner = callum.getByRole('alert').filter({ hasText: 'There is a newer version' });
  await expect(banner).toContainText('You are looking at version 1.');
  await keepScreenshot(callum, 'superseded');
  await banner.getByRole('link', { name: 'Go to version 2' }).click();
  await expect(callum.getByRole('heading', { level: 1, name: 'The harbour wall, second try' })).toBeFocused();
  await expect(callum.getByText('There is a newer version')).toHaveCount(0);
  const versions = callum.getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('The tide is in the picture now.')).toBeVisible();
});

test('a withdrawn work leaves a tombstone with its reason; who adopted it keeps it', async ({ page, browser }) => {
  const work = await releaseWork(page, trust, 'The harbour wall, taken back', 'NETWORK');
  const callum = await pageOf(browser, 'Callum Fenwick');
  await adopt(callum, school, work.versionId);
  await page.goto(work.path);
  const dialog = await manage(page, 'Withdraw…');
  await dialog.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'It was replaced by something else' }).check();
  await dialog.getByLabel('A sentence for those who look for it').fill('The beach walk is the better lesson.');
  await dialog.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(dialog).toBeHidden();

  const daniel = await pageOf(browser, 'Daniel Osei');
  await daniel.goto(work.path);
  await expect(daniel.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await expect(daniel.getByText('It was replaced by something else.')).toBeVisible();
  await expect(daniel.getByText('The beach walk is the better lesson.')).toBeVisible();
  await expect(daniel.getByText('Begin at the harbour wall.')).toHaveCount(0);
  await keepScreenshot(daniel, 'tombstone');
  // To somebody who could never read it, it was never there.
  await daniel.context().clearCookies();
  await daniel.goto(work.path);
  await expect(daniel.getByRole('heading', nothing)).toBeVisible();

  await callum.goto(work.path);
  await expect(callum.getByText('Begin at the harbour wall.')).toBeVisible();
  await expect(callum.getByRole('alert').filter({ hasText: 'Withdrawn' })).toContainText('no longer be found');
});

test('a recalled work is gone for everyone at once, adopters too', async ({ page, browser }) => {
  const work = await releaseWork(page, trust, 'The harbour wall, called back', 'NETWORK');
  const callum = await pageOf(browser, 'Callum Fenwick');
  await adopt(callum, school, work.versionId);
  await callum.goto(work.path);
  await expect(callum.getByText('Begin at the harbour wall.')).toBeVisible();
  await page.goto(work.path);
  const dialog = await manage(page, 'Recall from everyone…');
  await dialog.getByRole('radio', { name: 'A question of copyright' }).check();
  await dialog.getByLabel('A sentence for those who look for it').fill('The photograph is not ours.');
  await dialog.getByRole('button', { name: 'Recall it' }).click();
  await expect(dialog).toBeHidden();

  await callum.reload();
  await expect(callum.getByText('A question of copyright.')).toBeVisible();
  await expect(callum.getByText('The photograph is not ours.')).toBeVisible();
  await expect(callum.getByText('Begin at the harbour wall.')).toHaveCount(0);
});
