import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { submitWhole } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const unit = `The working harbour ${Date.now()}`;

test('a unit is released with its lessons: what blocks stands beside each, and nothing goes out before it is looked at', async ({
  page,
}) => {
  await signInByApi(page, 'Tom Bellweather');
  const whole = await submitWhole(page, holder, unit, [
    { title: `${unit}: tides`, bodyMarkdown: '## Tides\n\nRead the tide table together.' },
    { title: `${unit}: crews`, bodyMarkdown: '## Crews\n\nSeat H801200001001 by the window.' },
  ]);
  await page.goto(`/drafts/${whole.versionId}/check`);
  const section = page.getByRole('region', { name: 'Release it with its parts' });
  const items = section.getByRole('group', { name: 'What to release' });
  await expect(items.getByRole('listitem')).toHaveCount(3);
  await expect(items.getByText('a unique pupil number (text, line 3)')).toBeVisible();
  await expect(items.getByRole('link', { name: `Look at “${unit}: crews”` })).toBeVisible();

  await section.getByRole('radio', { name: holder }).check();
  await section.getByRole('radio', { name: 'The network', exact: true }).check();
  const release = section.getByRole('button', { name: 'Release what is chosen (3)' });
  await release.press('Enter');
  await expect(items.getByText('Look at it and confirm, or leave it out.')).toBeVisible();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepScreenshot(page, 'release-bundle');
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(page, 'release-bundle-360');

  await items
    .getByRole('checkbox', { name: `I have looked at what the check found in “${unit}: crews”` })
    .press('Space');
  await release.press('Enter');
  await expect(page.getByText('Released: 3.')).toBeVisible();
  await page.goto(whole.path);
  await expect(page.getByRole('link', { name: `${unit}: crews` })).toBeVisible();
});
