import { expect, test } from '@playwright/test';
import { accessibilityFaults, keepScreenshot, settled, signInByApi } from './support.ts';
import { pageOf, releaseNext, releaseWork } from './work.ts';

// A work goes on living elsewhere: Tom Bellweather decides for Havenmouth Learning Trust, Callum Fenwick teaches in a school of
// another trust and makes his own from it.

const trust = 'Havenmouth Learning Trust';
const school = 'Withy Drove Primary School';
const body =
  '## Aims\n\nKnow the harbour.\n\n## Lesson 1\n\nBegin at the harbour wall.\n\n## Lesson 2\n\nDraw the boats.\n';
const small = { width: 360, height: 780 };
const large = { width: 1280, height: 900 };

test('a work is adapted, its origin changes, one part is accepted and another declined', async ({ page, browser }) => {
  test.slow();
  await signInByApi(page, 'Tom Bellweather');
  const work = await releaseWork(page, trust, 'The harbour, week by week', { scope: 'NETWORK', bodyMarkdown: body });

  const callum = await pageOf(browser, 'Callum Fenwick');
  await callum.setViewportSize(large);
  await callum.goto(work.path);
  await callum.getByRole('button', { name: 'Adapt it' }).click();
  const dialog = callum.getByRole('dialog');
  await expect(dialog.getByText('You may change this, and share what you make with anyone.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(dialog.getByText('Choose the organisation.')).toBeVisible();
  await dialog.getByRole('radio', { name: school }).check();
  await dialog.getByLabel('Title').fill('Our harbour');
  await settled(callum);
  await keepScreenshot(callum, 'adapt-1280', false);
  await dialog.getByRole('button', { name: 'Make the draft' }).click();

  // The draft is theirs, text and all; a section is put into their own words.
  await expect(callum).toHaveURL(/\/drafts\//);
  await expect(callum.getByLabel('Title', { exact: false }).first()).toHaveValue('Our harbour');
  const text = callum.getByRole('textbox', { name: /^Text/ });
  await expect(text).toHaveValue(body);
  await text.fill(body.replace('Begin at the harbour wall.', 'Begin at the sluice.'));
  await text.blur();
  await expect(callum.locator('[data-save-state="saved"]')).toBeVisible();

  await releaseNext(page, trust, work, {
    title: 'The harbour, day by day',
    bodyMarkdown: body
      .replace('Begin at the harbour wall.', 'Begin on the beach.')
      .replace('Draw the boats.', 'Count the boats.'),
  });

  await callum.goto('/work');
  const waiting = callum.getByRole('region', { name: 'Changes where your work comes from' });
  await expect(waiting.getByText('Version 2 is out')).toBeVisible();
  await waiting.getByRole('link', { name: 'All of them' }).click();
  await callum.getByRole('link', { name: 'The harbour, day by day' }).click();
  await expect(callum.getByRole('heading', { name: '3 changes' })).toBeVisible();
  await callum.getByRole('radio', { name: school }).check();
  await settled(callum);
  await keepScreenshot(callum, 'upstream-change-1280');
  expect(await accessibilityFaults(callum)).toEqual([]);
  await callum.setViewportSize(small);
  await keepScreenshot(callum, 'upstream-change-360');
  await callum.setViewportSize(large);

  const boats = callum.getByRole('listitem', { name: /Section “Lesson 2”/ });
  await expect(boats.locator('ins')).toContainText('Count');
  await boats.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(callum.getByText('Taken over into your draft')).toBeVisible();
  await expect(boats).toHaveCount(0);

  const title = callum.getByRole('listitem', { name: /^Title/ });
  await title.getByRole('button', { name: 'Keep ours' }).click();
  await expect(title).toHaveCount(0);

  // Their own words are not replaced by the way.
  const begin = callum.getByRole('listitem', { name: /Section “Lesson 1”/ });
  await expect(begin.getByText('changed by you too')).toBeVisible();
  await begin.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(begin.getByText('Yours would be replaced')).toBeVisible();
  await begin.getByRole('button', { name: 'Back' }).click();
  await begin.getByRole('button', { name: 'Decline with a reason…' }).click();
  await begin.getByRole('button', { name: 'Decline it' }).click();
  await expect(begin.getByText('Say why; those who wrote it read this.')).toBeVisible();
  await begin.getByLabel('Why not?').fill('We have no beach.');
  await begin.getByRole('button', { name: 'Decline it' }).click();
  await expect(callum.getByText('Everything about this has been decided')).toBeVisible();

  await callum.getByRole('link', { name: 'Go to the draft' }).click();
  await expect(text).toHaveValue(/Begin at the sluice\.[^]*Count the boats\./);

  // The origin reads why.
  await page.goto(work.path);
  const declined = page.getByRole('region', { name: 'What others did not take over' });
  await expect(declined.getByText('We have no beach.')).toBeVisible();
  await expect(declined.getByText(new RegExp(`${school}.*Section “lesson 1” of version 2`))).toBeVisible();
  await settled(page);
  await keepScreenshot(page, 'declined-1280');
});

test('what was made from a work credits it and shows in the picture; its versions are compared and restored', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInByApi(page, 'Tom Bellweather');
  await page.setViewportSize(large);
  const work = await releaseWork(page, trust, 'The tides, in pictures', { scope: 'NETWORK', bodyMarkdown: body });
  const made = await releaseWork(page, trust, 'The tides, for Year 4', { scope: 'NETWORK', origins: [work.versionId] });
  await releaseWork(page, trust, 'The tides, outdoors', { scope: 'NETWORK', origins: [work.versionId] });
  await releaseNext(page, trust, work, {
    title: 'The tides, in numbers',
    bodyMarkdown: body.replace('Draw', 'Measure'),
  });

  const callum = await pageOf(browser, 'Callum Fenwick');
  await callum.setViewportSize(large);
  await callum.goto(made.path);
  const origins = callum.getByRole('region', { name: 'Where it comes from, and what became of it' });
  await expect(origins.getByText('Adapted from The tides, in pictures, version 1')).toBeVisible();
  await expect(origins.getByText('Changed: title.', { exact: false })).toBeVisible();
  await expect(origins.locator('svg')).toContainText('The tides, for Year 4');
  await expect(origins.getByRole('list').last()).toContainText('The tides, for Year 4 (this one)');
  await settled(callum);
  await keepScreenshot(callum, 'origins-1280');
  expect(await accessibilityFaults(callum)).toEqual([]);
  await callum.goto(work.path);
  await expect(callum.getByRole('region', { name: 'Where it comes from, and what became of it' })).toContainText(
    'The tides, outdoors',
  );
  await settled(callum);
  await keepScreenshot(callum, 'derivations-1280');
  await callum.setViewportSize(small);
  await keepScreenshot(callum, 'derivations-360');
  await callum.setViewportSize(large);

  await callum
    .getByRole('region', { name: 'Versions' })
    .getByRole('link', { name: 'What changed in version 2' })
    .click();
  await expect(
    callum.getByRole('heading', { level: 1, name: 'What changed in “The tides, in numbers”' }),
  ).toBeFocused();
  await expect(callum.locator('del').filter({ hasText: 'Draw' })).toBeVisible();
  await expect(callum.locator('ins').filter({ hasText: 'Measure' })).toBeVisible();
  await expect(callum.getByRole('button', { name: 'Restore this version' })).toHaveCount(0);
  await settled(callum);
  await keepScreenshot(callum, 'compare-1280');
  expect(await accessibilityFaults(callum)).toEqual([]);
  await callum.setViewportSize(small);
  await keepScreenshot(callum, 'compare-360');

  await page.goto(callum.url());
  await page.getByRole('button', { name: 'Restore this version' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: trust }).check();
  await dialog.getByRole('button', { name: 'Make the draft' }).click();
  await expect(page).toHaveURL(/\/drafts\//);
  await expect(page.getByLabel('Title', { exact: false }).first()).toHaveValue('The tides, in pictures');
});
