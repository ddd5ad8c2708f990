import { expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, mailsTo, settled, signInByApi, sql } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

// The journey of an alert: saved, due, told on the page and by e-mail, ended by the link of the e-mail.

const trust = 'Havenmouth Learning Trust';
const address = 'maya.okafor@havenmouth.example';
// Names of this run alone: while a test is written it runs on one product again and again.
const run = Date.now().toString(36);

test('what is new for a saved search arrives on its page and by e-mail, whose link ends it', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await sql(`delete from saved_search where person_id in (select person_id from person where name = 'Maya Okafor')`);
  await signInByApi(page, 'Maya Okafor');
  const { saveSearch } = await ask<{ saveSearch: { searches: { id: string; name: string }[] } }>(
    page,
    'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { ... on SavedSearches { searches { id name } } } }',
    { input: { name: `Lanterns on the quay ${run}`, query: 'quayside lanterns', frequency: 'DAILY' } },
  );
  const id = saveSearch.searches.find(({ name }) => name.endsWith(run))?.id ?? '';
  const tom = await pageOf(browser, 'Tom Bellweather');
  const work = await releaseWork(tom, trust, `Quayside lanterns ${run}`, 'TRUST');
  await expect(async () => {
    const { search } = await ask<{ search: { total: number } }>(
      page,
      '{ search(input: { query: "quayside lanterns" }) { total } }',
    );
    expect(search.total).toBeGreaterThan(0);
  }).toPass({ timeout: 20_000 });

  // Somebody has opened it: what can still be taken back is told of to nobody.
  await sql(
    `insert into release_opening (version_id, opened_at) select version_id, now() from artefact_version where title = '${work.title}' and state = 'released'`,
  );
  // The next morning, by the database's clock; alerts that are due are looked for once a minute.
  await sql(`update saved_search set next_due_at = now() - interval '1 minute' where saved_search_id = '${id}'`);
  await expect(async () => {
    expect((await mailsTo(address)).join()).toContain(work.title);
  }).toPass({ timeout: 120_000, intervals: [1000] });

  await page.goto('/saved-searches');
  await settled(page);
  await expect(page.getByText('1 new')).toBeVisible();
  await expect(page.getByRole('link', { name: work.title })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await keepScreenshot(page, `saved-searches-alert-${width}`);
  }
  await page.getByRole('button', { name: `Mark what is new for Lanterns on the quay ${run} as read` }).click();
  await expect(page.getByText('1 new')).toHaveCount(0);
  await expect(page.getByRole('group', { name: `What was new for Lanterns on the quay ${run}` })).toBeFocused();

  const mail = (await mailsTo(address)).find((text) => text.includes(work.title)) ?? '';
  expect(mail).toContain(`Lanterns on the quay ${run}`);
  const link = /\S+\/saved-searches\/stop\/\S+/.exec(mail)?.[0] ?? '';
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'End these e-mails' }).click();
  await expect(stranger.getByRole('heading', { name: 'No more e-mails for this search' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: `Go on telling me of Lanterns on the quay ${run}` })).toBeVisible();
  // Nothing is told twice: mail of the same work came once.
  expect((await mailsTo(address)).filter((text) => text.includes(work.title))).toHaveLength(1);
});

test('a saved search is renamed, told of at another time and paused with the keyboard alone', async ({ page }) => {
  await sql(`delete from saved_search where person_id in (select person_id from person where name = 'Owen Astley')`);
  await signInByApi(page, 'Owen Astley');
  await ask(page, 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename } }', {
    input: { name: 'Rivers', query: 'rivers', frequency: 'WEEKLY' },
  });
  await page.goto('/saved-searches');
  await settled(page);
  const focus = async (role: 'button' | 'combobox', name: string) => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let presses = 0; presses < 40; presses += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  await focus('button', 'Rename Rivers');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('New name of Rivers');
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give the search a name.')).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rivers to the sea');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rivers to the sea' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename Rivers to the sea' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Rename Rivers to the sea' })).toBeFocused();

  await focus('combobox', 'How often to tell me of what is new for Rivers to the sea');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const frequency = async () =>
    (
      await ask<{ savedSearches: { searches: { frequency: string }[] } }>(
        page,
        '{ savedSearches { searches { frequency } } }',
      )
    ).savedSearches.searches[0]?.frequency;
  await expect.poll(frequency).toBe('DAILY');
  await focus('button', 'Pause Rivers to the sea');
  await page.keyboard.press('Enter');
  await expect.poll(frequency).toBe('OFF');
  await expect(page.getByText('Paused: you are told of nothing until it goes on.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on telling me of Rivers to the sea' })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(frequency).toBe('DAILY');
});
