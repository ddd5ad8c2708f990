import { type Page, expect, test } from '@playwright/test';
import { ask, hasNews, looksRight, newsAddress, settled, signInByApi } from './support.ts';

const problems = '... on Problems { problems { message } }';

/** Has Maya, a steward, found a community that Grace joins. @returns its id, and Grace’s */
async function together(maya: Page, grace: Page): Promise<{ communityId: string; graceId: string }> {
  const { viewer } = await ask<{ viewer: { posts: { id: string }[] } }>(maya, '{ viewer { posts { id } } }');
  const { result } = await ask<{ result: { id: string } }>(
    maya,
    `mutation ($input: FoundCommunityInput!) { result: foundCommunity(input: $input) { ... on Community { id } ${problems} } }`,
    {
      input: {
        ...{ postId: viewer.posts[0]?.id, kind: 'SUBJECT', name: 'Sources in history', joining: 'OPEN' },
        purposeMarkdown: 'We look at sources together, from Reception to Year 6.',
      },
    },
  );
  const other = await ask<{ viewer: { person: { id: string }; posts: { id: string }[] } }>(
    grace,
    '{ viewer { person { id } posts { id } } }',
  );
  const joined = await ask<{ result: object }>(
    grace,
    `mutation ($input: JoinCommunityInput!) { result: joinCommunity(input: $input) { ... on Community { id } ${problems} } }`,
    { input: { communityId: result.id, postId: other.viewer.posts[0]?.id } },
  );
  expect(joined.result).toEqual({ id: result.id });
  return { communityId: result.id, graceId: other.viewer.person.id };
}

test('what concerns somebody reaches their other browser at once, and is read, archived and taken back', async ({
  page: maya,
  browser,
}) => {
  test.setTimeout(120_000);
  const grace = await (await browser.newContext()).newPage();
  await signInByApi(maya, 'Maya Okafor');
  await signInByApi(grace, 'Grace Oldroyd');
  const { communityId, graceId } = await together(maya, grace);
  await grace.context().unroute(newsAddress);
  const listening = grace.waitForRequest(newsAddress);
  await grace.goto('/organisations');
  await listening;
  const inbox = grace.getByRole('banner').getByRole('link', { name: /^Inbox/ });
  await expect(inbox).toBeVisible();
  const before = (await inbox.textContent()) ?? '';

  const { result } = await ask<{ result: object }>(
    maya,
    `mutation ($input: StartCommunityThreadInput!) { result: startCommunityThread(input: $input) { ... on CommunityThread { id } ${problems} } }`,
    {
      input: {
        ...{ communityId, title: 'Which ledgers?', bodyMarkdown: 'Grace, which ledgers do you use?' },
        mentionIds: [graceId],
      },
    },
  );
  expect(result).toHaveProperty('id');
  // Nothing is loaded anew by hand.
  await expect(inbox).not.toHaveText(before, { timeout: 15_000 });
  await expect(inbox).toHaveText(/unread/);

  await inbox.click();
  const row = grace.getByRole('listitem').filter({ hasText: 'Grace, which ledgers do you use?' });
  await expect(row.getByText('You are mentioned')).toBeVisible({ timeout: 30_000 });
  await expect(row.getByText('Which ledgers? · Sources in history')).toBeVisible();
  await looksRight(grace, 'inbox', hasNews);

  await row.getByRole('checkbox').check();
  await grace.getByRole('button', { name: 'Archive' }).press('Enter');
  await expect(row).toHaveCount(0);
  // The button went with what was chosen.
  await expect(grace.getByRole('heading', { level: 1 })).toBeFocused();
  await grace.getByText('Archived', { exact: true }).click();
  await row.getByRole('checkbox').check();
  await grace.getByRole('button', { name: 'Move to the inbox' }).click();
  await expect(row).toHaveCount(0);
  await grace.getByText('Everything', { exact: true }).click();
  await row.getByRole('link').click();
  await expect(grace.getByRole('heading', { name: 'Which ledgers?' })).toBeVisible();
  await grace.context().close();
});

test('one follows whom one wants to hear of, and chooses how often e-mails come', async ({ page }) => {
  test.setTimeout(90_000);
  await signInByApi(page, 'Grace Oldroyd');
  const { organisations } = await ask<{ organisations: { nodes: { id: string; name: string }[] } }>(
    page,
    '{ organisations(first: 1, search: "Havenmouth") { nodes { id name } } }',
  );
  const organisation = organisations.nodes[0];
  await page.goto(`/organisations/${organisation?.id}`);
  await page.getByRole('button', { name: `Follow ${organisation?.name}` }).click();
  await expect(page.getByRole('button', { name: `Following ${organisation?.name}: stop` })).toBeVisible();

  await page.goto('/inbox/following');
  await expect(page.getByRole('link', { name: organisation?.name ?? '' })).toBeVisible();
  await settled(page);
  await looksRight(page, 'following', hasNews);
  await page.getByRole('button', { name: `Stop following ${organisation?.name}` }).click();
  await expect(page.getByRole('heading', { name: 'You follow nobody yet' })).toBeVisible();

  await page.goto('/inbox/e-mails');
  const replies = page.getByRole('radiogroup', { name: 'Messages in discussions I follow' });
  await expect(replies.getByRole('radio', { name: 'Daily' })).toBeChecked();
  await replies.getByText('Never').click();
  await settled(page);
  await page.reload();
  await expect(replies.getByRole('radio', { name: 'Never' })).toBeChecked();
  await settled(page);
  await looksRight(page, 'e-mails', hasNews);

  await page.goto('/stop-mails/nothing');
  await page.getByRole('button', { name: 'End these e-mails' }).click();
  await expect(page.getByRole('alert')).toHaveText(/not known/);
});
