import { anOrganisation } from '@constellation/identity/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, instantInZone, londonDayOf } from '@constellation/platform/time';
import { aCommunity, aCommunityMember } from '../testing/builders.ts';
import { CommunitiesApi, refusedFor, type Answer, type Colleague } from '../testing/communities-api.ts';

const problems = '... on Problems { problems { code message field } }';
const parts = `id title startsAt localStart comingCount isComing canSignUp canChange cancelReason coming { id } papers { role }`;
const change = (verb: string, shown: string): string =>
  `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) { ${shown} ${problems} } }`;

describe('the calendar of a community', () => {
  let api: CommunitiesApi;
  let lead: Colleague;
  let member: Colleague;
  let other: Colleague;
  let stranger: Colleague;
  let communityId: string;
  beforeAll(async () => {
    api = await CommunitiesApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    const trust = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    const colleague = () => api.colleague(trust);
    [lead, member, other, stranger] = [await colleague(), await colleague(), await colleague(), await colleague()];
    communityId = (await aCommunity(api.dataSource, [trust], { name: 'History; together' })).id;
    for (const [who, role] of [
      [lead, 'lead'],
      [member, 'member'],
      [other, 'member'],
    ] as const) {
      await aCommunityMember(api.dataSource, { communityId, personId: who.id, postId: who.postId, role });
    }
  });

  const run = async (verb: string, input: object, who: Colleague): Promise<Answer['data']> =>
    (await api.ask(change(verb, `... on CommunityEvent { ${parts} }`), { input }, who)).data;
  const summer = {
    kind: 'MEETING',
    title: 'Planning, with tea',
    localStart: '2099-06-14T16:00',
    localEnd: '2099-06-14T17:30',
  };
  const plan = async (about: object = {}, who = lead): Promise<Answer['data']> =>
    run('planCommunityEvent', { communityId, event: { ...summer, ...about } }, who);
  const planned = async (about: object = {}): Promise<string> => (await plan(about))['result'].id as string;
  const signUp = (eventId: string, who: Colleague, coming = true) =>
    run('signUpForCommunityEvent', { eventId, coming }, who);
  const feed = async (who: Colleague): Promise<string> => {
    const made = await api.ask('mutation { result: makeCalendarFeed { ... on CalendarFeed { address } } }', {}, who);
    return new URL(made.data['result'].address as string).pathname;
  };
  const fetchCalendar = (path: string) => api.app.inject({ method: 'GET', url: path });

  it('is planned by stewards, in London unless another zone is named, and read by members alone', async () => {
    const made = await plan();
    expect(made['result']).toMatchObject({ startsAt: '2099-06-14T15:00:00.000Z', localStart: '2099-06-14T16:00' });
    expect((await plan({ timeZone: 'America/New_York' }))['result']).toMatchObject({
      startsAt: '2099-06-14T20:00:00.000Z',
    });
    expect(await plan({ localEnd: '2099-06-14T15:00' })).toEqual(refusedFor('invalid'));
    expect(await plan({ timeZone: 'Europe/Nowhere', localStart: '2099-02-30T10:00' })).toEqual(
      refusedFor('invalid', 'invalid'),
    );
    expect(await plan({ link: 'javascript:alert(1)' })).toEqual(refusedFor('invalid'));
    expect(await plan({}, member)).toEqual(refusedFor('steward-needed'));
    const list = `query ($id: ID!) { community(id: $id) { events(first: 20) { totalCount nodes { ${parts} } } } }`;
    const { result, statements } = await countStatements(() => api.ask(list, { id: communityId }, member));
    expect(result.data['community'].events).toMatchObject({ totalCount: 2 });
    // The viewer, the community, its events.
    expect(statements).toHaveLength(3);
    expect((await api.ask(list, { id: communityId }, stranger)).data['community'].events).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });

  it('takes as many as there are places for, and two at once do not share the last', async () => {
    const id = await planned({ capacity: 1 });
    const both = await Promise.all([signUp(id, member), signUp(id, other)]);
    expect(both.filter((one) => 'problems' in one['result'])).toEqual([refusedFor('full')]);
    expect(await signUp(id, stranger)).toEqual(refusedFor('not-found'));
    const first = 'problems' in (both[0]?.['result'] as object) ? other : member;
    expect((await signUp(id, first, false))['result']).toMatchObject({ comingCount: 0, isComing: false });
    expect((await signUp(id, lead))['result']).toMatchObject({
      comingCount: 1,
      isComing: true,
      coming: [{ id: lead.id }],
    });
    await run('changeCommunityEvent', { eventId: id, event: { ...summer, capacity: 2 } }, lead);
    await signUp(id, member);
    expect(await run('changeCommunityEvent', { eventId: id, event: { ...summer, capacity: 1 } }, lead)).toEqual(
      refusedFor('too-small'),
    );
  });

  it('gives the place of who belongs no more to somebody else, and says afterwards who came', async () => {
    const id = await planned({ capacity: 1 });
    await signUp(id, member);
    await api.dataSource.query(
      `update community_membership set ended_at = now(), end_cause = 'left' where person_id = $1`,
      [member.id],
    );
    expect((await signUp(id, other))['result']).toMatchObject({ comingCount: 1, coming: [{ id: other.id }] });
    await api.dataSource.query(
      `update community_event set starts_at = '2020-01-01 10:00Z', ends_at = '2020-01-01 11:00Z' where community_event_id = $1`,
      [id],
    );
    const past = `query ($id: ID!) { community(id: $id) { events(first: 5, past: true) { nodes { comingCount } } } }`;
    expect((await api.ask(past, { id: communityId }, other)).data['community'].events.nodes).toEqual([
      { comingCount: 2 },
    ]);
  });

  it('begins and ends at times that clocks show', async () => {
    const day = '2099-03-29';
    const skipped = { localStart: `${day}T01:30`, localEnd: `${day}T02:30` };
    const refused = (await plan(skipped))['result'].problems as { message: string; field: string }[];
    expect(refused).toEqual([
      expect.objectContaining({
        field: expect.stringMatching(/startsAt|localStart/),
        message: expect.stringContaining('Clocks'),
      }),
    ]);
    expect((await plan({ localStart: `${day}T00:30`, localEnd: `${day}T02:30` }))['result']).toMatchObject({
      startsAt: `${day}T00:30:00.000Z`,
    });
    expect(await plan({ localStart: 'half past one' })).toEqual(refusedFor('invalid', 'invalid'));
  });

  it('is called off with a reason', async () => {
    const id = await planned();
    expect(await run('cancelCommunityEvent', { eventId: id, reason: '' }, lead)).toEqual(refusedFor('invalid'));
    await run('cancelCommunityEvent', { eventId: id, reason: 'The hall floods.' }, lead);
    expect(await signUp(id, member)).toEqual(refusedFor('cancelled'));
  });

  it('comes to a calendar program by a secret address, with what its person sees when it asks', async () => {
    const day = daysAfter(londonDayOf(new Date()), 100);
    const id = await planned({
      ...{ localStart: `${day}T16:00`, localEnd: `${day}T17:30` },
      ...{ place: 'The old forge, Sedge Lode', link: 'https://meet.example/history' },
    });
    const begins = instantInZone(`${day}T16:00`, 'Europe/London')
      .toISOString()
      .replace(/[-:]|\.000/g, '');
    const path = await feed(member);
    const first = await fetchCalendar(path);
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
    // Long lines are folded; a comma and a semicolon are escaped (RFC 5545, 3.1 and 3.3.11).
    const unfolded = first.body.replaceAll('\r\n ', '');
    expect(first.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(unfolded).toContain('SUMMARY:Planning\\, with tea (History\\; together)');
    expect(unfolded).toContain(`DTSTART:${begins}`);
    expect(unfolded).toContain('LOCATION:The old forge\\, Sedge Lode');
    expect(unfolded).toContain(`UID:${id}@constellation.example.org`);
    expect(unfolded).not.toContain(path.split('/').at(-1));
    await run('cancelCommunityEvent', { eventId: id, reason: 'The hall floods.' }, lead);
    const after = (await fetchCalendar(path)).body;
    expect([after.includes('STATUS:CANCELLED'), after.includes('SEQUENCE:1')]).toEqual([true, true]);
    // Who left is told nothing more, at the same address.
    await api.dataSource.query(
      `update community_membership set ended_at = now(), end_cause = 'left' where person_id = $1`,
      [member.id],
    );
    expect((await fetchCalendar(path)).body).not.toContain('VEVENT');
  });

  it('has one address a person, which is revoked, and looks then like one that never was', async () => {
    const [first, second] = [await feed(member), await feed(member)];
    expect((await fetchCalendar(second)).statusCode).toBe(200);
    const gone = await fetchCalendar(first);
    const never = await fetchCalendar('/calendars/nonsense');
    expect([gone.statusCode, gone.body]).toEqual([404, never.body]);
    await api.ask('mutation { result: revokeCalendarFeed { ... on CalendarFeed { since } } }', {}, member);
    expect((await fetchCalendar(second)).statusCode).toBe(404);
    const [stored] = await api.dataSource.query<{ stored: string }[]>(
      `select encode(token_hash, 'base64') as stored from calendar_feed limit 1`,
    );
    expect(first).not.toContain(stored?.stored ?? '');
  });
});
