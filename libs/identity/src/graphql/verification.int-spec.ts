import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { countStatements } from '@constellation/platform/db';
import { londonDayOf } from '@constellation/platform/time';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Post } from '../post/post.entity.ts';
import { anOrganisation } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Sender, type Somebody } from '../testing/identity-api.ts';

const problems = '... on Problems { problems { code message field } }';
const apply = `mutation ($input: ApplyForOrganisationInput!) { result: applyForOrganisation(input: $input) {
  ... on OrganisationApplication { id state claims { urn companiesHouseNumber } applicant { id } organisation { id name urn verification } registerMatch { id } }
  ${problems} } }`;
const decide = (verb: 'verify' | 'refuse') =>
  `mutation ($input: ${verb === 'verify' ? 'Verify' : 'Refuse'}OrganisationInput!) { result: ${verb}Organisation(input: $input) {
    ... on Organisation { id name verification urn groupUid ukprn companiesHouseNumber } ${problems} } }`;
const pending = `query ($first: Int, $after: String) { pendingApplications(first: $first, after: $after) {
  nodes { statement claims { name } organisation { id } applicant { id name } registerMatch { id } } pageInfo { endCursor hasNextPage } } }`;
const own = '{ viewer { account { applications { state note organisation { id } } } } }';
const inviteOrganisation = `mutation ($input: InviteOrganisationInput!) { result: inviteOrganisation(input: $input) {
  ... on NewInvitation { link invitation { email roles } } ${problems} } }`;
const find = 'query ($id: ID!) { organisation(id: $id) { name verification } }';

const statement = 'I am the headteacher and answer for our curriculum.';
const school = { name: 'Fen School', kind: 'SCHOOL', statement, title: 'Headteacher' };

