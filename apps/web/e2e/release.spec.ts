import { type Page, expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, settled, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

// The way to a release and back: handed in, returned with a reason, put right, handed in again, released.

const title = `Letters from the harbour ${Date.now()}`;
const holder = 'Havenmouth Learning Trust';

/** A lesson that lacks nothing but the answers before its release. */
async function startDraft(page: Page, more: object = {}): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string; organisation: { name: string } }[] } }>(
    page,
    '{ viewer { posts { id organisation { name } } } }',
  );
  const postId = viewer.posts.find((post) => post.organisation.name === holder)?.id;
  const version = '... on ArtefactVersion { id revision } ... on Problems { problems { message } }';
  const { createDraft } = await ask<{ createDraft: { id: string; revision: number } }>(
    page,
    `mutation ($input: CreateDraftInput!) { createDraft(input: $input) { ${version} } }`,
    { input: { postId, kind: 'CURRICULUM', type: 'lesson-plan', title } },
  );
  const { updateDraft } = await ask<{ updateDraft: { id: string } }>(
    page,
    `mutation ($input: UpdateDraftInput!) { updateDraft(input: $input) { ${version} } }`,
    {
      input: {
        versionId: createDraft.id,
        expectedRevision: createDraft.revision,
        summary: 'Pupils read two letters from 1911 and find out what a working day was like.',
        bodyMarkdown: '## Before the lesson\n\nPrint both letters.',
        subjects: ['history'],
        inclusion: 'ADDRESSED',
        licenceCode: 'CC-BY-4.0',
        ...more,
      },
    },
  );
  return updateDraft.id;
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check before release' }).click();
  await page.getByRole('radio', { name: holder }).check();
  await page.getByRole('button', { name: 'Hand it in for release' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
}

test('handed in, returned, put right, handed in again and released, with what is somebody else’s', async ({
  page,
  browser,
}) => {
  await signInByApi(page, 'Maya Okafor');
  const versionId = await startDraft(page);
  await page.goto(`/drafts/${versionId}`);
  const checklist = page.getByRole('region', { name: 'Before release' });
  await expect(checklist.getByText('One thing is missing before it can be handed in:')).toBeVisible();

  await checklist.getByRole('radio', { name: 'Yes, some of it' }).check();
  await checklist.getByLabel('What it is, item 1').fill('A letter home, 1911');
  await checklist.getByLabel('Where it is from').fill('County archive');
  await expect(checklist.getByText('Nothing says that “A letter home, 1911” may be used')).toBeVisible();
  await keepScreenshot(page, 'checklist-while-writing');
  await page.getByRole('button', { name: 'Check before release' }).click();
  await expect(page.getByRole('button', { name: 'Hand it in for release' })).toBeDisabled();
  await page.getByRole('link', { name: 'Back to the draft' }).click();

  await checklist.getByRole('combobox', { name: 'What its use rests on' }).click();
  await page.getByRole('option', { name: 'A permission in writing' }).click();
  await expect(checklist.getByText('Nothing is missing: it can be handed in.')).toBeVisible();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await handIn(page);

  const authority = await pageOf(browser, 'Tom Bellweather');
  await authority.goto(`/drafts/${versionId}/check`);
  await expect(authority.getByText('County archive. A permission in writing.')).toBeVisible();
  const back = authority.getByRole('region', { name: 'Or return it' });
  await back.getByRole('radio', { name: holder }).check();
  await back.getByRole('combobox', { name: 'Reason' }).click();
  await authority.getByRole('option', { name: 'Rights of others' }).click();
  await back.getByLabel('What should be done').fill('Who gave the permission, and when?');
  await back.getByRole('button', { name: 'Return it' }).click();

  await expect(async () => {
    await page.goto(`/drafts/${versionId}`);
    await expect(page.getByText('Who gave the permission, and when?')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await checklist.getByLabel('Which one, if it helps').fill('The archivist, 4 May 2026');
  await expect(page.getByText('Saved at')).toBeVisible();
  await handIn(page);

  await authority.goto(`/drafts/${versionId}/check`);
  await expect(authority.getByText('A permission in writing (The archivist, 4 May 2026).')).toBeVisible();
  await settled(authority);
  expect(await accessibilityFaults(authority)).toEqual([]);
  await keepScreenshot(authority, 'check-with-third-party');
  const form = authority.getByRole('region', { name: 'Release it' });
  await form.getByRole('radio', { name: holder }).check();
  await form.getByRole('radio', { name: 'The network', exact: true }).check();
  await form.getByRole('button', { name: 'Release it' }).click();
  await expect(authority).toHaveURL(/\/artefacts\//);
  const others = authority.getByRole('region', { name: 'What in it is somebody else’s' });
  await expect(others.getByText('A letter home, 1911')).toBeVisible();
  await authority.setViewportSize({ width: 360, height: 740 });
  await keepScreenshot(authority, 'released-with-third-party-360');
});

test('who writes what exists already is told so, with the way to adapt it', async ({ page, browser }) => {
  const authority = await pageOf(browser, 'Tom Bellweather');
  const bodyMarkdown = Array.from(
    { length: 60 },
    (_, index) => `Step ${index} of the walk along quay ${index * 7}.`,
  ).join('\n\n');
  const work = await releaseWork(authority, holder, `A walk along the quays ${Date.now()}`, {
    scope: 'NETWORK',
    bodyMarkdown,
  });
  await signInByApi(page, 'Maya Okafor');
  const versionId = await startDraft(page, { bodyMarkdown: `# Our walk\n\n${bodyMarkdown}` });
  const hint = page.getByRole('region', { name: 'Before release' }).getByRole('alert');
  await expect(async () => {
    await page.goto(`/drafts/${versionId}`);
    await expect(hint.getByText('This exists: adapt it?')).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 120_000 });
  await expect(hint.getByRole('link', { name: work.title })).toBeVisible();
  await settled(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await hint.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'near-duplicate', false);
});

test('a release is taken back while nobody else has opened it', async ({ browser }) => {
  const authority = await pageOf(browser, 'Tom Bellweather');
  const work = await releaseWork(authority, holder, `Released too early ${Date.now()}`, 'NETWORK');
  await authority.goto(work.path);
  const offer = authority.getByRole('alert').filter({ hasText: 'Just released' });
  await expect(offer).toContainText('Nobody else has opened it yet.');
  await settled(authority);
  expect(await accessibilityFaults(authority)).toEqual([]);
  await keepScreenshot(authority, 'just-released', false);
  await offer.getByRole('radio', { name: holder }).check();
  await offer.getByRole('button', { name: 'Take the release back' }).click();
  await expect(authority.getByRole('region', { name: 'Release it' })).toBeVisible();

  // Once somebody else has it before them, it is out.
  const form = authority.getByRole('region', { name: 'Release it' });
  await form.getByRole('radio', { name: holder }).check();
  await form.getByRole('radio', { name: 'The network', exact: true }).check();
  await form.getByRole('button', { name: 'Release it' }).click();
  await expect(authority).toHaveURL(/\/artefacts\//);
  const callum = await pageOf(browser, 'Callum Fenwick');
  await callum.goto(work.path);
  await expect(callum.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await authority.reload();
  await expect(authority.getByRole('heading', { level: 1, name: work.title })).toBeVisible();
  await expect(offer).toHaveCount(0);
});
