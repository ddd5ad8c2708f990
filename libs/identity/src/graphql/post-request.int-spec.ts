import { anOrganisation, aMembership } from '../testing/builders.ts';
import { IdentityApi, refusedFor, type Somebody } from '../testing/identity-api.ts';

let api: IdentityApi;
let school: string;
let admin: Somebody;
let asker: Somebody;

beforeAll(async () => {
  api = await IdentityApi.start();
});
beforeEach(async () => {
  school = (await anOrganisation(api.dataSource)).id;
  admin = await api.somebody({ organisationId: school, roles: ['organisation-admin'] });
  asker = await api.somebody();
});
afterAll(() => api.stop());

const problems = '... on Problems { problems { code } }';
const send = async (field: string, input: Record<string, unknown>, by: Somebody) =>
  api.ask(
    `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) {
       result: ${field}(input: $input) { ... on PostRequest { id state reason organisation { id } } ${problems} } }`,
    { input },
    by.sender,
  );
const request = async (by: Somebody, organisationId = school) =>
  (await send('requestPost', { organisationId, title: 'Teacher of music', message: 'I began in May.' }, by)).at(
    'result.id',
  );
const list = async (by: Somebody, organisationId = school) =>
  (
    await api.ask(
      `query ($id: ID!) { postRequests(organisationId: $id) { nodes { id personName personEmail title message } } }`,
      { id: organisationId },
      by.sender,
    )
  ).data['postRequests'];
const own = async (by: Somebody) =>
  (
    await api.ask(
      `{ viewer { posts { title roles organisation { id } } account { postRequests { state reason organisation { id } } } } }`,
      {},
      by.sender,
    )
  ).data['viewer'];

describe('asking an organisation to be accepted', () => {
  it('shows the request to its admins, who accept: the person has a post', async () => {
    const id = await request(asker);
    const { name, email } = asker.person;
    const shown = { id, personName: name, personEmail: email, title: 'Teacher of music', message: 'I began in May.' };
    expect(await list(admin)).toEqual({ nodes: [shown] });
    const accepted = await send('acceptPostRequest', { postRequestId: id, roles: ['RELEASE_AUTHORITY'] }, admin);
    expect(accepted.data).toMatchObject({ result: { state: 'ACCEPTED' } });
    expect(await own(asker)).toEqual({
      posts: [{ title: 'Teacher of music', roles: ['RELEASE_AUTHORITY'], organisation: { id: school } }],
      account: { postRequests: [{ state: 'ACCEPTED', reason: null, organisation: { id: school } }] },
    });
    expect(await list(admin)).toEqual({ nodes: [] });
    expect((await send('acceptPostRequest', { postRequestId: id }, admin)).data).toEqual(refusedFor('decided'));
    expect((await send('requestPost', { organisationId: school, title: 'x' }, asker)).data).toEqual(
      refusedFor('already-staff'),
    );
  });

  it('is declined with a reason, which the person reads, and may be asked again', async () => {
    const id = await request(asker);
    expect((await send('declinePostRequest', { postRequestId: id, reason: ' ' }, admin)).data).toMatchObject({
      result: { problems: [{}] },
    });
    await send('declinePostRequest', { postRequestId: id, reason: 'We do not know you.' }, admin);
    expect(await own(asker)).toMatchObject({
      posts: [],
      account: { postRequests: [{ state: 'DECLINED', reason: 'We do not know you.' }] },
    });
    await request(asker);
  });

  it('is taken back by who asked', async () => {
    const id = await request(asker);
    expect((await send('requestPost', { organisationId: school, title: 'x' }, asker)).data).toEqual(
      refusedFor('already-requested'),
    );
    expect((await send('withdrawPostRequest', { postRequestId: id }, asker)).data).toMatchObject({
      result: { state: 'WITHDRAWN' },
    });
    expect(await list(admin)).toEqual({ nodes: [] });
  });

  it('is nobody else’s: not of members, other admins, or nobody', async () => {
    const id = await request(asker);
    const member = await api.somebody({ organisationId: school });
    const elsewhere = await api.somebody({
      organisationId: (await anOrganisation(api.dataSource)).id,
      roles: ['organisation-admin'],
    });
    for (const other of [member, elsewhere]) {
      expect(await list(other)).toEqual({ nodes: [] });
      for (const field of ['acceptPostRequest', 'withdrawPostRequest'])
        expect((await send(field, { postRequestId: id }, other)).data).toEqual(refusedFor('not-found'));
      expect((await send('declinePostRequest', { postRequestId: id, reason: 'No' }, other)).data).toEqual(
        refusedFor('not-found'),
      );
    }
    expect((await send('acceptPostRequest', { postRequestId: id }, asker)).data).toEqual(refusedFor('not-found'));
    const nobody = await api.ask(`query ($id: ID!) { postRequests(organisationId: $id) { nodes { id } } }`, {
      id: school,
    });
    expect(nobody.errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
  });

  it('is decided by an admin of the trust too, but by nobody for themselves', async () => {
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    await aMembership(api.dataSource, { memberId: school, parentId: trust.id });
    const above = await api.somebody({ organisationId: trust.id, roles: ['organisation-admin'] });
    const id = await request(above);
    expect((await send('acceptPostRequest', { postRequestId: id }, above)).data).toEqual(refusedFor('own-request'));
    const other = await request(asker);
    expect((await send('acceptPostRequest', { postRequestId: other }, above)).data).toMatchObject({
      result: { state: 'ACCEPTED' },
    });
  });

  it('is not sent where nobody would answer, nor to everybody', async () => {
    const unverified = await anOrganisation(api.dataSource, { verification: 'unverified' });
    const closed = await anOrganisation(api.dataSource, { status: 'closed' });
    for (const { id } of [unverified, closed])
      expect((await send('requestPost', { organisationId: id, title: 'x' }, asker)).data).toEqual(
        refusedFor('not-on-network'),
      );
    const claimed = await anOrganisation(api.dataSource, { source: 'application', verification: 'applied' });
    expect((await send('requestPost', { organisationId: claimed.id, title: 'x' }, asker)).data).toEqual(
      refusedFor('not-found'),
    );
    for (let count = 0; count < 5; count += 1) await request(asker, (await anOrganisation(api.dataSource)).id);
    expect((await send('requestPost', { organisationId: school, title: 'x' }, asker)).data).toEqual(
      refusedFor('too-many'),
    );
  });
});
