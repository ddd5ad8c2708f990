import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { londonDayOf } from '@constellation/platform/time';
import { Person } from '../person/person.entity.ts';
import { Post } from '../post/post.entity.ts';
import { Invitation } from '../staff/invitation.entity.ts';
import { aMembership, anOrganisation } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Sender } from '../testing/identity-api.ts';

const problems = '... on Problems { problems { code message field } }';
const invite = `mutation ($input: InviteStaffInput!) { result: inviteStaff(input: $input) {
  ... on InvitedStaff { invitations { link invitation { id email name title roles state } } rejected { line problem { code field } } } ${problems} } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) { __typename
  ... on Viewer { person { id name } account { email } posts { title roles organisation { id } } } ${problems} } }`;
const preview = 'query ($token: String!) { invitation(token: $token) { name title state organisation { name } } }';
const list = `query ($id: ID!, $first: Int, $after: String) { invitations(organisationId: $id, first: $first, after: $after) {
  nodes { email state } pageInfo { hasNextPage endCursor } } }`;
const mutate = (verb: string, type: string, selection: string) =>
  `mutation ($input: ${type}!) { result: ${verb}(input: $input) { ${selection} } }`;
const revoke = mutate('revokeInvitation', 'RevokeInvitationInput', `... on Invitation { state } ${problems}`);
const tokenOf = (link: string) => link.split('/join/')[1] ?? '';
const today = () => londonDayOf(new Date());

