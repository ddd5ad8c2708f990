import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { londonDayOf } from '@constellation/platform/time';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

const sum = `adoptions adoptionsOfDerived organisations derivedWorks hoursSaved`;
const query = `query ($id: ID!) { reuseLedger(organisationId: $id) {
  worksHeld worksReused own { ${sum} } beyond { ${sum} } trustPairs trusts { id }
  byMonth { of own beyond } bySetting { of own beyond } } }`;

describe('the reuse ledger of an organisation', () => {
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

  const ledger = async (by: PostHolder, id = world.trustId) => {
    const { data, errors } = await api.ask(query, { id }, await api.cookieOf(by.personId));
    expect(errors).toEqual([]);
    return data['reuseLedger'] as Record<string, unknown> | null;
  };
  const held = async (title: string) =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, title });
  const adopt = async (by: PostHolder, versionId: string, hoursSaved: number | null = null) =>
    api.get(AdoptionService).adopt(await api.viewerOf(by.personId), {
      ...{ versionId, postId: by.postId, mode: 'recommended', following: false, hoursSaved },
    });
  /** Made from these by the other trust, and released there. */
  const derive = async (...versionIds: string[]) => {
    const made = await api.get(AdaptationService).adaptVersion(await api.viewerOf(world.partner.personId), {
      ...{ versionIds, postId: world.partner.postId, rightsHolderId: world.otherTrustId, title: 'Ours' },
    });
    await releaseDraft(api, made, { author: world.partner, authority: world.otherAuthority });
    return made;
  };

  it('keeps reuse in the own trust apart from reuse beyond it', async () => {
    const rivers = await held('Rivers');
    await held('Nobody uses it');
    await adopt(world.sister, rivers, 2);
    await adopt(world.author, rivers);
    await adopt(world.partner, rivers, 4.5);
    await adopt(world.neighbour, rivers);
    const found = await ledger(world.authority);
    const month = londonDayOf(new Date()).slice(0, 7);
    expect(found).toMatchObject({
      ...{ worksHeld: 2, worksReused: 1, trustPairs: 2 },
      own: { adoptions: 2, adoptionsOfDerived: 0, organisations: 2, derivedWorks: 0, hoursSaved: 2 },
      beyond: { adoptions: 2, adoptionsOfDerived: 0, organisations: 2, derivedWorks: 0, hoursSaved: 4.5 },
      bySetting: [{ of: 'school', own: 2, beyond: 2 }],
    });
    expect(new Set((found?.['trusts'] as { id: string }[]).map(({ id }) => id))).toEqual(
      new Set([world.otherTrustId, world.neighbour.organisationId]),
    );
    const months = found?.['byMonth'] as unknown[];
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ of: month, own: 2, beyond: 2 });
  });

  it('credits what was made from its works along the chain, each thing once', async () => {
    const [rivers, maps] = [await held('Rivers'), await held('Maps')];
    const both = await derive(rivers, maps);
    const further = await derive(both, rivers);
    await adopt(world.neighbour, both, 1);
    await adopt(world.neighbour, further, 2);
    await adopt(world.neighbour, rivers);
    await adopt(world.sister, further);
    expect(await ledger(world.authority)).toMatchObject({
      ...{ worksHeld: 2, worksReused: 2, trustPairs: 1 },
      own: { adoptions: 1, adoptionsOfDerived: 1, organisations: 1, derivedWorks: 0 },
      beyond: { adoptions: 3, adoptionsOfDerived: 2, organisations: 1, derivedWorks: 2, hoursSaved: 3 },
    });
    // To those who made them the first chain is theirs from there on.
    expect(await ledger(world.otherAuthority, world.otherTrustId)).toMatchObject({
      ...{ worksHeld: 2, worksReused: 2, own: { adoptions: 0 }, beyond: { adoptions: 3, adoptionsOfDerived: 0 } },
    });
  });

  it('is for those who answer for the organisation, in three statements', async () => {
    await adopt(world.partner, await held('Rivers'));
    for (const other of [world.author, world.partner, world.otherAuthority]) expect(await ledger(other)).toBeNull();
    const cookie = await api.cookieOf(world.authority.personId);
    const { statements } = await countStatements(() => api.ask(query, { id: world.trustId }, cookie));
    // The viewer, the ledger, the trusts.
    expect(statements).toHaveLength(3);
  });
});
