import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { CollectionReader } from './collection.reader.ts';
import { CollectionSectionService } from './collection-section.service.ts';
import { CollectionService } from './collection.service.ts';
import { CollectionVersionReader } from './collection-version.reader.ts';
import { CollectionVersionService } from './collection-version.service.ts';

describe('versions of collections', () => {
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
    const { personId, postId } = world.author;
    collectionId = await api.get(CollectionService).create(await api.viewerOf(personId), {
      ...{ postId, title: 'Rivers, in order', description: 'For **Year 8**.', audience: { scope: 'network' } },
    });
  });

  const released = async (scope: 'trust' | 'network', title: string): Promise<string> => {
    const licenceCode = scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0';
    const about = { rightsHolderId: world.trustId, title, terms: { scope, licenceCode } };
    return artefactIdOf(api, await aRelease(api, world.author, world.authority, about));
  };
  const edit = async () => {
    const row = await api.get(CollectionReader).find(await api.viewerOf(world.author.personId), collectionId);
    return { collectionId, postId: world.author.postId, expectedRevision: row?.revision ?? 0 };
  };
  const add = async (artefactIds: string[], sectionId?: string): Promise<readonly string[]> => {
    const viewer = await api.viewerOf(world.author.personId);
    return api.get(CollectionItemService).add(viewer, { ...(await edit()), artefactIds, sectionId, note: 'First.' });
  };
  const publish = async (changeNote = 'All of it.'): Promise<number> =>
    api
      .get(CollectionVersionService)
      .publish(await api.viewerOf(world.author.personId), { ...(await edit()), changeNote });
  const titlesIn = async ({ personId }: PostHolder, number: number): Promise<string[] | null> => {
    const viewer = await api.viewerOf(personId);
    const row = await api.get(CollectionVersionReader).find(viewer, collectionId, number);
    if (!row) return null;
    return (await api.get(CollectionVersionReader).listItems(viewer, row.id)).map(({ version }) => version.title);
  };

  it('stay as they were, whatever becomes of the collection', async () => {
    const viewer = await api.viewerOf(world.author.personId);
    const sectionId = await api.get(CollectionSectionService).add(viewer, { ...(await edit()), title: 'Upper course' });
    const [spring, delta] = [await released('network', 'Springs'), await released('network', 'Deltas')];
    await add([delta], sectionId);
    const [first] = await add([spring]);
    expect(await publish()).toBe(1);
    await api.get(CollectionItemService).remove(viewer, { ...(await edit()), itemId: first ?? '' });
    await api.get(CollectionSectionService).update(viewer, { ...(await edit()), sectionId, title: 'Mouths' });
    await api.get(CollectionService).update(viewer, { ...(await edit()), title: 'Rivers anew' });
    expect(await publish('Springs are elsewhere.')).toBe(2);
    expect(await titlesIn(world.author, 1)).toEqual(['Springs', 'Deltas']);
    expect(await titlesIn(world.author, 2)).toEqual(['Deltas']);
    const [one, two] = await Promise.all(
      [1, 2].map((n) => api.get(CollectionVersionReader).find(viewer, collectionId, n)),
    );
    expect([one?.title, one?.sections[0]?.title]).toEqual(['Rivers, in order', 'Upper course']);
    expect([two?.title, two?.sections[0]?.title, two?.change_note]).toEqual([
      'Rivers anew',
      'Mouths',
      'Springs are elsewhere.',
    ]);
    const page = { size: 10, after: undefined };
    const { items } = await api.get(CollectionVersionReader).list(viewer, collectionId, page);
    expect(items.map(({ node }) => node.number)).toEqual([2, 1]);
    await expect(
      api.dataSource.query(`update collection_version set change_note = 'Other.' where number = 1`),
    ).rejects.toThrow('never changed');
  });

  it('show each reader what they may find of it, of the versions of then', async () => {
    const { author, partner, neighbour } = world;
    await add([await released('network', 'For all'), await released('trust', 'For the trust')]);
    await publish();
    expect(await titlesIn(author, 1)).toEqual(['For all', 'For the trust']);
    expect(await titlesIn(partner, 1)).toEqual(['For all']);
    await api.get(CollectionService).setAudience(await api.viewerOf(author.personId), {
      ...(await edit()),
      audience: { scope: 'private' },
    });
    expect(await titlesIn(neighbour, 1)).toBeNull();
    // What was released later is not what stood there.
    await api.dataSource.query(`alter table collection_version_item disable trigger collection_version_item_final`);
    await api.dataSource.query(`update collection_version_item set newest_number = 0`);
    await api.dataSource.query(`alter table collection_version_item enable trigger collection_version_item_final`);
    expect(await titlesIn(author, 1)).toEqual([]);
  });

  it('are cited alike by everybody who may read them, signed in or not', async () => {
    const author = await api.viewerOf(world.author.personId);
    const { postId } = world.author;
    collectionId = await api
      .get(CollectionService)
      .create(author, { postId, title: 'Springs for all', audience: { scope: 'public' } });
    await add([await released('network', 'Springs')]);
    await publish();
    const query = 'query ($id: ID!) { collection(id: $id) { version(number: 1) { citation } } }';
    const readers = [
      await api.cookieOf(world.author.personId),
      await api.cookieOf(world.authority.personId),
      undefined,
    ];
    const citations = await Promise.all(
      readers.map(async (cookie) => {
        const { data, errors } = await api.ask(query, { id: collectionId }, cookie);
        expect(errors).toEqual([]);
        return String(data['collection'].version.citation);
      }),
    );
    expect(new Set(citations).size).toBe(1);
    expect(citations[0]).toMatch(/^\S.* \(\d{4}\) Springs for all, version 1\. Constellation\. https:/);
    expect(citations[0]).not.toMatch(/^Constellation/);
  });

  it('are published by curators, of the state they looked at, and not twice alike', async () => {
    const { author, partner } = world;
    await expect(publish()).rejects.toMatchObject({ problems: [{ code: 'empty' }] });
    await add([await released('network', 'Springs')]);
    const seen = await edit();
    await expect(
      api
        .get(CollectionVersionService)
        .publish(await api.viewerOf(partner.personId), { ...seen, postId: partner.postId, changeNote: 'Mine.' }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-allowed' }] });
    await add([await released('network', 'Deltas')]);
    const viewer = await api.viewerOf(author.personId);
    await expect(
      api.get(CollectionVersionService).publish(viewer, { ...seen, changeNote: 'Springs alone.' }),
    ).rejects.toThrow('Somebody changed it meanwhile');
    await expect(publish(' ')).rejects.toMatchObject({ problems: [{ field: 'changeNote' }] });
    await publish();
    await expect(publish()).rejects.toMatchObject({ problems: [{ code: 'unchanged' }] });
  });

  it('are read in one statement each', async () => {
    await add([await released('network', 'Springs')]);
    await publish();
    const viewer = await api.viewerOf(world.author.personId);
    const reader = api.get(CollectionVersionReader);
    const { statements, result } = await countStatements(async () => reader.find(viewer, collectionId, 1));
    expect(statements.length).toBe(1);
    const items = await countStatements(async () => reader.listItems(viewer, result?.id ?? ''));
    expect([items.statements.length, items.result.length]).toEqual([1, 1]);
  });
});