describe('invitations over GraphQL', () => {
  let api: IdentityApi;
  beforeAll(async () => {
    api = await IdentityApi.start({ PUBLIC_URL: 'https://constellation.example.org' });
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  async function trustWithSchool() {
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    const school = await anOrganisation(api.dataSource, { name: 'Fen School' });
    await aMembership(api.dataSource, { memberId: school.id, parentId: trust.id });
    return { trust, school };
  }

  const row = (email: string, about: Record<string, unknown> = {}) => ({
    email,
    name: 'Ada Byron',
    title: 'Teacher',
    ...about,
  });
  async function inviteOne(
    organisationId: string,
    sender: Sender,
    about: Record<string, unknown> = {},
  ): Promise<string> {
    const answer = await api.ask(
      invite,
      { input: { organisationId, invitations: [row('ada@fen.example', about)] } },
      sender,
    );
    return tokenOf(answer.at('result.invitations.0.link'));
  }

  describe('inviting', () => {
    it('lands the rows that are right and reports the others by line', async () => {
      const { school } = await trustWithSchool();
      const { sender, person } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const invitations = [
        row('ada@fen.example', { roles: ['RELEASE_AUTHORITY'] }),
        row('not an address'),
        row('ADA@fen.example'),
        row('grace@fen.example', { name: ' ' }),
        row(person.email.toUpperCase()),
        row('alan@fen.example', { title: '' }),
        row('joan@fen.example', { name: 'Joan Clarke' }),
      ];
      const { data, errors } = await api.ask(invite, { input: { organisationId: school.id, invitations } }, sender);
      expect(errors).toEqual([]);
      const link = expect.stringMatching(/^https:\/\/constellation\.example\.org\/join\/[\w-]{43}$/) as unknown;
      expect(data).toMatchObject({
        result: {
          invitations: [
            { link, invitation: { email: 'ada@fen.example', roles: ['RELEASE_AUTHORITY'], state: 'pending' } },
            { link, invitation: { email: 'joan@fen.example', name: 'Joan Clarke', roles: [] } },
          ],
          rejected: [
            { line: 2, problem: { code: 'invalid', field: 'email' } },
            { line: 3, problem: { code: 'duplicate', field: 'email' } },
            { line: 4, problem: { code: 'invalid', field: 'name' } },
            { line: 5, problem: { code: 'already-here', field: 'email' } },
            { line: 6, problem: { code: 'invalid', field: 'title' } },
          ],
        },
      });
      expect(await api.dataSource.manager.count(Invitation)).toBe(2);
    });

    it('costs the same number of statements for one row as for a hundred', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const cost = async (count: number, prefix: string) => {
        const invitations = Array.from({ length: count }, (_, index) => row(`${prefix}${index}@fen.example`));
        const counted = await countStatements(() =>
          api.ask(invite, { input: { organisationId: school.id, invitations } }, sender),
        );
        expect(counted.result.data).toMatchObject({ result: { rejected: [] } });
        return counted.statements.length;
      };
      const one = await cost(1, 'one');
      expect(await cost(100, 'hundred')).toBe(one);
      // The viewer, the organisation, its staff, the invitations replaced, the new ones, their e-mails' jobs, the relay's call, the audit log.
      expect(one).toBe(8);
    });

    it('keeps only the hash of the token, and replaces what waits at the same address', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const first = await inviteOne(school.id, sender);
      const second = await inviteOne(school.id, sender, { email: 'Ada@Fen.example' });
      const rows = await api.dataSource.query<Record<string, unknown>[]>('select * from invitation');
      expect(JSON.stringify(rows)).not.toContain(first);
      expect((await api.ask(preview, { token: first })).data).toMatchObject({ invitation: { state: 'revoked' } });
      expect((await api.ask(preview, { token: second })).data).toMatchObject({
        invitation: { state: 'pending', name: 'Ada Byron', title: 'Teacher', organisation: { name: 'Fen School' } },
      });
      expect((await api.ask(preview, { token: 'made up' })).data).toEqual({ invitation: null });
    });

    it('is for who runs the organisation: its admin, its trust’s admin, the operator', async () => {
      const { trust, school } = await trustWithSchool();
      const elsewhere = await anOrganisation(api.dataSource);
      const may = [
        await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] }),
        await api.somebody({ organisationId: trust.id, roles: ['organisation-admin'] }),
        await api.somebody({}, { isPlatformOperator: true }),
      ];
      const mayNot = [
        await api.somebody({ organisationId: school.id, roles: ['release-authority'] }),
        await api.somebody({ organisationId: trust.id }),
        await api.somebody({ organisationId: elsewhere.id, roles: ['organisation-admin'] }),
        await api.somebody(),
      ];
      const input = { organisationId: school.id, invitations: [row('ada@fen.example')] };
      for (const { sender } of may) {
        expect((await api.ask(invite, { input }, sender)).data).toMatchObject({ result: { rejected: [] } });
        expect((await api.ask(list, { id: school.id }, sender)).data['invitations']).not.toMatchObject({ nodes: [] });
      }
      for (const { sender } of mayNot) {
        expect((await api.ask(invite, { input }, sender)).data).toEqual(refusedFor('admin-needed'));
        expect((await api.ask(list, { id: school.id }, sender)).data).toMatchObject({ invitations: { nodes: [] } });
      }
      const { errors } = await api.ask(invite, { input });
      expect(errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
      expect(await api.dataSource.manager.count(Invitation)).toBe(may.length);
      // A school's admin does not run its trust.
      const upwards = { organisationId: trust.id, invitations: [row('ada@fen.example')] };
      expect((await api.ask(invite, { input: upwards }, may[0]?.sender)).data).toEqual(refusedFor('admin-needed'));
    });

    it('refuses empty and endless lists, and organisations there are not', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const rows = Array.from({ length: 201 }, (_, index) => row(`a${index}@fen.example`));
      const input = (invitations: unknown[], organisationId = school.id) => ({
        input: { organisationId, invitations },
      });
      expect((await api.ask(invite, input([]), sender)).data).toEqual(refusedFor('empty'));
      expect((await api.ask(invite, input(rows), sender)).data).toEqual(refusedFor('too-many'));
      expect((await api.ask(invite, input(rows.slice(0, 1), 'no id'), sender)).data).toEqual(refusedFor('not-found'));
    });

    it('pages the list by cursor in two statements a page', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const invitations = Array.from({ length: 5 }, (_, index) => row(`a${index}@fen.example`));
      await api.ask(invite, { input: { organisationId: school.id, invitations } }, sender);
      const seen: unknown[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page++) {
        const { result, statements } = await countStatements(() =>
          api.ask(list, { id: school.id, first: 2, after }, sender),
        );
        expect(statements).toHaveLength(2);
        const { nodes, pageInfo } = result.data['invitations'] as {
          nodes: { email: string }[];
          pageInfo: { hasNextPage: boolean };
        };
        seen.push(...nodes.map(({ email }) => email));
        expect(pageInfo.hasNextPage).toBe(page < 2);
        after = result.at('invitations.pageInfo.endCursor');
      }
      expect(seen).toEqual(invitations.map(({ email }) => email).reverse());
    });
  });

  describe('accepting', () => {
    it('signed out makes a person with the post and signs them in', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const token = await inviteOne(school.id, sender, { roles: ['RELEASE_AUTHORITY'] });
      const { data, cookie } = await api.ask(accept, { input: { token, name: ' Ada Lovelace ' } });
      expect(data).toMatchObject({
        result: {
          __typename: 'Viewer',
          person: { name: 'Ada Lovelace' },
          account: { email: 'ada@fen.example' },
          posts: [{ title: 'Teacher', roles: ['RELEASE_AUTHORITY'], organisation: { id: school.id } }],
        },
      });
      expect(cookie?.value).toMatch(/^[\w-]{43}$/);
      const who = await api.ask('{ viewer { person { name } } }', {}, { cookie: cookie?.value ?? '' });
      expect(who.at('viewer.person.name')).toBe('Ada Lovelace');
      const [made] = await api.dataSource.manager.findBy(Post, {
        title: 'Teacher',
        organisationId: school.id,
        startedOn: today(),
      });
      expect(made?.endedOn).toBeNull();
    });

    it('signed in adds the post to the person, without a new session', async () => {
      const { school } = await trustWithSchool();
      const { sender: admin } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const { person, sender } = await api.somebody({ organisationId: (await anOrganisation(api.dataSource)).id });
      const people = await api.dataSource.manager.count(Person);
      const token = await inviteOne(school.id, admin);
      const { data, cookie } = await api.ask(accept, { input: { token, name: 'Somebody Else' } }, sender);
      expect(data).toMatchObject({
        result: { person: { id: person.id, name: person.name }, posts: [{}, { organisation: { id: school.id } }] },
      });
      expect(cookie).toBeUndefined();
      expect(await api.dataSource.manager.count(Person)).toBe(people);
    });

    it('is refused once who made the invitation runs the organisation no more: nobody invites themselves back', async () => {
      const { school } = await trustWithSchool();
      const leaver = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const token = await inviteOne(school.id, leaver.sender, { roles: ['ORGANISATION_ADMIN'] });
      await api.dataSource.manager.update(Post, { id: leaver.postId }, { endedOn: today() });
      const answer = await api.ask(accept, { input: { token } }, leaver.sender);
      expect(answer.data).toMatchObject(refusedFor('invitation-revoked'));
      expect(await api.dataSource.manager.countBy(Post, { personId: leaver.person.id })).toBe(1);
    });

    it('is refused for what was accepted, taken back, run out or never made', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const used = await inviteOne(school.id, sender);
      await api.ask(accept, { input: { token: used } });
      const people = await api.dataSource.manager.count(Person);
      expect((await api.ask(accept, { input: { token: used } })).data).toMatchObject(refusedFor('invitation-accepted'));

      const taken = await inviteOne(school.id, sender, { email: 'b@fen.example' });
      const [pending] = await api.dataSource.manager.findBy(Invitation, { email: 'b@fen.example' });
      expect((await api.ask(revoke, { input: { invitationId: pending?.id } }, sender)).data).toEqual({
        result: { state: 'revoked' },
      });
      expect((await api.ask(accept, { input: { token: taken } })).data).toMatchObject(refusedFor('invitation-revoked'));

      const late = await inviteOne(school.id, sender, { email: 'c@fen.example' });
      await api.dataSource.manager.update(
        Invitation,
        { email: 'c@fen.example' },
        { expiresAt: new Date(Date.now() - 1) },
      );
      expect((await api.ask(accept, { input: { token: late } })).data).toMatchObject(refusedFor('invitation-expired'));

      const { data, cookie } = await api.ask(accept, { input: { token: 'made up' } });
      expect(data).toMatchObject(refusedFor('invitation-unknown'));
      expect(cookie).toBeUndefined();
      expect(await api.dataSource.manager.count(Person)).toBe(people);
    });

    it('happens once when two do it at the same time', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const token = await inviteOne(school.id, sender);
      const answers = await Promise.all([1, 2, 3].map(() => api.ask(accept, { input: { token } })));
      expect(answers.map(({ data }) => (data['result'] as { __typename: string }).__typename).sort()).toEqual([
        'Problems',
        'Problems',
        'Viewer',
      ]);
    });

    it('cannot be taken back afterwards, nor by somebody else', async () => {
      const { school } = await trustWithSchool();
      const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
      const stranger = await api.somebody({
        organisationId: (await anOrganisation(api.dataSource)).id,
        roles: ['organisation-admin'],
      });
      const token = await inviteOne(school.id, sender);
      const [made] = await api.dataSource.manager.find(Invitation);
      const input = { invitationId: made?.id };
      expect((await api.ask(revoke, { input }, stranger.sender)).data).toEqual(refusedFor('not-found'));
      await api.ask(accept, { input: { token } });
      expect((await api.ask(revoke, { input }, sender)).data).toEqual(refusedFor('invitation-accepted'));
    });
  });
});
