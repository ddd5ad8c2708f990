import { type Browser, type Page, expect } from '@playwright/test';
import { ask, signInByApi, sql } from './support.ts';

// What a test of a later step needs to have behind it, made through the API: the pages that make it have tests of their own.

/** Where a released work is. */
export interface Released {
  title: string;
  artefactId: string;
  versionId: string;
  path: string;
}

const result = '... on ArtefactVersion { id revision artefact { id } } ... on Problems { problems { code message } }';

/** What a version is given; the rest is filled in. */
interface Written {
  title?: string;
  bodyMarkdown?: string;
}

interface Made {
  id: string;
  revision: number;
  artefact: { id: string };
}

async function run(page: Page, name: string, input: object): Promise<Made> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Record<string, Made>>(
    page,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${result} } }`,
    { input },
  );
  const made = answer[name];
  expect(made).toHaveProperty('id');
  return made ?? { id: '', revision: 0, artefact: { id: '' } };
}

const everything = {
  summary: 'A lesson that lives only as long as this test, written in full so that nothing is missing.',
  subjects: ['geography'],
  phase: 'primary',
  inclusion: 'ADDRESSED',
  thirdParty: 'NONE',
  licenceCode: 'CC-BY-4.0',
};

/** Of a work that is released: to whom, its text, and the versions it is made from, whose text it then keeps. */
interface Work {
  scope: string;
  bodyMarkdown?: string;
  origins?: readonly string[];
}

const harbour = '## Beginning\n\nBegin at the harbour wall.';

/** Who writes for Havenmouth Learning Trust what others release. */
const writer = 'Hester Quill';

/** Has a colleague write and hand in a lesson plan. */
export async function submitWork(page: Page, holder: string, title: string): Promise<Released> {
  const draft = await byColleague(page, holder, async (colleague, postId) =>
    handIn(
      colleague,
      postId,
      await run(colleague, 'createDraft', { postId, kind: 'CURRICULUM', type: 'lesson-plan', title }),
      { ...everything, bodyMarkdown: harbour },
    ),
  );
  const artefactId = draft.artefact.id;
  return { title, artefactId, versionId: draft.id, path: `/artefacts/${artefactId}` };
}

/** Has a colleague write and hand in lesson plans and a unit that consists of them. */
export async function submitWhole(
  page: Page,
  holder: string,
  title: string,
  lessons: readonly Required<Written>[],
): Promise<Released> {
  const unit = await byColleague(page, holder, async (colleague, postId) => {
    const begin = (given: object) => run(colleague, 'createDraft', { postId, kind: 'CURRICULUM', ...given });
    const artefactIds: string[] = [];
    for (const { title: lesson, bodyMarkdown } of lessons) {
      const draft = await begin({ type: 'lesson-plan', title: lesson });
      await handIn(colleague, postId, draft, { ...everything, bodyMarkdown });
      artefactIds.push(draft.artefact.id);
    }
    const draft = await begin({ type: 'unit-plan', title });
    const parted = await run(colleague, 'setParts', {
      ...{ versionId: draft.id, expectedRevision: draft.revision, artefactIds },
    });
    return handIn(colleague, postId, parted, { ...everything, bodyMarkdown: harbour });
  });
  const artefactId = unit.artefact.id;
  return { title, artefactId, versionId: unit.id, path: `/artefacts/${artefactId}` };
}

/** Has a colleague write and hand in a lesson plan; releases it as whoever is signed in, a release authority of `holder`. */
export async function releaseWork(page: Page, holder: string, title: string, work: string | Work): Promise<Released> {
  const { scope, bodyMarkdown = harbour, origins = [] }: Work = typeof work === 'string' ? { scope: work } : work;
  const draft = await byColleague(page, holder, async (colleague, postId) => {
    const begun =
      origins.length > 0
        ? await run(colleague, 'adaptVersion', { versionIds: origins, postId, title })
        : await run(colleague, 'createDraft', { postId, kind: 'CURRICULUM', type: 'lesson-plan', title });
    return handIn(colleague, postId, begun, { ...everything, ...(origins.length > 0 ? {} : { bodyMarkdown }) });
  });
  await run(page, 'releaseVersion', { versionId: draft.id, postId: await postIn(page, holder), terms: terms(scope) });
  const artefactId = draft.artefact.id;
  return { title, artefactId, versionId: draft.id, path: `/artefacts/${artefactId}` };
}

/** Releases the next version of a work to the network, as {@link releaseWork}. Answers with the id of the version. */
export async function releaseNext(page: Page, holder: string, work: Released, written: Written): Promise<string> {
  const draft = await byColleague(page, holder, async (colleague, postId) =>
    handIn(
      colleague,
      postId,
      await run(colleague, 'createNewVersion', { artefactId: work.artefactId, postId }),
      written,
    ),
  );
  const postId = await postIn(page, holder);
  await run(page, 'releaseVersion', { versionId: draft.id, postId, terms: terms('NETWORK') });
  // As if ten minutes were over: until then nobody is told.
  await sql(`insert into release_opening (version_id, opened_at) values ('${draft.id}', now()) returning version_id`);
  return draft.id;
}

const terms = (scope: string) => ({ scope, licenceCode: 'CC-BY-4.0' });

async function byColleague<T>(page: Page, holder: string, write: (page: Page, postId: string) => Promise<T>) {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser to open another in.');
  const colleague = await pageOf(browser, writer);
  const written = await write(colleague, await postIn(colleague, holder));
  await colleague.context().close();
  return written;
}

async function handIn(page: Page, postId: string, draft: Made, written: object): Promise<Made> {
  await run(page, 'updateDraft', { ...written, versionId: draft.id, expectedRevision: draft.revision });
  await run(page, 'submitForRelease', { versionId: draft.id, postId });
  return draft;
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

/** Where a collection is. */
export interface Begun {
  collectionId: string;
  path: string;
}

const edited = '... on CollectionEdited { collection { id } addedIds } ... on Problems { problems { code message } }';

/** Has whoever is signed in begin a collection of their organisation for the network, with these works in it. */
export async function beginCollection(
  page: Page,
  organisation: string,
  title: string,
  works: readonly Released[] = [],
): Promise<Begun> {
  const { made } = await ask<{ made: { collection: { id: string } } }>(
    page,
    `mutation ($input: CreateCollectionInput!) { made: createCollection(input: $input) { ${edited} } }`,
    { input: { postId: await postIn(page, organisation), title, audience: { scope: 'NETWORK' } } },
  );
  const collectionId = made.collection.id;
  const begun = { collectionId, path: `/collections/${collectionId}` };
  if (works.length > 0) await fillCollection(page, organisation, begun, works);
  return begun;
}

/** Puts works into a collection, in this order, as {@link beginCollection}. */
export async function fillCollection(
  page: Page,
  organisation: string,
  { collectionId }: Begun,
  works: readonly Released[],
): Promise<void> {
  const artefactIds = works.map((work) => work.artefactId);
  const { added } = await ask<{ added: { addedIds: string[] } }>(
    page,
    `mutation ($input: AddToCollectionInput!) { added: addToCollection(input: $input) { ${edited} } }`,
    { input: { postId: await postIn(page, organisation), collectionId, artefactIds } },
  );
  expect(added.addedIds).toHaveLength(works.length);
}

/** The post of whoever is signed in, in an organisation of this name. */
export async function postIn(page: Page, organisation: string): Promise<string> {
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
