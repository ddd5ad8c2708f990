import { readSlotRows } from './slot-rows.ts';

const primary = { firstYear: 1, lastYear: 7, weeksPerYear: 38 };
const id = '01a204e2-47c8-76c8-a5c8-3481a9a9dea6';
const read = (...lines: string[]) => readSlotRows(lines.join('\r\n'), primary, 'https://example.org');

describe('a table of units', () => {
  it('names years as schools do, in any order of columns, with commas, semicolons or tabs', () => {
    for (const [mark, bom] of [[',', ''] as const, [';', '\uFEFF'] as const, ['\t', ''] as const]) {
      const line = (...cells: string[]): string => cells.join(mark);
      const { rows, problems } = read(
        bom + line('Week', 'Year', 'Weeks', 'Unit', 'Strand', 'Cycle', 'Artefact'),
        line('1', 'Year 4', '6', `"Area${mark} and “perimeter”"`, 'Measure', '', ''),
        '',
        line('7', 'R', '2', 'Counting', '', '', ''),
        line('1', 'Y3/4', '3', '', '', 'b', `https://example.org/artefacts/${id}`),
      );
      expect(problems).toEqual([]);
      const common = { title: null, artefactId: null, cycle: null, strand: '' };
      expect(rows).toEqual([
        {
          ...common,
          firstYear: 5,
          lastYear: 5,
          firstWeek: 1,
          weeks: 6,
          strand: 'Measure',
          // A tab is a space.
          title: `Area${mark.trim()} and “perimeter”`,
          line: 2,
        },
        { ...common, firstYear: 1, lastYear: 1, firstWeek: 7, weeks: 2, title: 'Counting', line: 4 },
        { ...common, firstYear: 4, lastYear: 5, firstWeek: 1, weeks: 3, cycle: 'b', artefactId: id, line: 5 },
      ]);
    }
  });

  it('gives every fault with its cell, and no rows', () => {
    const { rows, problems } = read(
      'year,week,weeks,unit,artefact,cycle',
      'Year 4,1,6,Fractions,,',
      'Year 40,x,6,Fractions,,',
      'Year 4,36,6,Fractions,,C',
      'Year 4,36,6,Fractions,,',
      'Year 3-4,1,2,Fractions,,',
      'Year 9,1,2,Fractions,,',
      'Year 5,1,2,,nowhere,',
      'Year 5,1,2,,,',
    );
    expect(rows).toEqual([]);
    expect(problems.map(({ field }) => field)).toEqual([
      'csv.3.year',
      'csv.3.week',
      'csv.4.cycle',
      'csv.5.weeks',
      'csv.6.cycle',
      'csv.7.year',
      'csv.8.artefact',
      'csv.9.unit',
    ]);
    expect(problems.find(({ field }) => field === 'csv.5.weeks')?.message).toContain('3 weeks left');
  });

  it('loses nothing beside the last column, and minds no quotation mark within a cell', () => {
    const { rows, problems } = read(
      'year,week,weeks,unit,',
      'Year 2,1,3,Nouns, verbs and adjectives',
      'Year 2,4,3,Adverbs,',
    );
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      { code: 'cell', field: 'csv.2.unit', message: expect.stringContaining('quotation marks') },
    ]);
    const quoted = read('year,week,weeks,unit', 'YR,1,3,The "big" write', 'Year 2,1,3,"Nouns, verbs and adjectives"');
    expect(quoted.problems).toEqual([]);
    expect(quoted.rows.map(({ firstYear, title }) => [firstYear, title])).toEqual([
      [1, 'The "big" write'],
      [3, 'Nouns, verbs and adjectives'],
    ]);
  });

  it('says what is wrong with a table as a whole', () => {
    for (const [text, told] of [
      ['', 'empty'],
      ['year,week,weeks', 'no unit'],
      ['year,week,colour\n1,1,red', '“colour”'],
      ['year,week,weeks,unit\n"Year 4,1,2,x', 'quotation mark'],
      [['year,week,weeks,unit', ...Array.from({ length: 1001 }, () => '4,1,1,Unit')].join('\n'), 'more than 1000'],
    ] as const) {
      const { rows, problems } = readSlotRows(text, primary, 'https://example.org');
      expect(rows).toEqual([]);
      expect(problems).toEqual([expect.objectContaining({ field: 'csv', message: expect.stringContaining(told) })]);
    }
  });
});
