import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { AdoptionReader, ArtefactAdoptionsReader, OwnAdoptionsReader } from '../adoption/adoption.reader.ts';
import { ArtefactReader, TombstoneReader } from '../artefact/artefact.reader.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { listKey } from '../artefact/keyset.ts';
import { VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { EndReleaseService } from './end-release.service.ts';
import { ReleaseService } from './release.service.ts';
import type { TermsInput } from './terms.ts';

describe('narrowing, withdrawing and recalling', () => {
  let api: ArtefactsApi;
  let world: World;
  let versionId: string;
  let artefactId: string;
  const viewer = async (holder: PostHolder): Promise<Viewer> => api.viewerOf(holder.personId);
  const adopt = async (holder: PostHolder, about: { following?: boolean; versionId?: string } = {}): Promise<string> =>
    api.get(AdoptionService).adopt(await viewer(holder), {
      versionId,
      postId: holder.postId,
      mode: 'recommended',
      following: false,
      ...about,
    });
  const authority = () => ({ versionId, postId: world.authority.postId });
  /** What a person may do with the version now. */
  const may = async (holder: PostHolder, id = versionId, now?: Date): Promise<string> => {
    const row = (await api.get(VersionReader).readBatch(await api.viewerOf(holder.personId, now), [id])).get(id);
    if (!row) return 'nothing';
    return ['find', ...(['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`])].join(
      ' ',
    );
  };
  const tombstone = async (who: Viewer) =>
    (await api.get(TombstoneReader).readBatch(who, [artefactId])).get(artefactId);
  const everything = 'find read download adopt adapt';
  const kept = 'find read download';

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'network' } });
    artefactId = await artefactIdOf(api, versionId);
  });

  it('narrowing keeps it for the adopters who lose it, and for nobody else', async () => {
    await adopt(world.partner);
    await adopt(world.sister);
    await api.get(ReleaseService).changeTerms(await viewer(world.authority), {
      ...authority(),
      terms: { scope: 'trust', licenceCode: 'CC-BY-4.0' },
    });
    expect(await may(world.neighbour)).toBe('nothing');
    expect(await may(world.partner)).toBe(kept);
    // The whole adopting trust's people are not meant, but those above the adopter are.
    expect(await may(world.otherAuthority)).toBe(kept);
    expect(await may(world.sister)).toBe(everything);
    const grants = await api.dataSource.query<object[]>(`select organisation_id, verbs, reason from access_grant`);
    expect(grants).toEqual([
      { organisation_id: world.otherSchoolId, verbs: ['find', 'read', 'download'], reason: 'adopted-before-narrowing' },
    ]);
    const terms = await api.dataSource.query<{ scope: string; open: boolean }[]>(
      `select scope, in_force_until is null as open from release_terms order by in_force_from`,
    );
    expect(terms).toEqual([
      { scope: 'network', open: false },
      { scope: 'trust', open: true },
    ]);
  });

  it('an embargo put on later does not take it from adopters', async () => {
    await adopt(world.partner);
    await api.get(ReleaseService).changeTerms(await viewer(world.authority), {
      ...authority(),
      terms: { scope: 'network', licenceCode: 'CC-BY-4.0', availableFrom: '2099-01-01' },
    });
    expect(await may(world.partner)).toBe(kept);
    expect(await may(world.neighbour)).toBe('nothing');
  });

  it('a shorter availability is narrowing, a longer one is not', async () => {
    await adopt(world.partner);
    const change = async (availableUntil: string | null) =>
      api.get(ReleaseService).changeTerms(await viewer(world.authority), {
        ...authority(),
        terms: { scope: 'network', licenceCode: 'CC-BY-4.0', availableUntil },
      });
    await change(null);
    expect(await api.dataSource.query(`select from access_grant`)).toHaveLength(0);
    await change('2099-07-31');
    expect(await api.dataSource.query(`select from access_grant`)).toHaveLength(1);
  });

  describe('before the last day that was told', () => {
    const lastDay = new Date('2099-07-31T22:59:59Z');
    const theDayAfter = new Date('2099-07-31T23:00:00Z');
    const change = async (terms: Partial<TermsInput>) =>
      api.get(ReleaseService).changeTerms(await viewer(world.authority), {
        ...authority(),
        terms: { scope: 'network', licenceCode: 'CC-BY-4.0', ...terms },
      });
    beforeEach(async () => {
      await change({ availableUntil: '2099-07-31' });
      await adopt(world.partner);
    });

    it.each(['withdrawing', 'narrowing', 'shortening'])('%s leaves it to adopters until that day', async (end) => {
      if (end === 'narrowing') await change({ scope: 'trust' });
      else if (end === 'shortening') await change({ availableUntil: '2098-07-31' });
      else
        await api.get(EndReleaseService).withdraw(await viewer(world.authority), { ...authority(), reason: 'other' });
      expect(await may(world.partner, versionId, lastDay)).toBe(kept);
      expect(await may(world.partner, versionId, theDayAfter)).toBe('nothing');
    });

    it('gives no more to whoever kept it under terms that never reached them', async () => {
      await change({ scope: 'trust' });
      await change({ scope: 'private' });
      expect(await may(world.partner, versionId, lastDay)).toBe(kept);
      expect(await may(world.partner, versionId, theDayAfter)).toBe('nothing');
    });

    it('lengthens what is kept when terms that last longer are taken away', async () => {
      await change({ scope: 'trust' });
      await change({ scope: 'public' });
      await change({ scope: 'trust' });
      expect(await may(world.partner, versionId, theDayAfter)).toBe(kept);
    });
  });

  it.each(['withdrawing', 'narrowing'])('%s gives nothing back that was over for its adopters', async (end) => {
    await adopt(world.partner);
    await api.dataSource.query(
      `update release_terms set available_until = now() - interval '1 day' where version_id = $1`,
      [versionId],
    );
    await recomputeVersionAccess(api.get(Database), [versionId], new Date());
    expect(await may(world.partner)).toBe('nothing');
    const who = await viewer(world.authority);
    await (end === 'withdrawing'
      ? api.get(EndReleaseService).withdraw(who, { ...authority(), reason: 'other' })
      : api.get(ReleaseService).changeTerms(who, {
          ...authority(),
          terms: { scope: 'trust', licenceCode: 'CC-BY-4.0' },
        }));
    expect(await may(world.partner)).toBe('nothing');
  });

  it('withdrawing leaves a tombstone for readers, and the version for adopters', async () => {
    await adopt(world.partner);
    await api
      .get(EndReleaseService)
      .withdraw(await viewer(world.authority), { ...authority(), reason: 'replaced', note: 'See the new unit.' });
    expect(await may(world.partner)).toBe(kept);
    expect(await may(world.neighbour)).toBe('nothing');
    expect(await may(world.author)).toBe('nothing');
    expect(await tombstone(await viewer(world.neighbour))).toMatchObject({
      reason: 'replaced',
      note: 'See the new unit.',
      title: 'Equivalent fractions',
    });
    // Those outside its audience never learn that it was there.
    expect(await tombstone(await viewer(world.unverified))).toBeUndefined();
    expect((await api.get(ArtefactReader).readBatch(await viewer(world.unverified), [artefactId])).size).toBe(0);
    expect((await api.get(ArtefactReader).readBatch(await viewer(world.neighbour), [artefactId])).size).toBe(1);
    const list = await api
      .get(VersionLists)
      .listReleased(await viewer(world.neighbour), {}, { size: 20, after: undefined });
    expect(list.items).toEqual([]);
    await expect(adopt(world.neighbour)).rejects.toMatchObject({ problems: [{ code: 'not-found' }] });
    await expect(adopt(world.partner)).rejects.toMatchObject({ problems: [{ code: 'not-open-to-adopt' }] });
  });

  it('recalling takes it from everyone at once, adopters and grants included', async () => {
    await adopt(world.partner);
    await api.get(EndReleaseService).withdraw(await viewer(world.authority), { ...authority(), reason: 'other' });
    await api
      .get(EndReleaseService)
      .recall(await viewer(world.authority), { ...authority(), reason: 'personal-data', note: 'A name was left in.' });
    for (const who of [world.partner, world.neighbour, world.author, world.colleague])
      expect(await may(who)).toBe('nothing');
    expect(await may(world.authority)).toBe('find');
    expect(await api.dataSource.query(`select from access_grant where ended_at is null`)).toEqual([]);
    const [row] = await api.dataSource.query<object[]>(
      `select find_keys, read_keys, download_keys, adopt_keys, adapt_keys from version_access`,
    );
    expect(row).toEqual({ find_keys: [], read_keys: [], download_keys: [], adopt_keys: [], adapt_keys: [] });
    for (const who of [world.partner, world.neighbour, world.author]) {
      expect(await tombstone(await viewer(who))).toMatchObject({ reason: 'personal-data' });
    }
  });

  it('tells those who waited for an embargo nothing', async () => {
    const hidden = await aRelease(api, world.author, world.authority, {
      terms: { scope: 'network', availableFrom: '2099-01-01' },
    });
    await api.get(EndReleaseService).withdraw(await viewer(world.authority), {
      versionId: hidden,
      postId: world.authority.postId,
      reason: 'duplicate',
    });
    artefactId = await artefactIdOf(api, hidden);
    expect(await tombstone(await viewer(world.neighbour))).toBeUndefined();
    expect(await tombstone(await viewer(world.authority))).toMatchObject({ reason: 'duplicate' });
  });

  it('takes each reason for one of the two only', async () => {
    const ends = api.get(EndReleaseService);
    const decider = await viewer(world.authority);
    await expect(ends.withdraw(decider, { ...authority(), reason: 'copyright' })).rejects.toMatchObject({
      problems: [{ code: 'wrong-reason' }],
    });
    await expect(ends.recall(decider, { ...authority(), reason: 'replaced' })).rejects.toMatchObject({
      problems: [{ code: 'wrong-reason' }],
    });
  });

  it('an adoption and a withdrawal at the same time leave the adopter with the version or without the adoption', async () => {
    const [partner, decider] = [await viewer(world.partner), await viewer(world.authority)];
    const about = { versionId, postId: world.partner.postId, mode: 'mandated', following: true } as const;
    const [adopted] = await Promise.allSettled([
      api.get(AdoptionService).adopt(partner, about),
      api.get(EndReleaseService).withdraw(decider, { ...authority(), reason: 'other' }),
    ]);
    expect(await may(world.partner)).toBe(adopted.status === 'fulfilled' ? kept : 'nothing');
  });

  describe('adopting', () => {
    it('is one for each organisation and artefact, and the second replaces the first', async () => {
      const first = await adopt(world.partner);
      expect(await adopt(world.partner, { following: true })).toBe(first);
      const own = (await api.get(OwnAdoptionsReader).readBatch(await viewer(world.partner), [artefactId])).get(
        artefactId,
      );
      expect(own).toMatchObject([{ id: first, following: true, organisation_id: world.otherSchoolId }]);
    });

    it('is for the organisation of the post, judged by what that organisation holds', async () => {
      const forPartners = await aRelease(api, world.author, world.authority, {
        terms: { scope: 'partners', partnerIds: [world.otherSchoolId] },
      });
      // The authority of the trust above the partner school reads it, yet it was not shared with the trust as such.
      await adopt(world.partner, { versionId: forPartners });
      await expect(adopt(world.neighbour, { versionId: forPartners })).rejects.toMatchObject({
        problems: [{ code: 'not-found' }],
      });
    });

    it('moves followers at the instant an embargo lifts, whoever reads', async () => {
      await adopt(world.partner, { following: true });
      await adopt(world.sister);
      const draft = await api
        .get(DraftService)
        .createNewVersion(await viewer(world.author), { artefactId, postId: world.author.postId });
      await releaseDraft(api, draft, {
        author: world.author,
        authority: world.authority,
        terms: { scope: 'network', availableFrom: '2099-07-01' },
      });
      const used = async (now: Date): Promise<unknown> => {
        const who = await api.viewerOf(world.partner.personId, now);
        const [own] = (await api.get(OwnAdoptionsReader).readBatch(who, [artefactId])).get(artefactId) ?? [];
        const key = listKey(artefactId, { size: 10, after: undefined });
        const page = (await api.get(ArtefactAdoptionsReader).readBatch(who, [key])).get(key);
        const listed = (page?.items ?? []).map((item) => item.node);
        const one = own && (await api.get(AdoptionReader).readBatch(who, [own.id])).get(own.id);
        const pinned = listed.find((row) => row.organisation_id !== own?.organisation_id);
        const following = listed.find((row) => row.organisation_id === own?.organisation_id);
        return [own, one, following, pinned].map((row) => row?.version_id);
      };
      expect(await used(new Date('2099-06-30T22:59:59Z'))).toEqual([versionId, versionId, versionId, versionId]);
      expect(await used(new Date('2099-06-30T23:00:00Z'))).toEqual([draft, draft, draft, versionId]);
      // What is taken from them afterwards is taken from users of the new version.
      const after = new Date('2099-09-01T12:00:00Z');
      await api.get(EndReleaseService).withdraw(await api.viewerOf(world.authority.personId, after), {
        versionId: draft,
        postId: world.authority.postId,
        reason: 'other',
      });
      expect(await may(world.partner, draft, after)).toBe(kept);
    });

    it('moves followers when wider terms reach them', async () => {
      await adopt(world.partner, { following: true });
      const draft = await api
        .get(DraftService)
        .createNewVersion(await viewer(world.author), { artefactId, postId: world.author.postId });
      const { author, authority: decider } = world;
      await releaseDraft(api, draft, { author, authority: decider, terms: { scope: 'trust' } });
      const stored = async () =>
        (await api.dataSource.query<{ version_id: string }[]>(`select version_id from adoption`))[0]?.version_id;
      expect(await stored()).toBe(versionId);
      await api.get(ReleaseService).changeTerms(await viewer(decider), {
        versionId: draft,
        postId: decider.postId,
        terms: { scope: 'public', licenceCode: 'CC-BY-4.0' },
      });
      expect(await stored()).toBe(draft);
    });

    it('moves followers to a new version they may have, and leaves the others where they are', async () => {
      await adopt(world.partner, { following: true });
      await adopt(world.sister, { following: true });
      await adopt(world.neighbour);
      const second = await api
        .get(DraftService)
        .createNewVersion(await viewer(world.author), { artefactId, postId: world.author.postId });
      await releaseDraft(api, second, { author: world.author, authority: world.authority, terms: { scope: 'trust' } });
      const rows = await api.dataSource.query<{ organisation_id: string; version_id: string }[]>(
        `select organisation_id, version_id from adoption`,
      );
      expect(new Map(rows.map((row) => [row.organisation_id, row.version_id]))).toEqual(
        new Map([
          [world.otherSchoolId, versionId],
          [world.sisterSchoolId, second],
          [world.neighbour.organisationId, versionId],
        ]),
      );
    });

    it('is shown to people of the network and of the rights holder; others see what is their own', async () => {
      const open = await aRelease(api, world.author, world.authority);
      const openArtefact = await artefactIdOf(api, open);
      await adopt(world.partner, { versionId: open });
      await adopt(world.unverified, { versionId: open });
      const adopters = async (who: Viewer) => {
        const key = listKey(openArtefact, { size: 20, after: undefined });
        const page = (await api.get(ArtefactAdoptionsReader).readBatch(who, [key])).get(key);
        return { total: page?.total, organisations: page?.items.map(({ node }) => node.organisation_id).sort() };
      };
      const both = { total: 2, organisations: [world.otherSchoolId, world.unverified.organisationId].sort() };
      expect(await adopters(await viewer(world.neighbour))).toEqual(both);
      expect(await adopters(await viewer(world.unverified))).toEqual({
        total: 1,
        organisations: [world.unverified.organisationId],
      });
      expect(await adopters(await api.viewerOf(world.nobodyId))).toEqual({ total: 0, organisations: [] });
    });

    it('ends, and what was kept by it ends too', async () => {
      const adoptionId = await adopt(world.partner);
      await api.get(EndReleaseService).withdraw(await viewer(world.authority), { ...authority(), reason: 'other' });
      expect(await may(world.partner)).toBe(kept);
      const ending = async (holder: PostHolder) =>
        api.get(AdoptionService).endAdoption(await viewer(holder), { adoptionId, postId: holder.postId });
      await expect(ending(world.neighbour)).rejects.toMatchObject({ problems: [{ code: 'not-found' }] });
      await ending(world.partner);
      expect(await may(world.partner)).toBe('nothing');
      await expect(ending(world.partner)).rejects.toMatchObject({ problems: [{ code: 'adoption-ended' }] });
    });
  });
});
