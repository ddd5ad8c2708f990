import { communityKey } from '@constellation/platform/access';
import { countStatements, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aMembership, anOrganisation } from '@constellation/identity/testing';
import { followPosts } from '../membership/succession.ts';
import { aCommunity, aCommunityMember } from '../testing/builders.ts';
import { CommunitiesApi, refusedFor, type Answer, type Colleague } from '../testing/communities-api.ts';

const problems = '... on Problems { problems { code message field } }';
const parts = `id name kind joining memberCount myRole canLookAfter canSeeMembers charteredAt endedAt warnings
  within { id } hosts { id } stewards { role person { id } }
  members(first: 50) { totalCount nodes { id role person { id } } }
  requests(first: 50) { totalCount nodes { id message person { id } } }
  handover { succession { cause departed { id } } waitingRequests candidates { person { id } } }`;
const change = (verb: string, shown = `... on Community { ${parts} }`): string =>
  `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) { ${shown} ${problems} } }`;
const page = `query ($id: ID!) { community(id: $id) { ${parts} } }`;
const purpose = 'We plan the teaching of history together, across trusts.';

describe('communities over GraphQL', () => {
  let api: CommunitiesApi;
  let north: string;
  let south: string;
  let ada: Colleague;
  let bo: Colleague;
  let cy: Colleague;
  beforeAll(async () => {
    api = await CommunitiesApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    north = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    south = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    ada = await api.colleague(north, { subjects: ['history'], phases: ['secondary'] });
    bo = await api.colleague(south, { subjects: ['history'] });
    cy = await api.colleague(south);
  });

  const run = async (verb: string, input: object, who: Colleague, shown?: string): Promise<Answer['data']> =>
    (await api.ask(change(verb, shown), { input }, who)).data;
  const found = async (about: object = {}, who = ada): Promise<string> => {
    const input = { postId: who.postId, kind: 'SUBJECT', name: 'History together', purposeMarkdown: purpose };
    const made = await run('foundCommunity', { ...input, joining: 'OPEN', subjects: ['history'], ...about }, who);
    return made['result'].id as string;
  };
  const seen = async (id: string, who: Colleague): Promise<Answer['data']> =>
    (await api.ask(page, { id }, who)).data['community'] as Answer['data'];
  const join = (communityId: string, who: Colleague) => run('joinCommunity', { communityId, postId: who.postId }, who);
  const holds = async (id: string, who: Colleague): Promise<boolean> =>
    (await api.viewerOf(who.id)).keys.includes(communityKey(id));
  const membershipOf = async (id: string, who: Colleague, asker: Colleague): Promise<string> => {
    const nodes = (await seen(id, asker))['members'].nodes as { id: string; person: { id: string } }[];
    return nodes.find((node) => node.person.id === who.id)?.id ?? '';
  };
  const setRole = async (id: string, who: Colleague, role: string, by: Colleague) =>
    run('changeCommunityRole', { membershipId: await membershipOf(id, who, by), role }, by);
  const endPosts = (who: Colleague) =>
    api.dataSource.query(`update post set ended_on = '2021-01-01' where person_id = $1`, [who.id]);

  it('are founded informal, with their founder as the lead and one warning', async () => {
    const id = await found();
    expect(await seen(id, ada)).toMatchObject({
      memberCount: 1,
      myRole: 'LEAD',
      canLookAfter: true,
      charteredAt: null,
      warnings: ['ONE_STEWARD'],
      hosts: [{ id: north }],
      stewards: [{ role: 'LEAD', person: { id: ada.id } }],
    });
    expect(await holds(id, ada)).toBe(true);
    const short = { purposeMarkdown: 'Too short' };
    const input = { postId: ada.postId, kind: 'SUBJECT', name: 'X', joining: 'OPEN', ...short };
    expect(await run('foundCommunity', input, ada)).toEqual(refusedFor('invalid', 'invalid'));
    const outside = await api.colleague((await anOrganisation(api.dataSource, { verification: 'unverified' })).id);
    expect(
      await run(
        'foundCommunity',
        { ...input, name: 'Theirs', purposeMarkdown: purpose, postId: outside.postId },
        outside,
      ),
    ).toEqual(refusedFor('not-verified'));
  });

  it('show the network what they are for and who to ask, and members alone who is in them', async () => {
    const id = await found();
    await join(id, cy);
    expect(await seen(id, bo)).toMatchObject({
      name: 'History together',
      memberCount: 2,
      myRole: null,
      canSeeMembers: false,
      warnings: [],
      handover: null,
      stewards: [{ person: { id: ada.id } }],
      members: { totalCount: 0, nodes: [] },
    });
    expect(await seen(id, cy)).toMatchObject({ canSeeMembers: true, members: { totalCount: 2 }, warnings: [] });
    const outside = await api.colleague((await anOrganisation(api.dataSource, { verification: 'unverified' })).id);
    expect(await seen(id, outside)).toBeNull();
  });

  it('are joined at once where they are open, and left again', async () => {
    const id = await found();
    expect((await join(id, bo))['result']).toMatchObject({ myRole: 'MEMBER', memberCount: 2 });
    expect(await holds(id, bo)).toBe(true);
    expect(await join(id, bo)).toEqual(refusedFor('already-member'));
    expect((await run('leaveCommunity', { communityId: id }, bo))['result']).toMatchObject({ myRole: null });
    expect(await holds(id, bo)).toBe(false);
    expect((await join(id, bo))['result']).toMatchObject({ myRole: 'MEMBER' });
  });

  it('keep out whom a steward removed, until a steward accepts them again', async () => {
    const id = await found();
    await join(id, bo);
    await run('removeCommunityMember', { membershipId: await membershipOf(id, bo, ada) }, ada);
    expect(await join(id, bo)).toEqual(refusedFor('was-removed'));
    const request = await run(
      'requestCommunityMembership',
      { communityId: id, postId: bo.postId },
      bo,
      '... on CommunityRequest { id }',
    );
    const answered = '... on CommunityRequest { state role }';
    const input = { requestId: request['result'].id, accepted: true };
    expect(await run('answerCommunityRequest', input, ada, answered)).toMatchObject({ result: { state: 'ACCEPTED' } });
    expect(await holds(id, bo)).toBe(true);
  });

  it('are joined by a request that is answered with a role, or declined with a reason, or expires', async () => {
    const id = await found({ joining: 'REQUEST' });
    expect(await join(id, bo)).toEqual(refusedFor('not-open'));
    const shown = '... on CommunityRequest { id state role reason expiresAt }';
    const ask = (who: Colleague) =>
      run('requestCommunityMembership', { communityId: id, postId: who.postId, message: 'I teach it.' }, who, shown);
    const asked = (await ask(bo))['result'] as { id: string };
    expect(await ask(bo)).toEqual(refusedFor('already-requested'));
    expect(await seen(id, ada)).toMatchObject({ requests: { totalCount: 1, nodes: [{ message: 'I teach it.' }] } });
    expect(await seen(id, cy)).toMatchObject({ requests: { totalCount: 0, nodes: [] } });
    const answer = (requestId: string, accepted: boolean, more: object, who: Colleague) =>
      run('answerCommunityRequest', { requestId, accepted, ...more }, who, shown);
    expect(await answer(asked.id, true, {}, cy)).toEqual(refusedFor('not-found'));
    expect(await answer(asked.id, false, {}, ada)).toEqual(refusedFor('reason-needed'));
    expect(await answer(asked.id, true, { role: 'REVIEWER' }, ada)).toMatchObject({ result: { role: 'REVIEWER' } });
    expect(await answer(asked.id, true, {}, ada)).toEqual(refusedFor('answered'));
    expect(await seen(id, bo)).toMatchObject({ myRole: 'REVIEWER', canLookAfter: false });

    const late = (await ask(cy))['result'] as { id: string };
    await api.dataSource.query(`update community_request set expires_at = now() where community_request_id = $1`, [
      late.id,
    ]);
    expect(await answer(late.id, true, {}, ada)).toEqual(refusedFor('expired'));
    expect(await seen(id, ada)).toMatchObject({ requests: { totalCount: 0 } });
    expect((await ask(cy))['result']).toMatchObject({ state: 'WAITING' });
  });

  it('are joined by a link that counts once, while who made it looks after them', async () => {
    const id = await found({ joining: 'INVITATION' });
    const ask = { communityId: id, postId: bo.postId };
    expect(await run('requestCommunityMembership', ask, bo, '... on CommunityRequest { id }')).toEqual(
      refusedFor('by-invitation'),
    );
    const shown = '... on NewCommunityInvitation { link invitation { id role note } }';
    const invite = async (role: string): Promise<string> => {
      const made = await run('inviteToCommunity', { communityId: id, role, note: 'Bo of the south' }, ada, shown);
      return (made['result'].link as string).split('/').at(-1) ?? '';
    };
    const token = await invite('DEPUTY');
    const accept = (one: string, who: Colleague) =>
      run('acceptCommunityInvitation', { token: one, postId: who.postId }, who);
    expect((await accept(token, bo))['result']).toMatchObject({ myRole: 'DEPUTY', warnings: [] });
    expect(await accept(token, cy)).toEqual(refusedFor('invitation-accepted'));
    expect(await accept('nonsense', cy)).toEqual(refusedFor('invitation-unknown'));
    const second = await invite('MEMBER');
    await run('leaveCommunity', { communityId: id }, ada);
    expect(await accept(second, cy)).toEqual(refusedFor('invitation-taken-back'));
  });

  it('for one trust alone are nowhere for others', async () => {
    const school = (await anOrganisation(api.dataSource)).id;
    await aMembership(api.dataSource, { memberId: school, parentId: north });
    const teacher = await api.colleague(school);
    const id = await found({ trustOnly: true }, teacher);
    expect(await seen(id, ada)).toMatchObject({ within: { id: north } });
    expect(await seen(id, bo)).toBeNull();
    const list = `{ communities(first: 20) { totalCount nodes { id } } }`;
    expect((await api.ask(list, {}, bo)).data['communities']).toEqual({ totalCount: 0, nodes: [] });
    expect(await join(id, bo)).toEqual(refusedFor('not-found'));
    expect((await join(id, ada))['result']).toMatchObject({ myRole: 'MEMBER' });
    // Who moves to another trust sees and holds nothing more, and is not counted.
    await api.dataSource.query(`update post set organisation_id = $2 where person_id = $1`, [ada.id, south]);
    expect([await seen(id, ada), await holds(id, ada)]).toEqual([null, false]);
    expect(await seen(id, teacher)).toMatchObject({ memberCount: 1 });
  });

  it('are named by a link while it is open, and then to those who see them', async () => {
    const id = await found({ trustOnly: true });
    const shown = '... on NewCommunityInvitation { link invitation { id } }';
    const input = { communityId: id, role: 'MEMBER', note: 'Bo' };
    const { link, invitation } = (await run('inviteToCommunity', input, ada, shown))['result'] as Answer['data'];
    const token = String(link).split('/').at(-1);
    const query = `query ($token: String!) { preview: communityInvitation(token: $token) { communityName purposeHtml state } }`;
    const preview = async (who: Colleague): Promise<unknown> => (await api.ask(query, { token }, who)).data['preview'];
    expect(await preview(bo)).toMatchObject({ communityName: 'History together', state: 'WAITING' });
    const takeBack = { invitationId: (invitation as unknown as { id: string }).id };
    await run('takeBackCommunityInvitation', takeBack, ada, '... on CommunityInvitation { id }');
    expect(await preview(bo)).toEqual({ communityName: null, purposeHtml: null, state: 'TAKEN_BACK' });
    expect(await preview(ada)).toMatchObject({ communityName: 'History together', state: 'TAKEN_BACK' });
  });

  it('show what was written in Markdown as HTML that is safe', async () => {
    const purposeMarkdown = `${purpose} **Write to us.** <img src=x onerror=alert(1)>`;
    const written = { purposeMarkdown, needsMarkdown: '- maps\n- [charts](javascript:alert(1))' };
    const id = await found({ ...written, curationPolicyMarkdown: '# Two reviewers' });
    const fields = 'purposeMarkdown purposeHtml needsHtml curationPolicyHtml';
    const shown = await api.ask(`query ($id: ID!) { community(id: $id) { ${fields} } }`, { id }, bo);
    expect(shown.data['community']).toEqual({
      purposeMarkdown,
      purposeHtml: `<p>${purpose} <strong>Write to us.</strong> &lt;img src=x onerror=alert(1)&gt;</p>\n`,
      needsHtml: '<ul>\n<li>maps</li>\n<li>[charts](javascript:alert(1))</li>\n</ul>\n',
      curationPolicyHtml: '<h2>Two reviewers</h2>\n',
    });
    const bare = await api.ask(`query ($id: ID!) { community(id: $id) { needsHtml } }`, { id: await found() }, bo);
    expect(bare.data['community']).toEqual({ needsHtml: '' });
  });

  it('become formal with a policy and two stewards from two organisations, and keep what they have', async () => {
    const id = await found();
    const charter = () => run('charterCommunity', { communityId: id }, ada);
    expect(await charter()).toEqual(refusedFor('no-policy'));
    await run('updateCommunity', { communityId: id, curationPolicyMarkdown: 'Two reviewers look at each.' }, ada);
    expect(await charter()).toEqual(refusedFor('stewards-missing'));
    await join(id, bo);
    expect((await setRole(id, bo, 'DEPUTY', ada))['result']).toMatchObject({ warnings: [] });
    expect((await charter())['result'].charteredAt).not.toBeNull();
    const without = { communityId: id, curationPolicyMarkdown: '' };
    expect(await run('updateCommunity', without, ada)).toEqual(refusedFor('no-policy'));
    expect(await run('updateCommunity', { communityId: id, name: null }, ada)).toEqual(refusedFor('invalid'));
  });

  it('keep a steward: the last one neither leaves nor steps down, two at once do not both', async () => {
    const id = await found();
    await join(id, bo);
    expect(await run('leaveCommunity', { communityId: id }, ada)).toEqual(refusedFor('last-steward'));
    expect(await setRole(id, ada, 'MEMBER', ada)).toEqual(refusedFor('last-steward'));
    await setRole(id, bo, 'DEPUTY', ada);
    const both = await Promise.all([ada, bo].map((who) => run('leaveCommunity', { communityId: id }, who)));
    expect(both.filter((one) => 'problems' in one['result'])).toHaveLength(1);
  });

  it('look for another lead when theirs goes, and hand over what waits', async () => {
    const id = await found();
    await join(id, bo);
    await join(id, cy);
    await setRole(id, bo, 'DEPUTY', ada);
    expect(await setRole(id, bo, 'LEAD', bo)).toEqual(refusedFor('lead-needed'));
    await run('leaveCommunity', { communityId: id }, ada);
    expect(await seen(id, bo)).toMatchObject({
      warnings: ['NO_LEAD', 'ONE_STEWARD'],
      handover: {
        succession: { cause: 'LEFT', departed: { id: ada.id } },
        candidates: [{ person: { id: cy.id } }],
      },
    });
    expect(await seen(id, cy)).toMatchObject({ warnings: [], handover: null });
    const taken = await run('takeOverCommunity', { communityId: id, postId: bo.postId }, bo);
    expect(taken['result']).toMatchObject({ myRole: 'LEAD', handover: { succession: null } });
  });

  it('fall to who runs their host organisations when the posts of all stewards end', async () => {
    const admin = await api.colleague(north, { roles: ['organisation-admin'] });
    const id = await found();
    await join(id, bo);
    expect(await seen(id, admin)).toMatchObject({ canLookAfter: false });
    await endPosts(ada);
    const work = api.get(UnitOfWork);
    await followPosts(work, new Date());
    await followPosts(work, new Date());
    expect(await seen(id, admin)).toMatchObject({
      canLookAfter: true,
      warnings: ['NO_STEWARD'],
      handover: {
        succession: { cause: 'POST_ENDED', departed: { id: ada.id } },
        candidates: [{ person: { id: bo.id } }],
      },
    });
    expect(await seen(id, bo)).toMatchObject({ canLookAfter: false, memberCount: 1, stewards: [] });
    expect((await setRole(id, bo, 'LEAD', admin))['result']).toMatchObject({ canLookAfter: false });
    expect(await seen(id, bo)).toMatchObject({ myRole: 'LEAD', handover: { succession: null } });
    const told = await api.dataSource.query<object[]>(
      `select from outbox_message where name = 'communities.succession-opened'`,
    );
    expect(told).toHaveLength(1);
  });

  it('end by the decision of their lead, for everybody at once', async () => {
    const id = await found();
    await join(id, bo);
    await setRole(id, bo, 'DEPUTY', ada);
    expect(await run('endCommunity', { communityId: id }, bo)).toEqual(refusedFor('lead-needed'));
    const ended = await run('endCommunity', { communityId: id }, ada);
    expect(ended['result']).toMatchObject({ memberCount: 0 });
    expect([await holds(id, ada), await holds(id, bo)]).toEqual([false, false]);
    expect(await join(id, bo)).toEqual(refusedFor('ended'));
  });

  it('say in the audit log of their hosts who came, went and decided', async () => {
    const id = await found();
    await join(id, bo);
    await setRole(id, bo, 'DEPUTY', ada);
    const actions = async (organisationId: string): Promise<unknown> =>
      (
        await api.dataSource.query<{ action: string }[]>(
          `select action from audit_entry where organisation_id = $1 and ids ->> 'community' = $2 order by number`,
          [organisationId, id],
        )
      ).map(({ action }) => action);
    expect(await actions(north)).toEqual(['community.founded', 'community.joined', 'community.role-changed']);
    expect(await actions(south)).toEqual(['community.joined', 'community.role-changed']);
  });

  it('are suggested by what somebody teaches, and listed in four statements', async () => {
    const id = await found();
    await found({ name: 'Numbers', subjects: ['mathematics'] });
    await found({ name: 'By invitation', joining: 'INVITATION' });
    const near = '{ suggestedCommunities { id } }';
    expect((await api.ask(near, {}, bo)).data['suggestedCommunities']).toEqual([{ id }]);
    expect((await api.ask(near, {}, cy)).data['suggestedCommunities']).toEqual([]);
    const list = `query ($subject: String) { communities(first: 20, subject: $subject) {
      totalCount nodes { id name memberCount myRole hosts { name } stewards { person { name } } } } }`;
    const { result, statements } = await countStatements(() => api.ask(list, { subject: null }, bo));
    // The viewer, the communities, their hosts, their stewards, and who those are.
    expect(statements).toHaveLength(5);
    expect(result.data['communities']).toMatchObject({ totalCount: 3, nodes: [{ name: 'By invitation' }, { id }, {}] });
    const ofHistory = await api.ask(list, { subject: 'mathematics' }, bo);
    expect(ofHistory.data['communities']).toMatchObject({ totalCount: 1, nodes: [{ name: 'Numbers' }] });
  });

  it('of five thousand members show a page of them at once', async () => {
    const { id } = await aCommunity(api.dataSource, [north]);
    await aCommunityMember(api.dataSource, { communityId: id, personId: ada.id, postId: ada.postId, role: 'lead' });
    await api.dataSource.query(
      `with made as (
         insert into person (person_id, name, email, created_at)
         select gen_random_uuid(), 'Member ' || number, 'm' || number || '@example.org', now() from generate_series(1, 5000) as number
         returning person_id),
       held as (
         insert into post (post_id, person_id, organisation_id, title, started_on)
         select gen_random_uuid(), person_id, $2, 'Teacher', '2020-09-01' from made returning post_id, person_id)
       insert into community_membership (community_membership_id, community_id, person_id, post_id, role)
       select gen_random_uuid(), $1, person_id, post_id, 'member' from held`,
      [id, south],
    );
    await api.dataSource.query('analyze');
    const members = `query ($id: ID!) { community(id: $id) { memberCount members(first: 50) { totalCount nodes { person { name posts { organisation { name } } } } } } }`;
    await api.ask(members, { id }, ada);
    const { result, statements } = await countStatements(() => api.ask(members, { id }, ada));
    // The viewer; the community; its members, with who they are and where they work.
    expect(statements).toHaveLength(3);
    expect(result.data['community']).toMatchObject({ memberCount: 5_001, members: { totalCount: 5_001 } });
    const nodes = result.data['community'].members.nodes as { person: { name: string; posts: unknown[] } }[];
    expect(nodes).toHaveLength(50);
    for (const { person } of nodes) {
      expect(person).toMatchObject({
        name: expect.any(String),
        posts: [{ organisation: { name: expect.any(String) } }],
      });
    }
    await api.dataSource.query(`update person set name = 'Zoë Aldous' where name = 'Member 4321'`);
    const named = `query ($id: ID!, $name: String!) { community(id: $id) { members(name: $name) { totalCount nodes { person { name } } } } }`;
    const find = async (name: string): Promise<unknown> =>
      (await api.ask(named, { id, name }, ada)).data['community'].members;
    expect(await find('aldous zoe')).toEqual({ totalCount: 1, nodes: [{ person: { name: 'Zoë Aldous' } }] });
    expect(await find('100%')).toEqual({ totalCount: 0, nodes: [] });
    expect(await find(' ')).toMatchObject({ totalCount: 5_001 });
  });
});
