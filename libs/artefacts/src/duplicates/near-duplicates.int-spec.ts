import { countStatements, Database } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { FingerprintMissingHandler } from '../jobs/fingerprint.handler.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { NearDuplicateReader } from './near-duplicate.reader.ts';

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `word${(from + index) * 7919}`).join(' ');
const original = `## The tide\n\n${words(0, 120)}`;
const copied = `# Tides\n\n- ${words(0, 120)} and a little more`;

describe('what exists already', () => {
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

  const fingerprint = () => new FingerprintMissingHandler(api.get(Database)).handle();
  const alike = async (who: PostHolder, versionId: string) =>
    (await api.get(NearDuplicateReader).readBatch(await api.viewerOf(who.personId), [versionId])).get(versionId);
  const released = (about: Parameters<typeof aRelease>[3]) =>
    aRelease(api, world.author, world.authority, { content: { bodyMarkdown: original }, ...about });
  const draftBy = (who: PostHolder, bodyMarkdown = copied) => aDraft(api, who, { content: { bodyMarkdown } });

  it('is shown to who writes nearly the same, as far as they may read it, in one indexed statement', async () => {
    const open = await released({ title: 'The tide' });
    const kept = await released({
      title: 'The tide, within',
      terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' },
    });
    await released({ title: 'Something else', content: { bodyMarkdown: words(900, 120) } });
    await fingerprint();
    const ours = await draftBy(world.colleague);
    const theirs = await draftBy(world.partner);
    expect((await alike(world.colleague, ours))?.map((one) => one.versionId).sort()).toEqual([open, kept].sort());
    expect(await alike(world.partner, theirs)).toEqual([{ versionId: open, resemblance: expect.any(Number) }]);
    expect((await alike(world.partner, theirs))?.[0]?.resemblance).toBeGreaterThan(0.8);
    // A draft that is not theirs tells nothing, nor does what is shown about it over the API.
    expect(await alike(world.neighbour, theirs)).toBeUndefined();

    const query = `query ($id: ID!) { artefactVersion(id: $id) { nearDuplicates { resemblance version { title } } } }`;
    const { data } = await api.ask(query, { id: theirs }, await api.cookieOf(world.partner.personId));
    expect(data['artefactVersion'].nearDuplicates).toEqual([
      { resemblance: expect.any(Number), version: { title: 'The tide' } },
    ]);
    const viewer = await api.viewerOf(world.partner.personId);
    const { statements } = await countStatements(() => api.get(NearDuplicateReader).readBatch(viewer, [theirs]));
    expect(statements).toHaveLength(2);
  });

  it('is not what the draft was made from, nor another version of it, nor a text of a few words', async () => {
    const open = await released({ title: 'The tide' });
    await fingerprint();
    const adapted = await api
      .get(AdaptationService)
      .adaptVersion(await api.viewerOf(world.partner.personId), { versionIds: [open], postId: world.partner.postId });
    expect(await alike(world.partner, adapted)).toEqual([]);
    expect(await alike(world.colleague, await draftBy(world.colleague, 'word0 word7919'))).toEqual([]);
  });

  it('is worked out again for what was released before, once', async () => {
    await released({ title: 'The tide' });
    await fingerprint();
    const [row] = await api.dataSource.query<{ places: number }[]>(
      `select cardinality(signature) as places from version_fingerprint`,
    );
    expect(row).toEqual({ places: 64 });
    await api.dataSource.query(`update version_fingerprint set bands = '{}'`);
    await new FingerprintMissingHandler(api.get(Database)).handle();
    expect(await api.dataSource.query(`select bands from version_fingerprint`)).toEqual([{ bands: [] }]);
  });
});
