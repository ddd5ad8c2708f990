import { Vocabulary, type VocabularyTerm } from './scheme.ts';

const source = 'National Curriculum in England (2014) and EYFS statutory framework';

export const phases = new Vocabulary({
  scheme: 'phase',
  version: '2026-1',
  source: 'Get Information About Schools, in the words of this network',
  terms: [
    { code: 'early-years', label: 'Early years' },
    { code: 'primary', label: 'Primary' },
    { code: 'secondary', label: 'Secondary' },
    { code: 'post-16', label: 'Post-16' },
    { code: 'cross-phase', label: 'Cross-phase' },
  ],
});

export const keyStages = new Vocabulary({
  scheme: 'key-stage',
  version: 'nc-2014',
  source,
  terms: [
    { code: 'eyfs', label: 'Early years foundation stage' },
    { code: 'ks1', label: 'Key stage 1 (Years 1–2)' },
    { code: 'ks2', label: 'Key stage 2 (Years 3–6)' },
    { code: 'ks3', label: 'Key stage 3 (Years 7–9)' },
    { code: 'ks4', label: 'Key stage 4 (Years 10–11)' },
    { code: 'ks5', label: 'Key stage 5 (Years 12–13)' },
  ],
});

const yearNumbers = Array.from({ length: 13 }, (_, index) => index + 1);

const years: VocabularyTerm[] = [
  { code: 'nursery-n1', label: 'Nursery (2–3)' },
  { code: 'nursery-n2', label: 'Nursery (3–4)' },
  { code: 'reception', label: 'Reception' },
  ...yearNumbers.map((year) => ({ code: `year-${year}`, label: `Year ${year}` })),
  { code: 'reception-1', label: 'Reception and Year 1', group: 'Mixed-age' },
  { code: 'year-1-2', label: 'Years 1 and 2', group: 'Mixed-age' },
  { code: 'year-3-4', label: 'Years 3 and 4', group: 'Mixed-age' },
  { code: 'year-5-6', label: 'Years 5 and 6', group: 'Mixed-age' },
];

export const yearGroups = new Vocabulary({ scheme: 'year-group', version: 'nc-2014', source, terms: years });
