import {
  all,
  begun,
  notEnded,
  organisationKey,
  overlaps,
  publicKey,
  type AccessKey,
  type AccessRule,
} from '@constellation/platform/access';
import type { SearchWorld, VersionRecipe } from '../testing/search-world.ts';
import type { EngineHits, EngineQuery, EngineTerm } from './search-engine.ts';

const now = new Date('2026-11-22T12:00:00Z');
const trust = organisationKey('0190a000-0000-7000-8000-00000000000a');

const ruleFor = (field: string, keys: readonly AccessKey[], at = now): AccessRule =>
  all(overlaps(field, keys), begun('available_from', at), notEnded('available_until', at));
const term = (word: string, about: Partial<EngineTerm> = {}): EngineTerm => ({
  word,
  alternatives: [],
  prefix: false,
  rarity: 1,
  ...about,
});

/**
 * What every search engine does, run on each of them.
 * @param name of the engine
 * @param open makes a world whose engine is the one under test
 */
export function searchEngineContract(name: string, open: () => Promise<SearchWorld>): void {
  describe(`SearchEngine: ${name}`, () => {
    let world: SearchWorld;
    const ids = new Map<string, string>();

    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      ids.clear();
      await world.clear();
    });

    const put = async (...recipes: readonly Partial<VersionRecipe>[]): Promise<void> => {
      for (const recipe of recipes) ids.set((await world.release(recipe)).versionId, recipe.title ?? '');
    };
    const ask = (about: Partial<EngineQuery> & { keys?: readonly AccessKey[] }): Promise<EngineHits> => {
      const { keys = [publicKey], ...query } = about;
      return world.engine.search({
        terms: [],
        match: 'all',
        filters: [],
        preferred: [],
        find: ruleFor('find_keys', keys),
        read: ruleFor('read_keys', keys),
        limit: 1_000,
        ...query,
      });
    };
    const found = async (about: Parameters<typeof ask>[0]): Promise<readonly string[]> =>
      (await ask(about)).hits.map((hit) => ids.get(hit.versionId) ?? hit.versionId);
    const words = (...list: readonly string[]): Pick<EngineQuery, 'terms'> => ({
      terms: list.map((word) => term(word)),
    });

    describe('matching', () => {
      it('finds words in every field, in any grammatical form', async () => {
        await put(
          { title: 'other', body: 'photosynthesis' },
          { title: 'Planting' },
          { title: 'keyword', keywords: ['planted'] },
          { title: 'summary', summary: 'How to plant beans.' },
          { title: 'body', body: 'Plants need light.' },
          { title: 'details', details: { misconceptions: [{ misconception: 'Plants eat soil', response: 'no' }] } },
          { title: 'file', files: [{ name: 'notes.docx', text: 'what was planted here' }] },
          { title: 'name', files: [{ name: 'plants.docx', text: '' }] },
        );
        expect(new Set(await found(words('plants')))).toEqual(
          new Set(['Planting', 'keyword', 'summary', 'body', 'details', 'file', 'name']),
        );
      });

      it('takes a word in the title for more than the same word elsewhere', async () => {
        await put({ title: 'body', body: 'rivers' }, { title: 'summary', summary: 'rivers' }, { title: 'Rivers' });
        expect((await found(words('rivers'))).slice(0, 2)).toEqual(['Rivers', 'summary']);
      });

      it('asks for all words, or for some', async () => {
        await put({ title: 'Rivers and coasts' }, { title: 'Rivers' }, { title: 'Volcanoes' });
        expect(await found(words('rivers', 'coasts'))).toEqual(['Rivers and coasts']);
        expect(await found({ ...words('rivers', 'coasts'), match: 'some' })).toEqual(['Rivers and coasts', 'Rivers']);
      });

      it('takes other spellings that it was given for the word', async () => {
        await put({ title: 'Fractions' }, { title: 'Fractals' });
        expect(await found({ terms: [term('fractons', { alternatives: ['fractions'] })] })).toEqual(['Fractions']);
      });

      it('takes any mix of words and of what counts as them', async () => {
        await put({ title: 'Adding fractions' }, { title: 'Adding number lines' }, { title: 'Guided reading' });
        const adding = term('addin', { alternatives: ['adding'] });
        expect(await found({ terms: [adding, term('fractons', { alternatives: ['fractals', 'fractions'] })] })).toEqual(
          ['Adding fractions'],
        );
        expect(await found({ terms: [term('gr', { alternatives: ['guided reading', 'number lines'] })] })).toEqual(
          expect.arrayContaining(['Guided reading', 'Adding number lines']),
        );
      });

      it('takes the beginning of a word only where it is told to', async () => {
        await put({ title: 'Photosynthesis' });
        expect(await found({ terms: [term('photosyn')] })).toEqual([]);
        expect(await found({ terms: [term('photosyn', { prefix: true })] })).toEqual(['Photosynthesis']);
        expect(await found({ terms: [term('photosynthesis', { prefix: true })] })).toEqual(['Photosynthesis']);
      });

      it.each([
        ['élève', 'L’élève et l’école'],
        ['eleve', 'L’élève et l’école'],
        ['übung', 'Die Übung'],
        ['光合成', '光合成 について'],
        ['привет', 'Привет, мир'],
      ])('finds %s in %s', async (word, title) => {
        await put({ title }, { title: 'Something else' });
        expect(await found(words(word))).toEqual([title]);
      });

      it.each(['solids', 'liquids', 'gases'])('finds %s between punctuation', async (word) => {
        await put({ title: 'solids/liquids.Gases <b>in</b> an end-of-unit test@school' });
        expect(await found(words(word))).toHaveLength(1);
      });

      it('copes with texts longer than any vector', async () => {
        // Three bytes a letter, every word another: more than PostgreSQL's vectors hold, which is a megabyte.
        const word = (index: number): string =>
          [...index.toString(7)].map((digit) => String.fromCharCode(0x10d0 + Number(digit))).join('');
        const text = Array.from({ length: 60_000 }, (_, index) => `${word(index)}${word(index * 7919)}`).join(' ');
        await put({ title: 'Long', files: [{ name: 'long.txt', text: `needle ${text}` }] });
        expect(await found(words('needle'))).toEqual(['Long']);
      });

      it('lists everything, newest first, when there are no words', async () => {
        await put(
          { title: 'older', releasedAt: new Date('2025-01-01T00:00:00Z') },
          { title: 'newer', releasedAt: new Date('2026-01-01T00:00:00Z') },
        );
        expect(await found({})).toEqual(['newer', 'older']);
      });

      it('finds nothing where there is nothing', async () => {
        expect(await ask(words('anything'))).toEqual({ hits: [], capped: false, degraded: false });
        expect(await ask({})).toEqual({ hits: [], capped: false, degraded: false });
      });

      it('answers a query of many and long words', async () => {
        await put({ title: 'Rivers' });
        const many = Array.from({ length: 500 }, (_, index) => `river${index}`);
        expect(await found({ ...words('rivers', ...many), match: 'some' })).toEqual(['Rivers']);
        expect(await found(words('x'.repeat(10_000)))).toEqual([]);
      });
    });

    describe('filters and facets', () => {
      beforeEach(() =>
        put(
          { title: 'Fractions 4', subjects: ['mathematics'], yearGroups: ['year-4'], keyStages: ['ks2'] },
          { title: 'Fractions 8', subjects: ['mathematics'], yearGroups: ['year-8'], keyStages: ['ks3'] },
          { title: 'Fractions in music', subjects: ['music'], yearGroups: ['year-4'], keyStages: ['ks2'] },
          {
            title: 'Session on fractions',
            kind: 'cpd',
            type: 'cpd-session',
            details: { mechanisms: ['modelling'], durationMinutes: 45 },
          },
        ),
      );

      it('takes values of one group as alternatives and asks for every group', async () => {
        const filters = [
          { group: 'subject', codes: ['mathematics', 'music'] },
          { group: 'year-group', codes: ['year-4'] },
        ];
        expect(new Set(await found({ ...words('fractions'), filters }))).toEqual(
          new Set(['Fractions 4', 'Fractions in music']),
        );
        expect(new Set(await found({ filters }))).toEqual(new Set(['Fractions 4', 'Fractions in music']));
      });

      it('filters by the fields of a kind', async () => {
        const filters = [
          { group: 'mechanism', codes: ['modelling'] },
          { group: 'duration-band', codes: ['up-to-60'] },
        ];
        expect(await found({ filters })).toEqual(['Session on fractions']);
      });

      it('gives every token of a hit', async () => {
        const [hit] = (await ask(words('music'))).hits;
        expect(hit?.facets).toEqual(
          expect.arrayContaining([
            'subject:music',
            'year-group:year-4',
            'key-stage:ks2',
            'kind:curriculum',
            `organisation:${world.organisationId}`,
          ]),
        );
      });

      it('puts what is preferred first and leaves nothing out', async () => {
        const hits = await found({ ...words('fractions'), preferred: ['year-group:year-8'] });
        expect(hits[0]).toBe('Fractions 8');
        expect(hits).toHaveLength(4);
        expect((await found({ preferred: ['year-group:year-8'] }))[0]).toBe('Fractions 8');
      });
    });

    describe('access', () => {
      it('finds only what a key meets', async () => {
        await put({ title: 'Open rivers' }, { title: 'Closed rivers', find: [trust] });
        expect(await found(words('rivers'))).toEqual(['Open rivers']);
        expect(await found({})).toEqual(['Open rivers']);
        expect(await found({ ...words('rivers'), keys: [trust] })).toEqual(['Closed rivers']);
        expect(new Set(await found({ keys: [publicKey, trust] }))).toEqual(new Set(['Open rivers', 'Closed rivers']));
      });

      it('finds nothing for a rule that nobody meets', async () => {
        await put({ title: 'Open rivers' });
        expect(await found({ ...words('rivers'), find: overlaps('find_keys', []) })).toEqual([]);
        expect(await found({ find: overlaps('find_keys', []) })).toEqual([]);
      });

      it('throws rather than leave a part of the rule out', async () => {
        await put({ title: 'Open rivers' });
        await expect(ask({ find: overlaps('someone_elses_keys', [publicKey]) })).rejects.toThrow('someone_elses_keys');
      });

      it('judges availability at the instant', async () => {
        await put({ title: 'Rivers', availableFrom: now, availableUntil: new Date(now.getTime() + 1_000) });
        const at = (ms: number) => found({ find: ruleFor('find_keys', [publicKey], new Date(now.getTime() + ms)) });
        expect(await at(-1)).toEqual([]);
        expect(await at(0)).toEqual(['Rivers']);
        expect(await at(999)).toEqual(['Rivers']);
        expect(await at(1_000)).toEqual([]);
      });

      it('matches title, keywords and summary alone for those who may find but not read', async () => {
        await put({
          title: 'Deltas',
          summary: 'Where rivers end',
          body: 'silt',
          files: [{ name: 'estuary.txt', text: 'mangrove' }],
          find: [publicKey],
          read: [trust],
        });
        for (const word of ['deltas', 'rivers']) expect(await found(words(word))).toEqual(['Deltas']);
        for (const word of ['silt', 'mangrove', 'estuary']) expect(await found(words(word))).toEqual([]);
        expect(await found({ ...words('silt'), keys: [publicKey, trust] })).toEqual(['Deltas']);
        const [readable] = (await ask({ ...words('silt'), keys: [publicKey, trust] })).hits;
        expect(readable?.matchesShort).toBe(false);
        expect((await ask(words('rivers'))).hits[0]?.matchesShort).toBe(true);
      });
    });

    describe('values from outside', () => {
      const hostile = [
        `'`,
        `');drop table search_document;--`,
        '\\',
        `" or 1=1`,
        '%',
        '$1',
        'subject:mathematics',
        '*',
        '\u0000',
      ];

      it.each(hostile)('takes %j as a code that nothing carries', async (code) => {
        await put({ title: 'Rivers', subjects: ['mathematics'] });
        if (code !== '\u0000') {
          expect(await found({ filters: [{ group: 'subject', codes: [code] }] })).toEqual([]);
          expect(await found({ preferred: [code] })).toEqual(['Rivers']);
          expect(await found({ keys: [code as AccessKey] })).toEqual([]);
        }
        await expect(ask({ terms: [term(code)] })).rejects.toThrow('letters and digits');
        await expect(ask({ terms: [term('rivers', { alternatives: [code] })] })).rejects.toThrow('letters and digits');
        expect(await found(words('rivers'))).toEqual(['Rivers']);
      });
    });

    describe('changes', () => {
      it('shows a change once refresh resolved, however often it was told', async () => {
        const { artefactId, versionId } = await world.release({ title: 'Rivers' });
        await world.projection.refresh(artefactId);
        await world.projection.refresh(artefactId);
        ids.set(versionId, 'Rivers');
        expect(await found(words('rivers'))).toEqual(['Rivers']);
        await world.database.query('update version_access set find_keys = $1, read_keys = $1', [[trust]]);
        await world.projection.refresh(artefactId);
        expect(await found(words('rivers'))).toEqual([]);
        expect(await found({ ...words('rivers'), keys: [trust] })).toEqual(['Rivers']);
      });

      it.each(['withdrawn', 'recalled'])('forgets what was %s', async (state) => {
        const { artefactId } = await world.release({ title: 'Rivers' });
        await world.database.query('update artefact_version set state = $1', [state]);
        await world.projection.refresh(artefactId);
        expect(await found(words('rivers'))).toEqual([]);
        expect(await found({})).toEqual([]);
      });

      it('keeps versions told out of order, and says which are superseded', async () => {
        const first = await world.write({ title: 'Rivers one', number: 1, state: 'superseded' });
        const second = await world.release({ title: 'Rivers two', number: 2, artefactId: first.artefactId });
        await world.projection.refresh(first.artefactId);
        const { hits } = await ask(words('rivers'));
        expect(hits.map((hit) => [hit.versionId, hit.superseded])).toEqual([
          [second.versionId, false],
          [first.versionId, true],
        ]);
      });

      it('forgets what is gone from the tables', async () => {
        const { artefactId } = await world.release({ title: 'Rivers' });
        await world.release({ title: 'Coasts' });
        await world.database.query(
          'delete from version_access where version_id in (select version_id from artefact_version where artefact_id = $1)',
          [artefactId],
        );
        await world.database.query('delete from search_document where artefact_id = $1', [artefactId]);
        await world.engine.refresh([artefactId]);
        expect(await found(words('rivers'))).toEqual([]);
        expect(await found(words('coasts'))).toHaveLength(1);
      });

      it('ends with the last state however many are told at once and in whatever order', async () => {
        const made = [];
        for (let index = 0; index < 4; index++) made.push(await world.release({ title: `Rivers ${index}` }));
        await Promise.all(
          [...made, ...made].reverse().map(async ({ artefactId, versionId }, index) => {
            await world.database.query(
              'update version_access set find_keys = $2, read_keys = $2 where version_id = $1',
              [versionId, index < made.length ? [publicKey] : [trust]],
            );
            await world.projection.refresh(artefactId);
          }),
        );
        for (const { versionId } of made) {
          await world.database.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
            versionId,
            [trust],
          ]);
        }
        await world.projection.refreshMany(made.map(({ artefactId }) => artefactId));
        expect(await found(words('rivers'))).toEqual([]);
        expect(await found({ ...words('rivers'), keys: [trust] })).toHaveLength(made.length);
      });

      it('takes a refresh of what does not exist', async () => {
        await expect(world.engine.refresh(['0190a000-0000-7000-8000-00000000000f'])).resolves.toBeUndefined();
      });
    });

    describe('limits', () => {
      it('hands out as many as asked for and says that there are more', async () => {
        await put(...Array.from({ length: 5 }, (_, index) => ({ title: `Rivers ${index}` })));
        for (const query of [words('rivers'), {}]) {
          const capped = await ask({ ...query, limit: 3 });
          expect([capped.hits.length, capped.capped]).toEqual([3, true]);
          const complete = await ask({ ...query, limit: 5 });
          expect([complete.hits.length, complete.capped]).toEqual([5, false]);
        }
      });

      it('hands out more of the same order when asked for more', async () => {
        await put(
          ...Array.from({ length: 6 }, (_, index) => ({ title: `Rivers ${index}`, body: 'water '.repeat(index) })),
        );
        for (const query of [words('rivers'), {}]) {
          const few = (await ask({ ...query, limit: 2 })).hits.map((hit) => hit.versionId);
          const all = (await ask({ ...query, limit: 6 })).hits.map((hit) => hit.versionId);
          expect(all.slice(0, 2)).toEqual(few);
          expect(new Set(all).size).toBe(6);
        }
      });

      it('gives the same order every time', async () => {
        await put(...Array.from({ length: 8 }, () => ({ title: 'Rivers' })));
        const once = (await ask(words('rivers'))).hits.map((hit) => hit.versionId);
        expect((await ask(words('rivers'))).hits.map((hit) => hit.versionId)).toEqual(once);
      });

      it('hands out words for ranking with the best candidates', async () => {
        await put({ title: 'Drawing machines', keywords: ['ink'], body: 'artists' });
        const ranking = (await ask(words('drawing'))).hits[0]?.ranking ?? '';
        expect(ranking).toContain(`'draw':1A`);
        expect(ranking).toContain(`'ink':3B`);
        expect(ranking.slice(ranking.indexOf('|'))).toContain(`'artist':1`);
      });
    });
  });
}
