import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInAs, signOut } from './support.ts';

test('what one types is completed, and the list is used with the keyboard alone', async ({ page }) => {
  await page.goto('/search');
  await settled(page);
  const box = page.getByRole('combobox', { name: 'Search the network' });
  await box.focus();
  await page.keyboard.type('frac');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list).toBeVisible();
  const first = list.getByRole('option').first();
  const title = (await first.textContent()) ?? '';
  expect(title.toLowerCase()).toContain('frac');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('status').filter({ hasText: /suggestions?; use the arrow keys/ })).toBeAttached();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'suggestions', false);

  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.type('t');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a misspelt query finds what was meant, says so, and leads back', async ({ page }) => {
  await page.goto('/search');
  await settled(page);
  const box = page.getByRole('combobox', { name: 'Search the network' });
  await box.fill('fracions');
  await box.press('Enter');
  await expect(page).toHaveURL('/search?q=fracions');
  await expect(page.getByText('These are the results for')).toBeVisible();
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  await keepScreenshot(page, 'search-corrected', false);

  await page.getByRole('link', { name: 'Search for “fracions” as typed' }).click();
  await expect(page).toHaveURL('/search?q=fracions&typed=yes');
  await expect(page.getByRole('heading', { name: 'Nothing found for “fracions”' })).toBeVisible();
  // And on: what was meant is offered with how much it finds.
  await page.getByRole('link', { name: '“fractions”' }).click();
  await expect(page).toHaveURL('/search?q=fractions');
  await expect(page.getByRole('status').filter({ hasText: /results? for “fractions”/ })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/search?q=fracions');
  await expect(page.getByText('These are the results for')).toBeVisible();
});

test('searches are remembered on this device until one clears them or signs out', async ({ page }) => {
  await signInAs(page, 'Maya Okafor');
  await page.goto('/search');
  await settled(page);
  const box = page.getByRole('combobox', { name: 'Search the network' });
  await box.fill('phonics');
  await box.press('Enter');
  await expect(page).toHaveURL('/search?q=phonics');
  await box.fill('');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list.getByRole('option', { name: 'phonics' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(list).toBeHidden();
  await page.reload();
  await box.click();
  await expect(list).toBeHidden();

  await box.fill('phonics');
  await box.press('Enter');
  await signOut(page);
  await page.goto('/search');
  await settled(page);
  await box.click();
  await expect(list).toBeHidden();
});

test('on a phone the suggestions fit the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/search');
  await settled(page);
  await page.getByRole('combobox', { name: 'Search the network' }).pressSequentially('read');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(page, 'suggestions-360', false);
});
