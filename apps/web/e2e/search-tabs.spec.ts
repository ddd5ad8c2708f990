import { expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, settled, signInAs } from './support.ts';
import { pageOf } from './work.ts';

test('one search finds organisations, communities, collections and people, each on a tab with its number', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, 'Maya Okafor');
  await page.goto('/search?q=Havenmuth');
  const tabs = page.getByRole('navigation', { name: 'What is searched' });
  await expect(tabs.getByRole('link')).toHaveText([
    /^Works/,
    /^Collections/,
    /^Communities/,
    /^People/,
    /^Organisations [1-9]/,
  ]);
  await expect(tabs.getByRole('link', { name: /^Works/ })).toHaveAttribute('aria-current', 'page');

  // By keyboard; the address keeps the tab, and the back button leads to the one before.
  await tabs.getByRole('link', { name: /^Organisations/ }).press('Enter');
  await expect(page).toHaveURL('/search?q=Havenmuth&tab=organisations');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Havenmouth/ })
      .first(),
  ).toBeVisible();
  await expect(tabs.locator('[aria-current="page"]')).toHaveText(/^Organisations/);
  await expect(page.getByRole('status').filter({ hasText: 'for “Havenmuth”' })).toBeVisible();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'search-organisations');
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(page, 'search-organisations-360');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(tabs.getByRole('link', { name: /^Organisations/ })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page).toHaveURL('/search?q=Havenmuth');

  // Nobody is found who did not say so.
  const other = await pageOf(browser, 'Daniel Osei');
  await other.goto('/search?q=okafor&tab=people');
  await expect(other.getByText('No people found')).toBeVisible();
  await page.goto('/account');
  const consent = page.getByRole('checkbox', { name: 'People of the network may find me by searching' });
  await expect(consent).not.toBeChecked();
  await consent.check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  await keepScreenshot(page, 'account-findable');
  await other.reload();
  await expect(other.getByRole('main').getByRole('link', { name: 'Maya Okafor' })).toBeVisible();
  await settled(other);
  expect(await accessibilityFaults(other)).toEqual([]);
  await keepScreenshot(other, 'search-people');
  const nobody = await (await browser.newContext()).newPage();
  await nobody.goto('/search?q=okafor&tab=people');
  await expect(nobody.getByText('No people found')).toBeVisible();

  await page.goto('/account');
  await consent.uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  const { searchKind } = await ask<{ searchKind: { total: number } }>(
    other,
    '{ searchKind(kind: PERSON, query: "okafor", first: 5) { total } }',
  );
  expect(searchKind.total).toBe(0);
  for (const one of [other, nobody]) await one.context().close();
});
