import { UnitOfWork } from '@constellation/platform/db';
import { recognise } from '../open-id/recognise.ts';
import { anOrganisation, aPost, aSession } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Somebody } from '../testing/identity-api.ts';

let api: IdentityApi;
let school: string;
let admin: Somebody;
let known: Somebody;

beforeAll(async () => {
  api = await IdentityApi.start();
});
beforeEach(async () => {
  school = (await anOrganisation(api.dataSource)).id;
  admin = await api.somebody({ organisationId: school, roles: ['organisation-admin'] });
  known = await api.somebody({ organisationId: school });
});
afterAll(() => api.stop());

let subjects = 0;

/** Somebody signs in at the provider for the first time. */
async function newcomer(email: string, emailVerified = true) {
  subjects += 1;
  const identity = {
    issuer: 'https://login.example',
    subject: `link-${subjects}`,
    name: 'Ada B.',
    email,
    emailVerified,
  };
  const signIn = async (): Promise<string> =>
    new UnitOfWork(api.dataSource).run((tx) => recognise(tx, new Date(), { ...identity, idToken: '' }));
  const personId = await signIn();
  const { token } = await aSession(api.dataSource, { personId });
  return { personId, signIn, sender: { cookie: token } };
}

const list = async (by: Somebody, organisationId: string | null = school) =>
  (
    await api.ask(
      `query ($id: ID) { identityLinks(organisationId: $id) { nodes { id name email emailVerified personId mayDecide } } }`,
      { id: organisationId },
      by.sender,
    )
  ).data['identityLinks'] as { nodes: { id: string; personId: string; mayDecide: boolean }[] };
const linkTo = async (
  person: Somebody,
  by: Somebody = admin,
  organisationId: string | null = school,
): Promise<string> =>
  (await list(by, organisationId)).nodes.find((link) => link.personId === person.person.id)?.id ?? '';
const decide = async (field: 'confirm' | 'decline', id: string, by: Somebody) =>
  (
    await api.ask(
      `mutation ($input: DecideIdentityLinkInput!) { result: ${field}IdentityLink(input: $input) {
         ... on IdentityLinkDecided { id } ... on Problems { problems { code } } } }`,
      { input: { identityLinkId: id } },
      by.sender,
    )
  ).data;
const waits = async (sender: { cookie: string }) =>
  (await api.ask('{ viewer { person { id } account { waitsForLink } } }', {}, sender)).data['viewer'];

describe('somebody who signs in with the e-mail address of somebody known', () => {
  it('is not them until an admin of theirs says so', async () => {
    const { personId, signIn, sender } = await newcomer(known.person.email.toUpperCase());
    expect(personId).not.toBe(known.person.id);
    expect(await waits(sender)).toEqual({ person: { id: personId }, account: { waitsForLink: true } });
    const { nodes } = await list(admin);
    expect(nodes).toEqual([
      {
        id: expect.any(String) as string,
        name: 'Ada B.',
        email: known.person.email.toUpperCase(),
        emailVerified: true,
        personId: known.person.id,
        mayDecide: true,
      },
    ]);
    expect(await signIn()).toBe(personId);
    expect(await decide('confirm', nodes[0]?.id ?? '', admin)).toEqual({ result: { id: nodes[0]?.id } });
    expect(await signIn()).toBe(known.person.id);
    expect(await waits(sender)).toEqual({ person: null, account: null });
    expect((await list(admin)).nodes).toEqual([]);
    expect(await decide('confirm', nodes[0]?.id ?? '', admin)).toEqual(refusedFor('decided'));
  });

  it('stays somebody else when the admin says so', async () => {
    const { personId, signIn, sender } = await newcomer(known.person.email);
    await decide('decline', await linkTo(known), admin);
    expect(await signIn()).toBe(personId);
    expect(await waits(sender)).toMatchObject({ account: { waitsForLink: false } });
  });

  it('is told nothing of addresses that the provider has not checked; the admin is told that it has not', async () => {
    const { sender } = await newcomer(known.person.email, false);
    expect(await waits(sender)).toMatchObject({ account: { waitsForLink: false } });
    expect((await list(admin)).nodes).toMatchObject([{ emailVerified: false }]);
  });

  it('is decided by nobody else', async () => {
    const { sender } = await newcomer(known.person.email);
    const id = await linkTo(known);
    const elsewhere = await api.somebody({
      organisationId: (await anOrganisation(api.dataSource)).id,
      roles: ['organisation-admin'],
    });
    const themselves = { ...known, sender };
    for (const other of [known, elsewhere, themselves]) {
      expect((await list(other)).nodes).toEqual([]);
      expect((await list(other, null)).nodes).toEqual([]);
      expect(await decide('confirm', id, other)).toEqual(refusedFor('not-found'));
      expect(await decide('decline', id, other)).toEqual(refusedFor('not-found'));
    }
  });

  it('is decided by the operator alone where the person has a place that the admin does not run', async () => {
    const other = await anOrganisation(api.dataSource);
    await aPost(api.dataSource, { personId: known.person.id, organisationId: other.id, roles: ['organisation-admin'] });
    await newcomer(known.person.email);
    const id = await linkTo(known);
    expect((await list(admin)).nodes).toMatchObject([{ mayDecide: false }]);
    expect(await decide('confirm', id, admin)).toEqual(refusedFor('operator-needed'));
    const operator = await api.somebody({}, { isPlatformOperator: true });
    expect(await linkTo(known, operator, null)).toBe(id);
    expect(await decide('confirm', id, operator)).toEqual({ result: { id } });
  });

  it('is never made the operator by an admin', async () => {
    const operator = await api.somebody({ organisationId: school }, { isPlatformOperator: true });
    await newcomer(operator.person.email);
    expect(await decide('confirm', await linkTo(operator), admin)).toEqual(refusedFor('operator-needed'));
    expect(await decide('confirm', await linkTo(operator), operator)).toMatchObject({ result: {} });
  });

  it('stays two people once they were accepted as somebody of their own', async () => {
    const { personId } = await newcomer(known.person.email);
    await aPost(api.dataSource, { personId, organisationId: (await anOrganisation(api.dataSource)).id });
    expect(await decide('confirm', await linkTo(known), admin)).toEqual(refusedFor('has-posts'));
  });

  it('is not asked about a second time once they are one', async () => {
    await newcomer(known.person.email);
    await decide('confirm', await linkTo(known), admin);
    // Who they were in between has the address too, and is nobody.
    await newcomer(known.person.email);
    expect((await list(admin)).nodes.map((link) => link.personId)).toEqual([known.person.id]);
    const [{ count } = { count: '' }] = await api.dataSource.query<{ count: string }[]>(
      `select count(*) from identity_link where state = 'waiting' and lower(email) = lower($1)`,
      [known.person.email],
    );
    expect(count).toBe('1');
  });
});
