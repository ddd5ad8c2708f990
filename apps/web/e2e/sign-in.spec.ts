import { expect, test } from '@playwright/test';
import { signInAs, signOut } from './support.ts';

test('one signs in, goes where one wanted to go, and signs out', async ({ page }) => {
  await page.goto('/work');
  await expect(page.getByText('This page is for people who are signed in.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Maya Okafor' }).click();
  await expect(page).toHaveURL('/work');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  await signOut(page);
  await page.goto('/work');
  await expect(page.getByText('This page is for people who are signed in.')).toBeVisible();
});

test('an address of another site is never where one ends up', async ({ page }) => {
  await page.goto('/sign-in?next=//example.com/');
  await page.getByRole('button', { name: 'Robin Ellery' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('button', { name: 'Account of Robin Ellery' })).toBeVisible();
});

test('a session can be ended from another browser, and a token is shown once', async ({ page, browser }) => {
  await signInAs(page, 'Piotr Wren');
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signInAs(elsewhere, 'Piotr Wren');

  await page.goto('/account');
  const sessions = page.getByRole('region', { name: 'Signed in' });
  await expect(sessions.getByText('this one')).toHaveCount(1);
  const others = sessions.getByRole('button', { name: /^Sign out .*, last used/ });
  await expect(others.first()).toBeVisible();
  for (let left = await others.count(); left > 0; left -= 1) {
    await others.first().click();
    await expect(others).toHaveCount(left - 1);
  }
  await elsewhere.reload();
  await expect(elsewhere.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await other.close();

  await page.getByLabel('Name of a new token').fill('Timetable export');
  await page.getByRole('button', { name: 'Make it' }).click();
  const token = await page.getByRole('alert').or(page.getByRole('status')).locator('pre, code').first().textContent();
  expect(token?.length).toBeGreaterThan(20);
  await page.reload();
  const tokens = page.getByRole('region', { name: 'API tokens' });
  await expect(tokens.getByText('Timetable export')).toBeVisible();
  await expect(page.getByText(token ?? '')).toHaveCount(0);
  await tokens.getByRole('button', { name: 'Revoke Timetable export' }).click();
  await expect(tokens.getByText('Timetable export')).toHaveCount(0);
});
