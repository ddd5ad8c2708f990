import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionCoverReader, mostCoverParts } from './collection-cover.reader.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { CollectionService } from './collection.service.ts';

describe('covers of collections', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const released = async (subject: string, scope: 'trust' | 'public' = 'public'): Promise<string> =>
    aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      content: { subjects: [subject, 'music'] },
      terms: { scope, licenceCode: scope === 'public' ? 'CC-BY-4.0' : 'LicenseRef-Trust-Internal' },
    });
  const gather = async (versionIds: readonly string[], scope: 'public' | 'private' = 'public'): Promise<string> => {
    const viewer = await api.viewerOf(world.author.personId);
    const postId = world.author.postId;
    const collectionId = await api
      .get(CollectionService)
      .create(viewer, { postId, title: 'In order', audience: { scope } });
    const artefactIds = await Promise.all(versionIds.map(async (id) => artefactIdOf(api, id)));
    if (artefactIds.length > 0) await api.get(CollectionItemService).add(viewer, { collectionId, artefactIds, postId });
    return collectionId;
  };
  const cover = async (who: PostHolder | null, id: string) => {
    const { data, errors } = await api.ask(
      `query ($id: ID!) { collection(id: $id) { cover { subject kind count } } }`,
      { id },
      who ? await api.cookieOf(who.personId) : undefined,
    );
    expect(errors).toEqual([]);
    return data['collection']?.cover;
  };

  it('are drawn from what their viewer sees, and from nothing that is hidden to them', async () => {
    const id = await gather([
      await released('mathematics'),
      await released('mathematics'),
      await released('history', 'trust'),
      await released('english', 'trust'),
      await released('english', 'trust'),
      await released('english', 'trust'),
    ]);
    const mathematics = { subject: 'mathematics', kind: 'CURRICULUM', count: 2 };
    expect(await cover(world.author, id)).toEqual([
      { subject: 'english', kind: 'CURRICULUM', count: 3 },
      mathematics,
      { subject: 'history', kind: 'CURRICULUM', count: 1 },
    ]);
    expect(await cover(world.partner, id)).toEqual([mathematics]);
    expect(await cover(null, id)).toEqual([mathematics]);
  });

  it('tell nothing of what one may find and not read', async () => {
    const version = await released('mathematics');
    const id = await gather([version]);
    await api.dataSource.query(`update version_access set read_keys = '{}' where version_id = $1`, [version]);
    expect(await cover(world.partner, id)).toEqual([]);
  });

  it('of a whole page are read in one statement, at most so many parts of each, of none that is not shown', async () => {
    const subjects = ['english', 'history', 'geography', 'french', 'latin', 'drama', 'computing'];
    const many = await gather(await Promise.all(subjects.map(async (subject) => released(subject))));
    const [empty, hidden] = [await gather([]), await gather([await released('music')], 'private')];
    const viewer = await api.viewerOf(world.partner.personId);
    const { result, statements } = await countStatements(() =>
      api.get(CollectionCoverReader).readBatch(viewer, [many, empty, hidden]),
    );
    expect(statements).toHaveLength(1);
    expect(result.get(many)?.map(({ subject }) => subject)).toEqual(subjects.toSorted().slice(0, mostCoverParts));
    expect([result.get(empty), result.get(hidden)]).toEqual([undefined, undefined]);
  });
});