describe('verification over GraphQL', () => {
  let api: IdentityApi;
  let operator: Somebody;
  let head: Somebody;
  beforeAll(async () => {
    api = await IdentityApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    operator = await api.somebody({}, { isPlatformOperator: true });
    head = await api.somebody();
  });

  const registered = (about: Partial<Organisation>) =>
    anOrganisation(api.dataSource, { source: 'gias', verification: 'unverified', name: 'FEN SCHOOL', ...about });
  const applyAs = (sender: Sender, about: Record<string, unknown>) =>
    api.ask(apply, { input: { ...school, ...about } }, sender);
  const verify = (organisationId: string, sender = operator.sender) =>
    api.ask(decide('verify'), { input: { organisationId } }, sender);
  const refuse = (organisationId: string, note: string, sender = operator.sender) =>
    api.ask(decide('refuse'), { input: { organisationId, note } }, sender);
  const state = async (id: string) => (await api.dataSource.manager.findOneByOrFail(Organisation, { id })).verification;

  it('takes an application for an organisation of the register, by any identifier', async () => {
    const rows = {
      urn: await registered({ urn: '100025' }),
      groupUid: await registered({ groupUid: '2045', kind: 'multi-academy-trust' }),
      ukprn: await registered({ ukprn: '10059272' }),
      companiesHouseNumber: await registered({ companiesHouseNumber: '07740516' }),
    };
    for (const [name, row] of Object.entries(rows)) {
      const value = name === 'companiesHouseNumber' ? '7740516' : ` ${row[name as keyof typeof rows]} `;
      const { data } = await applyAs(head.sender, { [name]: value });
      expect(data).toMatchObject({
        result: {
          state: 'APPLIED',
          organisation: { id: row.id, verification: 'APPLIED' },
          registerMatch: { id: row.id },
          applicant: { id: head.person.id },
        },
      });
    }
  });

  it('verifies one of two claims to the same number, also when both are decided at once', async () => {
    const second = await api.somebody();
    const ids = [
      (await applyAs(head.sender, { urn: '999999' })).at('result.organisation.id'),
      (await applyAs(second.sender, { urn: '999999' })).at('result.organisation.id'),
    ];
    const answers = await Promise.all(ids.map((id) => verify(id)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await Promise.all(ids.map(state))).filter((found) => found === 'verified')).toHaveLength(1);
  });

  it('makes an organisation nobody else sees where the register has none', async () => {
    const answer = await applyAs(head.sender, { urn: '999999' });
    const id = answer.at('result.organisation.id');
    // What is claimed stands with the application, not with the organisation.
    expect(answer.data).toMatchObject({
      result: { claims: { urn: '999999' }, organisation: { urn: null }, registerMatch: null },
    });
    const stranger = await api.somebody();
    const directory = async (sender: Sender) => {
      const list = await api.ask('{ organisations(search: "fen") { totalCount nodes { id } } }', {}, sender);
      return [list.data['organisations'], (await api.ask(find, { id }, sender)).data['organisation']];
    };
    for (const sender of [{}, stranger.sender]) {
      expect(await directory(sender)).toEqual([{ totalCount: 0, nodes: [] }, null]);
    }
    for (const { sender } of [head, operator]) {
      expect(await directory(sender)).toEqual([
        { totalCount: 1, nodes: [{ id }] },
        { name: 'Fen School', verification: 'APPLIED' },
      ]);
    }
    expect((await verify(id)).data).toMatchObject({ result: { urn: '999999', verification: 'VERIFIED' } });
    expect(await directory({})).toEqual([
      { totalCount: 1, nodes: [{ id }] },
      { name: 'Fen School', verification: 'VERIFIED' },
    ]);
  });

  it('refuses what contradicts itself or the register, what is closed, verified or applied for', async () => {
    await registered({ urn: '100025', ukprn: '10059272', name: 'North School' });
    await registered({ urn: '100026', ukprn: '10059273', name: 'South School' });
    await registered({ urn: '100027', status: 'closed' });
    await registered({ urn: '100028', verification: 'verified' });
    const both = await applyAs(head.sender, { urn: '100025', ukprn: '10059273' });
    expect(both.data).toEqual({
      result: {
        problems: [
          {
            code: 'identifiers-contradict',
            field: 'ukprn',
            message: 'The URN is that of North School, the UKPRN that of South School: correct one of them.',
          },
        ],
      },
    });
    expect((await applyAs(head.sender, { urn: '100025', ukprn: '10000000' })).data).toEqual(
      refusedFor('identifiers-contradict'),
    );
    expect((await applyAs(head.sender, { urn: '100027' })).data).toEqual(refusedFor('closed'));
    expect((await applyAs(head.sender, { urn: '100028' })).data).toEqual(refusedFor('already-verified'));
    expect((await applyAs(head.sender, { urn: '100026' })).data).toMatchObject({ result: { state: 'APPLIED' } });
    expect((await applyAs((await api.somebody()).sender, { urn: '100026' })).data).toEqual(
      refusedFor('already-applied'),
    );
    expect((await applyAs(head.sender, { urn: 'abc', statement: 'Hi' })).data).toEqual(
      refusedFor('invalid', 'invalid'),
    );
    expect((await applyAs(head.sender, {})).data).toEqual(refusedFor('identifier-needed'));
    expect((await api.ask(apply, { input: { ...school, urn: '100026' } })).errors[0]?.extensions.code).toBe(
      'SIGN_IN_NEEDED',
    );
  });

  it('lets the operator verify: the applicant is its first admin from today, identifiers are completed', async () => {
    const row = await registered({ urn: '100025' });
    await applyAs(head.sender, { urn: '100025', ukprn: '10059272' });
    expect((await verify(row.id)).data).toEqual({
      result: {
        id: row.id,
        name: 'FEN SCHOOL',
        verification: 'VERIFIED',
        urn: '100025',
        ukprn: '10059272',
        groupUid: null,
        companiesHouseNumber: null,
      },
    });
    const posts = await api.dataSource.manager.find(Post);
    expect(posts).toEqual([
      expect.objectContaining({
        personId: head.person.id,
        organisationId: row.id,
        title: 'Headteacher',
        roles: ['organisation-admin'],
        startedOn: londonDayOf(new Date()),
        endedOn: null,
      }),
    ]);
    expect((await verify(row.id)).data).toEqual(refusedFor('no-application'));
    expect((await api.ask(own, {}, head.sender)).data).toMatchObject({
      viewer: { account: { applications: [{ state: 'VERIFIED' }] } },
    });
  });

  it('verifies the register’s own row where it came to know the organisation since', async () => {
    const applied = (await applyAs(head.sender, { urn: '100025', ukprn: '10059272' })).at('result.organisation.id');
    const row = await registered({ urn: '100025' });
    const list = await api.ask(pending, {}, operator.sender);
    expect(list.data).toMatchObject({
      pendingApplications: { nodes: [{ organisation: { id: applied }, registerMatch: { id: row.id } }] },
    });
    expect((await verify(applied)).data).toMatchObject({
      result: { id: row.id, verification: 'VERIFIED', ukprn: '10059272' },
    });
    expect([await state(applied), await state(row.id)]).toEqual(['refused', 'verified']);
    expect(await api.dataSource.manager.countBy(Post, { organisationId: row.id })).toBe(1);
  });

  it('lets only one of two applications for the same identifiers through', async () => {
    const one = (await applyAs(head.sender, { urn: '100025' })).at('result.organisation.id');
    const two = (await applyAs((await api.somebody()).sender, { urn: '100025' })).at('result.organisation.id');
    await verify(one);
    expect((await verify(two)).data).toEqual(refusedFor('already-verified'));
    expect(await state(two)).toBe('applied');
  });

  it('refuses with a note that the applicant reads; the register’s organisation is as before', async () => {
    const row = await registered({ urn: '100025' });
    await applyAs(head.sender, { urn: '100025' });
    expect((await refuse(row.id, '  ')).data).toEqual({
      result: { problems: [expect.objectContaining({ field: 'note' })] },
    });
    expect((await refuse(row.id, 'Write from your school’s address.')).data).toMatchObject({
      result: { verification: 'UNVERIFIED' },
    });
    expect((await api.ask(own, {}, head.sender)).data).toEqual({
      viewer: {
        account: {
          applications: [{ state: 'REFUSED', note: 'Write from your school’s address.', organisation: { id: row.id } }],
        },
      },
    });
    expect(await api.dataSource.manager.count(Post)).toBe(0);
    expect((await applyAs(head.sender, { urn: '100025' })).data).toMatchObject({ result: { state: 'APPLIED' } });
    const made = (await applyAs(head.sender, { urn: '999999' })).at('result.organisation.id');
    expect((await refuse(made, 'There is no such school.')).data).toMatchObject({
      result: { verification: 'REFUSED' },
    });
  });

  it('is for the operator alone', async () => {
    const row = await registered({ urn: '100025' });
    await applyAs(head.sender, { urn: '100025' });
    const input = { organisationId: row.id, adminEmail: 'a@fen.example', adminName: 'Ada', title: 'Head' };
    const answers = [
      await verify(row.id, head.sender),
      await refuse(row.id, 'No.', head.sender),
      await api.ask(inviteOrganisation, { input }, head.sender),
      await api.ask(pending, {}, head.sender),
    ];
    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(answers.map(() => 'NOT_ALLOWED'));
    expect(await state(row.id)).toBe('applied');
  });

  it('invites an organisation of the register: verified at once, its admin by link', async () => {
    const row = await registered({ urn: '100025' });
    const closed = await registered({ urn: '100026', status: 'closed' });
    const claimed = (await applyAs(head.sender, { urn: '999999' })).at('result.organisation.id');
    const input = (organisationId: string) => ({
      input: { organisationId, adminEmail: 'a@fen.example', adminName: 'Ada', title: 'Head' },
    });
    const answer = await api.ask(inviteOrganisation, input(row.id), operator.sender);
    expect(answer.data).toMatchObject({
      result: { invitation: { email: 'a@fen.example', roles: ['ORGANISATION_ADMIN'] } },
    });
    expect(await state(row.id)).toBe('verified');
    const accepted = await api.ask(
      'mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) { ... on Viewer { posts { roles organisation { id } } } } }',
      { input: { token: answer.at('result.link').split('/join/')[1] } },
    );
    expect(accepted.data).toEqual({
      result: { posts: [{ roles: ['ORGANISATION_ADMIN'], organisation: { id: row.id } }] },
    });
    expect((await api.ask(inviteOrganisation, input(closed.id), operator.sender)).data).toEqual(refusedFor('closed'));
    expect((await api.ask(inviteOrganisation, input(claimed), operator.sender)).data).toEqual(
      refusedFor('application-waits'),
    );
    await refuse(claimed, 'No such school.');
    expect((await api.ask(inviteOrganisation, input(claimed), operator.sender)).data).toEqual(
      refusedFor('not-in-register'),
    );
    const staff =
      'mutation ($input: InviteStaffInput!) { result: inviteStaff(input: $input) { ... on Problems { problems { code } } } }';
    const invitations = [{ email: 'a@fen.example', name: 'Ada', title: 'Head' }];
    expect((await api.ask(staff, { input: { organisationId: claimed, invitations } }, operator.sender)).data).toEqual(
      refusedFor('not-verified'),
    );
  });

  it('lists what waits, longest first, in four statements a page', async () => {
    for (const urn of ['100025', '100026', '100027']) {
      await registered({ urn });
      await applyAs((await api.somebody()).sender, { urn, name: `School ${urn}` });
    }
    const { result, statements } = await countStatements(() => api.ask(pending, { first: 2 }, operator.sender));
    // The viewer, the applications, all their organisations, all their applicants.
    expect(statements).toHaveLength(4);
    const names = (answer: typeof result) =>
      (answer.data['pendingApplications'] as { nodes: { claims: { name: string } }[] }).nodes.map(
        ({ claims }) => claims.name,
      );
    expect(names(result)).toEqual(['School 100025', 'School 100026']);
    const next = await api.ask(
      pending,
      { first: 2, after: result.at('pendingApplications.pageInfo.endCursor') },
      operator.sender,
    );
    expect(names(next)).toEqual(['School 100027']);
  });
});
