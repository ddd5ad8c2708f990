import { aPartnership } from '@constellation/identity/testing';
import { countStatements, newId, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { realignAdoptersOf } from './realign-access.ts';

describe('what is shared with a partnership', () => {
  let api: ArtefactsApi;
  let world: World;
  let partnershipId: string;
  let versionId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    partnershipId = (await aPartnership(api.dataSource, [world.trustId, world.otherTrustId])).id;
    versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'partners', partnershipIds: [partnershipId] },
    });
  });

  const may = async ({ personId }: PostHolder, now?: Date): Promise<string> => {
    const row = (await api.get(VersionReader).readBatch(await api.viewerOf(personId, now), [versionId])).get(versionId);
    if (!row) return 'nothing';
    const given = (['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`]);
    return ['find', ...given].join(' ');
  };
  const everything = 'find read download adopt adapt';
  const leaveAt = async (organisationId: string, endsAt: Date): Promise<void> => {
    await api.dataSource.query(
      `update partnership_membership set ends_at = $3 where partnership_id = $1 and organisation_id = $2`,
      [partnershipId, organisationId, endsAt],
    );
  };
  const stored = async (): Promise<unknown> => api.dataSource.query(`select * from version_access order by version_id`);

  it('is open to the people of its members and their schools, and to nobody else', async () => {
    for (const who of [world.partner, world.otherAuthority, world.sister]) expect(await may(who)).toBe(everything);
    expect(await may(world.neighbour)).toBe('nothing');
  });

  it('is closed at the end of notice in London, and nothing is rewritten for it', async () => {
    const before = await stored();
    await leaveAt(world.otherTrustId, new Date('2099-06-30T23:00:00Z'));
    expect(await may(world.partner, new Date('2099-06-30T22:59:59.999Z'))).toBe(everything);
    // Half past midnight in London, half past eleven the day before in UTC.
    expect(await may(world.partner, new Date('2099-06-30T23:30:00Z'))).toBe('nothing');
    expect(await may(world.sister, new Date('2099-06-30T23:30:00Z'))).toBe(everything);
    expect(await stored()).toEqual(before);
  });

  it('is no more kept by a trust that has it by what its school keeps', async () => {
    const { partner, otherAuthority, authority } = world;
    await api.get(AdoptionService).adopt(await api.viewerOf(partner.personId), {
      ...{ versionId, postId: partner.postId, mode: 'recommended', following: false },
    });
    await api.get(ReleaseService).changeTerms(await api.viewerOf(authority.personId), {
      ...{ versionId, postId: authority.postId, terms: { scope: 'trust', licenceCode: 'CC-BY-4.0' } },
    });
    // As whoever follows comes to a version that their school alone keeps.
    await api.dataSource.query(
      `insert into adoption (adoption_id, artefact_id, version_id, organisation_id, mode, following, adopted_by)
       select $1, artefact_id, version_id, $2, mode, true, $3 from adoption where version_id = $4`,
      [newId(), world.otherTrustId, otherAuthority.personId, versionId],
    );
    await leaveAt(world.otherTrustId, new Date());
    await realignAdoptersOf(api.get(UnitOfWork), [world.otherTrustId], new Date());
    const keepers = await api.dataSource.query<{ organisation_id: string }[]>(
      `select organisation_id from access_grant where version_id = $1`,
      [versionId],
    );
    expect(keepers).toEqual([{ organisation_id: world.otherSchoolId }]);
    expect(await may(otherAuthority)).toBe('find read download');
  });

  it('stays with those who adopted it before they left, schools of members among them', async () => {
    const { personId, postId } = world.partner;
    await api
      .get(AdoptionService)
      .adopt(await api.viewerOf(personId), { versionId, postId, mode: 'recommended', following: false });
    const endsAt = new Date();
    await leaveAt(world.otherTrustId, endsAt);
    await realignAdoptersOf(api.get(UnitOfWork), [world.otherTrustId], new Date());
    await realignAdoptersOf(api.get(UnitOfWork), [world.otherTrustId], new Date());
    expect(await may(world.partner)).toBe('find read download');
    expect(await api.dataSource.query(`select from access_grant`)).toHaveLength(1);
  });

  it('names only partnerships that its rights holder belongs to; one it has left may stay', async () => {
    const theirs = (await aPartnership(api.dataSource, [world.otherTrustId])).id;
    const { personId, postId } = world.authority;
    const change = async (partnershipIds: string[]) =>
      api.get(ReleaseService).changeTerms(await api.viewerOf(personId), {
        versionId,
        postId,
        terms: { scope: 'partners', partnershipIds, licenceCode: 'CC-BY-4.0' },
      });
    await expect(change([theirs])).rejects.toMatchObject({
      problems: [{ code: 'not-found', field: 'terms.partnershipIds' }],
    });
    await expect(change([])).rejects.toMatchObject({ problems: [{ code: 'no-partners' }] });
    await leaveAt(world.trustId, new Date());
    await change([partnershipId]);
    expect(await may(world.partner)).toBe(everything);
  });

  it('is told in words, by name to those who have a part in it', async () => {
    const query = `query ($id: ID!) { artefact(id: $id) {
      id rightsHolder { name } version { audienceInWords whyVisible terms { partnerships { id } } } } }`;
    const [{ artefact_id: id } = { artefact_id: '' }] = await api.dataSource.query<{ artefact_id: string }[]>(
      `select artefact_id from artefact_version where version_id = $1`,
      [versionId],
    );
    await api.dataSource.query(`update partnership set name = 'Northern Partnership' where partnership_id = $1`, [
      partnershipId,
    ]);
    const cookie = await api.cookieOf(world.partner.personId);
    const result = await api.ask(query, { id }, cookie);
    expect(result.data['artefact'].version).toMatchObject({
      audienceInWords: expect.arrayContaining([
        'People of the organisations of the partnership “Northern Partnership”.',
      ]),
      whyVisible: 'You can see this because your organisation belongs to the partnership “Northern Partnership”.',
      terms: { partnerships: [{ id: partnershipId }] },
    });
  });

  it('adds no statement to a list of 20', async () => {
    const viewer = await api.viewerOf(world.partner.personId);
    const { result, statements } = await countStatements(() =>
      api.get(VersionLists).listReleased(viewer, { kind: 'curriculum' }, { size: 20, after: undefined }),
    );
    expect([result.items.length, statements.length]).toEqual([1, 1]);
  });
});
