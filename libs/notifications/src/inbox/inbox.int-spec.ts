import { aRelease, aWorld, type World } from '@constellation/artefacts/testing';
import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { NotificationsApi } from '../testing/notifications-api.ts';

const inbox = `query ($view: InboxView!) { inbox(view: $view, first: 20) {
  nodes { id kind happened status isRead isDone subject { kind id title within { kind title within { kind id title } } } } pageInfo { hasNextPage } } }`;
const count = '{ inboxCount { unread waiting isMore } }';
const problems = '... on Problems { problems { code } }';

describe('the inbox', () => {
  let api: NotificationsApi;
  let world: World;
  let communityId: string;
  const cookies = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    api = await NotificationsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    cookies.clear();
    world = await aWorld(api.dataSource);
    communityId = (await aCommunity(api.dataSource, [world.trustId], { name: 'Primary history', joining: 'request' }))
      .id;
    for (const [{ personId, postId }, role] of [
      [world.author, 'lead'],
      [world.partner, 'member'],
      [world.sister, 'member'],
    ] as const) {
      await aCommunityMember(api.dataSource, { communityId, personId, postId, role });
    }
  });

  type Who = { readonly personId: string };
  const ask = async ({ personId }: Who, query: string, variables: object = {}) => {
    const known = cookies.get(personId) ?? (await api.signIn(personId));
    cookies.set(personId, known);
    return api.ask(query, { ...variables }, known);
  };
  const shown = async (who: Who, view = 'OPEN'): Promise<readonly Record<string, never>[]> =>
    (await ask(who, inbox, { view })).data['inbox'].nodes as never;
  const counted = async (who: Who) => (await ask(who, count)).data['inboxCount'] as { unread: number; waiting: number };
  const write = async (who: Who, input: object): Promise<{ threadId: string; messageId: string }> => {
    const mutation = `mutation ($input: StartCommunityThreadInput!) { result: startCommunityThread(input: $input) {
      ... on CommunityThread { id messages(first: 1) { nodes { id } } } ${problems} } }`;
    const { result } = (
      await ask(who, mutation, {
        input: { communityId, title: 'Which sources?', bodyMarkdown: 'I use ledgers.', ...input },
      })
    ).data;
    return { threadId: result.id, messageId: result.messages.nodes[0].id };
  };
  const mark = async (who: Who, ids: readonly string[], as: string) =>
    (
      await ask(
        who,
        `mutation ($input: MarkNoticesInput!) { result: markNotices(input: $input) { ... on InboxCount { unread } ${problems} } }`,
        { input: { ids, as } },
      )
    ).data['result'] as unknown;

  it('tells whom a message mentions and who follows its thread, and nobody else', async () => {
    const { author, partner, sister, neighbour } = world;
    const { threadId, messageId } = await write(author, { mentionIds: [partner.personId] });
    await api.tell(['message'], messageId);
    expect(await shown(partner)).toMatchObject([
      {
        ...{ kind: 'MENTION', happened: 'You are mentioned', status: 'NEWS', isRead: false, isDone: false },
        subject: {
          ...{ kind: 'CommunityMessage', id: messageId, title: 'I use ledgers.' },
          within: { title: 'Which sources?', within: { kind: 'Community', id: communityId, title: 'Primary history' } },
        },
      },
    ]);
    for (const who of [author, sister, neighbour]) expect(await shown(who)).toEqual([]);
    const answer = await ask(
      partner,
      `mutation ($input: WriteCommunityMessageInput!) { result: writeCommunityMessage(input: $input) { ... on CommunityMessage { id } } }`,
      { input: { threadId, bodyMarkdown: 'And maps.' } },
    );
    await api.tell(['message'], answer.data['result'].id as string);
    expect(await shown(author)).toMatchObject([{ kind: 'REPLY', subject: { title: 'And maps.' } }]);
  });

  it('shows and counts only what its person may see now', async () => {
    const { author, partner } = world;
    const { messageId } = await write(author, { mentionIds: [partner.personId] });
    await api.tell(['message'], messageId);
    expect(await counted(partner)).toEqual({ unread: 1, waiting: 0, isMore: false });
    await api.dataSource.query(
      `update community_membership set ended_at = now(), ended_by = person_id, end_cause = 'left' where person_id = $1`,
      [partner.personId],
    );
    expect(await shown(partner)).toEqual([]);
    expect(await counted(partner)).toEqual({ unread: 0, waiting: 0, isMore: false });
  });

  it('tells of something again when it happens again, and once when a job runs twice', async () => {
    const { author, partner } = world;
    const { messageId } = await write(author, { mentionIds: [partner.personId] });
    await api.tell(['message'], messageId, { jobId: 'once' });
    const [notice] = await shown(partner);
    await mark(partner, [String(notice?.['id'])], 'DONE');
    await api.tell(['message'], messageId, { jobId: 'once' });
    expect(await shown(partner)).toEqual([]);
    expect(await shown(partner, 'DONE')).toMatchObject([{ isRead: true, isDone: true }]);
    await api.tell(['message'], messageId, { jobId: 'again' });
    expect(await shown(partner)).toMatchObject([{ isRead: false, isDone: false }]);
  });

  it('is kept in order by its person alone', async () => {
    const { author, partner, sister } = world;
    const { messageId } = await write(author, { mentionIds: [partner.personId] });
    await api.tell(['message'], messageId);
    const id = String((await shown(partner))[0]?.['id']);
    await mark(sister, [id], 'DONE');
    expect(await shown(partner, 'UNREAD')).toHaveLength(1);
    expect(await mark(partner, [id], 'READ')).toEqual({ unread: 0 });
    expect(await shown(partner, 'UNREAD')).toEqual([]);
    await mark(partner, [id], 'UNREAD');
    const all = `mutation ($input: MarkAllNoticesInput!) { result: markAllNotices(input: $input) { ... on InboxCount { unread } ${problems} } }`;
    const before = new Date(Date.now() - 60_000).toISOString();
    expect((await ask(partner, all, { input: { as: 'READ', until: before } })).data['result']).toEqual({ unread: 1 });
    const now = new Date().toISOString();
    expect((await ask(partner, all, { input: { as: 'DONE', until: now } })).data['result']).toEqual({ unread: 0 });
    expect((await ask(partner, all, { input: { as: 'OPEN', until: now } })).data['result']).toEqual({
      problems: [{ code: 'mark' }],
    });
  });

  it('says what waits for a decision, until somebody decides', async () => {
    const { author, neighbour, partner } = world;
    const asked = await ask(
      neighbour,
      `mutation ($input: RequestCommunityMembershipInput!) { result: requestCommunityMembership(input: $input) { ... on CommunityRequest { id } ${problems} } }`,
      { input: { communityId, postId: neighbour.postId, message: 'May I?' } },
    );
    const requestId = asked.data['result'].id as string;
    await api.tell(['join-request'], requestId);
    expect(await shown(author, 'WAITING')).toMatchObject([{ kind: 'JOIN_REQUEST', status: 'WAITING' }]);
    expect(await counted(author)).toMatchObject({ unread: 1, waiting: 1 });
    expect(await shown(partner)).toEqual([]);
    await ask(
      author,
      `mutation ($input: AnswerCommunityRequestInput!) { result: answerCommunityRequest(input: $input) { __typename ${problems} } }`,
      { input: { requestId, accepted: true } },
    );
    await api.tell(['join-answer'], requestId);
    expect(await shown(author, 'WAITING')).toEqual([]);
    expect(await shown(author)).toMatchObject([{ status: 'SETTLED' }]);
    expect(await shown(neighbour)).toMatchObject([
      { kind: 'JOIN_ANSWER', subject: { within: { title: 'Primary history' } } },
    ]);
  });

  it('tells followers of new work once it cannot be taken back, as far as they may find it', async () => {
    const { author, authority, partner, neighbour, trustId } = world;
    for (const who of [partner, neighbour]) {
      const followed = await ask(
        who,
        `mutation ($input: FollowInput!) { result: follow(input: $input) { ... on Following { followed { subject { id } } } ${problems} } }`,
        { input: { kind: 'Organisation', id: trustId } },
      );
      expect(followed.data['result']).toEqual({ followed: [{ subject: { id: trustId } }] });
    }
    const versionId = await aRelease(api, author, authority, {
      ...{ rightsHolderId: trustId, title: 'Rivers', terms: { scope: 'partners', partnerIds: [world.otherTrustId] } },
    });
    await api.tell(['new-work', 'review-answer'], versionId);
    expect(await shown(partner)).toEqual([]);
    await api.dataSource.query(`update notice set due_at = now() - interval '1 minute' where kind = 'new-work'`);
    expect(await shown(partner)).toMatchObject([{ kind: 'NEW_WORK', subject: { title: 'Rivers, version 1' } }]);
    expect(await shown(neighbour)).toEqual([]);
    expect(await shown(author)).toMatchObject([{ kind: 'REVIEW_ANSWER' }]);
  });

  it('reads a page in a few statements, however many notices it holds', async () => {
    const { author, partner } = world;
    for (let made = 0; made < 12; made++) {
      const { messageId } = await write(author, { title: `Question ${made}`, mentionIds: [partner.personId] });
      await api.tell(['message'], messageId);
    }
    await ask(partner, count);
    const { result, statements } = await countStatements(() => shown(partner));
    expect(result).toHaveLength(12);
    // Who it is, the notices, messages, threads, communities.
    expect(statements).toHaveLength(5);
  });
});
