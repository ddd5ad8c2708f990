import { expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, settled, signInAs } from './support.ts';

test('a search is saved, told of on its page, and deleted', async ({ page }) => {
  await signInAs(page, 'Maya Okafor');
  await page.goto('/search?q=fraction&kinds=curriculum');
  await settled(page);
  await page.getByRole('button', { name: 'Save search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this search' });
  await dialog.getByLabel('Name').fill('Fractions for Year 4');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();

  await page.goto('/saved-searches');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Fractions for Year 4' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'saved-searches');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(page, 'saved-searches-360');
  await page.getByRole('link', { name: '“fraction”' }).click();
  await expect(page).toHaveURL('/search?q=fraction&kinds=curriculum');

  await page.goto('/saved-searches');
  await page.getByRole('button', { name: 'Delete Fractions for Year 4' }).click();
  await expect(page.getByText('You keep no search yet')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const { savedSearches } = await ask<{ savedSearches: { searches: object[] } }>(
    page,
    '{ savedSearches { searches { id } } }',
  );
  expect(savedSearches.searches).toEqual([]);
});

test('a link of an e-mail that is not known says so', async ({ page }) => {
  await page.goto('/saved-searches/stop/unknown');
  await page.getByRole('button', { name: 'End these e-mails' }).click();
  await expect(page.getByRole('alert')).toContainText('This link is not known');
});
