import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());

test('feedback goes to the authors, is answered, shown once both agree, and private again when one does not', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signInByApi(page, 'Tom Bellweather');
  const work = await releaseWork(page, holder, `Rock pools ${run}`, 'NETWORK');
  const words = 'The pictures of the tide.';

  const writer = await pageOf(browser, 'Daniel Osei');
  await writer.goto(work.path);
  await writer.getByRole('button', { name: 'Write to the authors' }).press('Enter');
  const dialog = writer.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send it' }).press('Enter');
  await expect(dialog.getByText('Answer at least one of these.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What worked?' }).fill(words);
  const post = dialog.getByRole('radio');
  if ((await post.count()) > 0) await post.first().check();
  expect(await accessibilityFaults(writer)).toEqual([]);
  await keepScreenshot(writer, 'feedback-write', false);
  await dialog.getByRole('button', { name: 'Send it' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(writer.getByText('Only you and the authors see it.')).toBeVisible();

  const third = await pageOf(browser, 'Maya Okafor');
  await third.goto(work.path);
  await settled(third);
  await expect(third.getByText(words)).toHaveCount(0);

  // Who released it reads nothing of it; its author answers, and agrees to show it.
  await page.goto('/feedback');
  await settled(page);
  await expect(page.getByText(words)).toHaveCount(0);
  const author = await pageOf(browser, 'Hester Quill');
  await author.goto('/feedback');
  const received = author.getByRole('region', { name: 'To you' }).getByRole('article').filter({ hasText: work.title });
  await expect(received).toContainText(words);
  await received.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  await received.getByRole('textbox', { name: 'Your answer' }).fill('There are **more** to come.');
  await received.getByRole('button', { name: 'Send the answer' }).press('Enter');
  await expect(received.getByText('more to come')).toBeVisible();
  await received.getByRole('switch', { name: 'Readers of this version may see it' }).press('Space');
  await expect(received.getByRole('status')).toHaveText(
    'Only you and whoever wrote it see it, until whoever wrote it agrees as well.',
  );
  await settled(author);
  expect(await accessibilityFaults(author)).toEqual([]);
  await keepScreenshot(author, 'feedback');
  await author.setViewportSize({ width: 360, height: 780 });
  expect(await author.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await keepScreenshot(author, 'feedback-360');

  await writer.goto('/feedback');
  const own = writer.getByRole('region', { name: 'By you' }).getByRole('article').filter({ hasText: work.title });
  await expect(own).toContainText('The authors would show it: you decide.');
  const agreement = own.getByRole('switch', { name: 'Readers of this version may see it' });
  await agreement.press('Space');
  await expect(own).toContainText('Everybody who reads this version sees it.');

  await third.reload();
  const shown = third.getByRole('region', { name: 'Feedback' }).getByRole('article');
  await expect(shown).toContainText(words);
  await expect(shown).toContainText('There are more to come.');
  await expect(shown.getByRole('switch')).toHaveCount(0);
  await keepScreenshot(third, 'feedback-shown');

  await agreement.press('Space');
  await expect(own).toContainText('Only you and the authors see it.');
  await third.reload();
  await settled(third);
  await expect(third.getByText(words)).toHaveCount(0);

  await own.getByRole('button', { name: 'Take it back' }).press('Enter');
  await expect(own.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await own.getByRole('button', { name: 'Delete it' }).press('Enter');
  await expect(own).toHaveCount(0);
  await author.reload();
  await settled(author);
  await expect(received).toHaveCount(0);
  for (const one of [writer, author, third]) await one.context().close();
});
