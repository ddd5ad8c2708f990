import { expect, test } from '@playwright/test';
import { looksRight, signInByApi } from './support.ts';
import { beginCollection, pageOf, releaseWork } from './work.ts';

// Tom Bellweather decides for Havenmouth Learning Trust; Maya Okafor teaches there, and curates.

const trust = 'Havenmouth Learning Trust';
test('a curator asks for what others do not find, its owner widens the release, and the request is met', async ({
  page: tom,
  browser,
}) => {
  test.setTimeout(240_000);
  const run = String(Date.now());
  await signInByApi(tom, 'Tom Bellweather');
  const wanted = await releaseWork(tom, trust, `Tide tables ${run}`, 'TRUST');
  const kept = await releaseWork(tom, trust, `Our harbour only ${run}`, 'TRUST');
  const maya = await pageOf(browser, 'Maya Okafor');
  const { path } = await beginCollection(maya, trust, `The coast ${run}`, [wanted, kept]);

  await maya.goto(path);
  const gaps = maya.getByRole('region', { name: 'Who does not see everything' });
  for (const { title } of [wanted, kept]) {
    await gaps.getByRole('button', { name: `Ask for ${title} to be shared` }).press('Enter');
    const dialog = maya.getByRole('dialog');
    await dialog.getByRole('radio', { name: trust, exact: true }).check();
    await dialog.getByRole('button', { name: 'Send the request' }).press('Enter');
    // What is missing is said, and nothing chosen is lost.
    await expect(dialog.getByText('Write why, in a sentence.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Why?' }).fill('The schools along the coast read it in May.');
    if (title === wanted.title) await looksRight(maya, 'share-request-ask');
    await dialog.getByRole('button', { name: 'Send the request' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(gaps.getByRole('listitem').filter({ hasText: title })).toContainText('it can be answered until');
  }
  await looksRight(maya, 'share-request-gaps');

  // It waits in the inbox of who decides, and leads to the form with the network filled in.
  const told = tom
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'Somebody asks you to share something further' })
    .filter({ hasText: wanted.title });
  await expect(async () => {
    await tom.goto('/inbox');
    await expect(told).toContainText('Waits for you', { timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await told.getByRole('link', { name: wanted.title }).click();
  const asked = tom.getByRole('region', { name: `What curators ask ${trust} to share` });
  await expect(asked.getByRole('listitem').filter({ hasText: wanted.title })).toContainText('Maya Okafor');
  await expect(asked.getByRole('listitem').filter({ hasText: wanted.title })).toContainText('The network');
  await looksRight(tom, 'share-request-inbox');
  await asked.getByRole('link', { name: `Widen the release of ${wanted.title}` }).click();
  const form = tom.getByRole('dialog', { name: 'Change who can see it' });
  await expect(form.getByRole('radio', { name: /^The network/ })).toBeChecked();
  await expect(form.getByText('Widened as asked')).toBeVisible();
  await looksRight(tom, 'share-request-widen');
  await form.getByRole('radio', { name: trust }).check();
  await form.getByRole('button', { name: 'Put the new terms in force' }).click();
  await expect(form).toBeHidden();

  await tom.goto('/requests');
  await expect(asked.getByRole('listitem')).toHaveCount(1);
  await asked.getByRole('button', { name: `Decline to share ${kept.title}` }).click();
  const decline = tom.getByRole('dialog');
  await decline.getByRole('button', { name: 'Decline it' }).click();
  await expect(decline.getByText('Write to them why.')).toBeVisible();
  await decline.getByRole('textbox', { name: 'Why not' }).fill('It is about our own quay.');
  await decline.getByRole('button', { name: 'Decline it' }).click();
  await expect(decline).toBeHidden();
  await expect(asked.getByText('No curator waits for an answer')).toBeVisible();
  await expect(asked.getByRole('heading', { name: /^What curators ask/ })).toBeFocused();

  await maya.goto(path);
  await expect(gaps.getByRole('listitem')).toHaveCount(1);
  await expect(gaps).toContainText('It is about our own quay.');
  await maya.goto('/requests');
  const mine = maya.getByRole('region', { name: 'What you asked others to share' });
  await expect(mine.getByRole('listitem').filter({ hasText: wanted.title })).toContainText('Met');
  await expect(mine.getByRole('listitem').filter({ hasText: kept.title })).toContainText('Declined');
  await looksRight(maya, 'share-request-mine');
});
