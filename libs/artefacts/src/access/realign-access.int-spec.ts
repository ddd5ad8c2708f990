import { aMembership, anOrganisation } from '@constellation/identity/testing';
import { UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { realignAccessOf } from './realign-access.ts';

describe('access after the rights holder moved to another trust', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(async () => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const sees = async (personId: string, versionId: string): Promise<boolean> => {
    const viewer = await api.viewerOf(personId);
    return (await api.get(VersionReader).readBatch(viewer, [versionId])).get(versionId)?.can_read ?? false;
  };

  /** The author's school leaves its trust today for one of its own. */
  const moveSchool = async (): Promise<void> => {
    await api.dataSource.query(`update organisation_membership set left_on = current_date - 1 where member_id = $1`, [
      world.schoolId,
    ]);
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    await aMembership(api.dataSource, { memberId: world.schoolId, parentId: trust.id });
  };
  const realign = async (): Promise<void> => realignAccessOf(api.get(UnitOfWork), [world.schoolId], new Date());
  const emitted = async (): Promise<number> => {
    const [row] = await api.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from outbox_message where name = 'artefacts.terms-changed'`,
    );
    return row?.count ?? 0;
  };

  it('is no longer for the trust it left, and a second run changes nothing', async () => {
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.schoolId,
      terms: { scope: 'trust' },
    });
    expect(await sees(world.sister.personId, versionId)).toBe(true);
    await moveSchool();
    await realign();
    expect(await sees(world.sister.personId, versionId)).toBe(false);
    expect(await sees(world.author.personId, versionId)).toBe(true);
    const once = await emitted();
    await realign();
    expect([once, await emitted()]).toEqual([1, 1]);
  });

  it('is kept by a school of the former trust that adopted it before', async () => {
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.schoolId,
      terms: { scope: 'trust' },
    });
    const sister = await api.viewerOf(world.sister.personId);
    await api
      .get(AdoptionService)
      .adopt(sister, { versionId, postId: world.sister.postId, mode: 'recommended', following: false });
    await moveSchool();
    await realign();
    expect(await sees(world.sister.personId, versionId)).toBe(true);
  });

  it('is kept by a school that adopted it and then leaves the trust itself', async () => {
    const versionId = await aRelease(api, world.sister, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'trust' },
    });
    const { personId, postId } = world.author;
    await api
      .get(AdoptionService)
      .adopt(await api.viewerOf(personId), { versionId, postId, mode: 'recommended', following: false });
    await moveSchool();
    expect(await sees(personId, versionId)).toBe(false);
    await realign();
    expect(await sees(personId, versionId)).toBe(true);
  });

  it('is kept by a trust that adopted what it read through the school that leaves it', async () => {
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.schoolId,
      terms: { scope: 'school' },
    });
    const { personId, postId } = world.authority;
    await api
      .get(AdoptionService)
      .adopt(await api.viewerOf(personId), { versionId, postId, mode: 'recommended', following: false });
    await moveSchool();
    expect(await sees(personId, versionId)).toBe(false);
    await realign();
    expect(await sees(personId, versionId)).toBe(true);
  });
});
