import { networkKey, organisationKey, personKey, publicKey, type AccessKey } from '@constellation/platform/access';
import { countStatements, createDataSource } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import { identityEntities } from '../identity.entities.ts';
import type { OrganisationKind } from '../organisation/organisation.entity.ts';
import {
  aMembership,
  anOrganisation,
  aPerson,
  aPost,
  aSession,
  authenticatorOf,
  viewerOf,
} from '../testing/builders.ts';

/** Noon in London on a day of summer time. */
const noon = new Date('2026-06-15T11:00:00Z');

describe('the viewer built from posts', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    const { url } = await testDatabase();
    dataSource = createDataSource({ url, pool: 2, entities: identityEntities, applicationName: 'viewer' });
    await dataSource.initialize();
  });
  afterAll(() => dataSource.destroy());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  const make = async (kind: OrganisationKind, verified = true) =>
    (await anOrganisation(dataSource, { kind, verification: verified ? 'verified' : 'unverified' })).id;
  const link = (memberId: string, parentId: string, joinedOn: string | null = null, leftOn: string | null = null) =>
    aMembership(dataSource, { memberId, parentId, joinedOn, leftOn });
  const keysOf = async (personId: string, now = noon): Promise<AccessKey[]> =>
    [...(await viewerOf(dataSource, personId, { now })).keys].sort();
  const keys = (personId: string, organisations: string[], inNetwork = true): AccessKey[] =>
    [publicKey, personKey(personId), ...organisations.map(organisationKey), ...(inNetwork ? [networkKey] : [])].sort();

  it('gives a person without a post what is public, and themselves', async () => {
    const person = await aPerson(dataSource);
    const viewer = await viewerOf(dataSource, person.id, { now: noon });
    expect([...viewer.keys].sort()).toEqual(keys(person.id, [], false));
    expect(viewer.posts).toEqual([]);
  });

  it('gives a teacher the keys upwards: school, trust, and whatever those belong to', async () => {
    const [school, trust, diocese, foundation] = [
      await make('school'),
      await make('multi-academy-trust'),
      await make('diocese'),
      await make('foundation'),
    ];
    const sister = await make('school');
    await link(school, trust);
    await link(sister, trust);
    await link(school, diocese);
    await link(trust, foundation);
    const { personId } = await aPost(dataSource, { organisationId: school });
    expect(await keysOf(personId)).toEqual(keys(personId, [school, trust, diocese, foundation]));
  });

  it('gives a post in a trust itself the keys of its schools, and acts for them', async () => {
    const [trust, one, two, other] = [
      await make('multi-academy-trust'),
      await make('school'),
      await make('school'),
      await make('school'),
    ];
    await link(one, trust);
    await link(two, trust);
    const { personId } = await aPost(dataSource, { organisationId: trust, roles: ['release-authority'] });
    const viewer = await viewerOf(dataSource, personId, { now: noon });
    expect([...viewer.keys].sort()).toEqual(keys(personId, [trust, one, two]));
    expect([...(viewer.posts[0]?.actsFor ?? [])].sort()).toEqual([trust, one, two].sort());
    expect([one, other].map((id) => viewer.hasRole('release-authority', id))).toEqual([true, false]);
  });

  it('reads no school through a diocese or a subsidiary', async () => {
    const [diocese, school, subsidiary, trust] = [
      await make('diocese'),
      await make('school'),
      await make('subsidiary'),
      await make('multi-academy-trust'),
    ];
    await link(school, diocese);
    await link(school, trust);
    await link(subsidiary, trust);
    const { personId: bishop } = await aPost(dataSource, { organisationId: diocese, roles: ['organisation-admin'] });
    expect(await keysOf(bishop)).toEqual(keys(bishop, [diocese]));
    expect((await viewerOf(dataSource, bishop)).hasRole('organisation-admin', school)).toBe(false);
    const { personId: clerk } = await aPost(dataSource, { organisationId: subsidiary });
    expect(await keysOf(clerk)).toEqual(keys(clerk, [subsidiary, trust]));
  });

  it('follows a school from one trust to another by the day in London', async () => {
    const [former, next, school] = [
      await make('multi-academy-trust'),
      await make('multi-academy-trust'),
      await make('school'),
    ];
    await link(school, former, '2020-09-01', '2026-06-15');
    await link(school, next, '2026-06-15');
    const { personId } = await aPost(dataSource, { organisationId: school });
    // Half past midnight in London is still the day before in UTC.
    expect(await keysOf(personId, new Date('2026-06-14T22:30:00Z'))).toEqual(keys(personId, [school, former]));
    expect(await keysOf(personId, new Date('2026-06-14T23:30:00Z'))).toEqual(keys(personId, [school, next]));
    const { personId: formerChief } = await aPost(dataSource, { organisationId: former });
    expect(await keysOf(formerChief)).toEqual(keys(formerChief, [former]));
  });

  it('counts a membership of unknown beginning, and none that begins later', async () => {
    const [school, always, later] = [await make('school'), await make('diocese'), await make('foundation')];
    await link(school, always, null);
    await link(school, later, '2026-06-16');
    const { personId } = await aPost(dataSource, { organisationId: school });
    expect(await keysOf(personId)).toEqual(keys(personId, [school, always]));
  });

  it('counts neither posts that ended, that day included, nor posts to come', async () => {
    const person = await aPerson(dataSource);
    for (const dates of [{ endedOn: '2026-06-15' }, { endedOn: '2025-08-31' }, { startedOn: '2026-06-16' }]) {
      await aPost(dataSource, { personId: person.id, organisationId: await make('school'), ...dates });
    }
    const lastDay = await make('school');
    await aPost(dataSource, { personId: person.id, organisationId: lastDay, endedOn: '2026-06-16' });
    const viewer = await viewerOf(dataSource, person.id, { now: noon });
    expect([...viewer.keys].sort()).toEqual(keys(person.id, [lastDay]));
    expect(viewer.posts.map((post) => post.organisationId)).toEqual([lastDay]);
  });

  it('gives no network key in an organisation that is not verified, unless a trust it belongs to is', async () => {
    const [alone, school, trust, church, diocese] = [
      await make('school', false),
      await make('school', false),
      await make('multi-academy-trust'),
      await make('school', false),
      await make('diocese'),
    ];
    await link(school, trust);
    await link(church, diocese);
    const { personId: outside } = await aPost(dataSource, { organisationId: alone });
    const { personId: inside } = await aPost(dataSource, { organisationId: school });
    expect(await keysOf(outside)).toEqual(keys(outside, [alone], false));
    expect(await keysOf(inside)).toEqual(keys(inside, [school, trust]));
    const { personId: beneath } = await aPost(dataSource, { organisationId: church });
    expect(await keysOf(beneath)).toEqual(keys(beneath, [church, diocese], false));
    expect((await viewerOf(dataSource, beneath)).posts[0]?.verified).toBe(false);
    expect((await viewerOf(dataSource, outside)).posts[0]?.verified).toBe(false);
    expect((await viewerOf(dataSource, inside)).posts[0]?.verified).toBe(true);
  });

  it('ends where organisations belong to each other in a circle', async () => {
    const [one, two] = [await make('federation'), await make('foundation')];
    await link(one, two);
    await link(two, one);
    const { personId } = await aPost(dataSource, { organisationId: one });
    expect(await keysOf(personId)).toEqual(keys(personId, [one, two]));
  });

  it('is one statement, with the keys of every context', async () => {
    const { personId } = await aPost(dataSource);
    const { token } = await aSession(dataSource, { personId });
    const authenticator = authenticatorOf(dataSource, [
      { name: 'test.grants', sql: `select 'grant:' || person_id from viewer_person where $1::timestamptz is not null` },
    ]);
    const { result, statements } = await countStatements(() =>
      authenticator.authenticate({ sessionToken: token, bearerToken: undefined }, new Date()),
    );
    expect(statements).toHaveLength(1);
    expect(result.keys).toContain(`grant:${personId}`);
    expect(result.keys).toContain(networkKey);
  });
});
