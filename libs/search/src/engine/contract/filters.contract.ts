import { words, type EngineUnderTest } from './engine-under-test.ts';

/** Filters by facets, and the facets that hits carry. */
export function filtersContract(engine: EngineUnderTest): void {
  describe('filters and facets', () => {
    beforeEach(() =>
      engine.put(
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
      expect(new Set(await engine.found({ ...words('fractions'), filters }))).toEqual(
        new Set(['Fractions 4', 'Fractions in music']),
      );
      expect(new Set(await engine.found({ filters }))).toEqual(new Set(['Fractions 4', 'Fractions in music']));
    });

    it('filters by the fields of a kind', async () => {
      const filters = [
        { group: 'mechanism', codes: ['modelling'] },
        { group: 'duration-band', codes: ['up-to-60'] },
      ];
      expect(await engine.found({ filters })).toEqual(['Session on fractions']);
    });

    it('gives every token of a hit', async () => {
      const [hit] = (await engine.ask(words('music'))).hits;
      expect(hit?.facets).toEqual(
        expect.arrayContaining([
          'subject:music',
          'year-group:year-4',
          'key-stage:ks2',
          'kind:curriculum',
          `organisation:${engine.world.organisationId}`,
        ]),
      );
    });

    it('puts what is preferred first and leaves nothing out', async () => {
      const hits = await engine.found({ ...words('fractions'), preferred: ['year-group:year-8'] });
      expect(hits[0]).toBe('Fractions 8');
      expect(hits).toHaveLength(4);
      expect((await engine.found({ preferred: ['year-group:year-8'] }))[0]).toBe('Fractions 8');
    });
  });
}
