import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionGapReader } from './collection-gap.reader.ts';
import { CollectionItemService } from './collection-item.service.ts';
import type { NewCollectionInput } from './collection-input.ts';
import { CollectionReader } from './collection.reader.ts';
import { CollectionService } from './collection.service.ts';

const page = { size: 20, after: undefined };

describe('collections of communities', () => {
  let api: ArtefactsApi;
  let world: World;
  let communityId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    communityId = (await aCommunity(api.dataSource, [world.otherTrustId])).id;
  });

  const join = async ({ personId, postId }: PostHolder, role: 'lead' | 'deputy' | 'reviewer' | 'member') =>
    aCommunityMember(api.dataSource, { communityId, personId, postId, role });
  const begin = async (
    who: PostHolder,
    scope: NonNullable<NewCollectionInput['audience']>['scope'] = 'community',
    ofCommunity = communityId,
  ): Promise<string> =>
    api.get(CollectionService).create(await api.viewerOf(who.personId), {
      ...{ postId: who.postId, title: 'What we made', communityId: ofCommunity, audience: { scope } },
    });
  const find = async ({ personId }: PostHolder, id: string) =>
    api.get(CollectionReader).find(await api.viewerOf(personId), id);

  it('are begun and curated by its leads and deputies, and seen by its members', async () => {
    const { author, colleague, partner, neighbour } = world;
    await join(author, 'lead');
    await join(partner, 'deputy');
    await join(colleague, 'reviewer');
    const id = await begin(author);
    expect(await find(author, id)).toMatchObject({ can_curate: true, can_manage: true });
    expect(await find(partner, id)).toMatchObject({ can_curate: true, can_manage: true });
    expect(await find(colleague, id)).toMatchObject({ can_curate: false, can_manage: false });
    expect(await find(neighbour, id)).toBeNull();
    await expect(begin(colleague)).rejects.toMatchObject({ problems: [{ code: 'not-steward' }] });
    await expect(begin(neighbour)).rejects.toMatchObject({ problems: [{ code: 'not-steward' }] });
    // Whoever was a steward is one no more.
    await api.dataSource.query(
      `update community_membership set ended_at = now(), end_cause = 'left', ended_by = person_id where person_id = $1`,
      [author.personId],
    );
    expect(await find(author, id)).toBeNull();
  });

  it('are looked after by who runs a host while nobody is steward', async () => {
    const { author, otherAuthority } = world;
    const membership = await join(author, 'lead');
    const id = await begin(author, 'private');
    await api.dataSource.query(`update post set roles = '{organisation-admin}' where post_id = $1`, [
      otherAuthority.postId,
    ]);
    expect(await find(otherAuthority, id)).toBeNull();
    await api.dataSource.query(
      `update community_membership set ended_at = now(), end_cause = 'left', ended_by = person_id where community_membership_id = $1`,
      [membership.id],
    );
    expect(await find(otherAuthority, id)).toMatchObject({ can_manage: true });
  });

  it('are shown to members, and beyond where the community is open to the network', async () => {
    const { author, neighbour } = world;
    await join(author, 'lead');
    expect(await find(neighbour, await begin(author, 'network'))).toMatchObject({ can_curate: false });
    await expect(begin(author, 'trust')).rejects.toMatchObject({ problems: [{ field: 'audience.scope' }] });
    const own = await aCommunity(api.dataSource, [world.trustId], { withinId: world.trustId });
    await aCommunityMember(api.dataSource, {
      ...{ communityId: own.id, personId: author.personId, postId: author.postId, role: 'lead' },
    });
    await expect(begin(author, 'network', own.id)).rejects.toMatchObject({
      problems: [{ code: 'not-theirs-to-show' }],
    });
    await begin(author, 'community', own.id);
    const viewer = await api.viewerOf(author.personId);
    const mine = { postId: author.postId, title: 'My own', audience: { scope: 'community' as const } };
    await expect(api.get(CollectionService).create(viewer, mine)).rejects.toMatchObject({
      problems: [{ code: 'not-theirs-to-show' }],
    });
  });

  it('are listed and counted as far as they are shown', async () => {
    const { author, colleague, neighbour } = world;
    await join(author, 'lead');
    await join(colleague, 'member');
    for (const scope of ['private', 'community', 'network'] as const) await begin(author, scope);
    const counted = async ({ personId }: PostHolder) => {
      const { items, total } = await api
        .get(CollectionReader)
        .list(await api.viewerOf(personId), { communityId }, page);
      return [items.length, total];
    };
    expect(await counted(author)).toEqual([3, 3]);
    expect(await counted(colleague)).toEqual([2, 2]);
    expect(await counted(neighbour)).toEqual([1, 1]);
  });

  it('tell their curators what members do not find', async () => {
    const { author, partner } = world;
    await join(author, 'lead');
    const id = await begin(author);
    const [ours, open] = await Promise.all(
      (['trust', 'network'] as const).map(async (scope) => {
        const licenceCode = scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0';
        const about = { rightsHolderId: world.trustId, title: `For the ${scope}`, terms: { scope, licenceCode } };
        return artefactIdOf(api, await aRelease(api, author, world.authority, about));
      }),
    );
    const viewer = await api.viewerOf(author.personId);
    const edit = { collectionId: id, postId: author.postId };
    await api.get(CollectionItemService).add(viewer, { ...edit, artefactIds: [ours ?? '', open ?? ''] });
    expect(await api.get(CollectionGapReader).list(viewer, id)).toEqual([]);
    await join(partner, 'member');
    expect(await api.get(CollectionGapReader).list(viewer, id)).toMatchObject([
      { title: 'For the trust', lacking: [{ audience: { kind: 'community', id: communityId } }] },
    ]);
  });
});
