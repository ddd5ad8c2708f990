import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aMembership, anOrganisation, aPerson, aPost } from '../testing/builders.ts';
import { IdentityApi } from '../testing/identity-api.ts';

const signIn = `mutation ($input: SignInDemoInput!) { result: signInDemo(input: $input) {
  __typename
  ... on Viewer { person { id name about } posts { title organisation { name } } account { email sessions { id current } } }
  ... on Problems { problems { code message field } } } }`;
const who = '{ viewer { person { id name about } isPlatformOperator signInMethods account { email } } }';

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
    await aPost(api.dataSource, {
      personId: person.id,
      organisationId: school.id,
      title: 'Head of geography',
      roles: ['release-authority'],
    });
    return person;
  }

  it('answers signed out with nobody', async () => {
    const { data, errors } = await api.ask(who);
    expect(errors).toEqual([]);
    expect(data['viewer']).toEqual({ person: null, isPlatformOperator: false, signInMethods: ['demo'], account: null });
  });

  it('offers demo accounts, described by their posts', async () => {
    const person = await demoPerson();
    await aPerson(api.dataSource, { name: 'Not a demo account' });
    const { data } = await api.ask('{ demoAccounts { personId name description } }');
    expect(data['demoAccounts']).toEqual([
      {
        personId: person.id,
        name: 'Maya',
        description: 'Head of geography, Fen School (Fen Trust): signs releases',
      },
    ]);
  });

  it('signs in with a cookie only the server reads, and answers as the new viewer', async () => {
    const person = await demoPerson();
    const { data, cookie } = await api.ask(signIn, { input: { personId: person.id } });
    expect(data['result']).toMatchObject({
      __typename: 'Viewer',
      person: { id: person.id, name: 'Maya', about: 'Maps.' },
      posts: [{ title: 'Head of geography', organisation: { name: 'Fen School' } }],
      account: { email: person.email, sessions: [{ current: true }] },
    });
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) expect(cookie?.text).toContain(attribute);
    const next = await api.ask(who, {}, { cookie: cookie?.value ?? '' });
    expect(next.at('viewer.person.id')).toBe(person.id);
  });
});
