import { type Page, expect, test } from '@playwright/test';
import { looksRight, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

// Tom Bellweather decides for Havenmouth Learning Trust; Callum Fenwick teaches in two schools of another trust.

const trust = 'Havenmouth Learning Trust';
const school = 'Withy Drove Primary School';
const nothing = { level: 1, name: 'There is nothing to see here' } as const;
const nowhere = '/artefacts/01900000-0000-7000-8000-000000000000';

async function askFor(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', nothing)).toBeVisible();
  await page.getByRole('button', { name: 'Ask for access' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: school }).check();
  await dialog.getByLabel('What do you want it for?').fill('A mixed-age class walks along the harbour in May.');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  // What is missing is said, and nothing typed is lost.
  await expect(dialog.getByText('Write where it would be used.')).toBeVisible();
  await dialog.getByLabel('Where would it be used?').fill('Years 3 and 4, twenty-six children.');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await expect(dialog).toBeHidden();
}

test('access is asked for, granted until a day, and ended', async ({ page, browser }) => {
  await signInByApi(page, 'Tom Bellweather');
  const work = await releaseWork(page, trust, 'The harbour wall, on request', 'TRUST');
  const callum = await pageOf(browser, 'Callum Fenwick');
  await askFor(callum, work.path);
  await askFor(callum, nowhere);
  // Who asked sees no difference between what is hidden and what is not there.
  await callum.goto('/requests');
  const mine = callum.getByRole('region', { name: 'What you asked for' }).getByRole('listitem');
  await expect(mine).toHaveCount(2);
  for (const row of await mine.all()) await expect(row).toContainText('What stands at /artefacts/');
  const texts = (await mine.allInnerTexts()).map((text) => text.replace(/artefacts\/\S+/, ''));
  expect(new Set(texts).size).toBe(1);
  await looksRight(callum, 'access-requests-mine');

  await page.goto('/');
  await page.getByRole('link', { name: 'Access requests' }).click();
  const inbox = page.getByRole('region', { name: `What people ask of ${trust}` });
  const asked = inbox.getByRole('listitem').filter({ hasText: work.title });
  await expect(asked).toContainText('Callum Fenwick');
  await expect(inbox.getByRole('listitem')).toHaveCount(1);
  await looksRight(page, 'access-requests-inbox');
  await asked.getByRole('button', { name: 'Answer' }).click();
  const dialog = page.getByRole('dialog');
  await looksRight(page, 'access-request-answer');
  await dialog.getByRole('button', { name: 'Grant it' }).click();
  await expect(dialog.getByText('Choose the last day.')).toBeVisible();
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Until the end of').fill(inTenDays);
  await dialog.getByLabel('A word to them').fill('Mind the tide.');
  await dialog.getByRole('button', { name: 'Grant it' }).click();
  await expect(dialog).toBeHidden();
  await expect(inbox.getByText('Nobody waits for an answer')).toBeVisible();
  // Neither the dialog nor what opened it is there any more.
  await expect(inbox.getByRole('heading', { name: /^What people ask/ })).toBeFocused();

  await callum.goto(work.path);
  await expect(callum.getByText('Begin at the harbour wall.')).toBeVisible();
  await callum.goto('/requests');
  const answered = mine.filter({ hasText: work.title });
  await expect(answered).toContainText(`Granted: people of ${school} may read and download version 1 until`);
  await expect(answered).toContainText('Mind the tide.');

  const row = page.getByRole('region', { name: 'Answered' }).getByRole('listitem').filter({ hasText: work.title });
  await row.getByRole('button', { name: 'End it now…' }).click();
  await row.getByRole('button', { name: 'Yes, end it' }).click();
  await expect(row).toContainText('Over:');
  await expect(row.getByRole('link', { name: work.title })).toBeFocused();
  await callum.goto(work.path);
  await expect(callum.getByRole('heading', nothing)).toBeVisible();
});
