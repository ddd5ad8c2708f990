import { type Page, expect, test } from '@playwright/test';
import { ask, looksRight, signInByApi } from './support.ts';
import { pageOf, releaseWork } from './work.ts';

const holder = 'Havenmouth Learning Trust';
const run = String(Date.now());

interface Post {
  id: string;
  organisation: { name: string };
}

async function firstPost(page: Page): Promise<Post> {
  const { viewer } = await ask<{ viewer: { posts: Post[] } }>(
    page,
    '{ viewer { posts { id organisation { name } } } }',
  );
  return viewer.posts[0] ?? { id: '', organisation: { name: '' } };
}

const problems = '... on Problems { problems { code message } }';

test('a community makes a collection from a list and what a member of another trust proposes, and publishes it', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  await signInByApi(page, 'Tom Bellweather');
  const works = [];
  for (const title of [`Harbour walls ${run}`, `Tide tables ${run}`, `Lifeboats ${run}`]) {
    works.push(await releaseWork(page, holder, title, 'NETWORK'));
  }
  const [walls, tides, boats] = works;
  if (!walls || !tides || !boats) throw new Error('Three works were released.');
  const founding = await ask<{ foundCommunity: { id: string } }>(
    page,
    `mutation ($input: FoundCommunityInput!) { foundCommunity(input: $input) { ... on Community { id } ${problems} } }`,
    {
      input: {
        ...{ postId: (await firstPost(page)).id, kind: 'SUBJECT', name: `The coast ${run}`, joining: 'OPEN' },
        purposeMarkdown: 'We share what we teach about the coast, from harbour to harbour.',
      },
    },
  );
  const communityId = founding.foundCommunity.id;

  await page.goto(`/communities/${communityId}`);
  const made = page.getByRole('region', { name: 'What it has made' });
  await made.getByRole('button', { name: 'Begin a collection' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(`What we teach of the coast ${run}`);
  await dialog.getByRole('radio', { name: holder }).first().check();
  await dialog.getByRole('radio', { name: 'The community', exact: true }).check();
  await looksRight(page, 'community-collection-begin');
  await dialog.getByRole('button', { name: 'Begin the collection' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `What we teach of the coast ${run}` })).toBeVisible();
  const path = new URL(page.url()).pathname;

  // A list is looked through first; what is wrong in it is told by its line.
  await page.getByRole('button', { name: 'Arrange and edit' }).press('Enter');
  const list = page.getByRole('region', { name: 'Add from a list' });
  await list
    .getByRole('textbox', { name: 'Links or ids, one on each line' })
    .fill(`Title;Link\nWalls;${walls.path}\nTides;${tides.path}\nNothing of ours;`);
  await list.getByRole('button', { name: 'Check the list' }).press('Enter');
  await expect(list.getByText('2 new items, 1 line not recognised.')).toBeVisible();
  await expect(list.getByText(/^Line 4: /)).toBeVisible();
  await looksRight(page, 'collection-import');
  await list.getByRole('button', { name: 'Add 2 items' }).press('Enter');
  await expect(list.getByText('2 items added.')).toBeVisible();

  const publishing = page.getByRole('region', { name: 'Publish a version' });
  await publishing.getByRole('textbox', { name: 'What is new in it' }).fill('The wall and the tides.');
  await publishing.getByRole('button', { name: 'Publish this version' }).press('Enter');
  await expect(page).toHaveURL(/\/versions\/1$/);
  await expect(page.getByRole('region', { name: 'How to cite it' })).toContainText(`${holder} (`);

  // Somebody of another trust joins, and proposes; it stands there once a steward accepts.
  const other = await pageOf(browser, 'Daniel Osei');
  await other.goto(path);
  await expect(other.getByRole('heading', { level: 1, name: /coast/ })).toHaveCount(0);
  const theirPost = await firstPost(other);
  expect(theirPost.organisation.name).not.toBe(holder);
  await ask(
    other,
    `mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) { __typename ${problems} } }`,
    { input: { communityId, postId: theirPost.id } },
  );
  await other.goto(`/communities/${communityId}`);
  await expect(other.getByText('1 collection shown to you.')).toBeVisible();
  await looksRight(other, 'community-made');
  await other.goto(path);
  await other.getByRole('button', { name: 'Propose something' }).press('Enter');
  const proposing = other.getByRole('dialog');
  await proposing.getByRole('combobox', { name: 'What' }).fill(`Lifeboats ${run}`);
  await proposing.getByRole('option', { name: boats.title }).click();
  await proposing.getByRole('textbox', { name: 'Why' }).fill('It follows from the tides.');
  await proposing.getByRole('radio').first().check();
  await proposing.getByRole('button', { name: 'Propose it' }).press('Enter');
  await expect(other.getByRole('region', { name: 'What you proposed' })).toContainText(boats.title);
  await page.goto(path);
  await page.getByRole('button', { name: `Accept ${boats.title}` }).press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: boats.title })).toBeVisible();

  // The next version is compared with the one before, at an address that stays.
  await page.getByRole('button', { name: 'Arrange and edit' }).press('Enter');
  await publishing.getByRole('textbox', { name: 'What is new in it' }).fill('With lifeboats.');
  await publishing.getByRole('button', { name: 'Publish this version' }).press('Enter');
  await expect(page).toHaveURL(/\/versions\/2$/);
  await page.getByRole('combobox', { name: 'The other version' }).selectOption('1');
  await expect(page.getByText(`“${boats.title}” is new, in the beginning.`)).toBeVisible();
  await expect(page).toHaveURL(/\/versions\/2\?from=1$/);
  await page.reload();
  await expect(page.getByText(`“${boats.title}” is new, in the beginning.`)).toBeVisible();
  await looksRight(page, 'collection-version');
  await other.goto(`${path}/versions/1`);
  await expect(other.getByRole('main').getByRole('link', { name: boats.title })).toHaveCount(0);
  await expect(other.getByRole('main').getByRole('link', { name: tides.title })).toBeVisible();
  await other.context().close();
});
