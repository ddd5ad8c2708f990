import { networkKey, publicKey, Viewer } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { SuggestWorld } from '../testing/suggest-world.ts';
import { testNow } from '../testing/search-world.ts';

describe('what people ask', () => {
  let world: SuggestWorld;

  beforeAll(async () => {
    world = await SuggestWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  const asker = (organisationId: string, now = testNow): Viewer =>
    new Viewer({
      now,
      keys: [networkKey],
      person: { id: newId(), name: 'Somebody' },
      posts: [
        {
          id: newId(),
          organisationId,
          organisationName: 'A school',
          verified: true,
          title: 'Teacher',
          roles: [],
          actsFor: [],
        },
      ],
    });
  const organisations = [newId(), newId(), newId()];
  const ask = async (query: string, people: number, about: { places?: number; found?: boolean; now?: Date } = {}) => {
    for (let number = 0; number < people; number++) {
      const place = organisations[number % (about.places ?? 3)] ?? '';
      world.asked.note(asker(place, about.now), query, about.found ?? false);
    }
    await world.asked.flush();
  };
  const unanswered = async (): Promise<readonly string[]> =>
    (await world.asked.withoutResult(10)).map(({ query }) => query);

  it('is told from five people of three organisations on', async () => {
    await ask('Orrery  building', 4);
    await ask('tide tables', 9, { places: 2 });
    expect(await unanswered()).toEqual([]);
    await ask('orrery building', 1);
    expect(await world.asked.withoutResult(10)).toEqual([
      { query: 'orrery building', people: 5, organisations: 2 + 1 },
    ]);
  });

  it('counts a person once however often they ask, and nobody without a post', async () => {
    const one = asker(organisations[0] ?? '');
    for (let times = 0; times < 9; times++) world.asked.note(one, 'orrery', false);
    world.asked.note(Viewer.signedOut(testNow), 'orrery', false);
    await world.asked.flush();
    const rows = await world.database.query<{ people: number }>('select people from search_asked');
    expect(rows).toEqual([{ people: 1 }]);
  });

  it('keeps nobody’s id, and nothing that may be about a pupil', async () => {
    const one = asker(organisations[0] ?? '');
    world.asked.note(one, 'Jamie Oakes scored 34/50', false);
    world.asked.note(one, 'orrery', false);
    world.asked.note(one, 'tides', false);
    await world.asked.flush();
    const rows = await world.database.query<{ query: string; person: string; organisation: string }>(
      `select query, encode(person_hash, 'hex') as person, encode(organisation_hash, 'hex') as organisation
         from search_asked join search_asked_by using (search_asked_id) order by query`,
    );
    expect(rows.map((row) => row.query)).toEqual(['orrery', 'tides']);
    // Not even that the same person asked both.
    expect(new Set(rows.flatMap(({ person, organisation }) => [person, organisation])).size).toBe(4);
    expect(JSON.stringify(rows)).not.toContain(one.personId);
  });

  it('forgets who asked when the month is over, and what few asked', async () => {
    const before = new Date('2026-10-30T12:00:00Z');
    await ask('orrery', 6, { now: before });
    await ask('tides', 3, { now: before });
    await ask('rivers', 1);
    await world.asked.closeMonths(testNow);
    const rows = await world.database.query<{ query: string; people: number; hashes: number }>(
      `select query, people, (select count(*)::int from search_asked_by by where by.search_asked_id = asked.search_asked_id) as hashes
         from search_asked asked order by query`,
    );
    expect(rows).toEqual([
      { query: 'orrery', people: 6, hashes: 0 },
      { query: 'rivers', people: 1, hashes: 1 },
    ]);
    expect(await world.database.query('select month::text from search_asked_salt')).toEqual([{ month: '2026-11-01' }]);
  });

  it('is suggested to the network when many found something by it and its words are known there', async () => {
    await world.release({ title: 'Tide tables of the Severn', find: [networkKey] });
    await world.release({ title: 'Tidal mills', find: [publicKey] });
    await world.vocabulary.refresh(testNow);
    await ask('tide tables', 5, { found: true });
    await ask('tides of zorbium', 6, { found: true });
    await ask('tide pools', 6, { found: false });
    const suggested = async (viewer: Viewer): Promise<readonly string[]> =>
      (await world.suggestions.suggest(viewer, 'tid', 5)).queries;
    expect(await suggested(asker(organisations[0] ?? ''))).toEqual(['tide tables']);
    expect(await suggested(Viewer.signedOut(testNow))).toEqual([]);
  });
});
