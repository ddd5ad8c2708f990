import { overlaps, publicKey, type AccessKey } from '@constellation/platform/access';
import { now, ruleFor, term, trust, words, type EngineUnderTest } from './engine-under-test.ts';

/** Who finds what, and that no value from outside is anything but a value. */
export function accessContract(engine: EngineUnderTest): void {
  describe('access', () => {
    it('finds only what a key meets', async () => {
      await engine.put({ title: 'Open rivers' }, { title: 'Closed rivers', find: [trust] });
      expect(await engine.found(words('rivers'))).toEqual(['Open rivers']);
      expect(await engine.found({})).toEqual(['Open rivers']);
      expect(await engine.found({ ...words('rivers'), keys: [trust] })).toEqual(['Closed rivers']);
      expect(new Set(await engine.found({ keys: [publicKey, trust] }))).toEqual(
        new Set(['Open rivers', 'Closed rivers']),
      );
    });

    it('finds nothing for a rule that nobody meets', async () => {
      await engine.put({ title: 'Open rivers' });
      expect(await engine.found({ ...words('rivers'), find: overlaps('find_keys', []) })).toEqual([]);
      expect(await engine.found({ find: overlaps('find_keys', []) })).toEqual([]);
    });

    it('throws rather than leave a part of the rule out', async () => {
      await engine.put({ title: 'Open rivers' });
      await expect(engine.ask({ find: overlaps('someone_elses_keys', [publicKey]) })).rejects.toThrow(
        'someone_elses_keys',
      );
    });

    it('judges availability at the instant', async () => {
      await engine.put({ title: 'Rivers', availableFrom: now, availableUntil: new Date(now.getTime() + 1_000) });
      const at = (ms: number) =>
        engine.found({ find: ruleFor('find_keys', [publicKey], new Date(now.getTime() + ms)) });
      expect(await at(-1)).toEqual([]);
      expect(await at(0)).toEqual(['Rivers']);
      expect(await at(999)).toEqual(['Rivers']);
      expect(await at(1_000)).toEqual([]);
    });

    it('matches title, keywords and summary alone for those who may find but not read', async () => {
      await engine.put({
        title: 'Deltas',
        summary: 'Where rivers end',
        body: 'silt',
        files: [{ name: 'estuary.txt', text: 'mangrove' }],
        find: [publicKey],
        read: [trust],
      });
      for (const word of ['deltas', 'rivers']) expect(await engine.found(words(word))).toEqual(['Deltas']);
      for (const word of ['silt', 'mangrove', 'estuary']) expect(await engine.found(words(word))).toEqual([]);
      expect(await engine.found({ ...words('silt'), keys: [publicKey, trust] })).toEqual(['Deltas']);
      const [readable] = (await engine.ask({ ...words('silt'), keys: [publicKey, trust] })).hits;
      expect(readable?.matchesShort).toBe(false);
      expect((await engine.ask(words('rivers'))).hits[0]?.matchesShort).toBe(true);
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
      await engine.put({ title: 'Rivers', subjects: ['mathematics'] });
      if (code !== '\u0000') {
        expect(await engine.found({ filters: [{ group: 'subject', codes: [code] }] })).toEqual([]);
        expect(await engine.found({ preferred: [code] })).toEqual(['Rivers']);
        expect(await engine.found({ keys: [code as AccessKey] })).toEqual([]);
      }
      await expect(engine.ask({ terms: [term(code)] })).rejects.toThrow('letters and digits');
      await expect(engine.ask({ terms: [term('rivers', { alternatives: [code] })] })).rejects.toThrow(
        'letters and digits',
      );
      expect(await engine.found(words('rivers'))).toEqual(['Rivers']);
    });
  });
}
