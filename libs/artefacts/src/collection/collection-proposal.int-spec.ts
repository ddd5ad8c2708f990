import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionItemReader, CollectionNewsReader } from './collection-item.reader.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { CollectionProposalReader } from './collection-proposal.reader.ts';
import { CollectionProposalService } from './collection-proposal.service.ts';
import { CollectionService } from './collection.service.ts';
import { CollectionWorkReader } from './collection-work.reader.ts';
import { writeFingerprints } from '../duplicates/write-fingerprints.ts';
import { newId, UnitOfWork } from '@constellation/platform/db';

const page = { size: 20, after: undefined };

describe('proposals for collections', () => {
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
    const { postId, personId } = world.author;
    collectionId = await api.get(CollectionService).create(await api.viewerOf(personId), {
      ...{ postId, title: 'Fractions, in order', audience: { scope: 'network' } },
    });
  });

  const released = async (title: string): Promise<string> =>
    artefactIdOf(api, await aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, title }));
  const propose = async (who: PostHolder, artefactId: string, note = 'It helps.') =>
    api
      .get(CollectionProposalService)
      .propose(await api.viewerOf(who.personId), { collectionId, artefactId, postId: who.postId, note });
  const listed = async ({ personId }: PostHolder) => {
    const { items } = await api
      .get(CollectionProposalReader)
      .listOfCollection(await api.viewerOf(personId), collectionId, page);
    return items.map(({ node }) => [node.version?.title, node.state, node.reason]);
  };

  it('are made by those who see it, decided by its curators, and told to both', async () => {
    const { author, partner, neighbour } = world;
    const service = api.get(CollectionProposalService);
    const first = await propose(partner, await released('One'));
    const second = await propose(partner, await released('Two'));
    expect(await propose(partner, await artefactOf(first))).toBe(first);
    expect(await listed(partner)).toEqual([
      ['Two', 'pending', null],
      ['One', 'pending', null],
    ]);
    expect(await listed(neighbour)).toEqual([]);
    const curator = await api.viewerOf(author.personId);
    expect((await api.get(CollectionProposalReader).listWaiting(curator, page)).items).toHaveLength(2);
    const act = { postId: author.postId };
    await expect(
      service.accept(await api.viewerOf(neighbour.personId), { proposalId: first, postId: neighbour.postId }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-found' }] });
    await expect(
      service.accept(await api.viewerOf(partner.personId), { proposalId: first, postId: partner.postId }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-allowed' }] });
    await service.accept(curator, { ...act, proposalId: first });
    await service.decline(curator, { ...act, proposalId: second, reason: 'We have one like it.' });
    await expect(service.accept(curator, { ...act, proposalId: second })).rejects.toMatchObject({
      problems: [{ code: 'decided' }],
    });
    expect(await listed(partner)).toEqual([
      ['Two', 'declined', 'We have one like it.'],
      ['One', 'accepted', null],
    ]);
    const { items } = await api.get(CollectionItemReader).list(curator, collectionId, page);
    expect(items.map(({ node }) => [node.version.title, node.note])).toEqual([['One', '']]);
    expect((await api.get(CollectionProposalReader).listWaiting(curator, page)).items).toEqual([]);
  });

  it('are not for those who curate it: they add what they find, and decide about no proposal of their own', async () => {
    const { author, partner } = world;
    const service = api.get(CollectionProposalService);
    await expect(propose(author, await released('Mine'))).rejects.toMatchObject({
      problems: [{ code: 'own-collection', message: 'You curate this collection: add it yourself.' }],
    });
    const proposalId = await propose(partner, await released('Theirs'));
    const curate = { collectionId, expectedRevision: 1, postId: author.postId };
    await api.get(CollectionService).setCurators(await api.viewerOf(author.personId), {
      ...{ ...curate, addIds: [partner.personId], removeIds: [] },
    });
    const curator = await api.viewerOf(partner.personId);
    const act = { proposalId, postId: partner.postId };
    const own = { problems: [{ code: 'own-proposal', field: 'proposalId' }] };
    await expect(service.accept(curator, act)).rejects.toMatchObject(own);
    await expect(service.decline(curator, { ...act, reason: 'No.' })).rejects.toMatchObject(own);
    await service.accept(await api.viewerOf(author.personId), { ...act, postId: author.postId, note: 'Start here.' });
    const { items } = await api.get(CollectionItemReader).list(curator, collectionId, page);
    expect(items.map(({ node }) => node.note)).toEqual(['Start here.']);
  });

  it('are not there for who made one and sees the collection no more', async () => {
    const { author, partner } = world;
    const service = api.get(CollectionProposalService);
    const proposalId = await propose(partner, await released('Theirs'));
    await api.get(CollectionService).setAudience(await api.viewerOf(author.personId), {
      ...{ collectionId, expectedRevision: 1, postId: author.postId, audience: { scope: 'private' } },
    });
    const stranger = await api.viewerOf(partner.personId);
    for (const id of [proposalId, newId()]) {
      const act = { proposalId: id, postId: partner.postId };
      const missing = { problems: [{ code: 'not-found', field: 'proposalId' }] };
      await expect(service.accept(stranger, act)).rejects.toMatchObject(missing);
      await expect(service.decline(stranger, { ...act, reason: 'No.' })).rejects.toMatchObject(missing);
    }
  });

  it('tells followers how much is new of what they see', async () => {
    const { author, partner } = world;
    const service = api.get(CollectionProposalService);
    const early = await api.viewerOf(partner.personId, new Date(Date.now() - 60_000));
    await service.follow(early, collectionId);
    const internal = await artefactIdOf(
      api,
      await aRelease(api, author, world.authority, {
        ...{ rightsHolderId: world.trustId, terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' } },
      }),
    );
    await api.get(CollectionItemService).add(await api.viewerOf(author.personId), {
      ...{ collectionId, postId: author.postId, artefactIds: [await released('New'), internal] },
    });
    const follower = await api.viewerOf(partner.personId);
    const news = async () =>
      (await api.get(CollectionNewsReader).readBatch(follower, [collectionId])).get(collectionId);
    expect(await news()).toBe(1);
    await service.follow(await api.viewerOf(partner.personId), collectionId);
    expect(await news()).toBeUndefined();
  });

  it('tells curators what is to be looked at, and lets them take out what has ended', async () => {
    const { author, authority, partner } = world;
    const curator = await api.viewerOf(author.personId);
    const items = api.get(CollectionItemService);
    const versionId = await aRelease(api, author, authority, { rightsHolderId: world.trustId, title: 'Recalled' });
    const text = Array.from({ length: 80 }, (_, place) => `word${place}`).join(' ');
    const alike = await Promise.all(
      ['Same', 'Same again'].map(async (title) =>
        aRelease(api, author, authority, { rightsHolderId: world.trustId, title, content: { bodyMarkdown: text } }),
      ),
    );
    await api.get(UnitOfWork).run((tx) => writeFingerprints(tx, alike));
    const added = await items.add(curator, {
      ...{ collectionId, postId: author.postId },
      artefactIds: [
        await artefactIdOf(api, versionId),
        ...(await Promise.all(alike.map((id) => artefactIdOf(api, id)))),
      ],
    });
    const work = async ({ personId }: PostHolder) =>
      (await api.get(CollectionWorkReader).list(await api.viewerOf(personId), collectionId)).map(
        ({ fault, title, other }) => [fault, title, other],
      );
    expect(await work(author)).toEqual([['near-duplicate', 'Same again', 'Same']]);
    await api.get(EndReleaseService).recall(await api.viewerOf(authority.personId), {
      ...{ versionId, postId: authority.postId, reason: 'copyright', note: 'A picture.' },
    });
    expect(await work(author)).toEqual([
      ['ended', 'Recalled', null],
      ['near-duplicate', 'Same again', 'Same'],
    ]);
    expect(await work(partner)).toEqual([]);
    const [gone = ''] = added;
    const edit = { collectionId, postId: author.postId, itemId: gone };
    await expect(items.update(curator, { ...edit, note: 'Alas.' })).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
    await items.remove(curator, edit);
    expect(await work(author)).toEqual([['near-duplicate', 'Same again', 'Same']]);
  });

  async function artefactOf(proposalId: string): Promise<string> {
    const [row] = await api.dataSource.query<{ artefact_id: string }[]>(
      `select artefact_id from collection_proposal where collection_proposal_id = $1`,
      [proposalId],
    );
    return row?.artefact_id ?? '';
  }
});
