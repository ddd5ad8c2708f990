import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, artefactIdOf } from '../testing/builders.ts';
import { aWorld } from '../testing/world.ts';
import { PartService } from './part.service.ts';

describe('parts that would go round in a circle', () => {
  let api: ArtefactsApi;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  it('are refused to the second of two who close the circle at once', async () => {
    const { author } = await aWorld(api.dataSource);
    const viewer = await api.viewerOf(author.personId);
    const drafts = [await aDraft(api, author), await aDraft(api, author)] as const;
    const artefacts = [await artefactIdOf(api, drafts[0]), await artefactIdOf(api, drafts[1])] as const;
    const put = async (versionId: string, part: string) =>
      api.get(PartService).setParts(viewer, { versionId, artefactIds: [part], expectedRevision: 2 });
    const outcomes = await Promise.allSettled([put(drafts[0], artefacts[1]), put(drafts[1], artefacts[0])]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }): unknown => reason);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ problems: [{ code: 'part-cycle' }] });
  });
});
