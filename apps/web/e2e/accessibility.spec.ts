import { type Page, expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, settled, signInByApi } from './support.ts';

// axe on every page, in both colour schemes, on a desk and on a phone; each page is kept as a picture as well. Each page is a
// test of its own, so that a failure names it; it is loaded once and looked at in four ways.

interface Ids {
  artefact: string;
  organisation: string;
  person: string;
  draft: string;
  map: string;
  community: string;
}

/** A person who administers, releases and publishes sees the most. */
const somebody = 'Grace Oldroyd';
// Kept for the pages that follow: the tests of this file run in one worker.
let ids: Ids | undefined;

async function findIds(page: Page): Promise<Ids> {
  if (ids) return ids;
  const found = await ask<{
    viewer: { person: { id: string }; posts: { id: string; organisation: { id: string } }[] };
    search: { hits: { version: { artefact: { id: string } } }[] };
  }>(
    page,
    `{
      viewer { person { id } posts { id organisation { id } } }
      search(input: { query: "fractions are numbers", first: 1 }) { hits { version { artefact { id } } } }
    }`,
  );
  const post = found.viewer.posts[0];
  const { createDraft } = await ask<{ createDraft: { id: string } }>(
    page,
    'mutation ($input: CreateDraftInput!) { createDraft(input: $input) { ... on ArtefactVersion { id } } }',
    { input: { postId: post?.id, kind: 'CPD', type: 'cpd-session', title: 'Counting in the corridor' } },
  );
  const map = await mapOf(page, post);
  const { foundCommunity } = await ask<{ foundCommunity: { id: string } }>(
    page,
    'mutation ($input: FoundCommunityInput!) { foundCommunity(input: $input) { ... on Community { id } } }',
    {
      input: {
        ...{ postId: post?.id, kind: 'THEME', name: 'Counting together', joining: 'OPEN' },
        purposeMarkdown: 'We talk about how pupils learn to count.',
      },
    },
  );
  ids = {
    artefact: found.search.hits[0]?.version.artefact.id ?? '',
    organisation: post?.organisation.id ?? '',
    person: found.viewer.person.id,
    draft: createDraft.id,
    map,
    community: foundCommunity.id,
  };
  return ids;
}

/** A map with a unit that overlaps another and waits for it, so that everything there is to say about a map is said. */
async function mapOf(page: Page, post: { id: string; organisation: { id: string } } | undefined): Promise<string> {
  const edited = '{ ... on CurriculumMapEdited { map { id } slotIds } }';
  const change = async (name: string, input: object): Promise<{ map: { id: string }; slotIds: string[] }> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const sent = `mutation ($input: ${type}!) { result: ${name}(input: $input) ${edited} }`;
    return (await ask<{ result: { map: { id: string }; slotIds: string[] } }>(page, sent, { input })).result;
  };
  const years = { firstYear: 'reception', lastYear: 'year-6' };
  const { map } = await change('createCurriculumMap', {
    ...{ postId: post?.id, organisationId: post?.organisation.id, title: 'Counting, year by year', ...years },
    ...{ subject: 'mathematics', framework: 'nc-2014' },
  });
  const slotIds: string[] = [];
  for (const firstWeek of [4, 1]) {
    const slot = {
      firstYear: 'year-4',
      firstWeek,
      weeks: 6,
      title: `Counting from week ${firstWeek}`,
      strand: 'Number',
    };
    const placed = await change('placeOnCurriculumMap', { mapId: map.id, postId: post?.id, slot });
    slotIds.push(...placed.slotIds);
  }
  await change('setCurriculumMapPrerequisites', {
    ...{ mapId: map.id, postId: post?.id, slotId: slotIds[1], expectedRevision: 1, prerequisiteIds: [slotIds[0]] },
  });
  return map.id;
}

