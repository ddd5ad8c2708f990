import { expect, test } from '@playwright/test';
import { keepScreenshot } from './support.ts';

test('GraphiQL runs an operation with nothing from anywhere else', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== baseURL) elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`/graphiql?query=${encodeURIComponent('{ viewer { signInMethods } }')}`);
  // Until the editor stands, the button runs nothing.
  await expect(async () => {
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect(page.getByText('signInMethods').nth(1)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await expect(page.getByRole('link', { name: 'Query', exact: true })).toBeVisible();
  await keepScreenshot(page, 'graphiql');
  expect(elsewhere).toEqual([]);
  expect(faults).toEqual([]);
});
