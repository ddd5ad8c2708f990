import { term, words, type EngineUnderTest } from './engine-under-test.ts';

/** Words: in which fields and forms they are found, and in what rough order. */
export function matchingContract(engine: EngineUnderTest): void {
  describe('matching', () => {
    it('finds words in every field, in any grammatical form', async () => {
      await engine.put(
        { title: 'other', body: 'photosynthesis' },
        { title: 'Planting' },
        { title: 'keyword', keywords: ['planted'] },
        { title: 'summary', summary: 'How to plant beans.' },
        { title: 'body', body: 'Plants need light.' },
        { title: 'details', details: { misconceptions: [{ misconception: 'Plants eat soil', response: 'no' }] } },
        { title: 'file', files: [{ name: 'notes.docx', text: 'what was planted here' }] },
        { title: 'name', files: [{ name: 'plants.docx', text: '' }] },
      );
      expect(new Set(await engine.found(words('plants')))).toEqual(
        new Set(['Planting', 'keyword', 'summary', 'body', 'details', 'file', 'name']),
      );
    });

    it('takes a word in the title for more than the same word elsewhere', async () => {
      await engine.put({ title: 'body', body: 'rivers' }, { title: 'summary', summary: 'rivers' }, { title: 'Rivers' });
      expect((await engine.found(words('rivers'))).slice(0, 2)).toEqual(['Rivers', 'summary']);
    });

    it('asks for all words, or for some', async () => {
      await engine.put({ title: 'Rivers and coasts' }, { title: 'Rivers' }, { title: 'Volcanoes' });
      expect(await engine.found(words('rivers', 'coasts'))).toEqual(['Rivers and coasts']);
      expect(await engine.found({ ...words('rivers', 'coasts'), match: 'some' })).toEqual([
        'Rivers and coasts',
        'Rivers',
      ]);
    });

    it('takes other spellings that it was given for the word', async () => {
      await engine.put({ title: 'Fractions' }, { title: 'Fractals' });
      expect(await engine.found({ terms: [term('fractons', { alternatives: ['fractions'] })] })).toEqual(['Fractions']);
    });

    it('takes any mix of words and of what counts as them', async () => {
      await engine.put({ title: 'Adding fractions' }, { title: 'Adding number lines' }, { title: 'Guided reading' });
      const adding = term('addin', { alternatives: ['adding'] });
      expect(
        await engine.found({ terms: [adding, term('fractons', { alternatives: ['fractals', 'fractions'] })] }),
      ).toEqual(['Adding fractions']);
      expect(await engine.found({ terms: [term('gr', { alternatives: ['guided reading', 'number lines'] })] })).toEqual(
        expect.arrayContaining(['Guided reading', 'Adding number lines']),
      );
    });

    it('takes the beginning of a word only where it is told to', async () => {
      await engine.put({ title: 'Photosynthesis' });
      expect(await engine.found({ terms: [term('photosyn')] })).toEqual([]);
      expect(await engine.found({ terms: [term('photosyn', { prefix: true })] })).toEqual(['Photosynthesis']);
      expect(await engine.found({ terms: [term('photosynthesis', { prefix: true })] })).toEqual(['Photosynthesis']);
    });

    it.each([
      ['élève', 'L’élève et l’école'],
      ['eleve', 'L’élève et l’école'],
      ['übung', 'Die Übung'],
      ['光合成', '光合成 について'],
      ['привет', 'Привет, мир'],
    ])('finds %s in %s', async (word, title) => {
      await engine.put({ title }, { title: 'Something else' });
      expect(await engine.found(words(word))).toEqual([title]);
    });

    it.each(['solids', 'liquids', 'gases'])('finds %s between punctuation', async (word) => {
      await engine.put({ title: 'solids/liquids.Gases <b>in</b> an end-of-unit test@school' });
      expect(await engine.found(words(word))).toHaveLength(1);
    });

    it('copes with texts longer than any vector', async () => {
      // Three bytes a letter, every word another: more than PostgreSQL's vectors hold, which is a megabyte.
      const word = (index: number): string =>
        [...index.toString(7)].map((digit) => String.fromCharCode(0x10d0 + Number(digit))).join('');
      const text = Array.from({ length: 60_000 }, (_, index) => `${word(index)}${word(index * 7919)}`).join(' ');
      await engine.put({ title: 'Long', files: [{ name: 'long.txt', text: `needle ${text}` }] });
      expect(await engine.found(words('needle'))).toEqual(['Long']);
    });

    it('lists everything, newest first, when there are no words', async () => {
      await engine.put(
        { title: 'older', releasedAt: new Date('2025-01-01T00:00:00Z') },
        { title: 'newer', releasedAt: new Date('2026-01-01T00:00:00Z') },
      );
      expect(await engine.found({})).toEqual(['newer', 'older']);
    });

    it('finds nothing where there is nothing', async () => {
      expect(await engine.ask(words('anything'))).toEqual({ hits: [], capped: false, degraded: false });
      expect(await engine.ask({})).toEqual({ hits: [], capped: false, degraded: false });
    });

    it('answers a query of many and long words', async () => {
      await engine.put({ title: 'Rivers' });
      const many = Array.from({ length: 500 }, (_, index) => `river${index}`);
      expect(await engine.found({ ...words('rivers', ...many), match: 'some' })).toEqual(['Rivers']);
      expect(await engine.found(words('x'.repeat(10_000)))).toEqual([]);
    });
  });
}
