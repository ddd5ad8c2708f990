import { type Page, expect, test } from '@playwright/test';
import { ask, keepScreenshot, signInByApi, sql } from './support.ts';
import { adopt, pageOf, postIn, releaseWork, type Released } from './work.ts';

// What adopters keep when an agreement ends. Tom Bellweather signs for Havenmouth Learning Trust, Grace Oldroyd for the trust
// in whose school Callum Fenwick teaches.

const trust = 'Havenmouth Learning Trust';
const school = 'Withy Drove Primary School';
const nothing = { level: 1, name: 'There is nothing to see here' } as const;

const clauses = [
  { survival: 'ADOPTED_STAY', reads: true, downloads: true, words: 'You may go on reading and downloading it.' },
  {
    survival: 'DOWNLOADS_STOP',
    reads: true,
    downloads: false,
    words: 'You may go on reading it; new downloads have stopped.',
  },
  { survival: 'ALL_STOPS', reads: false, downloads: false, words: 'Nothing of it may be used any more.' },
] as const;

interface Answered {
  result: { id?: string; problems?: { code: string }[] };
}

async function change(page: Page, field: string, type: string, input: object): Promise<Answered['result']> {
  const { result } = await ask<Answered>(
    page,
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ... on LicenceAgreement { id } ... on Problems { problems { code } } } }`,
    { input },
  );
  return result;
}

/** Has an agreement over a work made between the two trusts; answers with its id. */
async function agreeOn(tom: Page, grace: Page, work: Released, survival: string): Promise<string> {
  const postId = await postIn(tom, trust);
  const { viewer: ours } = await ask<Posts>(tom, postsQuery);
  const { viewer: theirs } = await ask<Posts>(grace, postsQuery);
  const offering = ours.posts.find((post) => post.id === postId);
  const [receiving] = theirs.posts;
  const made = await change(tom, 'proposeAgreement', 'ProposeAgreementInput', {
    title: `For the coast (${survival.toLowerCase()})`,
    offeringId: offering?.organisation.id,
    receivingIds: [receiving?.organisation.id],
    postId,
    terms: {
      verbs: ['FIND', 'READ', 'DOWNLOAD', 'ADOPT'],
      licenceCode: 'LicenseRef-Partner-Use',
      survival,
      shareBack: false,
      noticeDays: 0,
    },
  });
  const agreementId = made.id ?? '';
  await change(tom, 'addAgreementItems', 'AgreementItemsInput', {
    agreementId,
    artefactIds: [work.artefactId],
    postId,
  });
  const accepted = await change(grace, 'acceptAgreementTerms', 'AcceptAgreementTermsInput', {
    ...{ agreementId, number: 1, organisationId: receiving?.organisation.id, postId: receiving?.id },
  });
  expect(accepted).toHaveProperty('id');
  return agreementId;
}

const postsQuery = '{ viewer { posts { id organisation { id } } } }';
interface Posts {
  viewer: { posts: { id: string; organisation: { id: string } }[] };
}

for (const { survival, reads, downloads, words } of clauses) {
  test(`an agreement ends, and its adopter sees what holds: ${survival}`, async ({ page, browser }) => {
    await signInByApi(page, 'Tom Bellweather');
    const grace = await pageOf(browser, 'Grace Oldroyd');
    const callum = await pageOf(browser, 'Callum Fenwick');
    const work = await releaseWork(page, trust, `The harbour wall, agreed (${survival.toLowerCase()})`, 'TRUST');
    await callum.goto(work.path);
    await expect(callum.getByRole('heading', nothing)).toBeVisible();

    const agreementId = await agreeOn(page, grace, work, survival);
    await callum.reload();
    await expect(callum.getByText('Begin at the harbour wall.')).toBeVisible();
    await adopt(callum, school, work.versionId);
    const archive = `/archives/${work.versionId}`;
    expect((await callum.request.get(archive)).status()).toBe(200);

    // Its last day goes by. The clock settles that every five minutes, and whoever acts on an agreement does before.
    await sql(
      `update agreement_terms set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second'
        where licence_agreement_id = '${agreementId}'`,
    );
    const tried = await change(page, 'addAgreementItems', 'AgreementItemsInput', {
      ...{ agreementId, artefactIds: [work.artefactId], postId: await postIn(page, trust) },
    });
    expect(tried).toEqual({ problems: [{ code: 'ended' }] });

    await callum.goto(work.path);
    if (reads) await expect(callum.getByText('Begin at the harbour wall.')).toBeVisible();
    else await expect(callum.getByRole('heading', nothing)).toBeVisible();
    expect((await callum.request.get(archive)).status()).toBe(downloads ? 200 : 404);
    await callum.goto('/agreements');
    await callum.getByRole('combobox', { name: 'Organisation' }).click();
    await callum.getByRole('option', { name: school }).click();
    const told = callum.getByRole('region', { name: 'What you keep of agreements that ended' });
    await expect(told.getByRole('listitem').filter({ hasText: work.title })).toContainText(words);
    await keepScreenshot(callum, `agreement-ended-${survival.toLowerCase()}`);
    // To the other parties it is over.
    await grace.goto(`/agreements/${agreementId}`);
    await expect(grace.getByRole('main')).toContainText('ended');
  });
}
