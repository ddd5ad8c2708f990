import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionImportService } from './collection-import.service.ts';
import { CollectionService } from './collection.service.ts';

const strange = '01900000-0000-7000-8000-000000000001';

describe('lists for collections', () => {
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
    const { personId, postId } = world.partner;
    collectionId = await api.get(CollectionService).create(await api.viewerOf(personId), {
      ...{ postId, title: 'Rivers, in order', audience: { scope: 'network' } },
    });
  });

  const released = async (scope: 'trust' | 'network', title: string): Promise<readonly [string, string]> => {
    const licenceCode = scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0';
    const about = { rightsHolderId: world.trustId, title, terms: { scope, licenceCode } };
    const versionId = await aRelease(api, world.author, world.authority, about);
    return [await artefactIdOf(api, versionId), versionId];
  };
  const preview = async ({ personId }: PostHolder, text: string) =>
    api.get(CollectionImportService).preview(await api.viewerOf(personId), { collectionId, text });
  const take = async (text: string) => {
    const { personId, postId } = world.partner;
    return api.get(CollectionImportService).import(await api.viewerOf(personId), { collectionId, postId, text });
  };

  it('are looked through before anything is added, hidden works like those that are not there', async () => {
    const [springs] = await released('network', 'Springs');
    const [deltas, pinned] = await released('network', 'Deltas');
    const [hidden] = await released('trust', 'Hidden');
    const text = [
      springs,
      `https://constellation.example.org/artefacts/${deltas}?version=${pinned}`,
      hidden,
      strange,
      'no',
    ].join('\n');
    const looked = await preview(world.partner, text);
    expect(looked.lines).toMatchObject([
      { line: 1, artefactId: springs, versionId: null, title: 'Springs', isThere: false },
      { line: 2, artefactId: deltas, versionId: pinned, title: 'Deltas', isThere: false },
    ]);
    expect(looked.faults.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(looked.faults[0]?.message).toBe(looked.faults[1]?.message);
    const { addedIds, faults } = await take(text);
    expect([addedIds.length, faults]).toEqual([2, looked.faults]);
    expect((await preview(world.partner, text)).lines.map(({ isThere }) => isThere)).toEqual([true, true]);
    expect((await take(text)).addedIds).toEqual([]);
    await expect(preview(world.neighbour, text)).rejects.toMatchObject({ problems: [{ code: 'not-allowed' }] });
  });

  it('take as many statements for many lines as for one', async () => {
    const one = await released('network', 'Springs');
    const more = [await released('network', 'Deltas'), await released('network', 'Mouths')];
    const few = await countStatements(() => take(one[0]));
    const many = await countStatements(() => take(more.map(([id]) => id).join('\n')));
    expect([few.result.addedIds.length, many.result.addedIds.length]).toEqual([1, 2]);
    expect(many.statements.length).toBe(few.statements.length);
  });
});
