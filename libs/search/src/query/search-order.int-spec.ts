import { networkKey, organisationKey, Viewer } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { Logger } from '@nestjs/common';
import { SearchWorld, testNow, titlesOf, viewerWith } from '../testing/search-world.ts';

const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');

describe('the order of hits, pages of it, and what asking for less would find', () => {
  let world: SearchWorld;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  const organisation = async (name: string, kind = 'school', parent?: string): Promise<string> => {
    const id = newId();
    await world.database.query(
      `insert into organisation (organisation_id, kind, name, source, verification) values ($1, $2, $3, 'demo', 'verified')`,
      [id, kind, name],
    );
    if (parent) {
      await world.database.query(
        'insert into organisation_membership (organisation_membership_id, member_id, parent_id) values ($1, $2, $3)',
        [newId(), id, parent],
      );
    }
    return id;
  };
  const adopt = (ids: { artefactId: string; versionId: string }, organisationId: string): Promise<unknown> =>
    world.database.query(
      `insert into adoption (adoption_id, artefact_id, version_id, organisation_id, mode, following, adopted_by)
       values ($1, $2, $3, $4, 'free-choice', false, $5)`,
      [newId(), ids.artefactId, ids.versionId, organisationId, world.personId],
    );
  const network = viewerWith([networkKey]);
  const on = (day: string): Date => new Date(`${day}T09:00:00Z`);

  it('puts the newest first, and takes what holds some of the words only where nothing holds all', async () => {
    await world.release({ title: 'Rivers and coasts', releasedAt: on('2026-01-10') });
    await world.release({ title: 'Rivers', body: 'coasts', releasedAt: on('2026-03-10') });
    await world.release({ title: 'Coasts of rivers', releasedAt: on('2026-02-10') });
    await world.release({ title: 'Coasts', releasedAt: on('2026-04-10') });
    expect((await world.search('rivers coasts')).total).toBe(4);
    const newest = await world.search('rivers coasts', { sort: 'newest' });
    expect(titlesOf(newest)).toEqual(['Rivers', 'Coasts of rivers', 'Rivers and coasts']);
    expect(newest).toMatchObject({ total: 3, widened: false });
    expect(titlesOf(await world.search('', { sort: 'newest' }))[0]).toBe('Coasts');
    expect(titlesOf(await world.search('rivers coasts glaciers', { sort: 'newest' }))[0]).toBe('Coasts');
  });

  it('counts trusts, not schools, and tells nobody of uses they may not know of', async () => {
    const one = await world.release({ title: 'Rivers one' });
    const two = await world.release({ title: 'Rivers two' });
    const three = await world.release({ title: 'Rivers three' });
    const [north, south] = [
      await organisation('North', 'multi-academy-trust'),
      await organisation('South', 'multi-academy-trust'),
    ];
    for (const name of ['a', 'b', 'c']) await adopt(two, await organisation(name, 'school', north));
    await adopt(three, north);
    await adopt(three, await organisation('d', 'school', south));
    const ended = await organisation('e');
    await adopt(one, ended);
    await world.database.query('update adoption set ended_at = now() where organisation_id = $1', [ended]);
    const order = async (viewer: Viewer, sort: 'best' | 'most-adopted' = 'most-adopted') =>
      titlesOf(await world.search('rivers', { viewer, sort }));
    expect(await order(network)).toEqual(['Rivers three', 'Rivers two', 'Rivers one']);
    expect(await order(network, 'best')).toEqual(['Rivers three', 'Rivers two', 'Rivers one']);
    const strangers = await order(viewerWith([]));
    expect(strangers).toEqual(await order(viewerWith([]), 'best'));
    expect(await order(viewerWith([trust]))).toEqual(strangers);
    // Its rights holder knows, and so does who uses it.
    expect((await order(viewerWith([organisationKey(world.organisationId)])))[0]).toBe('Rivers three');
  });

  it('pages through every order to its end, each hit once, of more than two hundred', async () => {
    const count = 230;
    for (let index = 0; index < count; index++) {
      await world.write({
        title: `Rivers ${index}`,
        releasedAt: new Date(on('2025-01-10').getTime() + index * 3_600_000),
      });
    }
    await world.reindex.run();
    for (const sort of ['best', 'newest', 'most-adopted'] as const) {
      const titles: string[] = [];
      let after: string | undefined;
      do {
        const answer = await world.search('rivers', { sort, viewer: network, first: 50, ...(after ? { after } : {}) });
        expect(answer.total).toBe(count);
        titles.push(...titlesOf(answer));
        after = answer.hasNextPage ? (answer.endCursor ?? undefined) : undefined;
      } while (after);
      expect(titles).toHaveLength(count);
      expect(new Set(titles).size).toBe(count);
      if (sort === 'newest') expect(titles[0]).toBe(`Rivers ${count - 1}`);
      if (sort === 'newest') expect(titles.at(-1)).toBe('Rivers 0');
    }
  });

  it('does not take a cursor of another order for its own', async () => {
    for (const day of ['2026-01-10', '2026-02-10', '2026-03-10']) {
      await world.release({ title: `Rivers of ${day}`, releasedAt: on(day) });
    }
    const { endCursor } = await world.search('rivers', { first: 1 });
    const newest = await world.search('rivers', { sort: 'newest', first: 3, after: endCursor ?? '' });
    expect(newest.hits.length).toBeLessThan(3);
    expect(titlesOf(newest)).toEqual(titlesOf(newest).toSorted().toReversed());
  });

  it('looks for the words as they are typed where it is told to, and says what help would find', async () => {
    await world.release({ title: 'Fractions' });
    await world.vocabulary.refresh(testNow);
    expect(await world.search('fractons')).toMatchObject({ total: 1, correctedQuery: 'fractions', loosened: [] });
    expect(await world.search('fractons', { asTyped: true })).toMatchObject({
      total: 0,
      correctedQuery: null,
      loosened: [{ withoutFilters: [], correctedQuery: 'fractions', total: 1, totalIsExact: true }],
    });
  });

  it('says what each filter keeps away where nothing is found, of what its reader may find alone', async () => {
    await world.release({ title: 'Rivers 1', subjects: ['geography'], keyStages: ['ks3'] });
    await world.release({ title: 'Rivers 2', subjects: ['history'], keyStages: ['ks2'] });
    await world.release({ title: 'Rivers 3', subjects: ['history'], keyStages: ['ks3'], find: [trust] });
    const { versionId } = await world.release({ title: 'Rivers 4', subjects: ['music'], keyStages: ['ks1'] });
    const filters = { subjects: ['geography'], keyStages: ['ks2'] };
    const without = async (query: string, viewer = viewerWith([])) =>
      (await world.search(query, { filters, viewer })).loosened.map(({ withoutFilters, total }) => [
        withoutFilters.join(),
        total,
      ]);
    expect(await without('rivers')).toEqual([
      ['subjects', 1],
      ['keyStages', 1],
      ['subjects,keyStages', 3],
    ]);
    expect(await without('rivers', viewerWith([trust]))).toContainEqual(['subjects,keyStages', 4]);
    // Taken away since it was indexed: no longer counted.
    await world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
      versionId,
      [trust],
    ]);
    expect(await without('rivers')).toContainEqual(['subjects,keyStages', 2]);
    expect(await without('glaciers')).toEqual([]);
    const alone = await world.search('rivers', { filters: { subjects: ['latin'] } });
    expect(alone.loosened.map(({ withoutFilters, total }) => [withoutFilters, total])).toEqual([[['subjects'], 2]]);
    expect((await world.search('rivers')).loosened).toEqual([]);
  });
});
