import { partnershipKey } from '@constellation/platform/access';

import { countStatements, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf } from '@constellation/platform/time';
import { tellEndedMemberships } from '../partnership/ended-memberships.ts';
import { aMembership, anOrganisation, aPartnership, viewerOf } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Sender, type Somebody } from '../testing/identity-api.ts';

const problems = '... on Problems { problems { code message field } }';
const partnershipParts = `id name charterMarkdown noticeDays memberCount canSteward endedAt steward { id }
  members(first: 50) { totalCount nodes { id state lastDay organisation { id } } }`;
const membershipParts = 'id state lastDay organisation { id } partnership { id name }';
const change = (verb: string, type: string, shown: string) =>
  `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) { ... on ${type} { ${shown} } ${problems} } }`;
const create = change('createPartnership', 'Partnership', partnershipParts);
const update = change('updatePartnership', 'Partnership', partnershipParts);
const invite = change('inviteToPartnership', 'Partnership', partnershipParts);
const end = change('endPartnership', 'Partnership', partnershipParts);
const answer = change('answerPartnershipInvitation', 'PartnershipMembership', membershipParts);
const takeBack = change('takeBackPartnershipInvitation', 'PartnershipMembership', membershipParts);
const giveNotice = change('givePartnershipNotice', 'PartnershipMembership', membershipParts);
const page = `query ($id: ID!) { partnership(id: $id) { ${partnershipParts} } }`;
const list = `query ($id: ID!) { partnerships(organisationId: $id, first: 20) { totalCount nodes { ${membershipParts} } } }`;

