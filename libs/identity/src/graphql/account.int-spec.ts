import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aMembership, anOrganisation, aPerson, aPost, aSession } from '../testing/builders.ts';
import { IdentityApi, refusedFor } from '../testing/identity-api.ts';

const problems = '... on Problems { problems { code message field } }';
const signIn = `mutation ($input: SignInDemoInput!) { result: signInDemo(input: $input) {
  __typename ... on Viewer { person { id name about } posts { title organisation { name } } account { email sessions { id current } } } ${problems} } }`;
const who = '{ viewer { person { id name about } isPlatformOperator signInMethods account { email } } }';
const sessions = '{ viewer { account { sessions { id current userAgent } } } }';
const update = `mutation ($input: UpdateProfileInput!) { result: updateProfile(input: $input) {
  ... on Viewer { person { name about } account { email } } ${problems} } }`;
const createToken = `mutation ($input: CreateApiTokenInput!) { result: createApiToken(input: $input) {
  ... on NewApiToken { token apiToken { id name ending expiresAt lastUsedAt } } ${problems} } }`;
const tokens = '{ viewer { account { apiTokens { id name ending } } } }';
const nobody = { viewer: { person: null, isPlatformOperator: false, signInMethods: ['demo'], account: null } };

describe('the account over GraphQL', () => {
  let api: IdentityApi;
  beforeAll(async () => {
    api = await IdentityApi.start({ PUBLIC_URL: 'https://constellation.example.org' });
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  async function demoPerson() {
    const person = await aPerson(api.dataSource, { name: 'Maya', about: 'Maps.', isDemo: true });
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust', name: 'Fen Trust' });
    const school = await anOrganisation(api.dataSource, { name: 'Fen School' });
    await aMembership(api.dataSource, { memberId: school.id, parentId: trust.id });
    const organisationId = school.id;
    await aPost(api.dataSource, {
      personId: person.id,
      organisationId,
      title: 'Head of geography',
      roles: ['release-authority'],
    });
    return person;
  }

  describe('the viewer', () => {
    it('is nobody when signed out', async () => {
      const { data, errors } = await api.ask(who);
      expect([data, errors]).toEqual([nobody, []]);
    });

    it('costs one statement for who one is, and a fixed number for everything', async () => {
      const person = await demoPerson();
      await aPost(api.dataSource, { personId: person.id });
      const { token } = await aSession(api.dataSource, { personId: person.id });
      const cost = async (query: string) => {
        const { result, statements } = await countStatements(() => api.ask(query, {}, { cookie: token }));
        expect(result.errors).toEqual([]);
        return statements.length;
      };
      expect(await cost('{ viewer { person { id name } isPlatformOperator } }')).toBe(1);
      // And their words, their posts, the organisations of those, the address, sessions, tokens, applications.
      expect(
        await cost(`{ viewer { person { about } posts { title organisation { name } }
          account { email sessions { id } apiTokens { id } applications { id } } } }`),
      ).toBe(8);
    });
  });

  describe('signing in and out', () => {
    it('offers demo accounts, described by their posts', async () => {
      const person = await demoPerson();
      await aPerson(api.dataSource, { name: 'Not a demo account' });
      const { data } = await api.ask('{ demoAccounts { personId name description } }');
      const description = 'Head of geography, Fen School (Fen Trust): signs releases';
      expect(data['demoAccounts']).toEqual([{ personId: person.id, name: 'Maya', description }]);
    });

    it('sets a cookie only the server reads, and answers as the new viewer', async () => {
      const person = await demoPerson();
      const { data, cookie } = await api.ask(signIn, { input: { personId: person.id } });
      expect(data['result']).toMatchObject({
        __typename: 'Viewer',
        person: { id: person.id, name: 'Maya', about: 'Maps.' },
        posts: [{ title: 'Head of geography', organisation: { name: 'Fen School' } }],
        account: { email: person.email, sessions: [{ current: true }] },
      });
      for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure'])
        expect(cookie?.text).toContain(attribute);
      const next = await api.ask(who, {}, { cookie: cookie?.value ?? '' });
      expect(next.at('viewer.person.id')).toBe(person.id);
    });

    it('as somebody else leaves nothing of the person before', async () => {
      const before = await api.somebody();
      const person = await demoPerson();
      const { data, cookie } = await api.ask(signIn, { input: { personId: person.id } }, before.sender);
      expect(data).toMatchObject({ result: { person: { id: person.id }, account: { email: person.email } } });
      expect(cookie?.value).not.toBe(before.sender.cookie);
      expect((await api.ask(who, {}, before.sender)).data).toEqual(nobody);
    });

    it('refuses people who are no demo account, and sets no cookie', async () => {
      const person = await aPerson(api.dataSource);
      const { data, cookie } = await api.ask(signIn, { input: { personId: person.id } });
      expect([data, cookie]).toMatchObject([refusedFor('not-found'), undefined]);
    });

    it('ends the session and takes the cookie away', async () => {
      const { sender } = await api.somebody();
      const out = await api.ask(`mutation { signOut }`, {}, sender);
      expect(out.data).toEqual({ signOut: true });
      expect(out.cookie).toMatchObject({ value: '', text: expect.stringContaining('Path=/') as unknown });
      expect((await api.ask(who, {}, sender)).data).toEqual(nobody);
      expect((await api.ask('mutation { signOut }')).data).toEqual({ signOut: false });
    });

    it('lists sessions with this one flagged, and ends them singly or all', async () => {
      const { person, sender } = await api.somebody();
      const phone = await aSession(api.dataSource, { personId: person.id, userAgent: 'Phone' });
      const past = { createdAt: new Date(0), lastSeenAt: new Date(0), expiresAt: new Date(1) };
      await aSession(api.dataSource, { personId: person.id, userAgent: 'Long ago', ...past });
      await aSession(api.dataSource, { userAgent: 'Somebody else' });
      const listed = await api.ask(sessions, {}, sender);
      expect((listed.data as { viewer: { account: { sessions: unknown[] } } }).viewer.account.sessions).toEqual([
        { id: phone.id, current: false, userAgent: 'Phone' },
        { id: expect.any(String) as string, current: true, userAgent: 'Test browser' },
      ]);
      const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) }';
      const ended = await api.ask(end, { input: { sessionId: phone.id } }, sender);
      expect([ended.data, ended.cookie]).toEqual([{ endSession: true }, undefined]);
      expect((await api.ask(who, {}, { cookie: phone.token })).data).toEqual(nobody);
      const all = await api.ask(`mutation { signOutEverywhere }`, {}, sender);
      expect([all.data, all.cookie?.value]).toEqual([{ signOutEverywhere: true }, '']);
      expect((await api.ask(who, {}, sender)).data).toEqual(nobody);
      const { errors } = await api.ask('mutation { signOutEverywhere }');
      expect(errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
    });

    it('takes the cookie away when one ends the session one is in', async () => {
      const { sender } = await api.somebody();
      const id = (await api.ask(sessions, {}, sender)).at('viewer.account.sessions.0.id');
      const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) }';
      expect((await api.ask(end, { input: { sessionId: id } }, sender)).cookie?.value).toBe('');
    });
  });

  it('changes the profile, and answers with it', async () => {
    const { sender, person } = await api.somebody({}, { name: 'Maya', about: 'Maps.' });
    const change = (input: Record<string, unknown>) => api.ask(update, { input }, sender);
    expect((await change({ name: ' Maya Okafor ' })).data).toEqual({
      result: { person: { name: 'Maya Okafor', about: 'Maps.' }, account: { email: person.email } },
    });
    expect((await change({ about: ' ', email: 'maya@fen.example' })).data).toEqual({
      result: { person: { name: 'Maya Okafor', about: null }, account: { email: 'maya@fen.example' } },
    });
    const emptied = await change({ name: null, email: null });
    expect(emptied.data).toMatchObject({
      result: {
        problems: [
          { field: 'name', message: '“name” cannot be null: give it a value, or leave it out to keep it as it is.' },
          { field: 'email' },
        ],
      },
    });
    expect((await change({ about: null })).data).toMatchObject({ result: { person: { about: null } } });
    const wrong = await change({ name: '', email: 'nowhere' });
    expect(wrong.data).toMatchObject({ result: { problems: [{ field: 'name' }, { field: 'email' }] } });
    expect((await api.ask(who, {}, sender)).at('viewer.account.email')).toBe('maya@fen.example');
    expect((await api.ask(update, { input: {} })).errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
  });

  it('makes a token that is shown once, works as its person and can be revoked', async () => {
    const { sender, person } = await api.somebody();
    const made = await api.ask(createToken, { input: { name: 'Export', expiresOn: '2090-06-15' } }, sender);
    const token = made.at('result.token');
    const id = made.at('result.apiToken.id');
    expect(made.data).toMatchObject({
      result: {
        apiToken: { name: 'Export', ending: token.slice(-4), expiresAt: '2090-06-15T23:00:00.000Z', lastUsedAt: null },
      },
    });
    const listed = await api.ask(tokens, {}, sender);
    expect(listed.data).toEqual({
      viewer: { account: { apiTokens: [{ id, name: 'Export', ending: token.slice(-4) }] } },
    });
    expect(JSON.stringify(await api.dataSource.query('select * from api_token'))).not.toContain(token);
    const other = await api.somebody();
    const mixed = await api.ask(who, {}, { bearer: token, cookie: other.sender.cookie ?? '' });
    expect(mixed.at('viewer.person.id')).toBe(person.id);
    const revoke = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) }';
    const byOther = await api.ask(revoke, { input: { apiTokenId: id } }, other.sender);
    expect(byOther.data).toEqual({ revokeApiToken: false });
    expect((await api.ask(revoke, { input: { apiTokenId: id } }, sender)).data).toEqual({ revokeApiToken: true });
    expect((await api.ask(who, {}, { bearer: token })).data).toEqual(nobody);
    expect((await api.ask(createToken, { input: { name: '' } }, sender)).data).toEqual(refusedFor('invalid'));
  });

  it('keeps security settings from a token: its holder could stay for ever, or lock its person out', async () => {
    const { sender, person } = await api.somebody();
    const made = await api.ask(createToken, { input: { name: 'Export' } }, sender);
    const id = made.at('result.apiToken.id');
    const program = { bearer: made.at('result.token') };
    const revoke = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) }';
    const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) }';
    const own = (await api.ask(sessions, {}, sender)).at('viewer.account.sessions.0.id');
    const asked = [
      await api.ask(createToken, { input: { name: 'One more' } }, program),
      await api.ask(revoke, { input: { apiTokenId: id } }, program),
      await api.ask('mutation { signOutEverywhere }', {}, program),
      await api.ask(end, { input: { sessionId: own } }, program),
      await api.ask(sessions, {}, program),
      await api.ask(tokens, {}, program),
      // A cookie beside it does not help: the request means the token.
      await api.ask(createToken, { input: { name: 'One more' } }, { ...program, ...sender }),
    ];
    expect(asked.map(({ errors }) => errors[0]?.extensions.code)).toEqual(asked.map(() => 'SESSION_NEEDED'));
    expect(asked[0]?.errors[0]?.message).toBe(
      'Sign in in a browser to do this: a personal token cannot see or change how you sign in.',
    );
    expect((await api.ask(who, {}, program)).at('viewer.person.id')).toBe(person.id);
    expect((await api.ask(who, {}, sender)).at('viewer.person.id')).toBe(person.id);
    expect((await api.ask(createToken, { input: { name: 'One more' } })).errors[0]?.extensions.code).toBe(
      'SIGN_IN_NEEDED',
    );
  });

  it('signs in with a link made on the server', async () => {
    const withLink = `mutation ($input: SignInWithLinkInput!) { result: signInWithLink(input: $input) { ... on Viewer { person { id } } ${problems} } }`;
    const { data, cookie } = await api.ask(withLink, { input: { token: 'made up' } });
    expect([data, cookie]).toEqual([refusedFor('link-over'), undefined]);
  });
});
