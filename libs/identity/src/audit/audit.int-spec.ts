import { countStatements, newId, UnitOfWork } from '@constellation/platform/db';
import { auditHeads, findAuditBreaks } from '@constellation/platform/audit';
import { Database } from '@constellation/platform/db';
import { aMembership, anOrganisation } from '../testing/builders.ts';
import { IdentityApi, type Sender, type Somebody } from '../testing/identity-api.ts';

interface Entry {
  readonly number: number;
  readonly action: string;
  readonly codes: readonly string[];
  readonly byPerson: boolean;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly about: readonly { readonly role: string; readonly id: string | null; readonly title: string | null }[];
}

interface Log {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let api: IdentityApi;
let unitOfWork: UnitOfWork;
let school: string;
let admin: Somebody;

beforeAll(async () => {
  api = await IdentityApi.start();
  unitOfWork = new UnitOfWork(api.dataSource);
});
afterAll(() => api.stop());
beforeEach(async () => {
  school = (await anOrganisation(api.dataSource)).id;
  admin = await api.somebody({ organisationId: school, roles: ['organisation-admin'] });
});

async function log(sender: Sender, about: Record<string, unknown> = {}): Promise<Log> {
  const answer = await api.ask(
    `query ($organisationId: ID!, $topic: String, $first: Int!, $after: String) {
       auditEntries(organisationId: $organisationId, topic: $topic, first: $first, after: $after) {
         nodes { number action codes byPerson actor { id name } about { role id title } }
         pageInfo { hasNextPage endCursor } } }`,
    { organisationId: school, first: 20, ...about },
    sender,
  );
  expect(answer.errors).toEqual([]);
  return answer.data['auditEntries'] as Log;
}

const result = async (mutation: string, input: object, by: Somebody = admin): Promise<void> => {
  const { data, errors } = await api.ask(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ... on Problems { problems { code } } } }`,
    { input },
    by.sender,
  );
  expect(errors).toEqual([]);
  expect(data).not.toMatchObject({ result: { __typename: 'Problems' } });
};

describe('the audit log of an organisation', () => {
  it('says who was given and lost what, newest first, in words of today', async () => {
    const teacher = await api.somebody({ organisationId: school }, { name: 'Rosa Lind' });
    await result('changePostRoles', { postId: teacher.postId, roles: ['RELEASE_AUTHORITY'] });
    await result('endPost', { postId: teacher.postId });
    const { nodes } = await log(admin.sender);
    expect(nodes.map(({ number, action, byPerson }) => [number, action, byPerson])).toEqual([
      [2, 'staff.post-ended', true],
      [1, 'staff.roles-changed', true],
    ]);
    expect(nodes[1]).toMatchObject({
      codes: ['release-authority'],
      actor: { id: admin.person.id, name: admin.person.name },
      about: [{ role: 'person', id: teacher.person.id, title: 'Rosa Lind' }],
    });
  });

  it('holds no name: an erased one is missing, and the chain holds', async () => {
    const teacher = await api.somebody({ organisationId: school }, { name: 'Rosa Lind' });
    await result('endPost', { postId: teacher.postId });
    const stored = await api.dataSource.query<object[]>('select * from audit_entry where organisation_id = $1', [
      school,
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/Rosa|Lind|@/);
    await api.dataSource.query(`delete from session where person_id = $1`, [teacher.person.id]);
    await api.dataSource.query(`delete from post where person_id = $1`, [teacher.person.id]);
    await api.dataSource.query(`delete from person where person_id = $1`, [teacher.person.id]);
    expect((await log(admin.sender)).nodes[0]?.about).toEqual([{ role: 'person', id: null, title: null }]);
    await unitOfWork.look(async (database) => {
      expect(await findAuditBreaks(database).next()).toMatchObject({ done: true });
    });
  });

  it('is for the admins and release authorities of it and of its trust, and empty for everybody else', async () => {
    const trust = (await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' })).id;
    await aMembership(api.dataSource, { memberId: school, parentId: trust });
    await result('inviteStaff', {
      organisationId: school,
      invitations: [{ email: 'new@example.org', name: 'New', title: 'Teacher' }],
    });
    const count = async (by: Somebody) => (await log(by.sender)).nodes.length;
    const of = async (organisationId: string, ...roles: ('organisation-admin' | 'release-authority')[]) =>
      api.somebody({ organisationId, roles });
    expect(await count(await of(school, 'release-authority'))).toBe(1);
    expect(await count(await of(trust, 'organisation-admin'))).toBe(1);
    expect(await count(await of(school))).toBe(0);
    expect(await count(await of((await anOrganisation(api.dataSource)).id, 'organisation-admin'))).toBe(0);
    expect(await count(await api.somebody({}, { isPlatformOperator: true }))).toBe(0);
    expect((await api.ask(`{ auditEntries(organisationId: "${school}") { nodes { id } } }`)).errors).toHaveLength(1);
  });

  it('pages without gaps, by topic too, in a number of statements that does not grow', async () => {
    await unitOfWork.run(async (tx) => {
      for (let place = 0; place < 60; place++) {
        tx.record({
          action: place % 3 ? 'staff.post-started' : 'release.released',
          organisationIds: [school],
          actor: { personId: admin.person.id },
          ids: { person: place % 2 ? admin.person.id : newId() },
        });
      }
    });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Log = await log(admin.sender, { first: 25, after });
      seen.push(...page.nodes.map(({ number }) => number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, place) => 60 - place));
    const topical = await log(admin.sender, { topic: 'release', first: 100 });
    expect(topical.nodes).toHaveLength(20);
    const of = async (first: number) => (await countStatements(() => log(admin.sender, { first }))).statements.length;
    expect(await of(5)).toBe(4);
    expect(await of(50)).toBe(4);
  });

  it('has both sides of a partnership', async () => {
    const guest = (await anOrganisation(api.dataSource, { name: 'Guest School' })).id;
    const host = await api.somebody({ organisationId: guest, roles: ['organisation-admin'] });
    const made = await api.ask(
      `mutation ($input: CreatePartnershipInput!) { result: createPartnership(input: $input) { ... on Partnership { id } } }`,
      { input: { stewardId: school, name: 'Rivers', noticeDays: 0 } },
      admin.sender,
    );
    const partnershipId = made.at('result.id');
    await result('inviteToPartnership', { partnershipId, organisationIds: [guest] });
    const [{ id: membershipId } = { id: '' }] = await api.dataSource.query<{ id: string }[]>(
      `select partnership_membership_id as id from partnership_membership where organisation_id = $1`,
      [guest],
    );
    await result('answerPartnershipInvitation', { membershipId, accepted: true }, host);
    const actions = ({ nodes }: Log) => nodes.map(({ action }) => action);
    expect(actions(await log(admin.sender))).toEqual(['partnership.joined', 'partnership.invited', 'partnership.made']);
    const theirs = await log(host.sender, { organisationId: guest });
    expect(actions(theirs)).toEqual(['partnership.joined', 'partnership.invited']);
    expect(theirs.nodes[0]?.about).toEqual(
      expect.arrayContaining([
        { role: 'partnership', id: partnershipId, title: 'Rivers' },
        { role: 'organisation', id: guest, title: 'Guest School' },
      ]),
    );
    const heads = await auditHeads(new Database(api.dataSource));
    expect(heads.find(({ organisationId }) => organisationId === guest)?.entries).toBe(2);
  });
});
