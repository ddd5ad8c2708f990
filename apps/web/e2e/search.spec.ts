import { type Locator, expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled } from './support.ts';

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

test('filters are set, changed and removed with the keyboard alone', async ({ page }) => {
  await page.goto('/search?q=fraction');
  await settled(page);
  const count = page.getByRole('status').filter({ hasText: /results?( for|$)/ });
  const focus = async (wanted: Locator) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  await focus(page.getByRole('checkbox', { name: /^Curriculum/ }));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/search?q=fraction&kinds=curriculum');
  // Another value of the same group is added: what it would add stands beside it.
  await focus(page.getByRole('checkbox', { name: /^Professional development/ }));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/search?q=fraction&kinds=curriculum&kinds=cpd');
  await focus(page.getByRole('button', { name: 'Remove the filter Curriculum' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=fraction&kinds=cpd');
  await expect(page.getByRole('button', { name: 'Remove the filter Professional development' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=fraction');
  await expect(count).toBeFocused();

  const order = page.getByRole('combobox', { name: 'Order of the results' });
  await focus(order);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL('/search?q=fraction&sort=newest');
  await expect(order).toBeFocused();
});

test('a search without a result says what asking for less would find', async ({ page }) => {
  await page.goto('/search?q=reading&kinds=research&subjects=geography');
  await expect(page.getByRole('heading', { name: 'Nothing found for “reading”' })).toBeVisible();
  await expect(page.getByText('Looked for in Kind: Research and Subject: Geography.')).toBeVisible();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreenshot(page, `search-nothing-${width}`);
  }
  const ways = page.getByRole('region', { name: 'What asking for less would find' });
  await expect(ways.getByRole('link')).toHaveText([
    'Without Kind: Research',
    'Without Subject: Geography',
    'Without any filter',
  ]);
  await ways.getByRole('link', { name: 'Without any filter' }).click();
  await expect(page).toHaveURL('/search?q=reading');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goto('/search?q=zzyzxqvk&kinds=cpd');
  await expect(page.getByRole('heading', { name: 'Nothing found for “zzyzxqvk”' })).toBeVisible();
  await page.getByRole('link', { name: 'Look through the organisations' }).click();
  await expect(page).toHaveURL('/organisations');
});

test('an organisation’s work is searched from its page, and the organisation is a filter like any other', async ({
  page,
}) => {
  await page.goto('/search?q=fraction');
  await page.getByRole('article').first().getByRole('link').first().click();
  const holder = page.getByRole('article').locator('a[href^="/organisations/"]').first();
  const name = (await holder.textContent()) ?? '';
  await holder.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('searchbox', { name: `Search the work of ${name}` }).fill('fraction');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=fraction&organisationIds=/);
  await expect(page.getByRole('article').first()).toContainText(name);
  await page.getByRole('button', { name: `Remove the filter ${name}` }).click();
  await expect(page).toHaveURL('/search?q=fraction');
});

test('an artefact leads to more like it, which is asked for when the page stands', async ({ page }) => {
  await page.goto('/search?q=fractions+are+numbers');
  const first = page.getByRole('article').getByRole('link').first();
  const title = (await first.textContent()) ?? '';
  await first.click();
  const like = page.getByRole('region', { name: 'More like this' });
  await expect(like).toBeVisible();
  const found = like.getByRole('article');
  expect(await found.count()).toBeGreaterThan(0);
  expect(await found.count()).toBeLessThanOrEqual(6);
  await expect(found.getByRole('link', { name: title, exact: true })).toHaveCount(0);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    await keepScreenshot(page, `similar-${width}`);
  }
  await found.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/artefacts\//);
});

test('that the reserve answers is said quietly, and no longer once the engine is back', async ({ page }) => {
  // The first answer says so, as it does while the engine is away (see provider.spec.ts for an engine that really is).
  let asked = 0;
  await page.route('**/graphql', async (route) => {
    const request = route.request().postData() ?? '';
    if (!request.includes('query Search(') || (asked += 1) > 1) return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace('"degraded":false', '"degraded":true');
    return route.fulfill({ response, body });
  });
  await page.goto('/search?q=fraction');
  await expect(page.getByText('Search is running on its reserve')).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await keepScreenshot(page, 'search-degraded', false);
  await page.getByRole('checkbox', { name: /^Curriculum/ }).check();
  await expect(page).toHaveURL('/search?q=fraction&kinds=curriculum');
  await expect(page.getByText('Search is running on its reserve')).toHaveCount(0);
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
