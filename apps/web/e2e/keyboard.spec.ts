import { type Page, type Route, expect, test } from '@playwright/test';
import { ask, signInByApi } from './support.ts';
import { type Begun, type Released, beginCollection, pageOf, postIn, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const other = 'Northmoor Schools Partnership Trust';
const run = String(Date.now());

/** Lets an operation wait until it is told to go on, and counts how often it was sent. */
async function held(page: Page, operation: string): Promise<{ count: () => number; goOn: () => Promise<void> }> {
  const waiting: Route[] = [];
  let count = 0;
  let isOpen = false;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!query.includes(`mutation ${operation}(`)) return route.continue();
    count++;
    if (isOpen) return route.continue();
    waiting.push(route);
  });
  return {
    count: () => count,
    goOn: async () => {
      isOpen = true;
      await Promise.all(waiting.map((route) => route.continue()));
    },
  };
}

async function propose(page: Page, { collectionId }: Begun, work: Released): Promise<void> {
  const input = { collectionId, artefactId: work.artefactId, postId: await postIn(page, other), note: 'It follows.' };
  const { proposed } = await ask<{ proposed: object }>(
    page,
    `mutation ($input: ProposeForCollectionInput!) { proposed: proposeForCollection(input: $input) { ... on CollectionProposal { id } } }`,
    { input },
  );
  expect(proposed).toHaveProperty('id');
}

test('the focus stays on a button that waits, and goes to the next thing when the button goes', async ({
  page: tom,
  browser,
}) => {
  test.setTimeout(180_000);
  tom.setDefaultTimeout(15_000);
  await signInByApi(tom, 'Tom Bellweather');
  const walls = await releaseWork(tom, holder, `Sea walls ${run}`, 'NETWORK');
  const boats = await releaseWork(tom, holder, `Pilot boats ${run}`, 'NETWORK');
  const collection = await beginCollection(tom, holder, `Kept in hand ${run}`);
  const ruth = await pageOf(browser, 'Ruth Garside');
  await propose(ruth, collection, walls);
  await propose(ruth, collection, boats);

  // Follow: pressed once and again while it waits, sent once; the focus is where it was.
  await ruth.goto(collection.path);
  const following = await held(ruth, 'FollowCollection');
  const follow = ruth.getByRole('main').getByRole('button', { name: 'Follow', exact: true });
  await follow.press('Enter');
  await expect(follow).toHaveAttribute('aria-busy', 'true');
  await expect(follow).toBeDisabled();
  await ruth.keyboard.press('Enter');
  await ruth.keyboard.press('Space');
  await expect(follow, 'while it waits').toBeFocused();
  await following.goOn();
  await expect(ruth.getByRole('button', { name: 'Following' })).toBeFocused();
  await expect(ruth.getByRole('button', { name: 'Following' })).toBeEnabled();
  expect(following.count()).toBe(1);

  // A proposal that is accepted is gone: on to the next, and after the last to a heading.
  await tom.goto(collection.path);
  const proposals = tom.getByRole('region', { name: 'Proposals' }).getByRole('listitem');
  await tom.getByRole('button', { name: 'Arrange and edit' }).press('Enter');
  await expect(proposals).toHaveCount(2);
  const first = proposals.first();
  const next = await proposals.nth(1).getByRole('link').textContent();
  await first.getByRole('button', { name: /^Accept/ }).press('Enter');
  await expect(proposals).toHaveCount(1);
  await expect(proposals.getByRole('link', { name: next ?? '' })).toBeFocused();
  await proposals.getByRole('button', { name: /^Decline/ }).press('Enter');
  const reason = proposals.getByRole('textbox');
  await reason.fill('We have one of that kind.');
  await proposals.getByRole('button', { name: 'Send the answer' }).press('Enter');
  await expect(proposals).toHaveCount(0);
  await expect(tom.getByRole('heading', { level: 1 })).toBeFocused();
  await ruth.context().close();
});

test('Enter in a field sends a form once, and the dialog gives the focus back', async ({ page }) => {
  await signInByApi(page, 'Tom Bellweather');
  await page.goto('/collections');
  const opener = page
    .getByRole('main')
    .getByRole('button', { name: /^Begin a collection|^New collection/ })
    .first();
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  const title = dialog.getByRole('textbox', { name: 'Title' });
  await title.fill(`Sent once ${run}`);
  await dialog.getByRole('radio', { name: holder, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.press('Enter');
  await title.fill(`Sent once ${run}`);
  await dialog.getByRole('radio', { name: holder, exact: true }).check();
  const creating = await held(page, 'CreateCollection');
  await title.press('Enter');
  await expect.poll(creating.count).toBe(1);
  await title.press('Enter');
  await dialog.getByRole('button', { name: 'Begin the collection' }).click({ force: true });
  await creating.goOn();
  await expect(page.getByRole('heading', { level: 1, name: `Sent once ${run}` })).toBeFocused();
  expect(creating.count()).toBe(1);
});
