import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { CollectionItemService } from '../collection/collection-item.service.ts';
import { CollectionService } from '../collection/collection.service.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { UpstreamChangeReader } from '../upstream/upstream-change.reader.ts';
import { UndoReleaseService } from './undo-release.service.ts';
import { UndoReader } from './undo.reader.ts';

const minutes = (count: number, from = released): Date => new Date(from.getTime() + count * 60_000);
const began = new Date('2026-11-02T09:00:00Z');
const released = new Date('2026-11-09T14:00:00Z');

describe('taking a release back', () => {
  let api: ArtefactsApi;
  let world: World;
  let first: string;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    first = await aRelease(api, world.author, world.authority, { title: 'Rivers', at: began });
  });

  const renew = async (at = released, bodyMarkdown = 'New.'): Promise<string> => {
    const author = await api.viewerOf(world.author.personId, at);
    const versionId = await api
      .get(DraftService)
      .createNewVersion(author, { artefactId: await artefactIdOf(api, first), postId: world.author.postId });
    await api.get(DraftService).updateDraft(author, { versionId, expectedRevision: 1, bodyMarkdown });
    await releaseDraft(api, versionId, { ...world, at });
    return versionId;
  };
  const undo = async (versionId: string, at: Date, who: PostHolder = world.authority) =>
    api.get(UndoReleaseService).undo(await api.viewerOf(who.personId, at), { versionId, postId: who.postId });
  const until = async (versionId: string, at: Date, who = world.authority) =>
    (await api.get(UndoReader).readBatch(await api.viewerOf(who.personId, at), [versionId])).get(versionId);
  const versions = () =>
    api.dataSource.query<{ version_id: string; state: string; number: number | null }[]>(
      `select version_id, state, number from artefact_version order by created_at, version_id`,
    );
  const inbox = async (at: Date) =>
    (
      await api
        .get(UpstreamChangeReader)
        .list(await api.viewerOf(world.partner.personId, at), false, { size: 10, after: undefined })
    ).items.map(({ node }) => node.version_id);
  const open = async (versionId: string, who: PostHolder) =>
    api.ask(
      `query ($id: ID!) { artefactVersion(id: $id) { bodyHtml } }`,
      { id: versionId },
      await api.cookieOf(who.personId),
    );

  it('puts everything back to where it was, and nobody was told', async () => {
    const partner = await api.viewerOf(world.partner.personId, began);
    await api
      .get(AdoptionService)
      .adopt(partner, { versionId: first, postId: world.partner.postId, mode: 'recommended', following: true });
    await api.get(AdaptationService).adaptVersion(partner, { versionIds: [first], postId: world.partner.postId });
    const second = await renew();
    const used = () => api.dataSource.query<object[]>(`select version_id from adoption`);
    expect(await used()).toEqual([{ version_id: second }]);
    expect(await inbox(minutes(9))).toEqual([]);
    expect(await until(second, minutes(9))).toEqual(minutes(10));
    expect(await until(second, minutes(9), world.otherAuthority)).toBeUndefined();
    await undo(second, minutes(9));
    expect((await versions()).filter((row) => [first, second].includes(row.version_id))).toEqual([
      { version_id: first, state: 'released', number: 1 },
      { version_id: second, state: 'in-review', number: null },
    ]);
    expect(await used()).toEqual([{ version_id: first }]);
    expect(await inbox(minutes(60))).toEqual([]);
    await releaseDraft(api, second, { ...world, at: minutes(20), submit: false });
    expect(await versions()).toContainEqual({ version_id: second, state: 'released', number: 2 });
    expect(await inbox(minutes(29))).toEqual([]);
    expect(await inbox(minutes(30))).toEqual([second]);
  });

  it('is over after ten minutes, and is for those who decide', async () => {
    const second = await renew();
    expect(await until(second, minutes(10))).toBeUndefined();
    await expect(undo(second, minutes(10))).rejects.toMatchObject({ problems: [{ code: 'undo-over' }] });
    await expect(undo(second, minutes(1), world.author)).rejects.toMatchObject({
      problems: [{ code: 'not-release-authority' }],
    });
    await expect(
      api.dataSource.query(
        `update artefact_version set state = 'in-review', number = null, released_at = null where version_id = $1`,
        [second],
      ),
    ).rejects.toThrow('its content cannot change');
  });

  it('is over when somebody else has opened it, or uses it; those who made or decided it open nothing', async () => {
    const now = new Date();
    const second = await renew(now);
    await open(second, world.author);
    await open(second, world.authority);
    expect(await until(second, now)).toBeDefined();
    await open(second, world.neighbour);
    expect(await until(second, now)).toBeUndefined();
    await expect(undo(second, now)).rejects.toMatchObject({
      problems: [{ code: 'undo-over', message: expect.stringContaining('opened') }],
    });
  });

  it('is over when somebody took it away in an archive, alone or with a collection', async () => {
    const { author, neighbour } = world;
    const now = new Date();
    const artefactIds = [await artefactIdOf(api, first)];
    const viewer = await api.viewerOf(author.personId);
    const about = { postId: author.postId, title: 'Rivers, in order', audience: { scope: 'public' as const } };
    const collectionId = await api.get(CollectionService).create(viewer, about);
    await api.get(CollectionItemService).add(viewer, { collectionId, artefactIds, postId: author.postId });
    for (const form of ['archives', 'collection-exports'] as const) {
      const fresh = await renew(new Date(), `For ${form}.`);
      const url = form === 'archives' ? `/archives/${fresh}` : `/collection-exports/${collectionId}/zip`;
      const take = async (method: 'GET' | 'HEAD', who: PostHolder): Promise<void> => {
        const headers = { cookie: await api.cookieOf(who.personId) };
        expect((await api.app.inject({ method, url, headers })).statusCode).toBe(200);
      };
      await take('HEAD', neighbour);
      await take('GET', author);
      expect(await until(fresh, now)).toBeDefined();
      await take('GET', neighbour);
      expect(await until(fresh, now)).toBeUndefined();
    }
  });

  it('is over when somebody compared it with the version before', async () => {
    const now = new Date();
    const second = await renew(now);
    const compare = async (who: PostHolder) =>
      api.ask(
        `query ($from: ID!, $to: ID!) { compareVersions(fromId: $from, toId: $to) { body { text } } }`,
        { from: first, to: second },
        await api.cookieOf(who.personId),
      );
    await compare(world.author);
    expect(await until(second, now)).toBeDefined();
    await compare(world.neighbour);
    expect(await until(second, now)).toBeUndefined();
  });

  it('is over when somebody made something of it', async () => {
    const second = await renew();
    await api.get(AdaptationService).adaptVersion(await api.viewerOf(world.partner.personId, minutes(2)), {
      versionIds: [second],
      postId: world.partner.postId,
    });
    await expect(undo(second, minutes(3))).rejects.toMatchObject({ problems: [{ code: 'undo-over' }] });
  });
});
