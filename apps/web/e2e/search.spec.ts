import { expect, test } from '@playwright/test';
import { keepScreenshot, settled } from './support.ts';

test('filters stand in the address, and the back button takes them off', async ({ page }) => {
  await page.goto('/search?q=fraction');
  await settled(page);
  const count = page.getByRole('status').filter({ hasText: /results? for/ });
  const before = (await count.textContent()) ?? '';
  await page.getByRole('checkbox', { name: /^Professional development/ }).check();
  await expect(page).toHaveURL('/search?q=fraction&kinds=cpd');
  await expect(count).not.toHaveText(before);
  await page.getByRole('checkbox', { name: /^Mathematics/ }).check();
  await expect(page).toHaveURL('/search?q=fraction&kinds=cpd&subjects=mathematics');
  await keepScreenshot(page, 'search-with-filters');

  await page.goBack();
  await expect(page).toHaveURL('/search?q=fraction&kinds=cpd');
  await expect(page.getByRole('checkbox', { name: /^Mathematics/ })).not.toBeChecked();
  await page.goBack();
  await expect(count).toHaveText(before);

  // The address alone brings everything back.
  await page.goto('/search?q=fraction&kinds=cpd&subjects=mathematics');
  await expect(page.getByRole('checkbox', { name: /^Mathematics/ })).toBeChecked();
  await page.getByRole('button', { name: 'Remove the filter Mathematics' }).click();
  await expect(page).toHaveURL('/search?q=fraction&kinds=cpd');
});

test('one finds and opens something with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Search the network' })).toBeFocused();
  await page.keyboard.type('fraction');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=fraction');
  await expect(page.getByRole('status').filter({ hasText: /results? for “fraction”/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeFocused();

  const filter = page.getByRole('checkbox', { name: /^Curriculum/ });
  for (
    let presses = 0;
    presses < 20 && !(await filter.evaluate((box) => box === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/search?q=fraction&kinds=curriculum');
  await expect(filter).toBeFocused();

  const first = page.getByRole('article').getByRole('link').first();
  const title = (await first.textContent()) ?? '';
  for (
    let presses = 0;
    presses < 80 && !(await first.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(page).toHaveTitle(`${title} · Constellation`);
});

test('a search without a result says so and offers ways on', async ({ page }) => {
  await page.goto('/search?q=zzyzxqvk&kinds=cpd');
  await expect(page.getByRole('heading', { name: 'Nothing found for “zzyzxqvk”' })).toBeVisible();
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect(page).toHaveURL('/search?q=zzyzxqvk');
});

test('on a phone the filters are in a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/search?q=reading');
  await settled(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const drawer = page.getByRole('dialog', { name: 'Filters' });
  await drawer.getByRole('checkbox', { name: /^Research/ }).check();
  await expect(page).toHaveURL('/search?q=reading&kinds=research');
  await drawer.getByRole('button', { name: /^Show \d/ }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
});