describe('partnerships over GraphQL', () => {
  let api: IdentityApi;
  let steward: Somebody;
  let member: Somebody;
  let teacher: Somebody;
  let stewardId: string;
  let memberId: string;
  beforeAll(async () => {
    api = await IdentityApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    stewardId = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    memberId = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    const school = await anOrganisation(api.dataSource);
    await aMembership(api.dataSource, { memberId: school.id, parentId: memberId });
    steward = await api.somebody({ organisationId: stewardId, roles: ['organisation-admin'] });
    member = await api.somebody({ organisationId: memberId, roles: ['organisation-admin'] });
    teacher = await api.somebody({ organisationId: school.id });
  });

  const make = async (noticeDays = 30): Promise<string> =>
    (
      await api.ask(
        create,
        { input: { stewardId, name: 'Northern Partnership', charterMarkdown: 'We share.', noticeDays } },
        steward.sender,
      )
    ).at('result.id');
  const invited = async (id: string): Promise<string> => {
    await api.ask(invite, { input: { partnershipId: id, organisationIds: [memberId] } }, steward.sender);
    return (await api.ask(list, { id: memberId }, member.sender)).at('partnerships.nodes.0.id');
  };
  const seen = async (id: string, sender: Sender): Promise<unknown> =>
    (await api.ask(page, { id }, sender)).data['partnership'];
  const holds = async (id: string, who: Somebody, now = new Date()): Promise<boolean> =>
    (await viewerOf(api.dataSource, who.person.id, { now })).keys.includes(partnershipKey(id));

  it('are made with their steward as the first member', async () => {
    const id = await make();
    expect(await seen(id, steward.sender)).toMatchObject({
      name: 'Northern Partnership',
      charterMarkdown: 'We share.',
      noticeDays: 30,
      memberCount: 1,
      canSteward: true,
      members: { totalCount: 1, nodes: [{ state: 'MEMBER', organisation: { id: stewardId } }] },
    });
    expect(await seen(id, member.sender)).toBeNull();
    const input = { stewardId: memberId, name: 'Theirs', noticeDays: 30 };
    expect((await api.ask(create, { input }, steward.sender)).data).toEqual(refusedFor('admin-needed'));
    expect((await api.ask(create, { input: { ...input, noticeDays: -1 } }, member.sender)).data).toEqual(
      refusedFor('invalid'),
    );
  });

  it('are joined at once by acceptance, for everybody beneath the member as well', async () => {
    const id = await make();
    const membershipId = await invited(id);
    // The invited admin sees what it is about and who asks, and nobody else of their organisation anything.
    expect(await seen(id, member.sender)).toMatchObject({
      members: { totalCount: 2, nodes: [{ organisation: { id: stewardId } }, { state: 'INVITED' }] },
    });
    expect(await seen(id, teacher.sender)).toBeNull();
    expect(await holds(id, member)).toBe(false);
    expect((await api.ask(answer, { input: { membershipId, accepted: true } }, teacher.sender)).data).toEqual(
      refusedFor('not-found'),
    );
    expect((await api.ask(answer, { input: { membershipId, accepted: true } }, steward.sender)).data).toEqual(
      refusedFor('admin-needed'),
    );
    expect((await api.ask(answer, { input: { membershipId, accepted: true } }, member.sender)).data).toMatchObject({
      result: { state: 'MEMBER', partnership: { name: 'Northern Partnership' } },
    });
    expect([await holds(id, member), await holds(id, teacher)]).toEqual([true, true]);
    expect(await seen(id, teacher.sender)).toMatchObject({ memberCount: 2, canSteward: false });
    expect((await api.ask(answer, { input: { membershipId, accepted: false } }, member.sender)).data).toEqual(
      refusedFor('answered'),
    );
  });

  it('take an invitation back, and are declined', async () => {
    const id = await make();
    const first = await invited(id);
    expect((await api.ask(takeBack, { input: { membershipId: first } }, member.sender)).data).toEqual(
      refusedFor('steward-needed'),
    );
    expect((await api.ask(takeBack, { input: { membershipId: first } }, steward.sender)).data).toMatchObject({
      result: { state: 'TAKEN_BACK' },
    });
    expect(await seen(id, member.sender)).toBeNull();
    const second = await invited(id);
    await api.ask(answer, { input: { membershipId: second, accepted: false } }, member.sender);
    expect([await holds(id, member), await seen(id, member.sender)]).toEqual([false, null]);
  });

  it('invite only who is on the network, and nobody twice', async () => {
    const id = await make();
    const outside = await anOrganisation(api.dataSource, { verification: 'unverified' });
    const ask = (organisationIds: string[], sender = steward.sender) =>
      api.ask(invite, { input: { partnershipId: id, organisationIds } }, sender);
    expect((await ask([outside.id])).data).toEqual(refusedFor('not-verified'));
    expect((await ask([memberId], member.sender)).data).toEqual(refusedFor('not-found'));
    await ask([memberId, memberId]);
    expect((await ask([memberId, stewardId])).data).toMatchObject({ result: { members: { totalCount: 2 } } });
  });

  it('are left at the end of the last day of notice in London, to the instant', async () => {
    const { id, membershipIds } = await aPartnership(api.dataSource, [stewardId, memberId], { noticeDays: 30 });
    const membershipId = membershipIds.get(memberId);
    const today = londonDayOf(new Date());
    const give = (lastDay: string | null, sender = member.sender) =>
      api.ask(giveNotice, { input: { membershipId, lastDay } }, sender);
    expect((await give(daysAfter(today, 29))).data).toEqual(refusedFor('notice-too-short'));
    expect((await give(null, teacher.sender)).data).toEqual(refusedFor('not-found'));
    // The last day of a summer term: it ends at 23:00 UTC.
    expect((await give('2099-06-30')).data).toMatchObject({ result: { state: 'MEMBER', lastDay: '2099-06-30' } });
    expect((await give(null)).data).toEqual(refusedFor('notice-given'));
    expect(await holds(id, teacher, new Date('2099-06-30T22:59:59.999Z'))).toBe(true);
    expect(await holds(id, teacher, new Date('2099-06-30T23:00:00Z'))).toBe(false);
    expect(await holds(id, steward, new Date('2099-06-30T23:30:00Z'))).toBe(true);
  });

  it('take the earliest day of notice by default, and keep their steward', async () => {
    const { id, membershipIds } = await aPartnership(api.dataSource, [stewardId, memberId], { noticeDays: 0 });
    const today = londonDayOf(new Date());
    const give = (organisationId: string) =>
      api.ask(giveNotice, { input: { membershipId: membershipIds.get(organisationId) } }, steward.sender);
    expect((await give(stewardId)).data).toEqual(refusedFor('steward-leaves'));
    const hand = (to: string) => api.ask(update, { input: { partnershipId: id, stewardId: to } }, steward.sender);
    expect((await hand(memberId)).data).toMatchObject({ result: { steward: { id: memberId }, canSteward: false } });
    expect((await give(stewardId)).data).toMatchObject({ result: { lastDay: today } });
  });

  it('tell once that a membership is over', async () => {
    const { id, membershipIds } = await aPartnership(api.dataSource, [stewardId, memberId]);
    await api.dataSource.query(
      `update partnership_membership set ends_at = '2026-06-30T23:00:00Z' where partnership_membership_id = $1`,
      [membershipIds.get(memberId)],
    );
    const told = async (): Promise<unknown> =>
      api.dataSource.query(`select payload from outbox_message where name = 'identity.partnership-left'`);
    const work = api.app.get(UnitOfWork, { strict: false });
    await tellEndedMemberships(work, new Date('2026-06-30T22:59:59Z'));
    expect(await told()).toEqual([]);
    await tellEndedMemberships(work, new Date('2026-06-30T23:00:00Z'));
    await tellEndedMemberships(work, new Date('2026-07-01T09:00:00Z'));
    expect(await told()).toEqual([{ payload: { partnershipId: id, organisationIds: [memberId] } }]);
  });

  it('of a hundred organisations are dissolved in one transaction within a second', async () => {
    const others: string[] = [];
    for (let one = 0; one < 99; one++) others.push((await anOrganisation(api.dataSource)).id);
    const { id } = await aPartnership(api.dataSource, [stewardId, ...others]);
    const begun = performance.now();
    const { result, statements } = await countStatements(() =>
      api.ask(end, { input: { partnershipId: id } }, steward.sender),
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(result.data).toMatchObject({ result: { memberCount: 0, members: { totalCount: 0 } } });
    // As many as for three.
    expect(statements.length).toBeLessThanOrEqual(14);
    expect(await holds(id, steward)).toBe(false);
    expect((await api.ask(end, { input: { partnershipId: id } }, steward.sender)).data).toEqual(refusedFor('ended'));
    const [told] = await api.dataSource.query<{ count: number }[]>(
      `select jsonb_array_length(payload -> 'organisationIds') as count from outbox_message where name = 'identity.partnership-left'`,
    );
    expect(told).toEqual({ count: 100 });
  });

  it('list what an organisation belongs to in four statements', async () => {
    for (let one = 0; one < 3; one++) await aPartnership(api.dataSource, [stewardId, memberId]);
    const { result, statements } = await countStatements(() => api.ask(list, { id: memberId }, teacher.sender));
    // The viewer, the memberships, all their organisations, all their partnerships.
    expect(statements).toHaveLength(4);
    expect(result.data).toMatchObject({ partnerships: { totalCount: 3 } });
    expect((await api.ask(list, { id: stewardId }, teacher.sender)).data).toMatchObject({
      partnerships: { totalCount: 3 },
    });
    const stranger = await api.somebody({ organisationId: (await anOrganisation(api.dataSource)).id });
    expect((await api.ask(list, { id: memberId }, stranger.sender)).data).toEqual({
      partnerships: { totalCount: 0, nodes: [] },
    });
  });
});
