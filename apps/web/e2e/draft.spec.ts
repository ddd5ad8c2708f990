import { type Page, expect, test } from '@playwright/test';
import { ask, signInByApi } from './support.ts';

const saved = '[data-save-state="saved"]';

async function startDraft(page: Page, title: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string }[] } }>(page, '{ viewer { posts { id } } }');
  const postId = viewer.posts[0]?.id;
  const { createDraft } = await ask<{ createDraft: { id: string } }>(
    page,
    `mutation ($input: CreateDraftInput!) {
      createDraft(input: $input) { ... on ArtefactVersion { id } ... on Problems { problems { message } } }
    }`,
    { input: { postId, kind: 'RESEARCH', type: 'case-study', title } },
  );
  await page.goto(`/drafts/${createDraft.id}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return createDraft.id;
}

test.beforeEach(async ({ page }) => {
  await signInByApi(page, 'Daniel Osei');
});

test('what is typed is saved by itself and is there after a reload', async ({ page }) => {
  await startDraft(page, 'Fieldwork on a wet Tuesday');
  await page.getByLabel('Summary').fill('What we learnt when the river was closed.');
  await expect(page.getByText('Saved at')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Summary')).toHaveValue('What we learnt when the river was closed.');
  await expect(page.getByText('This browser still had changes')).toHaveCount(0);
});

test('nothing is lost when a save fails and the page is loaded anew', async ({ page }) => {
  const id = await startDraft(page, 'Maps in the rain');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('UpdateDraft') ? route.abort() : route.continue(),
  );
  await page.getByLabel('Summary').fill('Typed while the network was away.');
  await expect(page.getByText('Not saved yet. It is kept in this browser')).toBeVisible();
  await page.reload();
  await expect(page.getByText('This browser still had changes that were not saved.')).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Typed while the network was away.');

  await page.unroute('**/graphql');
  await page.getByLabel('Question').fill('Does a paper map change what pupils notice?');
  await expect(page.locator(saved)).toBeVisible();
  const { artefactVersion } = await ask<{ artefactVersion: { summary: string } }>(
    page,
    'query ($id: ID!) { artefactVersion(id: $id) { summary } }',
    { id },
  );
  expect(artefactVersion.summary).toBe('Typed while the network was away.');
});

test('two windows on one draft: other fields are merged, the same field is asked about', async ({ page, context }) => {
  const id = await startDraft(page, 'Two windows');
  const other = await context.newPage();
  await other.goto(`/drafts/${id}`);
  await other.getByLabel('Summary').fill('Theirs');
  await expect(other.getByText('Saved at')).toBeVisible();

  await page.getByLabel('Question').fill('Mine');
  await expect(page.locator(saved)).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Theirs');

  // The other window does not know of "Mine" yet.
  await other.getByLabel('Question').fill('Also theirs');
  const dialog = other.getByRole('dialog', { name: 'This draft was changed elsewhere' });
  await expect(dialog.getByText('The enquiry')).toBeVisible();
  await expect(other.getByLabel('Question')).toHaveValue('Also theirs');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await expect(other.locator(saved)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Question')).toHaveValue('Also theirs');
  await expect(page.getByLabel('Summary')).toHaveValue('Theirs');
});

test('an upload that is cut off can be sent again', async ({ page }) => {
  await startDraft(page, 'An upload in a tunnel');
  await page.route('**/uploads', (route) => route.abort());
  await page.locator('input[type=file]').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Notes on the visit.'),
  });
  await expect(page.getByText('The upload was cut off.')).toBeVisible();
  await page.unroute('**/uploads');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Remove notes.txt' })).toBeVisible();
  await expect(page.getByText('can be searched')).toBeVisible({ timeout: 60_000 });
});

test('files are put in order by keyboard and by pointer, and it is said aloud', async ({ page }) => {
  const id = await startDraft(page, 'Three files in order');
  const files = page.getByRole('list', { name: 'Files in their order' }).getByRole('listitem');
  const names = ['first.txt', 'second.txt', 'third.txt'];
  for (const [index, name] of names.entries()) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`This is ${name}.`) });
    await expect(files).toHaveCount(index + 1);
  }
  const up = page.getByRole('button', { name: 'Move third.txt up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('third.txt is now file 2 of 3.')).toBeAttached();
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(files).toContainText(['third.txt', 'first.txt', 'second.txt']);
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');

  await files.nth(2).dragTo(files.nth(0));
  await expect(files).toContainText(['second.txt', 'third.txt', 'first.txt']);
  await expect
    .poll(async () => {
      const { artefactVersion } = await ask<{ artefactVersion: { files: { fileName: string }[] } }>(
        page,
        'query ($id: ID!) { artefactVersion(id: $id) { files { fileName } } }',
        { id },
      );
      return artefactVersion.files.map((file) => file.fileName);
    })
    .toEqual(['second.txt', 'third.txt', 'first.txt']);
});

test('the text is previewed as readers will see it, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startDraft(page, 'A text with a heading');
  await page.getByRole('textbox', { name: 'Text' }).fill('# At the river\n\n**Boots** on. <b onclick="x()">no tag</b>');
  await page.getByRole('tab', { name: 'Preview' }).click();
  const preview = page.getByRole('group', { name: 'Preview of the text' });
  // The page has its own first heading: those of the text begin below it. HTML is shown as text.
  await expect(preview.getByRole('heading', { level: 2, name: 'At the river' })).toBeVisible();
  await expect(preview.locator('strong')).toHaveText('Boots');
  await expect(preview).toContainText('<b onclick="x()">no tag</b>');
  await page.getByRole('tab', { name: 'Write' }).click();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/At the river/);
});