const pages: { name: string; path: (ids: Ids) => string; as: string | null }[] = [
  { name: 'home', path: () => '/', as: null },
  { name: 'search', path: () => '/search?q=reading', as: null },
  { name: 'search-empty', path: () => '/search?q=zzyzxqvk', as: null },
  { name: 'sign-in', path: () => '/sign-in', as: null },
  { name: 'sign-in-link', path: () => '/sign-in?link=none', as: null },
  { name: 'join-unknown', path: () => '/join/unknown', as: null },
  { name: 'not-found', path: () => '/nothing/here', as: null },
  { name: 'organisations', path: () => '/organisations', as: null },
  { name: 'home-signed-in', path: () => '/', as: somebody },
  { name: 'home-without-post', path: () => '/', as: 'Robin Ellery' },
  { name: 'account-without-post', path: () => '/account', as: 'Robin Ellery' },
  { name: 'artefact', path: ({ artefact }) => `/artefacts/${artefact}`, as: somebody },
  { name: 'organisation', path: ({ organisation }) => `/organisations/${organisation}`, as: somebody },
  { name: 'organisation-admin', path: ({ organisation }) => `/organisations/${organisation}/admin`, as: somebody },
  { name: 'person', path: ({ person }) => `/people/${person}`, as: somebody },
  { name: 'account', path: () => '/account', as: somebody },
  { name: 'publish', path: () => '/publish', as: somebody },
  { name: 'draft', path: ({ draft }) => `/drafts/${draft}`, as: somebody },
  { name: 'check', path: ({ draft }) => `/drafts/${draft}/check`, as: somebody },
  { name: 'my-work', path: () => '/work', as: somebody },
  { name: 'saved-searches', path: () => '/saved-searches', as: somebody },
  { name: 'releases', path: () => '/queue', as: somebody },
  { name: 'curriculum-maps', path: () => '/curriculum-maps', as: somebody },
  { name: 'curriculum-map', path: ({ map }) => `/curriculum-maps/${map}`, as: somebody },
  { name: 'curriculum-map-year', path: ({ map }) => `/curriculum-maps/${map}?year=year-4`, as: somebody },
  { name: 'curriculum-maps-beside', path: ({ map }) => `/curriculum-maps/${map}/beside`, as: somebody },
  { name: 'communities', path: () => '/communities', as: somebody },
  { name: 'community', path: ({ community }) => `/communities/${community}`, as: somebody },
  { name: 'community-stewards', path: ({ community }) => `/communities/${community}/stewards`, as: somebody },
  { name: 'found-community', path: () => '/communities/new', as: somebody },
  { name: 'apply', path: () => '/organisations/apply', as: somebody },
  { name: 'verification', path: () => '/verification', as: 'Quinn Barrowclough' },
];

const looks = [
  { colorScheme: 'light', width: 1280, axe: true },
  { colorScheme: 'light', width: 360, axe: false },
  { colorScheme: 'dark', width: 360, axe: true },
  { colorScheme: 'dark', width: 1280, axe: false },
] as const;

/**
 * Judges what is on the page now in every look, and keeps a picture of each. Colours differ by scheme and layout by width, and
 * no colour depends on the width: so axe judges each scheme once, and each width once, while what hangs over is measured in all.
 * Axe takes about three seconds on two busy cores, more than anything else in a look. All four looks of six pages were tried: nothing
 * was found that two looks do not find.
 */
async function faultsInEveryLook(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { colorScheme, width, axe } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const where = `${name}-${colorScheme}-${width}`;
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if ((await overhang()) > 0) {
      // An open list follows the change of width a moment later.
      await expect
        .poll(overhang, { timeout: 3000 })
        .toBeLessThanOrEqual(0)
        .catch(() => undefined);
      if ((await overhang()) > 0) faults.push(`${where}: ${await overhang()} px hang over the side`);
    }
    if (axe) faults.push(...(await accessibilityFaults(page)).map((fault) => `${where}: ${fault}`));
    // One long picture a page and width is enough; the others show its beginning.
    await keepScreenshot(page, where, colorScheme === 'light');
  }
  return faults;
}

for (const { name, path, as } of pages) {
  test(`${name}: axe finds nothing, nothing hangs over the side, no script complains`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    await signInByApi(page, somebody);
    const known = await findIds(page);
    if (as === null) await page.context().clearCookies();
    else if (as !== somebody) await signInByApi(page, as);
    await page.goto(path(known));
    await settled(page);
    faults.push(...(await faultsInEveryLook(page, name)));
    expect(faults).toEqual([]);
  });
}

test('axe finds nothing in dialogs, menus and lists of choices', async ({ page }) => {
  test.setTimeout(180_000);
  await signInByApi(page, somebody);
  const { artefact, organisation, draft } = await findIds(page);
  const faults: string[] = [];

  await page.goto(`/artefacts/${artefact}`);
  await page.getByRole('button', { name: 'We use this' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  faults.push(...(await faultsInEveryLook(page, 'dialog-adopt')));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: /^Account of/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  faults.push(...(await faultsInEveryLook(page, 'menu-account')));

  await page.goto(`/drafts/${draft}`);
  await page.getByRole('combobox', { name: 'Subjects' }).click();
  await expect(page.getByRole('option', { name: 'Geography' })).toBeVisible();
  faults.push(...(await faultsInEveryLook(page, 'draft-subjects')));

  await page.goto(`/organisations/${organisation}/admin`);
  await page.getByRole('tab', { name: 'Invite' }).click();
  await page.getByText('A list', { exact: true }).click();
  await page
    .getByLabel('Paste the list')
    .fill('Ada Brook, ada.brook@school.example, Teacher of mathematics\nBo Lee, bo-at-school, Teacher');
  await expect(page.getByText('1 person can be invited, 1 line needs a correction.')).toBeVisible();
  faults.push(...(await faultsInEveryLook(page, 'invite-list')));

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  faults.push(...(await accessibilityFaults(page)));
  await keepScreenshot(page, 'menu-360');
  expect(faults).toEqual([]);
});
