import { aRelease, aWorld, type PostHolder, type World } from '@constellation/artefacts/testing';
import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { aPost } from '@constellation/identity/testing';
import { newId } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import type { Topic } from '../notice/topics.ts';
import { NotificationsApi } from '../testing/notifications-api.ts';

const inbox = `query ($view: InboxView!) { inbox(view: $view, first: 20) {
  nodes { kind status subject { kind id title within { kind id } } } } }`;
const problems = '... on Problems { problems { code } }';

describe('what waits in the inbox', () => {
  let api: NotificationsApi;
  let world: World;
  let admin: PostHolder;
  const cookies = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    api = await NotificationsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    cookies.clear();
    world = await aWorld(api.dataSource);
    const post = await aPost(api.dataSource, { organisationId: world.otherTrustId, roles: ['organisation-admin'] });
    admin = { personId: post.personId, postId: post.id, organisationId: world.otherTrustId };
  });

  const ask = async ({ personId }: { readonly personId: string }, query: string, variables: object = {}) => {
    const known = cookies.get(personId) ?? (await api.signIn(personId));
    cookies.set(personId, known);
    return (await api.ask(query, { ...variables }, known)).data;
  };
  const run = async (who: { readonly personId: string }, name: string, input: object, type = '__typename') => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${inputType}!) { result: ${name}(input: $input) { ${type} ${problems} } }`;
    const { result } = await ask(who, mutation, { input });
    expect(result).not.toHaveProperty('problems');
    return result;
  };
  const shown = async (who: { readonly personId: string }, view = 'OPEN') =>
    (await ask(who, inbox, { view }))['inbox'].nodes as readonly object[];
  const tell = async (topic: Topic, id: string): Promise<void> => api.tell([topic], id);

  it('is a request to be accepted, for those who run the organisation, until somebody decides or it is taken back', async () => {
    const asker = { personId: world.nobodyId };
    const request = async () => {
      const input = { organisationId: world.otherTrustId, title: 'Teacher of history' };
      const { id } = await run(asker, 'requestPost', input, '... on PostRequest { id }');
      await tell('post-request', id as string);
      return id as string;
    };
    const first = await request();
    expect(await shown(admin, 'WAITING')).toMatchObject([
      {
        ...{ kind: 'POST_REQUEST', status: 'WAITING' },
        subject: { kind: 'PostRequest', id: first, within: { kind: 'Organisation', id: world.otherTrustId } },
      },
    ]);
    for (const who of [world.otherAuthority, world.authority, asker]) expect(await shown(who)).toEqual([]);
    // Identity writes to them at once, as it always did: there is no second e-mail.
    const mails = await api.dataSource.query(`select from outbox_message where name = 'notifications.mail-notice'`);
    expect(mails).toEqual([]);
    await run(asker, 'withdrawPostRequest', { postRequestId: first });
    expect(await shown(admin)).toEqual([]);
    const second = await request();
    await run(admin, 'acceptPostRequest', { postRequestId: second, roles: [] });
    expect(await shown(admin)).toMatchObject([{ subject: { id: second }, status: 'SETTLED' }]);
    // Whoever does not run it any more is not shown it.
    await api.dataSource.query(`update post set roles = '{}' where post_id = $1`, [admin.postId]);
    expect(await shown(admin)).toEqual([]);
  });

  it('is an agreement, for those who sign for a party that has not accepted it', async () => {
    const { authority, otherAuthority, trustId, otherTrustId } = world;
    const { id } = await run(
      authority,
      'proposeAgreement',
      {
        ...{ title: 'The coast', offeringId: trustId, receivingIds: [otherTrustId], postId: authority.postId },
        terms: {
          ...{
            verbs: ['FIND', 'READ', 'DOWNLOAD', 'ADOPT'],
            licenceCode: 'LicenseRef-Partner-Use',
            survival: 'ADOPTED_STAY',
          },
          ...{ shareBack: false, noticeDays: 0 },
        },
      },
      '... on LicenceAgreement { id }',
    );
    await tell('agreement', id as string);
    for (const who of [admin, otherAuthority]) {
      expect(await shown(who, 'WAITING')).toMatchObject([{ kind: 'AGREEMENT', status: 'WAITING', subject: { id } }]);
    }
    expect(await shown(authority)).toMatchObject([{ kind: 'AGREEMENT', status: 'SETTLED' }]);
    await run(admin, 'acceptAgreementTerms', {
      ...{ agreementId: id, number: 1, organisationId: otherTrustId, postId: admin.postId },
    });
    for (const who of [admin, otherAuthority, authority]) {
      expect(await shown(who, 'WAITING')).toEqual([]);
      // Once it is agreed there is nothing to decide: what comes of it is news.
      expect(await shown(who)).toMatchObject([{ kind: 'AGREEMENT', status: 'NEWS' }]);
    }
  });

  it('is a community without a lead, for who looks after it, until somebody leads it or it ends', async () => {
    const { author, partner, sister, trustId, otherTrustId } = world;
    const { id: communityId } = await aCommunity(api.dataSource, [trustId, otherTrustId], { name: 'Primary history' });
    const members = new Map<string, string>();
    for (const [who, role] of [
      [author, 'deputy'],
      [partner, 'member'],
      [sister, 'member'],
    ] as const) {
      const { personId, postId } = who;
      members.set(personId, (await aCommunityMember(api.dataSource, { communityId, personId, postId, role })).id);
    }
    const open = async (): Promise<void> => {
      await api.dataSource.query(
        `insert into community_succession (community_succession_id, community_id, cause, opened_at) values ($1, $2, 'left', now())`,
        [newId(), communityId],
      );
      await tell('succession', communityId);
    };
    await open();
    expect(await shown(author, 'WAITING')).toMatchObject([
      {
        ...{ kind: 'SUCCESSION', status: 'WAITING' },
        subject: {
          kind: 'CommunitySuccession',
          title: 'Primary history',
          within: { kind: 'Community', id: communityId },
        },
      },
    ]);
    // Who runs a host is told, too; as long as there is a deputy it does not wait for them.
    expect(await shown(admin)).toMatchObject([{ kind: 'SUCCESSION', status: 'SETTLED' }]);
    for (const who of [partner, sister]) expect(await shown(who)).toEqual([]);
    const membershipId = members.get(partner.personId);
    await run(author, 'changeCommunityRole', { membershipId, role: 'LEAD' });
    expect(await shown(author, 'WAITING')).toEqual([]);
    expect(await shown(author)).toMatchObject([{ kind: 'SUCCESSION', status: 'SETTLED' }]);
    await api.dataSource.query(`update community_membership set role = 'member' where role = 'lead'`);
    await open();
    expect(await shown(author, 'WAITING')).toHaveLength(1);
    await api.dataSource.query(`update community set ended_at = now(), ended_by = $2 where community_id = $1`, [
      ...[communityId, author.personId],
    ]);
    expect(await shown(author, 'WAITING')).toEqual([]);
  });

  it('tells of feedback to whom it is written, and of its being shown to the side that agreed first', async () => {
    const { author, authority, partner, trustId } = world;
    const versionId = await aRelease(api, author, authority, { rightsHolderId: trustId, terms: { scope: 'public' } });
    const write = async (agrees: boolean): Promise<string> => {
      const { id } = await run(
        partner,
        'writeFeedback',
        { versionId, postId: partner.postId, worked: 'The map.', agrees },
        '... on Feedback { id }',
      );
      return id as string;
    };
    const agree = async (who: PostHolder, feedbackId: string, agrees = true): Promise<void> => {
      await run(who, 'agreeToShowFeedback', { feedbackId, agrees });
      await tell('feedback-shown', feedbackId);
    };
    const first = await write(true);
    await tell('feedback', first);
    expect(await shown(author)).toMatchObject([{ kind: 'FEEDBACK' }]);
    for (const who of [authority, partner]) expect(await shown(who)).toEqual([]);
    await agree(author, first);
    expect(await shown(partner)).toMatchObject([{ kind: 'FEEDBACK_SHOWN', status: 'NEWS', subject: { id: first } }]);
    expect(await shown(author)).toHaveLength(1);
    const second = await write(false);
    await agree(author, second);
    await agree(partner, second);
    expect(await shown(author)).toMatchObject([
      { kind: 'FEEDBACK_SHOWN', subject: { id: second } },
      { kind: 'FEEDBACK' },
    ]);
    expect(await shown(partner)).toHaveLength(1);
    // While one of them agrees no more nobody is told.
    const third = await write(true);
    await agree(author, third);
    await run(partner, 'agreeToShowFeedback', { feedbackId: third, agrees: false });
    await api.dataSource.query('delete from notice');
    await tell('feedback-shown', third);
    for (const who of [author, partner]) expect(await shown(who)).toEqual([]);
  });
});
