import { type Page, expect, test } from '@playwright/test';
import { keepScreenshot, looksRight, settled, signInByApi, sql } from './support.ts';
import { beginCollection, fillCollection, pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());

/** In the light and in the dark. */
async function looksRightAlways(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await looksRight(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a curator sees how a collection is used, and everybody a cover that is drawn from what they see', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInByApi(page, 'Tom Bellweather');
  const walls = await releaseWork(page, holder, `Sea walls ${run}`, 'NETWORK');
  const boats = await releaseWork(page, holder, `Pilot boats ${run}`, 'NETWORK');
  const collection = await beginCollection(page, holder, `What the harbour teaches ${run}`);
  const { path } = collection;

  // Nothing in it yet: a quiet cover.
  await page.goto(path);
  const usage = page.getByRole('region', { name: 'How it is used' });
  await expect(page.getByText('Nothing here that you can see')).toBeVisible();
  await expect(usage).toHaveCount(0);
  await looksRightAlways(page, 'collection-quiet');
  await fillCollection(page, holder, collection, [walls, boats]);

  // Yesterday eleven people opened one of the works; today somebody of another trust does, several times, and its releaser.
  await sql(
    `insert into version_usage select '${walls.versionId}', ((now() at time zone 'Europe/London')::date - 1), setting, opened
       from (values ('primary', 8), ('secondary', 3)) as given (setting, opened) returning version_id`,
  );
  const reader = await pageOf(browser, 'Daniel Osei');
  for (let times = 0; times < 2; times++) {
    await reader.goto(walls.path);
    await expect(reader.getByText('Begin at the harbour wall.')).toBeVisible();
  }
  await page.goto(walls.path);
  await expect(page.getByText('Begin at the harbour wall.')).toBeVisible();
  await expect(async () => {
    await page.goto(path);
    await expect(usage.getByText('12', { exact: true }).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  await expect(usage.getByRole('row', { name: /^Primary 8$/ })).toBeVisible();
  await expect(usage.getByRole('row', { name: /^Other settings 4$/ })).toBeVisible();
  await expect(
    usage.getByRole('row', { name: /Sea walls .* 12 12 fewer than 5 Primary 8, Other settings 4/ }),
  ).toBeVisible();
  await expect(
    usage.getByRole('row', { name: /Pilot boats .* fewer than 5 fewer than 5 fewer than 5 not told/ }),
  ).toBeVisible();
  await looksRightAlways(page, 'collection-usage');

  // Its readers see the cover, and no number. It stands where collections are listed, too, and is no picture to screen readers.
  await reader.goto(path);
  await settled(reader);
  await expect(reader.getByRole('heading', { level: 1, name: `What the harbour teaches ${run}` })).toBeVisible();
  await expect(reader.getByRole('region', { name: 'How it is used' })).toHaveCount(0);
  const cover = (on: Page) => on.getByRole('main').locator('svg[data-size]');
  await expect(cover(reader)).toHaveCount(1);
  await expect(cover(reader).locator('path')).toHaveCount(7);
  await looksRightAlways(reader, 'collection-cover');
  await reader.goto('/collections');
  await settled(reader);
  await expect(cover(reader).first()).toBeVisible();
  expect(await cover(reader).first().boundingBox()).toMatchObject({ width: 72, height: 48 });
  await looksRightAlways(reader, 'collections-covers');
  await reader.goto(`/search?q=${encodeURIComponent(`harbour teaches ${run}`)}&tab=collections`);
  await settled(reader);
  await keepScreenshot(reader, 'search-covers');
  await reader.context().close();
});
