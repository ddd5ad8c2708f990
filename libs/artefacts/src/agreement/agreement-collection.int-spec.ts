import { UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { CollectionImportService } from '../collection/collection-import.service.ts';
import { CollectionItemReader } from '../collection/collection-item.reader.ts';
import { CollectionItemService } from '../collection/collection-item.service.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { CollectionService } from '../collection/collection.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { anAgreement, aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { AgreementCollectionService } from './agreement-collection.service.ts';
import { settleEndedAgreements } from './agreement-end.ts';
import { AgreementEndingReader, AgreementReader } from './agreement.reader.ts';

const everything = 'find read download adopt';

describe('licence agreements over collections', () => {
  let api: ArtefactsApi;
  let world: World;
  let collectionId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    collectionId = await begin(world.authority, world.trustId);
  });

  const begin = async (who: PostHolder, organisationId: string | null): Promise<string> =>
    api.get(CollectionService).create(await api.viewerOf(who.personId), {
      ...{ postId: who.postId, title: 'What we give', organisationId, audience: { scope: 'private' } },
    });
  const released = (scope: 'private' | 'trust', rightsHolderId = world.trustId): Promise<string> =>
    aRelease(api, world.author, world.authority, { rightsHolderId, terms: { scope } });
  const add = async (who: PostHolder, versionId: string): Promise<void> => {
    const artefactIds = [await artefactIdOf(api, versionId)];
    const edit = { collectionId, artefactIds, postId: who.postId };
    await api.get(CollectionItemService).add(await api.viewerOf(who.personId), edit);
  };
  const take = async (who: PostHolder, versionId: string): Promise<void> => {
    const viewer = await api.viewerOf(who.personId);
    const { items } = await api.get(CollectionItemReader).list(viewer, collectionId, { size: 50, after: undefined });
    const itemId = items.find(({ node }) => node.version.id === versionId)?.node.id ?? '';
    await api.get(CollectionItemService).remove(viewer, { collectionId, itemId, postId: who.postId });
  };
  const may = async ({ personId }: PostHolder, id: string): Promise<string> => {
    const row = (await api.get(VersionReader).readBatch(await api.viewerOf(personId), [id])).get(id);
    if (!row) return 'nothing';
    return ['find', ...(['read', 'download', 'adopt', 'adapt'] as const).filter((verb) => row[`can_${verb}`])].join(
      ' ',
    );
  };
  const agree = ({ artefactIds = [], lastDay = null }: { artefactIds?: string[]; lastDay?: string | null } = {}) =>
    anAgreement(api, world.authority, world.otherAuthority, {
      artefactIds,
      terms: { verbs: ['find', 'read', 'download', 'adopt'], survival: 'downloads-stop', lastDay },
    });
  const naming = (agreementId: string) => ({ agreementId, collectionId, postId: world.authority.postId });
  const name = async (agreementId: string): Promise<void> =>
    api.get(AgreementCollectionService).add(await api.viewerOf(world.authority.personId), naming(agreementId));
  const adopt = async (versionId: string): Promise<void> => {
    const { personId, postId } = world.partner;
    const about = { versionId, postId, mode: 'recommended' as const, following: false };
    await api.get(AdoptionService).adopt(await api.viewerOf(personId), about);
  };

  it('give what stands in them, what is put there later, and no more what is taken out', async () => {
    const first = await released('trust');
    await add(world.authority, first);
    const agreementId = await agree();
    expect(await may(world.partner, first)).toBe('nothing');
    await name(agreementId);
    expect(await may(world.partner, first)).toBe(everything);
    const later = await released('trust');
    expect(await may(world.partner, later)).toBe('nothing');
    await add(world.authority, later);
    expect(await may(world.partner, later)).toBe(everything);
    expect(await may(world.neighbour, later)).toBe('nothing');
    await take(world.authority, later);
    expect(await may(world.partner, later)).toBe('nothing');
    expect(await may(world.partner, first)).toBe(everything);
    await api.get(AgreementCollectionService).remove(await api.viewerOf(world.authority.personId), naming(agreementId));
    expect(await may(world.partner, first)).toBe('nothing');
  });

  it('give nothing that was released to its authors alone, and nothing of others', async () => {
    const hidden = await released('private');
    const schools = await released('trust', world.schoolId);
    await add(world.authority, schools);
    await api.dataSource.query(
      `insert into collection_item (collection_item_id, collection_id, artefact_id, position, added_by)
       values (gen_random_uuid(), $1, $2, 99, $3)`,
      [collectionId, await artefactIdOf(api, hidden), world.authority.personId],
    );
    await name(await agree());
    expect(await may(world.partner, hidden)).toBe('nothing');
    expect(await may(world.partner, schools)).toBe('nothing');
  });

  it.each([
    ['taken out of the collection', (id: string) => take(world.authority, id)],
    [
      'in a collection that is ended',
      async () => {
        const viewer = await api.viewerOf(world.authority.personId);
        const row = await api.get(CollectionReader).find(viewer, collectionId);
        const edit = { collectionId, expectedRevision: row?.revision ?? 0, postId: world.authority.postId };
        await api.get(CollectionService).remove(viewer, edit);
      },
    ],
  ])('leave to adopters of what is %s what their clause says', async (_, end) => {
    const id = await released('trust');
    await add(world.authority, id);
    await name(await agree());
    await adopt(id);
    await end(id);
    expect(await may(world.partner, id)).toBe('find read');
    expect(await may(world.neighbour, id)).toBe('nothing');
    const viewer = await api.viewerOf(world.partner.personId);
    const page = { size: 20, after: undefined };
    const endings = await api.get(AgreementEndingReader).listOfOrganisation(viewer, world.partner.organisationId, page);
    expect(endings.items.map(({ node }) => node.verbs)).toEqual([['find', 'read']]);
  });

  it('take nothing from adopters who have it by a name as well', async () => {
    const id = await released('trust');
    await add(world.authority, id);
    const agreementId = await agree({ artefactIds: [await artefactIdOf(api, id)] });
    await name(agreementId);
    await adopt(id);
    await take(world.authority, id);
    expect(await may(world.partner, id)).toBe(everything);
  });

  it('end with what survives, for everything in them', async () => {
    const id = await released('trust');
    await add(world.authority, id);
    const today = londonDayOf(new Date());
    await name(await agree({ lastDay: daysAfter(today, 1) }));
    await adopt(id);
    await settleEndedAgreements(api.get(UnitOfWork), startOfLondonDay(daysAfter(today, 2)));
    const grants = await api.dataSource.query<unknown[]>(`select verbs from access_grant where ended_at is null`);
    expect(grants).toEqual([{ verbs: ['find', 'read'] }]);
  });

  it('are filled by people of the organisation that gives, whoever curates', async () => {
    const viewer = await api.viewerOf(world.authority.personId);
    const row = await api.get(CollectionReader).find(viewer, collectionId);
    const edit = { collectionId, expectedRevision: row?.revision ?? 0, postId: world.authority.postId };
    await api.get(CollectionService).setCurators(viewer, { ...edit, addIds: [world.neighbour.personId] });
    const open = await aRelease(api, world.author, world.authority, {
      ...{ rightsHolderId: world.trustId, terms: { scope: 'network', licenceCode: 'CC-BY-4.0' } },
    });
    expect(row?.is_agreed).toBe(false);
    await name(await agree());
    expect((await api.get(CollectionReader).find(viewer, collectionId))?.is_agreed).toBe(true);
    await expect(add(world.neighbour, open)).rejects.toMatchObject({ problems: [{ code: 'not-theirs-to-give' }] });
    const list = { collectionId, postId: world.neighbour.postId, text: await artefactIdOf(api, open) };
    await expect(
      api.get(CollectionImportService).import(await api.viewerOf(world.neighbour.personId), list),
    ).rejects.toMatchObject({ problems: [{ code: 'not-theirs-to-give' }] });
    await add(world.authority, open);
  });

  it('name collections of the party that gives, by those who sign for it', async () => {
    const agreementId = await agree();
    const own = await begin(world.authority, null);
    const service = api.get(AgreementCollectionService);
    const authority = await api.viewerOf(world.authority.personId);
    await expect(service.add(authority, { ...naming(agreementId), collectionId: own })).rejects.toMatchObject({
      problems: [{ code: 'not-theirs' }],
    });
    const other = await api.viewerOf(world.otherAuthority.personId);
    const theirs = { ...naming(agreementId), postId: world.otherAuthority.postId };
    await expect(service.add(other, theirs)).rejects.toMatchObject({ problems: [{ field: 'collectionId' }] });
    await name(agreementId);
    await name(agreementId);
    const row = await api.get(AgreementReader).find(other, agreementId);
    expect(row?.collections).toMatchObject([{ collection_id: collectionId, added_at: expect.any(Date) }]);
  });
});
