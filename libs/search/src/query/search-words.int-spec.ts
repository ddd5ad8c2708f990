import { SearchWorld, testNow, titlesOf } from '../testing/search-world.ts';

describe('what the words of a query are taken for', () => {
  let world: SearchWorld;

  beforeAll(async () => {
    world = await SearchWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  it.each(['', '  ', '!?', 'the of and', 'The.', '__'])(
    'lists everything, newest first, for %j and says so',
    async (query) => {
      await world.release({ title: 'Volcanoes', releasedAt: new Date('2026-01-11T09:00:00Z') });
      await world.release({ title: 'The rivers', subjects: ['geography'] });
      const answer = await world.search(query);
      expect(answer).toMatchObject({ total: 2, browsed: true, widened: false, correctedQuery: null });
      expect(titlesOf(answer)).toEqual(['Volcanoes', 'The rivers']);
      expect(await world.titles(query, [], { subjects: ['geography'] })).toEqual(['The rivers']);
      expect(await world.search('the rivers')).toMatchObject({ total: 1, browsed: false });
    },
  );

  it('looks for the year when nothing else in the query says anything', async () => {
    await world.release({ title: 'Rivers', yearGroups: ['year-4'] });
    await world.release({ title: 'Years ago', yearGroups: ['year-9'] });
    await world.vocabulary.refresh(testNow);
    for (const query of ['year 4', 'for the year 4']) {
      expect(titlesOf(await world.search(query))).toEqual(['Rivers']);
      expect((await world.search(query)).browsed).toBe(false);
    }
  });

  it('leaves identifiers as they were typed, and corrects the words beside them', async () => {
    await world.release({ title: 'Photo string constructions' });
    await world.vocabulary.refresh(testNow);
    for (const query of ['__proto__', 'myPhoto', 'proto@example.org']) {
      expect(await world.search(query)).toMatchObject({ total: 0, correctedQuery: null });
    }
    expect((await world.search('__proto__ strimg')).correctedQuery).toBe('__proto__ string');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('finds %s like any other word', async (word) => {
    const { versionId } = await world.release({ title: 'Objects', keywords: [word], summary: `About ${word}.` });
    await world.release({ title: 'Rivers' });
    await world.vocabulary.refresh(testNow);
    const answer = await world.search(word);
    expect(answer.hits.map((hit) => hit.versionId)).toEqual([versionId]);
    expect(answer.hits[0]?.snippet.some((part) => part.matched)).toBe(true);
    const filters = { subjects: [word], kinds: [word], organisationIds: [word] };
    const narrowed = await world.search(word, { filters });
    expect(narrowed.total).toBe(0);
    expect(narrowed.facets.map(({ values }) => values)).toEqual(
      Array.from({ length: 3 }, () => [{ code: word, label: word, count: 0, selected: true }]),
    );
  });

  it('shows no codes of fields in a snippet, but what their authors wrote there', async () => {
    await world.release({
      title: 'Rehearsal',
      kind: 'cpd',
      type: 'cpd-session',
      body: 'Adults practise.',
      details: {
        delivery: 'self-paced',
        mechanisms: ['instruction', 'rehearsal'],
        practiceTasks: ['Try the whiteboard routine'],
      },
    });
    const snippet = async (query: string): Promise<string | undefined> =>
      (await world.search(query)).hits[0]?.snippet.map((part) => part.text).join('');
    for (const query of ['instruction', 'self-paced', 'adults practise']) {
      expect(await snippet(query)).toBe('Adults practise. Try the whiteboard routine');
    }
  });
});
