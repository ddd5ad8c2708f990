import { type Page, expect, test } from '@playwright/test';
import { accessibilityFaults, ask, keepScreenshot, settled, signInAs } from './support.ts';

// axe on every page, in both colour schemes, on a desk and on a phone; each page is kept as a picture as well.

interface Ids {
  artefact: string;
  organisation: string;
  person: string;
  draft: string;
}

/** A person who administers, releases and publishes sees the most. */
const somebody = 'Grace Oldroyd';
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
  ids = {
    artefact: found.search.hits[0]?.version.artefact.id ?? '',
    organisation: post?.organisation.id ?? '',
    person: found.viewer.person.id,
    draft: createDraft.id,
  };
  return ids;
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
  { name: 'artefact', path: ({ artefact }) => `/artefacts/${artefact}`, as: somebody },
  { name: 'organisation', path: ({ organisation }) => `/organisations/${organisation}`, as: somebody },
  { name: 'organisation-admin', path: ({ organisation }) => `/organisations/${organisation}/admin`, as: somebody },
  { name: 'person', path: ({ person }) => `/people/${person}`, as: somebody },
  { name: 'account', path: () => '/account', as: somebody },
  { name: 'publish', path: () => '/publish', as: somebody },
  { name: 'draft', path: ({ draft }) => `/drafts/${draft}`, as: somebody },
  { name: 'check', path: ({ draft }) => `/drafts/${draft}/check`, as: somebody },
  { name: 'my-work', path: () => '/work', as: somebody },
  { name: 'releases', path: () => '/queue', as: somebody },
  { name: 'apply', path: () => '/organisations/apply', as: somebody },
  { name: 'verification', path: () => '/verification', as: 'Quinn Barrowclough' },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({
        colorScheme,
        viewport: { width, height: width === 360 ? 740 : 900 },
        reducedMotion: 'reduce',
      } as object);

      test('axe finds nothing on any page, nothing hangs over the side, and no script complains', async ({ page }) => {
        test.setTimeout(240_000);
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`console: ${message.text()}`);
        });
        await signInAs(page, somebody);
        const known = await findIds(page);
        await page.context().clearCookies();
        let signedIn: string | null = null;
        for (const { name, path, as } of pages) {
          if (as !== signedIn && as) await signInAs(page, as);
          signedIn = as ?? signedIn;
          await page.goto(path(known));
          await settled(page);
          const where = `${name}, ${colorScheme}, ${width}`;
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${where}: ${fault}`));
          const overhang = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overhang > 0) faults.push(`${where}: ${overhang} px hang over the side`);
          await keepScreenshot(page, `${name}-${colorScheme}-${width}`);
        }
        expect(faults).toEqual([]);
      });

      test('axe finds nothing in the dialogs and menus', async ({ page }) => {
        await signInAs(page, somebody);
        const { artefact, organisation } = await findIds(page);
        const faults: string[] = [];
        const look = async (name: string) => {
          const found = await accessibilityFaults(page);
          faults.push(...found.map((fault) => `${name}: ${fault}`));
          await keepScreenshot(page, `${name}-${colorScheme}-${width}`);
        };
        await page.goto(`/artefacts/${artefact}`);
        await page.getByRole('button', { name: 'We use this' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await look('dialog-adopt');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Account of/ }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await look('menu-account');
        await page.goto(`/organisations/${organisation}/admin`);
        await page.getByRole('tab', { name: 'Invite' }).click();
        await page.getByRole('radio', { name: 'A list' }).check({ force: true });
        await page
          .getByLabel('Paste the list')
          .fill('Ada Brook, ada.brook@school.example, Teacher of mathematics\nBo Lee, bo-at-school, Teacher');
        await expect(page.getByText('1 person can be invited, 1 line needs a correction.')).toBeVisible();
        await look('invite-list');
        expect(faults).toEqual([]);
      });
    });
  }
}
