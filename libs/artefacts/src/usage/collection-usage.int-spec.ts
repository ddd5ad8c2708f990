import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { anOrganisation, aPost } from '@constellation/identity/testing';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { daysAfter, londonDayOf } from '@constellation/platform/time';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { DraftService } from '../artefact/draft.service.ts';
import type { NewCollectionInput } from '../collection/collection-input.ts';
import { CollectionItemService } from '../collection/collection-item.service.ts';
import { CollectionService } from '../collection/collection.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { CollectionUsageReader } from './collection-usage.reader.ts';

const number = `{ total settings { setting count } }`;
const numbers = `openedLast30Days ${number} openedLast12Months ${number} adopted ${number}`;
const query = `query ($id: ID!) { collection(id: $id) { id usage { ${numbers} items { title ${numbers} } } } }`;
const few = { total: null, settings: [] };

describe('how collections are used', () => {
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

  const released = async (title: string, scope: 'trust' | 'network' | 'public' = 'public'): Promise<string> =>
    aRelease(api, world.author, world.authority, {
      ...{ rightsHolderId: world.trustId, title },
      terms: { scope, licenceCode: scope === 'public' ? 'CC-BY-4.0' : 'LicenseRef-Trust-Internal' },
    });
  const gather = async (who: PostHolder, versionIds: string[], about: Partial<NewCollectionInput> = {}) => {
    const viewer = await api.viewerOf(who.personId);
    const collectionId = await api.get(CollectionService).create(viewer, {
      ...{ postId: who.postId, title: 'Fractions, in order', audience: { scope: 'public' }, ...about },
    });
    const artefactIds = await Promise.all(versionIds.map(async (id) => artefactIdOf(api, id)));
    await api.get(CollectionItemService).add(viewer, { collectionId, artefactIds, postId: who.postId });
    return collectionId;
  };
  const opened = async (versionId: string, setting: string, times: number, daysAgo = 0): Promise<void> => {
    await api.dataSource.query(`insert into version_usage values ($1, $2, $3, $4)`, [
      ...[versionId, daysAfter(londonDayOf(new Date()), -daysAgo), setting, times],
    ]);
  };
  const adopted = async (versionId: string, many: number, kind: 'school' | 'college' = 'school'): Promise<void> => {
    for (let place = 0; place < many; place++) {
      const { personId, id: postId } = await aPost(api.dataSource, {
        organisationId: (await anOrganisation(api.dataSource, { kind })).id,
      });
      await api
        .get(AdoptionService)
        .adopt(await api.viewerOf(personId), { versionId, postId, mode: 'recommended', following: false });
    }
  };
  const usage = async (who: PostHolder | null, id: string) => {
    const { data, errors } = await api.ask(query, { id }, who ? await api.cookieOf(who.personId) : undefined);
    expect(errors).toEqual([]);
    return data['collection']?.usage;
  };

  it('is told to its curators: by item and together, in this month and this year, and by kind of setting', async () => {
    const [first, second] = [await released('First'), await released('Second')];
    const id = await gather(world.author, [first, second]);
    await opened(first, 'primary', 9, 0);
    await opened(first, 'secondary', 2, 29);
    await opened(first, 'college', 4, 30);
    await opened(first, 'primary', 50, 400);
    await opened(second, 'primary', 4, 3);
    await adopted(first, 6);
    await adopted(second, 4, 'college');
    const primary = { setting: 'primary', count: 9 };
    const year = { total: 15, settings: [primary, { setting: 'other', count: 6 }] };
    expect(await usage(world.author, id)).toEqual({
      // The four of the second one stand in no sum: they could be worked out.
      openedLast30Days: { total: 11, settings: [primary, { setting: 'other', count: 2 }] },
      openedLast12Months: year,
      adopted: {
        total: 10,
        settings: [
          { setting: 'school', count: 6 },
          { setting: 'other', count: 4 },
        ],
      },
      items: [
        {
          title: 'First',
          openedLast30Days: { total: 11, settings: [primary, { setting: 'other', count: 2 }] },
          openedLast12Months: year,
          adopted: { total: 6, settings: [{ setting: 'school', count: 6 }] },
        },
        { title: 'Second', openedLast30Days: few, openedLast12Months: few, adopted: few },
      ],
    });
  });

  it('is told to nobody else, whatever they manage of its items', async () => {
    const version = await released('First');
    const id = await gather(world.colleague, [version]);
    await opened(version, 'primary', 20);
    for (const who of [world.author, world.authority, world.partner, null]) expect(await usage(who, id)).toBeNull();
    expect(await usage(world.colleague, id)).toMatchObject({ openedLast30Days: { total: 20 } });
  });

  it('of a community is told to its stewards', async () => {
    const { partner, colleague } = world;
    const communityId = (await aCommunity(api.dataSource, [world.otherTrustId])).id;
    const join = async ({ personId, postId }: PostHolder, role: 'lead' | 'member') =>
      aCommunityMember(api.dataSource, { communityId, personId, postId, role });
    await join(partner, 'lead');
    await join(colleague, 'member');
    const version = await released('First');
    const id = await gather(partner, [version], { communityId, audience: { scope: 'community' } });
    await opened(version, 'primary', 7);
    expect(await usage(partner, id)).toMatchObject({ openedLast12Months: { total: 7 } });
    expect(await usage(colleague, id)).toBeNull();
  });

  it('holds nothing of items and versions that the curator does not see, and no adopters they may not know', async () => {
    const { author, partner, unverified } = world;
    const shown = await released('For all');
    const hidden = await released('For the trust', 'trust');
    const id = await gather(author, [shown, hidden]);
    await api.dataSource.query(
      `insert into collection_curator select $1, person_id, $2, now() from unnest($3::uuid[]) as person_id`,
      [id, author.personId, [partner.personId, unverified.personId]],
    );
    await api.dataSource.query(
      `update collection set curator_keys = curator_keys || $2::text[] where collection_id = $1`,
      [id, [partner, unverified].map(({ personId }) => `person:${personId}`)],
    );
    // The next version of what everybody sees is for the trust alone.
    const writer = await api.viewerOf(author.personId);
    const next = await api
      .get(DraftService)
      .createNewVersion(writer, { artefactId: await artefactIdOf(api, shown), postId: author.postId });
    await releaseDraft(api, next, { ...world, terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' } });
    await opened(shown, 'primary', 6);
    await opened(next, 'primary', 30);
    await opened(hidden, 'primary', 100);
    await adopted(shown, 5);
    expect(await usage(author, id)).toMatchObject({ openedLast12Months: { total: 136 }, adopted: { total: 5 } });
    expect(await usage(partner, id)).toMatchObject({
      openedLast12Months: { total: 6 },
      adopted: { total: 5 },
      items: [{ title: 'For all', openedLast12Months: { total: 6 } }],
    });
    expect(await usage(unverified, id)).toMatchObject({ openedLast12Months: { total: 6 }, adopted: few });
  });

  it('counts what stands there twice, and an organisation that uses several, once', async () => {
    const [first, second] = [await released('First'), await released('Second')];
    const id = await gather(world.author, [first, second]);
    await api.dataSource.query(
      `insert into collection_item (collection_item_id, collection_id, artefact_id, version_id, position, added_by)
       select gen_random_uuid(), collection_id, artefact_id, $2, 99, added_by from collection_item
        where collection_id = $1 and artefact_id = (select artefact_id from artefact_version where version_id = $2)`,
      [id, first],
    );
    await opened(first, 'primary', 6);
    await adopted(first, 5);
    await api.dataSource.query(
      `insert into adoption (adoption_id, artefact_id, version_id, organisation_id, mode, following, adopted_by, adopted_at)
       select gen_random_uuid(), $1, $2, organisation_id, mode, following, adopted_by, adopted_at from adoption`,
      [await artefactIdOf(api, second), second],
    );
    const told = await usage(world.author, id);
    expect(told.items.map((item: { openedLast12Months: { total: number } }) => item.openedLast12Months.total)).toEqual([
      6,
      null,
      6,
    ]);
    expect(told).toMatchObject({ openedLast12Months: { total: 6 }, adopted: { total: 5 } });
  });

  it('is read in two statements, however many collections there are; one without items has numbers of none', async () => {
    const versions = [await released('First'), await released('Second')];
    const empty = await api.get(CollectionService).create(await api.viewerOf(world.author.personId), {
      ...{ postId: world.author.postId, title: 'Nothing yet' },
    });
    const ids = [await gather(world.author, versions), await gather(world.author, versions), empty];
    const viewer = await api.viewerOf(world.author.personId);
    const { result, statements } = await countStatements(() => api.get(CollectionUsageReader).readBatch(viewer, ids));
    expect(statements).toHaveLength(2);
    expect(ids.map((id) => result.get(id)?.items.length)).toEqual([2, 2, 0]);
    expect(result.get(ids[2] ?? '')).toMatchObject({ opened_year: few, adopted: few });
  });
});
