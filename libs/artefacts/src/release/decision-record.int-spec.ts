import { UnitOfWork } from '@constellation/platform/db';
import { findAuditBreaks } from '@constellation/platform/audit';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, anAgreement, aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { EndReleaseService } from './end-release.service.ts';
import { ReleaseService } from './release.service.ts';

describe('the audit log of decisions about versions', () => {
  let api: ArtefactsApi;
  let world: World;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(async () => {
    // Whatever was written here, the chains hold.
    const next = await api.get(UnitOfWork).look((database) => findAuditBreaks(database).next());
    expect(next.done).toBe(true);
    await api.stop();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  interface Entry {
    readonly action: string;
    readonly codes: readonly string[];
    readonly actor_id: string | null;
    readonly post_id: string | null;
    readonly ids: Readonly<Record<string, string>>;
  }
  const logOf = async (organisationId: string): Promise<readonly Entry[]> =>
    api.dataSource.query<Entry[]>(
      `select action, codes, actor_id, post_id, ids from audit_entry where organisation_id = $1 order by number`,
      [organisationId],
    );
  const actionsOf = async (organisationId: string): Promise<readonly string[]> =>
    (await logOf(organisationId)).map(({ action }) => action);
  const authority = async () => api.viewerOf(world.authority.personId);
  const released = async (scope: 'trust' | 'network') =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, terms: { scope } });
  const adopt = async (versionId: string) =>
    api.get(AdoptionService).adopt(await api.viewerOf(world.partner.personId), {
      ...{ versionId, postId: world.partner.postId, mode: 'recommended', following: false },
    });

  it('holds each decision with who made it, through which post, and its codes', async () => {
    const service = api.get(ReleaseService);
    const returned = await aDraft(api, world.author, { rightsHolderId: world.trustId });
    const author = await api.viewerOf(world.author.personId);
    await service.submitForRelease(author, { versionId: returned, postId: world.author.postId });
    const { postId } = world.authority;
    await service.returnDraft(await authority(), { versionId: returned, postId, reason: 'rights', note: 'Whose map?' });
    const versionId = await released('network');
    await api
      .get(EndReleaseService)
      .withdraw(await authority(), { versionId, postId, reason: 'replaced', note: 'By a new one' });
    const log = await logOf(world.trustId);
    expect(log.map(({ action, codes }) => [action, ...codes])).toEqual([
      ['release.submitted'],
      ['release.returned', 'rights'],
      ['release.submitted'],
      ['release.released', 'network', 'CC-BY-4.0'],
      ['release.withdrawn', 'replaced'],
    ]);
    expect(log[1]).toMatchObject({ actor_id: world.authority.personId, post_id: postId, ids: { version: returned } });
    expect(JSON.stringify(log)).not.toMatch(/map|new one/);
  });

  it('says on both sides what an adopter keeps, and when that ends', async () => {
    const versionId = await released('network');
    const adoptionId = await adopt(versionId);
    const { postId } = world.authority;
    const terms = { scope: 'trust', licenceCode: 'CC-BY-4.0' } as const;
    await api.get(ReleaseService).changeTerms(await authority(), { versionId, postId, terms });
    const kept = { action: 'access.kept', codes: ['find', 'read', 'download'], actor_id: null };
    expect((await logOf(world.otherSchoolId)).at(-1)).toMatchObject({
      ...kept,
      ids: { artefact: await artefactIdOf(api, versionId), version: versionId, organisation: world.otherSchoolId },
    });
    expect(await actionsOf(world.trustId)).toEqual(expect.arrayContaining(['access.kept', 'release.terms-changed']));
    const partner = await api.viewerOf(world.partner.personId);
    await api.get(AdoptionService).endAdoption(partner, { adoptionId, postId: world.partner.postId });
    expect((await logOf(world.otherSchoolId)).at(-1)).toMatchObject({
      action: 'access.ended',
      actor_id: world.partner.personId,
    });
    expect((await actionsOf(world.trustId)).at(-1)).toBe('access.ended');
  });

  it('holds an agreement for every party, from its proposal to its end and what survives it', async () => {
    const versionId = await released('trust');
    await anAgreement(api, world.authority, world.otherAuthority, {
      artefactIds: [await artefactIdOf(api, versionId)],
      terms: {
        verbs: ['find', 'read', 'download', 'adopt'],
        survival: 'adopted-stay',
        lastDay: londonDayOf(new Date()),
      },
    });
    await adopt(versionId);
    const tomorrow = startOfLondonDay(daysAfter(londonDayOf(new Date()), 1));
    await settleEndedAgreements(api.get(UnitOfWork), tomorrow);
    const all = ['agreement.proposed', 'agreement.item-added', 'agreement.accepted', 'agreement.agreed'];
    expect(await actionsOf(world.otherTrustId)).toEqual([...all, 'agreement.ended']);
    expect(await actionsOf(world.trustId)).toEqual(expect.arrayContaining([...all, 'access.kept', 'agreement.ended']));
    expect(await actionsOf(world.otherSchoolId)).toEqual(['access.kept']);
    expect((await logOf(world.otherTrustId)).at(-1)).toMatchObject({ actor_id: null, post_id: null });
  });
});
