import { anOrganisation } from '@constellation/identity/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aCommunity, aCommunityMember } from '../testing/builders.ts';
import { CommunitiesApi, refusedFor, type Answer, type Colleague } from '../testing/communities-api.ts';

const problems = '... on Problems { problems { code message field } }';
const message = `id bodyMarkdown bodyHtml editedAt hiddenAt hideReason canDecide author { id }
  mentions { id } references { kind id title } edits { bodyHtml }`;
const change = (verb: string, shown: string): string =>
  `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) { ${shown} ${problems} } }`;
const thread = `id title messageCount following canWrite startedBy { id } messages(first: 20) { totalCount nodes { ${message} } }`;

describe('discussion in a community', () => {
  let api: CommunitiesApi;
  let lead: Colleague;
  let deputy: Colleague;
  let member: Colleague;
  let stranger: Colleague;
  let communityId: string;
  beforeAll(async () => {
    api = await CommunitiesApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    const trust = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    [lead, deputy, member, stranger] = [
      await api.colleague(trust),
      await api.colleague(trust),
      await api.colleague(trust),
      await api.colleague(trust),
    ];
    communityId = (await aCommunity(api.dataSource, [trust])).id;
    for (const [who, role] of [
      [lead, 'lead'],
      [deputy, 'deputy'],
      [member, 'member'],
    ] as const) {
      await aCommunityMember(api.dataSource, { communityId, personId: who.id, postId: who.postId, role });
    }
  });

  const run = async (verb: string, input: object, who: Colleague, shown = `... on CommunityMessage { ${message} }`) =>
    (await api.ask(change(verb, shown), { input }, who)).data;
  const begin = async (who = member, about: object = {}): Promise<Answer['data']> => {
    const input = { communityId, title: 'Which sources?', bodyMarkdown: 'I use **ledgers**.', ...about };
    return (await run('startCommunityThread', input, who, `... on CommunityThread { ${thread} }`))['result'] as never;
  };
  const read = async (id: string, who: Colleague): Promise<Answer['data']> =>
    (await api.ask(`query ($id: ID!) { communityThread(id: $id) { ${thread} } }`, { id }, who)).data[
      'communityThread'
    ] as never;
  const first = (one: Answer['data']): Answer['data'] => one['messages'].nodes[0] as never;
  const reports = async (who: Colleague): Promise<Answer['data']> =>
    (
      await api.ask(
        `query ($id: ID!) { community(id: $id) { reports(first: 20) { totalCount nodes { id reason note reportedBy { id } message { bodyMarkdown } } } } }`,
        { id: communityId },
        who,
      )
    ).data['community'].reports as never;

  it('is begun and answered by members, in Markdown that is safe to show, and read by nobody else', async () => {
    const begun = await begin(member, { mentionIds: [lead.id], references: [{ kind: 'Community', id: communityId }] });
    expect(begun).toMatchObject({ title: 'Which sources?', following: 'FOLLOWED', messages: { totalCount: 1 } });
    expect(first(begun)).toMatchObject({
      bodyHtml: '<p>I use <strong>ledgers</strong>.</p>\n',
      mentions: [{ id: lead.id }],
      references: [{ kind: 'Community', id: communityId }],
    });
    const id = begun['id'] as string;
    const reply = { threadId: id, bodyMarkdown: '<script>alert(1)</script> and maps' };
    const answered = await run('writeCommunityMessage', reply, lead);
    expect(answered['result'].bodyHtml).not.toContain('<script>');
    expect(await run('writeCommunityMessage', reply, stranger)).toEqual(refusedFor('not-found'));
    expect(await read(id, stranger)).toBeNull();
    expect(await read(id, deputy)).toMatchObject({ messageCount: 2, following: 'NEITHER' });
    const list = `query ($id: ID!) { community(id: $id) { threads(first: 20) { totalCount nodes { id } } } }`;
    expect((await api.ask(list, { id: communityId }, stranger)).data['community'].threads).toEqual({
      totalCount: 0,
      nodes: [],
    });
    const mention = { threadId: id, bodyMarkdown: 'Look', mentionIds: [stranger.id] };
    expect(await run('writeCommunityMessage', mention, lead)).toEqual(refusedFor('not-member'));
    const strange = { threadId: id, bodyMarkdown: 'Look', references: [{ kind: 'Community', id: stranger.id }] };
    expect(await run('writeCommunityMessage', strange, lead)).toEqual(refusedFor('not-found'));
  });

  it('shows threads with the newest message first, in seven statements with everything in them', async () => {
    const [one, two] = [await begin(), await begin(lead)];
    await run('writeCommunityMessage', { threadId: one['id'], bodyMarkdown: 'More.' }, deputy);
    const list = `query ($id: ID!) { community(id: $id) { threads(first: 20) { totalCount nodes { id title startedBy { name } } } } }`;
    const { result, statements } = await countStatements(() => api.ask(list, { id: communityId }, member));
    expect(result.data['community'].threads).toMatchObject({
      totalCount: 2,
      nodes: [{ id: one['id'] }, { id: two['id'] }],
    });
    // The viewer, the community, its threads, who began them.
    expect(statements).toHaveLength(4);
    const page = await countStatements(() => read(one['id'] as string, member));
    // The viewer, the thread, its messages, the people.
    expect(page.statements.length).toBeLessThanOrEqual(5);
  });

  it('keeps what a message said before its writer changed it', async () => {
    const id = first(await begin())['id'] as string;
    const edit = (bodyMarkdown: string, who: Colleague) =>
      run('editCommunityMessage', { messageId: id, bodyMarkdown }, who);
    expect(await edit('Mine now', lead)).toEqual(refusedFor('not-found'));
    await edit('I use ledgers and maps.', member);
    expect((await edit('I use maps.', member))['result']).toMatchObject({
      bodyMarkdown: 'I use maps.',
      edits: [
        { bodyHtml: '<p>I use <strong>ledgers</strong>.</p>\n' },
        { bodyHtml: '<p>I use ledgers and maps.</p>\n' },
      ],
    });
  });

  it('is followed by who takes part, and muted', async () => {
    const id = (await begin())['id'] as string;
    const follow = (following: string, who: Colleague) =>
      run('followCommunityThread', { threadId: id, following }, who, '... on CommunityThread { following }');
    expect(await follow('MUTED', lead)).toEqual({ result: { following: 'MUTED' } });
    await run('writeCommunityMessage', { threadId: id, bodyMarkdown: 'Once more.' }, lead);
    expect(await read(id, lead)).toMatchObject({ following: 'MUTED' });
    expect(await follow('NEITHER', lead)).toEqual({ result: { following: 'NEITHER' } });
    expect(await follow('FOLLOWED', stranger)).toEqual(refusedFor('not-found'));
  });

  it('is moderated by stewards, with reasons, and by nobody about what they wrote', async () => {
    const begun = await begin(deputy);
    const [threadId, messageId] = [begun['id'] as string, first(begun)['id'] as string];
    const report = { messageId, reason: 'PUPIL_DATA', note: 'A name of a child.' };
    await run('reportCommunityMessage', report, member);
    await run('reportCommunityMessage', report, member);
    expect(await reports(lead)).toMatchObject({
      totalCount: 1,
      nodes: [{ reason: 'PUPIL_DATA', note: 'A name of a child.', message: { bodyMarkdown: 'I use **ledgers**.' } }],
    });
    expect(await reports(member)).toMatchObject({ totalCount: 0 });
    const hide = { messageId, reason: 'It names a pupil.' };
    expect(await run('hideCommunityMessage', hide, member)).toEqual(refusedFor('steward-needed'));
    expect(await run('hideCommunityMessage', hide, deputy)).toEqual(refusedFor('own-message'));
    await run('hideCommunityMessage', hide, lead);
    expect(await reports(lead)).toMatchObject({ totalCount: 0 });
    const hidden = { bodyMarkdown: null, bodyHtml: null, hideReason: 'It names a pupil.', references: [], edits: [] };
    expect(await read(threadId, member)).toMatchObject({ title: null });
    expect(first(await read(threadId, member))).toMatchObject(hidden);
    expect(first(await read(threadId, deputy))).toMatchObject({ bodyMarkdown: 'I use **ledgers**.' });
    expect(first(await read(threadId, lead))).toMatchObject({ bodyMarkdown: 'I use **ledgers**.', canDecide: true });
    expect(await run('editCommunityMessage', { messageId, bodyMarkdown: 'x' }, deputy)).toEqual(refusedFor('hidden'));
    await run('showCommunityMessage', { messageId }, lead);
    expect(await read(threadId, member)).toMatchObject({ title: 'Which sources?' });
  });

  it('leaves a message as it is when a steward dismisses what was reported', async () => {
    const messageId = first(await begin())['id'] as string;
    await run('reportCommunityMessage', { messageId, reason: 'OFF_TOPIC' }, deputy);
    const reportId = (await reports(lead))['nodes'][0].id as string;
    expect(await run('dismissCommunityReport', { reportId }, member)).toEqual(refusedFor('not-found'));
    expect((await run('dismissCommunityReport', { reportId }, lead))['result']).toMatchObject({ hiddenAt: null });
    expect(await reports(lead)).toMatchObject({ totalCount: 0 });
  });
});
