import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());
const title = `Geography, Years 3 to 6 ${run}`;

test('a curriculum map is begun, filled from a table whose faults are told by cell, and changed by keyboard', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInByApi(page, 'Tom Bellweather');
  await page.goto('/curriculum-maps');
  await page.getByRole('button', { name: 'New map' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('radio', { name: holder, exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Subject' }).fill('Geogr');
  await page.getByRole('option', { name: 'Geography', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: 'Year 3', exact: true }).click();
  await dialog.getByRole('button', { name: 'Begin the map' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const table = page.getByRole('textbox', { name: 'The table' });
  const faulty = 'year,week,weeks,strand,unit\nYear 4,1,6,Physical,Rivers\nYear 14,7,six,Human,Settlements';
  await table.fill(faulty);
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  const faults = page.getByRole('region', { name: 'Cells to put right' }).or(page.getByRole('alert')).last();
  await expect(faults).toContainText('“Year 14” is no year');
  await expect(faults).toContainText('“six” is no whole number');
  // What was pasted stays, to be put right.
  await expect(table).toHaveValue(faulty);
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await table.fill(faulty.replace('Year 14', 'Year 4').replace('six', '6'));
  await page.getByRole('button', { name: 'Import the table' }).press('Enter');
  await expect(page.getByText('2 units placed on the map.')).toBeVisible();
  const year = page.getByRole('region', { name: 'Year 4' });
  await expect(year.getByRole('listitem')).toHaveText([/Weeks 1–6.*Rivers/, /Weeks 7–12.*Settlements/]);
  await expect(page.getByText('Year 4: weeks 13–38')).toBeVisible();

  // By keyboard alone: the second unit comes earlier, into the first.
  await year.getByRole('button', { name: 'Change Settlements' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'From week' }).fill('4');
  await dialog.getByRole('textbox', { name: 'Strand' }).fill('Physical');
  await expect(dialog.getByText('No map that is shown to you has a unit then.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Strand' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Year 4, weeks 4–6: Rivers and Settlements')).toBeVisible();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreenshot(page, `curriculum-map-${width}`);
  }
});
