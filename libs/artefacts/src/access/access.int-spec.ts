import { allows, Viewer, type Verb } from '@constellation/platform/access';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { aMembership, anOrganisation, aPost } from '@constellation/identity/testing';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { DownloadReader } from '../files/file.reader.ts';
import type { TermsInput } from '../release/terms.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { versionRule } from './version.policy.ts';

const people = [
  'author',
  'colleague',
  'sister',
  'authority',
  'partner',
  'otherAuthority',
  'neighbour',
  'unverified',
] as const;
type Name = (typeof people)[number] | 'nobody' | 'signed out';
const everyone: readonly Name[] = [...people, 'nobody', 'signed out'];
const school: readonly Name[] = ['author', 'colleague', 'authority'];
const trust: readonly Name[] = [...school, 'sister'];
const partners: readonly Name[] = [...trust, 'partner', 'otherAuthority'];
const network: readonly Name[] = [...partners, 'neighbour'];

describe('who may find, read and adopt a released version', () => {
  let api: ArtefactsApi;
  let world: World;
  const viewerOf = async (name: Name, now?: Date): Promise<Viewer> => {
    if (name === 'signed out') return Viewer.signedOut(now ?? new Date());
    return api.viewerOf(name === 'nobody' ? world.nobodyId : world[name].personId, now);
  };

  /** Who finds it, by every way of reading: its page, its artefact, the list, the policy judged on the row in force. */
  async function finders(versionId: string, now?: Date): Promise<Record<string, Name[]>> {
    const artefactId = await artefactIdOf(api, versionId);
    const [row] = await api.dataSource.query<Parameters<typeof allows>[1][]>(
      `select * from version_access where version_id = $1`,
      [versionId],
    );
    const found: Record<string, Name[]> = { page: [], artefact: [], list: [], policy: [], read: [] };
    for (const name of everyone) {
      const viewer = await viewerOf(name, now);
      const page = (await api.get(VersionReader).readBatch(viewer, [versionId])).get(versionId);
      if (page) found['page']?.push(name);
      if (page?.can_read) found['read']?.push(name);
      if ((await api.get(ArtefactReader).readBatch(viewer, [artefactId])).size > 0) found['artefact']?.push(name);
      const list = await api.get(VersionLists).listReleased(viewer, {}, { size: 20, after: undefined });
      if (list.items.some(({ node }) => node.id === versionId)) found['list']?.push(name);
      if (row && allows(versionRule(viewer, 'find'), row)) found['policy']?.push(name);
    }
    return found;
  }

  const inOrder = (names: readonly Name[]): Name[] => everyone.filter((name) => names.includes(name));

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  it.each<[string, (world: World) => Partial<TermsInput>, readonly Name[]]>([
    ['school', () => ({ scope: 'school' }), school],
    ['trust', () => ({ scope: 'trust' }), trust],
    ['partners, a trust', (w) => ({ scope: 'partners', partnerIds: [w.otherTrustId] }), partners],
    ['partners, one school', (w) => ({ scope: 'partners', partnerIds: [w.otherSchoolId] }), partners],
    ['network', () => ({ scope: 'network' }), network],
    ['public', () => ({ scope: 'public' }), everyone],
  ])('%s', async (_, terms, expected) => {
    const versionId = await aRelease(api, world.author, world.authority, { terms: terms(world) });
    const names = inOrder(expected);
    expect(await finders(versionId)).toEqual({ page: names, read: names, artefact: names, list: names, policy: names });
  });

  it('private: its authors; the release authority keeps it in their register without reading it', async () => {
    const versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'private' } });
    expect(await finders(versionId)).toEqual({
      page: ['author', 'authority'],
      read: ['author'],
      artefact: ['author', 'authority'],
      list: ['author'],
      policy: ['author'],
    });
    const row = (await api.get(VersionReader).readBatch(await viewerOf('authority'), [versionId])).get(versionId);
    expect(row).toMatchObject({
      title: 'Equivalent fractions',
      summary: '',
      keywords: [],
      author_names: [],
      licence_code: null,
      scope: null,
    });
  });

  it('the school in which a trust’s work was made', async () => {
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'school' },
    });
    expect((await finders(versionId))['page']).toEqual(inOrder(school));
    const inTrust = await aPost(api.dataSource, { organisationId: world.trustId });
    await expect(
      aRelease(api, { ...inTrust, postId: inTrust.id }, world.authority, { terms: { scope: 'school' } }),
    ).rejects.toMatchObject({ problems: [{ code: 'no-school', field: 'terms.scope' }] });
  });

  it('follows people: a school that leaves the trust, and a post that ends', async () => {
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'trust' },
    });
    await api.dataSource.query(`update organisation_membership set left_on = '2026-09-01' where member_id = $1`, [
      world.sisterSchoolId,
    ]);
    await api.dataSource.query(`update post set ended_on = '2026-09-01' where post_id = $1`, [world.colleague.postId]);
    const before = new Date('2026-08-31T12:00:00Z');
    const after = new Date('2026-09-01T12:00:00Z');
    expect((await finders(versionId, before))['page']).toEqual(inOrder(trust));
    expect((await finders(versionId, after))['page']).toEqual(inOrder(['author', 'authority']));
  });

  it('gives nobody a key of a trust it does not belong to', async () => {
    const diocese = await anOrganisation(api.dataSource, { kind: 'diocese' });
    await aMembership(api.dataSource, { memberId: world.schoolId, parentId: diocese.id });
    await aMembership(api.dataSource, { memberId: world.otherSchoolId, parentId: diocese.id });
    const versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'trust' } });
    expect((await finders(versionId))['page']).toEqual(inOrder(trust));
  });

  describe('availability', () => {
    const open = { scope: 'network', availableFrom: '2027-03-28', availableUntil: '2027-10-31' } as const;

    it.each([
      ['the last instant before the first day', '2027-03-27T23:59:59.999Z', []],
      ['the first instant of it', '2027-03-28T00:00:00Z', network],
      ['the last instant of the last day, in summer time no more', '2027-10-31T23:59:59.999Z', network],
      ['the first instant after it', '2027-11-01T00:00:00Z', []],
    ])('%s', async (_, instant, expected) => {
      const at = new Date('2027-01-04T12:00:00Z');
      const versionId = await aRelease(api, world.author, world.authority, { terms: open, at });
      const found = await finders(versionId, new Date(instant));
      expect([found['list'], found['policy']]).toEqual([inOrder(expected), inOrder(expected)]);
      // Those who look after it reach its page all the same.
      expect(found['read']).toEqual(inOrder([...expected, 'author', 'authority']));
    });

    it('begins at half past eleven by UTC, when it is half past midnight in London', async () => {
      const terms = { scope: 'network', availableFrom: '2027-07-01', availableUntil: '2027-07-31' } as const;
      const at = new Date('2027-01-04T12:00:00Z');
      const versionId = await aRelease(api, world.author, world.authority, { terms, at });
      const listed = async (instant: string) => (await finders(versionId, new Date(instant)))['list'];
      expect(await listed('2027-06-30T22:59:59.999Z')).toEqual([]);
      expect(await listed('2027-06-30T23:30:00Z')).toEqual(inOrder(network));
      expect(await listed('2027-07-31T22:59:59.999Z')).toEqual(inOrder(network));
      expect(await listed('2027-07-31T23:30:00Z')).toEqual([]);
    });

    it('must not end before it begins', async () => {
      await expect(
        aRelease(api, world.author, world.authority, {
          terms: { scope: 'network', availableFrom: '2027-03-02', availableUntil: '2027-03-01' },
        }),
      ).rejects.toMatchObject({ problems: [{ code: 'availability', field: 'terms.availableUntil' }] });
    });
  });

  it('gives adapting where the licence permits it, and adopting to those with a post', async () => {
    const may = async (versionId: string, name: Name): Promise<Verb[]> => {
      const row = (await api.get(VersionReader).readBatch(await viewerOf(name), [versionId])).get(versionId);
      return (['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row?.[`can_${verb}`]);
    };
    const changeable = await aRelease(api, world.author, world.authority, { terms: { licenceCode: 'CC-BY-SA-4.0' } });
    const fixed = await aRelease(api, world.author, world.authority, { terms: { licenceCode: 'CC-BY-ND-4.0' } });
    expect(await may(changeable, 'neighbour')).toEqual(['read', 'download', 'adopt', 'adapt']);
    expect(await may(fixed, 'neighbour')).toEqual(['read', 'download', 'adopt']);
    expect(await may(changeable, 'nobody')).toEqual(['read', 'download', 'adapt']);
    expect(await may(fixed, 'signed out')).toEqual(['read', 'download']);
  });

  it.each([
    ['LicenseRef-Trust-Internal', 'network'],
    ['LicenseRef-Network-Adapt-NC', 'public'],
    ['LicenseRef-Partner-Use', 'network'],
  ] as const)('refuses %s for %s', async (licenceCode, scope) => {
    await expect(aRelease(api, world.author, world.authority, { terms: { scope, licenceCode } })).rejects.toMatchObject(
      {
        problems: [{ code: 'licence-audience', field: 'terms.licenceCode' }],
      },
    );
  });

  it('answers ids that are none with nothing', async () => {
    const viewer = await viewerOf('author');
    for (const id of ['', 'x', "'; drop table artefact; --"]) {
      expect((await api.get(VersionReader).readBatch(viewer, [id])).size).toBe(0);
      expect((await api.get(ArtefactReader).readBatch(viewer, [id])).size).toBe(0);
      expect(await api.get(DownloadReader).find(viewer, { versionId: id, fileId: id }, ['download'])).toBeNull();
    }
  });
});
