import { type Browser, type Page, expect } from '@playwright/test';
import { ask, signInByApi } from './support.ts';

// What a test of a later step needs to have behind it, made through the API: the pages that make it have tests of their own.

/** Where a released work is. */
export interface Released {
  title: string;
  artefactId: string;
  versionId: string;
  path: string;
}

const result = '... on ArtefactVersion { id revision artefact { id } } ... on Problems { problems { code message } }';

/** Writes, hands in and releases a lesson plan as whoever is signed in, who is the release authority of `holder`. */
export async function releaseWork(page: Page, holder: string, title: string, scope: string): Promise<Released> {
  const postId = await postIn(page, holder);
  const run = async (name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await ask<Record<string, { id: string; revision: number; artefact: { id: string } }>>(
      page,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${result} } }`,
      { input },
    );
    const made = answer[name];
    expect(made).toHaveProperty('id');
    return made ?? { id: '', revision: 0, artefact: { id: '' } };
  };
  const draft = await run('createDraft', { postId, kind: 'CURRICULUM', type: 'lesson-plan', title });
  const versionId = draft.id;
  await run('updateDraft', {
    versionId,
    expectedRevision: draft.revision,
    summary: 'A lesson that lives only as long as this test, written in full so that nothing is missing.',
    bodyMarkdown: '## Beginning\n\nBegin at the harbour wall.',
    subjects: ['geography'],
    phase: 'primary',
    inclusion: 'ADDRESSED',
    licenceCode: 'CC-BY-4.0',
  });
  await run('submitForRelease', { versionId, postId });
  await run('releaseVersion', { versionId, postId, terms: { scope, licenceCode: 'CC-BY-4.0' } });
  const artefactId = draft.artefact.id;
  return { title, artefactId, versionId, path: `/artefacts/${artefactId}` };
}

/** Records that an organisation uses a version, as whoever is signed in. */
export async function adopt(page: Page, organisation: string, versionId: string): Promise<void> {
  const { adoptVersion } = await ask<{ adoptVersion: object }>(
    page,
    'mutation ($input: AdoptVersionInput!) { adoptVersion(input: $input) { ... on Adoption { id } } }',
    { input: { versionId, postId: await postIn(page, organisation), mode: 'FREE_CHOICE', following: false } },
  );
  expect(adoptVersion).toHaveProperty('id');
}

async function postIn(page: Page, organisation: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string; organisation: { name: string } }[] } }>(
    page,
    '{ viewer { posts { id organisation { name } } } }',
  );
  const post = viewer.posts.find((one) => one.organisation.name === organisation);
  expect(post).toBeDefined();
  return post?.id ?? '';
}

/** A browser of their own for somebody else. */
export async function pageOf(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByApi(page, name);
  return page;
}
