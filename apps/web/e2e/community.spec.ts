import { type Page, expect, test } from '@playwright/test';
import { ask, looksRight, signInAs, signInByApi } from './support.ts';

const name = 'Counting on from nursery';

test('a community is founded, people of two other trusts join it, and it becomes formal', async ({ page }) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(15_000);
  await signInAs(page, 'Maya Okafor');
  await page.getByRole('link', { name: 'Communities' }).first().click();
  await page.getByRole('link', { name: 'Found a community' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabel('What it is for').fill('Too short');
  await page.getByRole('combobox', { name: 'Subjects' }).click();
  await page.getByRole('option', { name: 'Mathematics', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('What it needs').fill('- Somebody who teaches **Reception**\n- Counters');
  await page.getByRole('radio', { name: /Havenmouth/ }).check();
  await looksRight(page, 'community-found');
  // What was typed stays, and the reason stands beside its field.
  await page.getByRole('button', { name: 'Found it' }).click();
  await expect(page.getByText('Say in a sentence or two what it is for')).toBeVisible();
  await page
    .getByLabel('What it is for')
    .fill('We agree on how counting grows from nursery to Year 2, and share what works.');
  await page.getByRole('button', { name: 'Found it' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who to ask' }).getByText('Maya Okafor')).toBeVisible();
  const path = new URL(page.url()).pathname;

  // What somebody teaches leads them to it; it is open, so they join at once.
  await signInByApi(page, 'Grace Oldroyd');
  await page.goto('/communities');
  const suggested = page.getByRole('region', { name: 'Near what you teach' });
  await expect(suggested.getByRole('link', { name })).toBeVisible();
  await looksRight(page, 'communities');
  await suggested.getByRole('link', { name }).click();
  await expect(page.getByRole('region', { name: 'Members' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page.getByRole('dialog').getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('region', { name: 'Members' }).getByText('Grace Oldroyd')).toBeVisible();

  // Its lead lets people ask from now on, and is told that they are alone.
  await signInByApi(page, 'Maya Okafor');
  await page.goto(`${path}/stewards`);
  await expect(page.getByText('One steward alone')).toBeVisible();
  await page.getByRole('combobox', { name: 'How people join' }).click();
  await page.getByRole('option', { name: 'Joined by request' }).click();
  await page.getByLabel('Curation policy').fill('Two of us look at each item before it goes in.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await signInByApi(page, 'Nadia Rahimi');
  await page.goto(path);
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page.getByLabel('A message to its stewards').fill('I would bring what we know about early counting.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask to join' }).click();
  await expect(page.getByText(/You asked to join on/)).toBeVisible();

  await signInByApi(page, 'Maya Okafor');
  await page.goto(`${path}/stewards`);
  await expect(page.getByText('I would bring what we know about early counting.')).toBeVisible();
  await looksRight(page, 'community-stewards');
  await page.getByRole('button', { name: 'Accept Nadia Rahimi' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'They join as' }).click();
  await page.getByRole('option', { name: 'Deputy' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('One steward alone')).toBeHidden();
  await page.getByRole('button', { name: 'Make it formal' }).click();
  await expect(page.getByText(/^Formal since/)).toBeVisible();

  await signInByApi(page, 'Nadia Rahimi');
  await page.goto(path);
  await expect(page.getByRole('region', { name: 'Members' }).getByText('Grace Oldroyd')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look after it' })).toBeVisible();
  const needs = page.getByRole('region', { name: 'What it needs' });
  await expect(needs.getByRole('listitem')).toHaveText(['Somebody who teaches Reception', 'Counters']);
  await expect(needs.getByText('Reception', { exact: true })).toHaveCSS('font-weight', '700');
  await looksRight(page, 'community');
});

test('somebody is invited into a community by a link that counts once', async ({ page, baseURL }) => {
  await signInByApi(page, 'Eleanor Tremlett');
  await page.goto('/communities/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ledgers and logbooks');
  await page.getByLabel('What it is for').fill('We read sources from harbours together with our classes.');
  await page.getByRole('combobox', { name: 'How people join' }).click();
  await page.getByRole('option', { name: 'Joined by invitation' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Found it' }).click();
  await page.getByRole('link', { name: 'Look after it' }).click();
  await page.getByLabel('Whom you invite').fill('Callum, who teaches history in the fens');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByText(/\/communities\/join\//).textContent();
  const path = (link ?? '').replace(baseURL ?? '', '');

  await signInByApi(page, 'Callum Fenwick');
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Join Ledgers and logbooks' })).toBeVisible();
  await page.getByRole('radio', { name: /Eel Bridge/ }).check();
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('region', { name: 'Members' }).getByText('Callum Fenwick')).toBeVisible();
  await signInByApi(page, 'Grace Oldroyd');
  await page.goto(path);
  await expect(page.getByText('This invitation has been used already.')).toBeVisible();
});

/** Founds an open community, as whoever is signed in. */
async function foundByApi(page: Page, called: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { posts: { id: string }[] } }>(page, '{ viewer { posts { id } } }');
  const { foundCommunity } = await ask<{ foundCommunity: { id: string } }>(
    page,
    'mutation ($input: FoundCommunityInput!) { foundCommunity(input: $input) { ... on Community { id } } }',
    {
      input: {
        ...{ postId: viewer.posts[0]?.id, kind: 'THEME', name: called, joining: 'OPEN' },
        purposeMarkdown: 'We talk about what we read with our classes.',
      },
    },
  );
  return foundCommunity.id;
}

async function joinByApi(page: Page, communityId: string): Promise<void> {
  const { viewer } = await ask<{ viewer: { posts: { id: string }[] } }>(page, '{ viewer { posts { id } } }');
  await ask(
    page,
    'mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) { ... on Community { id } } }',
    { input: { communityId, postId: viewer.posts[0]?.id } },
  );
}

test('members talk to each other, one reports a message, and a steward hides it with a reason', async ({ page }) => {
  page.setDefaultTimeout(15_000);
  await signInByApi(page, 'Eleanor Tremlett');
  const id = await foundByApi(page, 'Reading rooms');
  for (const colleague of ['Callum Fenwick', 'Bethan Purcell']) {
    await signInByApi(page, colleague);
    await joinByApi(page, id);
  }
  await page.goto(`/communities/${id}`);
  await page.getByRole('button', { name: 'Begin a thread' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Title' }).fill('Which ledgers do you use?');
  await form
    .getByRole('textbox', { name: 'What you want to say' })
    .fill('We look for *short* ones, **two pages** at most.');
  await form.getByRole('combobox', { name: 'Mention' }).fill('tremlett');
  await expect(page.getByRole('option')).toHaveText(['Eleanor Tremlett']);
  await page.getByRole('option', { name: 'Eleanor Tremlett' }).click();
  await page.keyboard.press('Escape');
  await form.getByRole('textbox', { name: 'Attach' }).fill('not an address');
  await form.getByRole('button', { name: 'Begin the thread' }).click();
  await expect(form.getByText('Paste addresses of works')).toBeVisible();
  await form.getByRole('textbox', { name: 'Attach' }).fill(`${new URL(page.url()).origin}/communities/${id}`);
  await form.getByRole('button', { name: 'Begin the thread' }).click();
  await expect(page.getByRole('heading', { name: 'Which ledgers do you use?' })).toBeVisible();
  const first = page.getByRole('article', { name: 'Message of Bethan Purcell' });
  await expect(first.getByText('two pages')).toHaveCSS('font-weight', '700');
  await expect(first.getByRole('link', { name: 'Reading rooms' })).toBeVisible();
  await first.getByRole('button', { name: /^Change/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('We look for short ones.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(first.getByText('We look for short ones.')).toBeVisible();
  await looksRight(page, 'community-thread');
  const path = new URL(page.url()).pathname;

  await signInByApi(page, 'Callum Fenwick');
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Ask Sam in Year 8, who has trouble with it.');
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  const answer = page.getByRole('article', { name: 'Message of Callum Fenwick' });
  await expect(answer).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'What you hear of it' })).toHaveValue('All of it');

  await signInByApi(page, 'Bethan Purcell');
  await page.goto(path);
  await answer.getByRole('button', { name: /^Report/ }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Why' }).click();
  await page.getByRole('option', { name: 'It says something about a pupil' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await signInByApi(page, 'Eleanor Tremlett');
  await page.goto(`/communities/${id}/stewards`);
  await page.getByRole('button', { name: 'Hide it…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('It speaks of a pupil.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByText('Nothing was reported.')).toBeVisible();

  await signInByApi(page, 'Bethan Purcell');
  await page.goto(path);
  await expect(answer.getByText('A steward hid this message: It speaks of a pupil.')).toBeVisible();
  await expect(page.getByText('Ask Sam')).toHaveCount(0);
});

test('a meeting is planned, a member signs up, and it comes to their own calendar until it is taken away', async ({
  page,
}) => {
  page.setDefaultTimeout(15_000);
  await signInByApi(page, 'Eleanor Tremlett');
  const id = await foundByApi(page, 'Harbour records');
  await page.goto(`/communities/${id}`);
  await page.getByRole('button', { name: 'Plan one' }).click();
  const form = page.getByRole('dialog');
  const year = new Date().getFullYear() + 1;
  await form.getByRole('textbox', { name: 'Title' }).fill('Reading a bill of lading');
  await form.getByLabel('Begins').fill(`${year}-06-14T16:00`);
  await form.getByLabel('Ends').fill(`${year}-06-14T15:00`);
  await form.getByRole('textbox', { name: 'Places' }).fill('2');
  await form.getByRole('button', { name: 'Plan it' }).click();
  await expect(form.getByText('It ends after it begins.')).toBeVisible();
  await form.getByLabel('Ends').fill(`${year}-06-14T17:30`);
  await form.getByRole('button', { name: 'Plan it' }).click();
  const events = page.getByRole('region', { name: 'Meetings and events' });
  await expect(events.getByText(/14 June .*16:00 to 17:30$/)).toBeVisible();

  await signInByApi(page, 'Callum Fenwick');
  await joinByApi(page, id);
  await page.goto(`/communities/${id}`);
  await events.getByRole('button', { name: 'I’m coming to Reading a bill of lading' }).click();
  await expect(events.getByText('1 of 2 places taken: Callum Fenwick')).toBeVisible();
  await looksRight(page, 'community-events');
  await page.goto('/communities');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = new URL((await page.getByText(/\/calendars\//).textContent()) ?? '').pathname;
  const read = async () => page.request.get(address);
  const calendar = await (await read()).text();
  expect(calendar).toContain('SUMMARY:Reading a bill of lading');
  expect(calendar).toContain(`DTSTART:${year}0614T150000Z`);
  await looksRight(page, 'calendar-feed');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible();
  expect((await read()).status()).toBe(404);
});
