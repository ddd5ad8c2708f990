import { getLicence } from '../licences/licence.ts';
import { attributionOf, citationOf, permanentLink, type Cited } from './citation.ts';

const cited = (about: Partial<Cited> = {}): Cited => ({
  title: 'Fractions on a number line',
  authors: ['Maya Okafor', 'Joss Carrow'],
  organisation: 'Harbourside Learning Trust',
  number: 2,
  releasedAt: new Date('2025-12-31T23:30:00Z'),
  licence: getLicence('CC-BY-4.0'),
  link: permanentLink('https://constellation.example.org', 'a1', 'v2'),
  ...about,
});

describe('citationOf', () => {
  it.each<[string, Partial<Cited>, string]>([
    [
      'everything',
      {},
      'Maya Okafor and Joss Carrow (2025) Fractions on a number line, version 2. Harbourside Learning Trust. https://constellation.example.org/artefacts/a1?version=v2. Licence: Creative Commons Attribution 4.0.',
    ],
    [
      'London’s year, in summer time',
      { releasedAt: new Date('2026-06-30T23:30:00Z'), authors: ['Maya Okafor'] },
      'Maya Okafor (2026) Fractions on a number line, version 2. Harbourside Learning Trust. https://constellation.example.org/artefacts/a1?version=v2. Licence: Creative Commons Attribution 4.0.',
    ],
    [
      'many authors and a title that is a question',
      { authors: ['A', 'B', 'C', 'D'], title: 'Why fractions?', number: null, releasedAt: null, licence: null },
      'A and others (unpublished draft) Why fractions? Harbourside Learning Trust. https://constellation.example.org/artefacts/a1?version=v2.',
    ],
    [
      'no authors: the organisation once',
      { authors: [] },
      'Harbourside Learning Trust (2025) Fractions on a number line, version 2. https://constellation.example.org/artefacts/a1?version=v2. Licence: Creative Commons Attribution 4.0.',
    ],
  ])('%s', (_, about, expected) => {
    expect(citationOf(cited(about))).toBe(expected);
  });
});

describe('attributionOf', () => {
  it('names title, authors, organisation, place and licence', () => {
    expect(attributionOf(cited({ authors: ['A', 'B', 'C'] }))).toBe(
      '“Fractions on a number line” by A, B and C, Harbourside Learning Trust, https://constellation.example.org/artefacts/a1?version=v2. Licence: Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/).',
    );
    expect(attributionOf(cited({ authors: [], licence: getLicence('LicenseRef-Partner-Use') }))).toBe(
      '“Fractions on a number line” by Harbourside Learning Trust, https://constellation.example.org/artefacts/a1?version=v2. Licence: Partners may use and copy.',
    );
  });
});
