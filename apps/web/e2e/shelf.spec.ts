import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());

test('what was found is saved for later, noted, found again on the shelf, and taken off with a way back', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signInByApi(page, 'Tom Bellweather');
  const work = await releaseWork(page, holder, `Tidal pools ${run}`, 'NETWORK');
  const other = await releaseWork(page, holder, `Harbour lights ${run}`, 'NETWORK');

  const reader = await pageOf(browser, 'Daniel Osei');
  await reader.goto('/shelf');
  await expect(reader.getByText('Your shelf is empty')).toBeVisible();

  // From its page, by keyboard.
  await reader.goto(work.path);
  const button = reader.getByRole('button', { name: 'Save for later' });
  await button.press('Enter');
  const saved = reader.getByRole('button', { name: 'Saved for later', pressed: true });
  await expect(saved).toBeFocused();

  // From a search.
  const offered = reader.getByRole('button', { name: `Save for later: ${other.title}` });
  await expect(async () => {
    await reader.goto(`/search?q=${encodeURIComponent(other.title)}`);
    await expect(offered).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await offered.click();
  await expect(reader.getByRole('button', { name: `Saved for later: ${other.title}`, pressed: true })).toBeVisible();
  await settled(reader);
  expect(await accessibilityFaults(reader)).toEqual([]);
  await keepScreenshot(reader, 'search-save-for-later', false);

  await reader.getByRole('button', { name: /^Account of/ }).click();
  await reader.getByRole('menuitem', { name: 'Your shelf' }).click();
  await expect(reader.getByText('2 things saved')).toBeVisible();
  const titles = reader.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(titles).toHaveText([other.title, work.title]);
  await reader.getByRole('button', { name: `Add a note on ${work.title}` }).press('Enter');
  const note = reader.getByRole('textbox', { name: `Your note on ${work.title}` });
  await expect(note).toBeFocused();
  await note.fill('For the visit in May.');
  await reader.getByRole('button', { name: 'Keep the note' }).press('Enter');
  await expect(reader.getByText('For the visit in May.')).toBeVisible();
  await expect(reader.getByRole('button', { name: `Change the note on ${work.title}` })).toBeFocused();
  await settled(reader);
  expect(await accessibilityFaults(reader)).toEqual([]);
  await keepScreenshot(reader, 'shelf');
  await reader.setViewportSize({ width: 360, height: 780 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(reader, 'shelf-360');

  await reader.getByRole('searchbox', { name: 'Words of the title or your note' }).fill('visit MAY');
  await reader.getByRole('searchbox', { name: 'Words of the title or your note' }).press('Enter');
  await expect(reader.getByText('1 thing with “visit MAY”')).toBeVisible();
  await expect(reader).toHaveURL('/shelf?q=visit+MAY');
  await expect(titles).toHaveText([work.title]);

  await reader.getByRole('button', { name: `Take off ${work.title}` }).press('Enter');
  await expect(reader.getByText('Nothing on your shelf has these words')).toBeVisible();
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await reader.getByRole('button', { name: 'Put it back' }).click();
  await expect(reader.getByText('For the visit in May.')).toBeVisible();

  // Nobody else sees any of it, neither who released it nor anybody on the same machine afterwards.
  await page.goto('/shelf');
  await expect(page.getByText('Your shelf is empty')).toBeVisible();
  await reader.context().close();
});
