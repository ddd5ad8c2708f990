import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { ShelfReader } from './shelf.reader.ts';
import { ShelfService } from './shelf.service.ts';

const page = { size: 20, after: undefined };
const shelfQuery = `query ($query: String, $first: Int!, $after: String) { shelf(query: $query, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { note artefact { id rightsHolder { name } keptForLater { note } } version { title } } } }`;

describe('the shelf', () => {
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

  const released = async (title: string, scope: 'public' | 'network' | 'trust' = 'network') => {
    const versionId = await aRelease(api, world.author, world.authority, {
      ...{ rightsHolderId: world.trustId, title, terms: { scope } },
    });
    return { versionId, artefactId: await artefactIdOf(api, versionId) };
  };
  const save = async ({ personId }: PostHolder, artefactId: string, note?: string, now?: Date) =>
    api
      .get(ShelfService)
      .save(await api.viewerOf(personId, now), { artefactId, ...(note === undefined ? {} : { note }) });
  const listed = async ({ personId }: PostHolder, words = '') => {
    const { items, total } = await api.get(ShelfReader).list(await api.viewerOf(personId), words, page);
    return { titles: items.map(({ node }) => node.version.title), notes: items.map(({ node }) => node.note), total };
  };

  it('keeps what its owner saves, last one first, and shows it to nobody else', async () => {
    const { partner, neighbour } = world;
    const [first, second] = [await released('Tides'), await released('Waves')];
    const now = Date.now();
    await save(partner, first.artefactId, 'For Tuesday.', new Date(now - 2_000));
    await save(partner, second.artefactId, undefined, new Date(now - 1_000));
    expect(await listed(partner)).toEqual({ titles: ['Waves', 'Tides'], notes: ['', 'For Tuesday.'], total: 2 });
    expect(await listed(neighbour)).toEqual({ titles: [], notes: [], total: 0 });
    // Saved again it stays in its place; a note is changed where one is given.
    await save(partner, first.artefactId);
    expect((await listed(partner)).notes).toEqual(['', 'For Tuesday.']);
    await save(partner, first.artefactId, 'For Friday.');
    expect(await listed(partner)).toEqual({ titles: ['Waves', 'Tides'], notes: ['', 'For Friday.'], total: 2 });
    const others = await api.viewerOf(neighbour.personId);
    await api.get(ShelfService).remove(others, first);
    expect((await listed(partner)).total).toBe(2);
    await api.get(ShelfService).remove(await api.viewerOf(partner.personId), first);
    await api.get(ShelfService).remove(await api.viewerOf(partner.personId), first);
    expect(await listed(partner)).toEqual({ titles: ['Waves'], notes: [''], total: 1 });
  });

  it('lets nobody save what is not theirs to find, as if it were not there', async () => {
    const hidden = await released('Ours alone', 'trust');
    for (const artefactId of [hidden.artefactId, '01900000-0000-7000-8000-000000000000']) {
      await expect(save(world.partner, artefactId)).rejects.toMatchObject({
        problems: [{ code: 'not-found', field: 'artefactId' }],
      });
    }
    await expect(save(world.partner, 'nonsense')).rejects.toMatchObject({ problems: [{ field: 'artefactId' }] });
  });

  it('neither shows nor counts what is hidden meanwhile, and has it again when it may be found again', async () => {
    const { partner, authority } = world;
    const { versionId, artefactId } = await released('Tides');
    const gone = await released('Recalled');
    await save(partner, artefactId, 'For Tuesday.');
    await save(partner, gone.artefactId);
    const { postId } = authority;
    const decider = await api.viewerOf(authority.personId);
    const changeTo = (scope: 'trust' | 'network') =>
      api.get(ReleaseService).changeTerms(decider, { versionId, postId, terms: { scope, licenceCode: 'CC-BY-4.0' } });
    await changeTo('trust');
    await api.get(EndReleaseService).recall(decider, { ...gone, postId, reason: 'copyright', note: 'A picture.' });
    expect(await listed(partner)).toEqual({ titles: [], notes: [], total: 0 });
    const kept = await api.get(ShelfReader).readBatch(await api.viewerOf(partner.personId), [artefactId]);
    expect(kept.size).toBe(0);
    await changeTo('network');
    expect(await listed(partner)).toEqual({ titles: ['Tides'], notes: ['For Tuesday.'], total: 1 });
  });

  it('is searched by title and note, whatever the accents and capitals', async () => {
    const { partner } = world;
    const [cafe, tides] = [await released('Au café'), await released('Tides')];
    await save(partner, cafe.artefactId, '50% of Year 9');
    await save(partner, tides.artefactId, 'With the CAFE lesson');
    expect((await listed(partner, 'cafe')).titles).toEqual(['Tides', 'Au café']);
    expect(await listed(partner, 'café  LESSON')).toEqual({
      titles: ['Tides'],
      notes: ['With the CAFE lesson'],
      total: 1,
    });
    expect((await listed(partner, '50%')).titles).toEqual(['Au café']);
    expect((await listed(partner, '%')).total).toBe(1);
    expect((await listed(partner, 'nothing')).total).toBe(0);
  });

  it('is paged over the API in one statement, with what stands beside each item read together', async () => {
    const { partner } = world;
    for (const title of ['One', 'Two', 'Three']) await save(partner, (await released(title)).artefactId, title);
    const cookie = await api.cookieOf(partner.personId);
    const { result, statements } = await countStatements(() => api.ask(shelfQuery, { first: 2 }, cookie));
    expect(result.errors).toEqual([]);
    // The viewer's, the list, the rights holders, and what of it is on the shelf.
    expect(statements).toHaveLength(4);
    const { shelf } = result.data;
    expect(shelf.totalCount).toBe(3);
    expect(shelf.nodes.map((node: { note: string }) => node.note)).toEqual(['Three', 'Two']);
    expect(shelf.nodes[0].artefact.keptForLater).toEqual({ note: 'Three' });
    const rest = await api.ask(shelfQuery, { first: 2, after: shelf.pageInfo.endCursor }, cookie);
    expect(rest.data['shelf']).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false },
      nodes: [{ note: 'One' }],
    });
    expect((await api.ask(shelfQuery, { first: 2 })).errors[0]?.extensions.code).toBe('SIGN_IN_NEEDED');
    const { errors } = await api.ask(shelfQuery, { first: 2, query: 'x'.repeat(201) }, cookie);
    expect(errors[0]?.message).toBe('Look for at most 200 characters.');
  });
});
