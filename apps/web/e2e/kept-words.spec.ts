import { type Page, expect, test } from '@playwright/test';
import { ask, looksRight, signInAs, signInByApi, signOut } from './support.ts';
import { beginCollection, pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());
const keptNotice = 'We kept what you had typed.';

/** Founds an open community, as whoever is signed in. */
async function found(page: Page, name: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string }[] } }>(page, '{ viewer { posts { id } } }');
  const { made } = await ask<{ made: { id: string } }>(
    page,
    'mutation ($input: FoundCommunityInput!) { made: foundCommunity(input: $input) { ... on Community { id } } }',
    {
      input: {
        ...{ postId: viewer.posts[0]?.id, kind: 'THEME', name, joining: 'OPEN' },
        purposeMarkdown: 'We talk about what we read with our classes.',
      },
    },
  );
  return made.id;
}

test('what was typed outlives the window, a reload and the end of the session, until it is sent or one signs out', async ({
  page,
}) => {
  page.setDefaultTimeout(15_000);
  const opening = 'Which ledgers can a Year 7 class read in one lesson?';
  await signInByApi(page, 'Eleanor Tremlett');
  const path = `/communities/${await found(page, `Kept words ${run}`)}`;
  await page.goto(path);
  const dialog = page.getByRole('dialog');
  const title = dialog.getByRole('textbox', { name: 'Title' });
  const body = dialog.getByRole('textbox', { name: 'What you want to say' });
  const open = () => page.getByRole('button', { name: 'Begin a thread' }).press('Enter');
  await open();
  await title.fill('Ledgers');
  await body.fill(opening);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open();
  await expect(body).toHaveValue(opening);
  await expect(dialog.getByText(keptNotice)).toBeVisible();
  await looksRight(page, 'kept-words');
  await page.reload();
  await open();
  await expect(title).toHaveValue('Ledgers');

  // The session ends elsewhere: the refusal leads to the sign-in page, and that one back.
  await page.context().clearCookies();
  await dialog.getByRole('button', { name: 'Begin the thread' }).press('Enter');
  await dialog.getByRole('link', { name: 'Sign in and come back to this page' }).press('Enter');
  await page.getByRole('main').getByRole('button', { name: 'Eleanor Tremlett' }).press('Enter');
  await expect(page).toHaveURL(path);
  await open();
  await expect(body).toHaveValue(opening);
  await dialog.getByRole('button', { name: 'Begin the thread' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ledgers' })).toBeVisible();

  // Sent, they are not offered again; cleared or cancelled neither.
  const thread = new URL(page.url()).pathname;
  await page.goto(path);
  await open();
  await expect(body).toHaveValue('');
  await body.fill('Never mind.');
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await open();
  await expect(body).toHaveValue('');
  await page.goto(thread);
  const reply = page.getByRole('textbox', { name: 'Your answer' });
  await reply.fill('Half an answer');
  await page.goBack();
  await page.goForward();
  await expect(reply).toHaveValue('Half an answer');
  await page.getByRole('button', { name: 'Clear it' }).press('Enter');
  await expect(reply).toHaveValue('');
  await expect(page.getByText(keptNotice)).toHaveCount(0);

  // Somebody else at the same machine finds nothing; nor does the writer, who signed out.
  await reply.fill('For my eyes');
  await signOut(page);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('For my eyes');
  await signInAs(page, 'Eleanor Tremlett');
  await page.goto(thread);
  await expect(reply).toHaveValue('');
});

test('a community that is being founded, a proposal and feedback are kept as well', async ({ page }) => {
  page.setDefaultTimeout(15_000);
  await signInByApi(page, 'Tom Bellweather');
  const work = await releaseWork(page, holder, `Sluice gates ${run}`, 'NETWORK');
  const collection = await beginCollection(page, holder, `Water ${run}`, [work]);
  await signInByApi(page, 'Grace Oldroyd');
  await page.goto('/communities/new');
  await page.getByLabel('What it is for').fill('We plan for two year groups in one room.');
  // Somebody with one post has chosen it already.
  await expect(page.getByRole('main').getByRole('radio', { checked: true })).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel('What it is for')).toHaveValue('We plan for two year groups in one room.');

  await page.goto(collection.path);
  await page.getByRole('button', { name: 'Propose something' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What' }).fill(`Sluice gates ${run}`);
  await dialog.getByRole('option', { name: work.title }).click();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('It comes before the drains.');
  await page.reload();
  await page.getByRole('button', { name: 'Propose something' }).press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'What' })).toHaveValue(new RegExp(work.title));
  await expect(dialog.getByRole('textbox', { name: 'Why' })).toHaveValue('It comes before the drains.');

  await page.goto(work.path);
  await page.getByRole('button', { name: 'Write to the authors' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'What worked?' }).fill('The gate they could turn themselves.');
  await page.reload();
  await page.getByRole('button', { name: 'Write to the authors' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'What worked?' })).toHaveValue(
    'The gate they could turn themselves.',
  );
});

test('two curators write the same note: both texts are shown, and a note stays when its item goes', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(15_000);
  await signInByApi(page, 'Tom Bellweather');
  const first = await releaseWork(page, holder, `Breakwaters ${run}`, 'NETWORK');
  const second = await releaseWork(page, holder, `Beacons ${run}`, 'NETWORK');
  const { path } = await beginCollection(page, holder, `Out at sea ${run}`, [first, second]);
  const other = await pageOf(browser, 'Tom Bellweather');
  for (const one of [page, other]) {
    await one.goto(path);
    await one.getByRole('button', { name: 'Arrange and edit' }).press('Enter');
    await one.getByRole('button', { name: `Write the note on ${first.title}` }).press('Enter');
  }
  const mine = page.getByRole('textbox', { name: `Note on ${first.title}` });
  await mine.fill('Mine: walk along it first.');
  await other.getByRole('textbox', { name: `Note on ${first.title}` }).fill('Theirs: draw it first.');
  await other.getByRole('button', { name: 'Save the note' }).press('Enter');
  await expect(other.getByText('Theirs: draw it first.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the note' }).press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'This note was changed meanwhile' });
  await expect(told).toContainText('Theirs: draw it first.');
  await expect(told).toContainText(/Tom Bellweather changed what is said of .*, .*\d\d:\d\d/);
  await expect(mine).toHaveValue('Mine: walk along it first.');
  await looksRight(page, 'note-conflict');

  // The item goes while the note on it is still being written.
  await other.getByRole('button', { name: `Take ${first.title} out` }).press('Enter');
  await expect(other.getByRole('button', { name: `Take ${first.title} out` })).toHaveCount(0);
  await page.getByRole('button', { name: 'Save mine' }).press('Enter');
  const lost = page.getByRole('alert').filter({ hasText: 'is not in this list' });
  await expect(lost).toContainText('Mine: walk along it first.');
  await expect(lost.getByRole('button', { name: 'Copy the note' })).toBeVisible();
  await looksRight(page, 'note-of-a-lost-item');
  await lost.getByRole('button', { name: 'Discard the note' }).press('Enter');
  await expect(lost).toHaveCount(0);
  await other.context().close();
});
