import { type Page, expect, test } from '@playwright/test';
import { keepScreenshot, pdfSaying, settled, signInAs, signOut } from './support.ts';

// The main journey, once through: a trust publishes with a file, a teacher of another trust finds it by a word that only
// stands inside the file, records that their school uses it, and does not see what the trust keeps to itself.

// Words that stand nowhere else in the demonstration content.
const letters = Array.from(String(Date.now()), (digit) => 'bdfgklmnpr'.charAt(Number(digit))).join('');
const shared = { title: `Reading the tide tables ${letters}`, word: `xylo${letters}`, scope: 'The network' };
const kept = { title: `Staffing notes for the tides ${letters}`, word: `quin${letters}`, scope: 'The trust' };

test.describe.configure({ mode: 'serial' });

let address = '';
let keptAddress = '';

async function writeDraft(page: Page, work: typeof shared): Promise<void> {
  await page.goto('/publish');
  await page.getByRole('radio', { name: 'Havenmouth Learning Trust' }).check();
  await page.getByRole('radio', { name: 'Curriculum' }).click();
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Lesson plan' }).click();
  await page.getByLabel('Title', { exact: false }).fill(work.title);
  await page.getByRole('button', { name: 'Start the draft' }).click();

  await expect(page.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await page
    .getByLabel('Summary')
    .fill('Pupils read a real tide table, find high water and plan a safe walk on the shore.');
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('## Before the lesson\n\nPrint the table for the week of the walk.');
  await page.getByRole('combobox', { name: 'Subjects' }).click();
  await page.getByRole('option', { name: 'Geography' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Phase' }).click();
  await page.getByRole('option', { name: 'Primary' }).click();
  await page.getByRole('radio', { name: 'Addressed' }).check();
  await page.getByRole('combobox', { name: 'Licence' }).click();
  await page.getByRole('option', { name: 'Creative Commons Attribution 4.0' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'teacher-notes.pdf',
    mimeType: 'application/pdf',
    buffer: pdfSaying(`Ask the ${work.word} keeper for the wooden models.`),
  });
  await expect(page.getByText('can be searched')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: 'No, all of it is our own' }).check();
  await page.getByRole('radio', { name: 'Not needed: they are decoration' }).check();
  await expect(page.getByText('Nothing is missing: it can be handed in.')).toBeVisible();
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check before release' }).click();
  await page.getByRole('radio', { name: 'Havenmouth Learning Trust' }).check();
  await page.getByRole('button', { name: 'Hand it in for release' }).click();
}

async function release(page: Page, work: typeof shared): Promise<void> {
  const form = page.getByRole('region', { name: 'Release it' });
  await form.getByRole('radio', { name: 'Havenmouth Learning Trust' }).check();
  await form.getByRole('radio', { name: work.scope, exact: true }).check();
  await keepScreenshot(page, 'check-before-release');
  await page.getByRole('button', { name: 'Release it' }).click();
  await expect(page).toHaveURL(/\/artefacts\//);
  await expect(page.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
}

for (const work of [shared, kept]) {
  test(`a teacher writes a draft with a file for ${work.scope.toLowerCase()} and hands it in`, async ({ page }) => {
    await signInAs(page, 'Maya Okafor');
    await writeDraft(page, work);
    await keepScreenshot(page, 'draft');
    await handIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: work.title })).toContainText('Waiting for release');
    await signOut(page);
  });
}

test('the release authority releases it to the network, and keeps another within the trust', async ({ page }) => {
  await signInAs(page, 'Tom Bellweather');
  const decide = async (work: typeof shared): Promise<string> => {
    await page.getByRole('link', { name: 'Releases' }).click();
    await page.getByRole('main').getByRole('link', { name: work.title }).click();
    await release(page, work);
    return new URL(page.url()).pathname;
  };
  address = await decide(shared);
  await keepScreenshot(page, 'artefact-released');
  keptAddress = await decide(kept);
});

test('a teacher of another trust finds it by a word inside the file, previews it and adopts it', async ({ page }) => {
  await signInAs(page, 'Callum Fenwick');
  await expect(async () => {
    await page.goto('/');
    await page.getByRole('main').getByRole('combobox').fill(shared.word);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: shared.title })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('main').getByRole('combobox')).toHaveValue(shared.word);
  await expect(page.getByText('Found in the file teacher-notes.pdf')).toBeVisible();
  await keepScreenshot(page, 'found-inside-a-file');
  await page.getByRole('link', { name: shared.title }).click();

  await expect(page.getByRole('heading', { level: 1, name: shared.title })).toBeFocused();
  await page.getByRole('button', { name: 'Preview of teacher-notes.pdf' }).click();
  await expect(page.getByText(`Ask the ${shared.word} keeper`)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download teacher-notes.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('teacher-notes.pdf');

  await page.getByRole('button', { name: 'We use this' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(dialog.getByText('Choose the organisation that uses it.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Withy Drove Primary School' }).check();
  await dialog.getByRole('radio', { name: 'Recommended' }).check();
  await keepScreenshot(page, 'adopt');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(dialog).toBeHidden();
  const uses = page.getByRole('region', { name: 'Who uses it' });
  await expect(uses.getByRole('link', { name: 'Withy Drove Primary School' })).toBeVisible();
  await expect(uses.getByText('Recommended')).toBeVisible();
});

test('what the trust keeps to itself is neither found nor shown, and looks as if it were not there', async ({
  page,
}) => {
  await signInAs(page, 'Callum Fenwick');
  await page.goto(`/search?q=${kept.word}`);
  await settled(page);
  await expect(page.getByRole('link', { name: kept.title })).toHaveCount(0);
  await page.goto(keptAddress);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing to see here' })).toBeVisible();
  await signOut(page);

  // Signed out, what is for the network is not there either; its own people do find what is kept.
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing to see here' })).toBeVisible();
  await signInAs(page, 'Maya Okafor');
  await page.goto(`/search?q=${kept.word}`);
  await expect(page.getByRole('link', { name: kept.title })).toBeVisible();
});
