import { aWhole } from '../testing/a-whole.ts';
import { labelOf, piecesOf, withPart } from './pieces.ts';
import { bodyOf, sectionsOf } from './sections.ts';

const names = (body: string): readonly string[] => sectionsOf(body).map((section) => section.name);

describe('the sections of a text', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['Only words.', ['']],
    ['# Aims\n\nKnow rivers.\n\n## Lesson 1\nSources.', ['aims', 'lesson 1']],
    ['Before.\n\n# Aims\n# Aims\n# AIMS ##\n', ['', 'aims', 'aims~2', 'aims~3']],
    ['# Code\n```\n# not a heading\n```\n# After', ['code', 'after']],
    ['~~~~\n# one\n~~~\n# two\n~~~~\n# three', ['', 'three']],
    ['#hashtag\n####### seven\n   ### Three spaces\n    # code', ['', 'three spaces']],
    ['#\nnothing above', ['(no heading)']],
    ['# Windows\r\ntext\r\n# Lines\r\n', ['windows', 'lines']],
  ])('%j: %j', (body, expected) => {
    expect(names(body)).toEqual(expected);
    expect(bodyOf(sectionsOf(body).map((section) => section.text))).toBe(body);
  });
});

describe('the parts of a version', () => {
  const whole = aWhole({
    summary: 'Six lessons.',
    body: '# Aims\n\nKnow rivers.\n\n# Lesson 1\n\nSources.\n',
    keywords: ['source', 'mouth'],
    details: { weeks: 6, misconceptions: [{ misconception: 'Rivers flow south', response: 'Show the Nile' }] },
    files: [{ id: 'f1', fileName: 'map.pdf', sha256: 'aa', isRecalled: false }],
    parts: ['p1'],
  });

  it('have names, labels and values', () => {
    expect([...piecesOf(whole).values()].map(({ part, label, value }) => `${part} | ${label} | ${value}`)).toEqual([
      'title | Title | Rivers',
      'summary | Summary | Six lessons.',
      'type | Type | unit-plan',
      'keywords | Keywords | source\nmouth',
      'details.weeks | Weeks | 6',
      'details.misconceptions | Misconceptions | Rivers flow south – Show the Nile',
      'section:aims | Section “Aims” | # Aims\n\nKnow rivers.',
      'section:lesson 1 | Section “Lesson 1” | # Lesson 1\n\nSources.',
      'file:map.pdf | File “map.pdf” | aa',
      'part:p1 | Part | p1',
    ]);
  });

  it('are taken over one by one', () => {
    const from = aWhole({
      title: 'Great rivers',
      body: '# Aims\n\nLove rivers.\n\n# Warm-up\n\nSing.\n\n# Lesson 1\n\nSprings.',
      files: [{ id: 'f2', fileName: 'map.pdf', sha256: 'bb', isRecalled: false }],
    });
    const take = (part: string) => withPart(whole, { from, originPart: part, part });
    expect(take('title')).toEqual({ ...whole, title: 'Great rivers' });
    expect(take('section:aims').body).toBe('# Aims\n\nLove rivers.\n\n# Lesson 1\n\nSources.\n');
    expect(take('section:warm-up').body).toBe(
      '# Aims\n\nKnow rivers.\n\n# Warm-up\n\nSing.\n\n# Lesson 1\n\nSources.\n',
    );
    expect(take('section:lesson 1').body).toBe('# Aims\n\nKnow rivers.\n\n# Lesson 1\n\nSprings.\n');
    expect(take('file:map.pdf').files.map((file) => file.id)).toEqual(['f2']);
    expect(take('part:p1').parts).toEqual([]);
    expect(take('details.weeks').details).toEqual({
      misconceptions: (whole.details as { misconceptions: unknown }).misconceptions,
    });
    expect(take('keywords').keywords).toEqual([]);
  });

  it('that are taken away there are taken away here, and nothing else', () => {
    const without = withPart(whole, { from: aWhole(), originPart: 'section:aims', part: 'section:aims' });
    expect(without.body).toBe('# Lesson 1\n\nSources.\n');
    expect({ ...without, body: whole.body }).toEqual(whole);
  });
});

describe('the label of a part', () => {
  it('names files and sections only to those who may read them', () => {
    expect(['title', 'file:plan.docx', 'section:Rivers', 'section:'].map((part) => labelOf(part))).toEqual([
      'Title',
      'File “plan.docx”',
      'Section “Rivers”',
      'Beginning of the text',
    ]);
    expect(['title', 'file:plan.docx', 'section:Rivers', 'section:'].map((part) => labelOf(part, false))).toEqual([
      'Title',
      'A file',
      'A section of the text',
      'Beginning of the text',
    ]);
  });
});
