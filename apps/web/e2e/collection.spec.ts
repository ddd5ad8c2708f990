import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());
const title = `The coast, in order ${run}`;

test('a collection is made from the pages of works, put in order by keyboard, and shows each reader what they may find', async ({
  page,
  browser,
}) => {
  // A long journey, with works released on its way.
  test.setTimeout(180_000);
  await signInByApi(page, 'Tom Bellweather');
  const open = await releaseWork(page, holder, `Harbour walls ${run}`, 'NETWORK');
  const internal = await releaseWork(page, holder, `Our own tide table ${run}`, 'TRUST');

  await page.goto(open.path);
  await page.getByRole('button', { name: 'Add to a collection' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Begin one|A new collection/ }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('radio', { name: holder, exact: true }).check();
  await dialog.getByRole('radio', { name: 'The network', exact: true }).check();
  await dialog.getByRole('button', { name: 'Begin the collection' }).press('Enter');
  for (const [work, note] of [
    [open, 'Begin at the wall.'],
    [internal, 'For our own schools.'],
  ] as const) {
    const choice = dialog.getByRole('combobox', { name: 'Collection' });
    // The one that was just begun is chosen already.
    if (work === internal) {
      await page.goto(work.path);
      await page.getByRole('button', { name: 'Add to a collection' }).press('Enter');
      await choice.fill(title);
      await dialog.getByRole('option', { name: title }).click();
    }
    await expect(choice).toHaveValue(title);
    await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
    await dialog.getByRole('radio', { name: holder, exact: true }).check();
    await dialog.getByRole('button', { name: 'Add it' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('alert').getByRole('link', { name: title })).toBeVisible();
  }
  await page.goto('/collections');
  await settled(page);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('2 items')).toBeVisible();
  const items = page.getByRole('main').locator('ol').getByRole('link');
  await expect(items).toHaveText([open.title, internal.title]);
  // The curator is told who does not find what stands in it.
  await expect(page.getByRole('region', { name: 'Who does not see everything' })).toContainText(internal.title);
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'collection');

  // By keyboard alone: a section, the second item up to the first place, the other into the section.
  await page.getByRole('button', { name: 'Arrange and edit' }).press('Enter');
  await page.getByRole('textbox', { name: 'New section' }).fill('Out on the wall');
  await page.getByRole('textbox', { name: 'New section' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Out on the wall' })).toBeVisible();
  const up = page.getByRole('button', { name: `Move ${internal.title} up` });
  await up.press('Enter');
  await expect(page.getByText(`${internal.title} is now item 1 of 2 in the beginning.`)).toBeAttached();
  await expect(up).toBeFocused();
  await page.getByRole('button', { name: `Move ${open.title} down` }).press('Enter');
  await expect(page.getByText(`${open.title} is now item 1 of 1 in “Out on the wall”.`)).toBeAttached();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'collection-arranged');
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(page, 'collection-arranged-360');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(items).toHaveText([internal.title, open.title]);

  // Somebody of another trust sees the collection, one item of it, and no number that tells of the other.
  const other = await pageOf(browser, 'Daniel Osei');
  await other.goto(new URL(page.url()).pathname);
  await expect(other.getByRole('link', { name: open.title })).toBeVisible();
  await expect(other.getByText('1 item', { exact: false })).toBeVisible();
  await expect(other.getByText(internal.title)).toHaveCount(0);
  await expect(other.getByText('For our own schools.')).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Arrange and edit' })).toHaveCount(0);

  // They propose something; the curator accepts it, and it stands there for both.
  const third = await releaseWork(page, holder, `Lifeboats ${run}`, 'NETWORK');
  await other.getByRole('button', { name: 'Propose something' }).press('Enter');
  const proposing = other.getByRole('dialog');
  await proposing.getByRole('combobox', { name: 'What' }).fill(`Lifeboats ${run}`);
  await proposing.getByRole('option', { name: third.title }).click();
  await proposing.getByRole('textbox', { name: 'Why' }).fill('It follows from the wall.');
  await proposing.getByRole('radio').first().check();
  await proposing.getByRole('button', { name: 'Propose it' }).press('Enter');
  await expect(other.getByRole('region', { name: 'What you proposed' })).toContainText(third.title);
  await page.reload();
  await page.getByRole('button', { name: `Accept ${third.title}` }).press('Enter');
  await expect(items).toHaveText([internal.title, third.title, open.title]);
  await other.reload();
  await expect(other.getByRole('region', { name: 'What you proposed' })).toContainText('accepted');
  await other.getByRole('button', { name: 'Follow', exact: true }).press('Enter');
  await expect(other.getByRole('button', { name: 'Following' })).toBeVisible();

  // As a file for a learning platform: what the reader may have, and nothing of the rest.
  await other.getByRole('button', { name: 'Download' }).press('Enter');
  const coming = other.waitForEvent('download');
  await other.getByRole('menuitem', { name: /Common Cartridge/ }).press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.imscc$/);
  await settled(other);
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.setViewportSize({ width: 360, height: 780 });
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(other, 'collection-reader-360');
  await other.context().close();
});
