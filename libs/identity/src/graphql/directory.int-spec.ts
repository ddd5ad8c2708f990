import { ReferenceReaders } from '@constellation/platform/access';
import { countStatements, newId } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aMembership, anOrganisation, aPerson, aPost, viewerOf } from '../testing/builders.ts';
import { IdentityApi, type Sender } from '../testing/identity-api.ts';

const organisations = `query ($search: String, $kind: OrganisationKind, $first: Int, $after: String) {
  organisations(search: $search, kind: $kind, first: $first, after: $after) {
    totalCount nodes { name parents { parent { name } joinedOn leftOn } } pageInfo { hasNextPage endCursor } } }`;
const members = `query ($id: ID!, $first: Int, $after: String) { organisation(id: $id) {
  members(first: $first, after: $after) { totalCount nodes { joinedOn organisation { name parents { parent { name } } } } pageInfo { endCursor } } } }`;
const staff = `query ($id: ID!, $after: String) { organisation(id: $id) {
  posts(first: 2, after: $after) { nodes { title person { name } organisation { name } } pageInfo { endCursor hasNextPage } } } }`;
const person = 'query ($id: ID!) { person(id: $id) { name about posts { title organisation { name } } } }';

describe('the directory over GraphQL', () => {
  let api: IdentityApi;
  beforeAll(async () => {
    api = await IdentityApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  const counted = (query: string, variables: Record<string, unknown>, sender: Sender = {}) =>
    countStatements(() => api.ask(query, variables, sender));

  async function trustWith(...names: string[]) {
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust', name: 'Fen Trust' });
    const schools = [];
    for (const name of names) {
      const school = await anOrganisation(api.dataSource, { name });
      await aMembership(api.dataSource, { memberId: school.id, parentId: trust.id, joinedOn: '2020-09-01' });
      schools.push(school);
    }
    return { trust, schools };
  }

  it('lists organisations by name in four statements a page, each once', async () => {
    await trustWith('elm', 'Ash', 'Dale', 'Birch', 'cedar');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { result, statements } = await counted(organisations, { first: 2, after });
      // The count, the page, all memberships, all parents.
      expect(statements.length).toBeLessThanOrEqual(4);
      const page = result.data['organisations'] as {
        totalCount: number;
        nodes: { name: string }[];
        pageInfo: { hasNextPage: boolean };
      };
      expect(page.totalCount).toBe(6);
      seen.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? result.at('organisations.pageInfo.endCursor') : null;
    } while (after);
    expect(seen).toEqual(['Ash', 'Birch', 'cedar', 'Dale', 'elm', 'Fen Trust']);
  });

  it('finds by part of a name and by identifier, and takes wildcards for letters', async () => {
    await anOrganisation(api.dataSource, { name: 'Fen_School', urn: '100025', postcode: 'PE26 1DG' });
    await anOrganisation(api.dataSource, { name: 'Fenland School', groupUid: '2045' });
    const names = async (search: string) => {
      const { result } = await counted(organisations, { search });
      return (result.data['organisations'] as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
    };
    expect(await names('SCHOOL')).toEqual(['Fen_School', 'Fenland School']);
    expect(await names('fen_')).toEqual(['Fen_School']);
    expect(await names('%')).toEqual([]);
    expect([await names('100025'), await names('2045'), await names('pe26 1dg')]).toEqual([
      ['Fen_School'],
      ['Fenland School'],
      ['Fen_School'],
    ]);
  });

  it('lists a trust’s current schools with their first day, in a fixed number of statements', async () => {
    const { trust, schools } = await trustWith('Ash', 'Birch', 'Cedar');
    const gone = await anOrganisation(api.dataSource, { name: 'Beech' });
    await aMembership(api.dataSource, { memberId: gone.id, parentId: trust.id, leftOn: '2024-09-01' });
    const { result, statements } = await counted(members, { id: trust.id, first: 2 });
    // The trust, its members, the members' organisations, their memberships; the trust is known already.
    expect(statements).toHaveLength(4);
    expect(result.data).toMatchObject({
      organisation: {
        members: {
          totalCount: 3,
          nodes: [
            { joinedOn: '2020-09-01', organisation: { name: 'Ash', parents: [{ parent: { name: 'Fen Trust' } }] } },
            { organisation: { name: 'Birch' } },
          ],
        },
      },
    });
    const after = result.at('organisation.members.pageInfo.endCursor');
    const next = await counted(members, { id: trust.id, first: 2, after });
    expect(next.result.data).toMatchObject({
      organisation: { members: { nodes: [{ organisation: { name: schools[2]?.name } }] } },
    });
  });

  it('shows a staff list to its own people, those above and beneath, and the operator, and to nobody else', async () => {
    const { trust, schools } = await trustWith('Ash', 'Birch');
    const [ash, birch] = schools.map(({ id }) => id);
    const inAsh = { organisationId: ash ?? '' };
    const teacher = await api.somebody(inAsh, { name: 'Ann' });
    for (const name of ['Cal', 'Bea']) await api.somebody(inAsh, { name });
    const names = async (id: string, sender: Sender) => {
      const { result } = await counted(staff, { id }, sender);
      return (result.data['organisation'] as { posts: { nodes: { person: { name: string } }[] } }).posts.nodes.map(
        (node) => node.person.name,
      );
    };
    const chief = await api.somebody({ organisationId: trust.id }, { name: 'Dot' });
    const operator = await api.somebody({}, { isPlatformOperator: true });
    const sister = await api.somebody({ organisationId: birch ?? '' });
    const elsewhere = await api.somebody({ organisationId: (await anOrganisation(api.dataSource)).id });
    for (const { sender } of [teacher, chief, operator]) expect(await names(ash ?? '', sender)).toEqual(['Ann', 'Bea']);
    expect(await names(trust.id, teacher.sender)).toEqual(['Dot']);
    for (const sender of [sister.sender, elsewhere.sender, (await api.somebody()).sender, {}]) {
      expect(await names(ash ?? '', sender)).toEqual([]);
    }
    const { result, statements } = await counted(staff, { id: ash }, teacher.sender);
    // The viewer, the organisation, its posts, all their people; the organisation is known already.
    expect(statements).toHaveLength(4);
    const after = result.at('organisation.posts.pageInfo.endCursor');
    expect((await counted(staff, { id: ash, after }, teacher.sender)).result.data).toMatchObject({
      organisation: { posts: { nodes: [{ person: { name: 'Cal' } }], pageInfo: { hasNextPage: false } } },
    });
  });

  it('finds colleagues by name in all their organisations, and those outside the network nobody but themselves', async () => {
    const { trust, schools } = await trustWith('Ash', 'Birch');
    const [ash, birch] = schools.map(({ id }) => id);
    const teacher = await api.somebody({ organisationId: ash ?? '' }, { name: 'Ann Brown' });
    const chief = await api.somebody({ organisationId: trust.id }, { name: 'Bea Browning' });
    await api.somebody({ organisationId: birch ?? '' }, { name: 'Cal Brown' });
    const moved = await api.somebody({}, { name: 'Dot Brown' });
    await aPost(api.dataSource, { personId: moved.person.id, organisationId: trust.id, endedOn: '2021-01-01' });
    const unverified = await anOrganisation(api.dataSource, { verification: 'unverified' });
    const outside = await api.somebody({ organisationId: unverified.id }, { name: 'Eve Brown' });
    await api.somebody({ organisationId: unverified.id }, { name: 'Fay Brown' });
    const colleagues = `query ($name: String, $after: String) { colleagues(name: $name, first: 1, after: $after) {
      nodes { person { name } organisation { name } } pageInfo { endCursor hasNextPage } } }`;
    interface Found {
      nodes: { person: { name: string } | null }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    }
    const found = async (name: string, sender: Sender, after: string | null = null): Promise<unknown[]> => {
      const { nodes, pageInfo } = (await api.ask(colleagues, { name, after }, sender)).data['colleagues'] as Found;
      const names = nodes.map(({ person: holder }) => holder?.name);
      return pageInfo.hasNextPage ? [...names, ...(await found(name, sender, pageInfo.endCursor))] : names;
    };
    expect(await found('BROWN', teacher.sender)).toEqual(['Ann Brown', 'Bea Browning']);
    expect(await found('brown', chief.sender)).toEqual(['Ann Brown', 'Bea Browning', 'Cal Brown']);
    expect(await found('brown bea', teacher.sender)).toEqual(['Bea Browning']);
    expect(await found('brown', outside.sender)).toEqual(['Eve Brown']);
    expect(await found('brown', moved.sender)).toEqual([]);
    expect((await api.ask(colleagues, { name: 'x'.repeat(401) }, teacher.sender)).errors).toHaveLength(1);
    expect((await api.ask(colleagues, {})).errors).toHaveLength(1);
  });

  it('shows people to the network and to themselves, and to nobody else', async () => {
    const somebody = await aPerson(api.dataSource, { name: 'Ann', about: 'Maps.' });
    await aPost(api.dataSource, { personId: somebody.id, title: 'Past', endedOn: '2021-01-01' });
    await aPost(api.dataSource, { personId: somebody.id, title: 'Now' });
    const colleague = await api.somebody({ organisationId: (await anOrganisation(api.dataSource)).id });
    const unverified = await anOrganisation(api.dataSource, { verification: 'unverified' });
    const outside = await api.somebody({ organisationId: unverified.id });
    const shown = await counted(person, { id: somebody.id }, colleague.sender);
    expect(shown.result.data).toMatchObject({ person: { name: 'Ann', about: 'Maps.', posts: [{ title: 'Now' }] } });
    expect((shown.result.data['person'] as { posts: unknown[] }).posts).toHaveLength(1);
    for (const sender of [outside.sender, (await api.somebody()).sender, {}]) {
      expect((await counted(person, { id: somebody.id }, sender)).result.data).toEqual({ person: null });
    }
    expect((await counted(person, { id: outside.person.id }, outside.sender)).result.data).toMatchObject({
      person: { name: outside.person.name },
    });
    expect((await counted(person, { id: 'no id' }, colleague.sender)).result).toMatchObject({
      data: { person: null },
      errors: [],
    });
  });

  it('refuses a cursor of another list in every list', async () => {
    const { trust } = await trustWith('ash');
    const { sender } = await api.somebody(
      { organisationId: trust.id, roles: ['organisation-admin'] },
      { isPlatformOperator: true },
    );
    const lists = [
      'organisations(after: $after) { totalCount }',
      `organisation(id: "${trust.id}") { members(after: $after) { totalCount } }`,
      `organisation(id: "${trust.id}") { posts(after: $after) { totalCount } }`,
      `invitations(organisationId: "${trust.id}", after: $after) { totalCount }`,
      'pendingApplications(after: $after) { totalCount }',
    ];
    for (const values of [['x'], ['x', 'y'], [1, 2], [null, null], [], [1.5]]) {
      const after = Buffer.from(JSON.stringify(values)).toString('base64url');
      for (const list of lists) {
        const { errors } = await api.ask(`query ($after: String) { ${list} }`, { after }, sender);
        expect([list, values, errors.map(({ extensions }) => extensions.code)]).toEqual([list, values, ['CURSOR']]);
      }
    }
  });

  it('answers about a claim as about nothing, to who would change it', async () => {
    const claimed = await anOrganisation(api.dataSource, { source: 'application', verification: 'applied' });
    const { sender } = await api.somebody({ organisationId: (await anOrganisation(api.dataSource)).id });
    const problemsOf = async (organisationId: string) => [
      await api.ask(
        `mutation ($id: ID!) { updateOrganisation(input: { organisationId: $id, about: "x" }) { ... on Problems { problems { code message } } } }`,
        { id: organisationId },
        sender,
      ),
      await api.ask(
        `mutation ($id: ID!) { inviteStaff(input: { organisationId: $id, invitations: [{ email: "a@fen.example", name: "A", title: "B" }] }) { ... on Problems { problems { code message } } } }`,
        { id: organisationId },
        sender,
      ),
    ];
    const dataOf = async (id: string) => (await problemsOf(id)).map(({ data }) => data);
    expect(await dataOf(claimed.id)).toEqual(await dataOf(newId()));
    expect(JSON.stringify(await dataOf(claimed.id))).toContain('not-found');
  });

  it('stands behind references from other contexts, with the same rules', async () => {
    const readers = new Map(
      api.app
        .get(ReferenceReaders)
        .all()
        .map((reader) => [reader.kind, reader]),
    );
    const { person: ann } = await api.somebody(
      { organisationId: (await anOrganisation(api.dataSource)).id },
      { name: 'Ann' },
    );
    const school = await anOrganisation(api.dataSource, { name: 'Ash' });
    const claimed = await anOrganisation(api.dataSource, { source: 'application', verification: 'applied' });
    const stranger = await viewerOf(api.dataSource, (await aPerson(api.dataSource)).id);
    const colleague = await viewerOf(api.dataSource, ann.id);
    const read = async (kind: string, viewer: typeof stranger, ids: string[]) => [
      ...((await readers.get(kind)?.readReferences(viewer, ids))?.values() ?? []),
    ];
    expect(await read('Organisation', stranger, [school.id, claimed.id, newId()])).toEqual([
      { kind: 'Organisation', id: school.id, title: 'Ash', organisationId: school.id },
    ]);
    expect(await read('Person', colleague, [ann.id])).toEqual([{ kind: 'Person', id: ann.id, title: 'Ann' }]);
    expect(await read('Person', stranger, [ann.id])).toEqual([]);
  });
});
