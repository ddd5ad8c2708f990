import { countsOf, coverageOf, realignmentsOf, strandsOf, type Alignment, type Statement } from './coverage.ts';
import type { SlotPlace } from './map-check.ts';

const statement = (key: string, about: Partial<Statement> = {}): Statement => ({
  ...{ id: `${about.framework ?? 'old'} ${key}`, framework: 'old', key, strand: 'Number', substrand: '', text: key },
  ...{ firstYear: null, lastYear: null },
  ...about,
});
const slot = (id: string, year: number, lastYear = year): SlotPlace => ({
  ...{ id, firstYear: year, lastYear, cycle: null, strand: '', firstWeek: 1, weeks: 6 },
});
const aligned = (slotId: string, to: Statement, extent: Alignment['extent'] = 'full'): Alignment => ({
  ...{ slotId, statement: to, extent },
});
const years = { firstYear: 4, lastYear: 7 };

describe('how far a framework is taught', () => {
  const [count, add, draw] = [statement('count'), statement('add'), statement('draw', { strand: 'Shape' })];

  it('is said by statement: fully by one unit, in part by others, or not at all', () => {
    const alignments = [aligned('one', count, 'part'), aligned('two', count), aligned('two', add, 'part')];
    expect(coverageOf([count, add, draw], alignments, years)).toEqual([
      { statement: count, state: 'covered', slotIds: ['one', 'two'] },
      { statement: add, state: 'partly', slotIds: ['two'] },
      { statement: draw, state: 'not-covered', slotIds: [] },
    ]);
  });

  it('counts in a year what is taught in that year, and by strand', () => {
    const alignments = [aligned('four', count), aligned('both', add, 'part')];
    const strands = strandsOf([count, add, draw], alignments, [slot('four', 4), slot('both', 5, 6)], years);
    const inWords = strands.map(({ strand, years: cells, ...all }) => [
      strand,
      Object.values(all).join('/'),
      ...cells.map((cell) => `${cell.covered}/${cell.partly}/${cell.notCovered}`),
    ]);
    expect(inWords).toEqual([
      ['Number', '1/1/0', '1/0/1', '0/1/1', '0/1/1', '0/0/2'],
      ['Shape', '0/0/1', '0/0/1', '0/0/1', '0/0/1', '0/0/1'],
    ]);
  });

  it('asks of the years of a map what is asked of them alone', () => {
    const early = statement('early', { firstYear: 2, lastYear: 3 });
    const late = statement('late', { firstYear: 7, lastYear: 9 });
    const covered = coverageOf([early, late, count], [], years);
    expect(covered.map((one) => one.statement.key)).toEqual(['late', 'count']);
    expect(countsOf(covered)).toEqual({ covered: 0, partly: 0, notCovered: 2 });
    expect(strandsOf([late], [], [], years)[0]?.years.map(({ notCovered }) => notCovered)).toEqual([0, 0, 0, 1]);
  });

  it('carries over to a newer version what that words the same', () => {
    const [same, reworded] = [
      statement('count', { framework: 'new' }),
      statement('add', { framework: 'new', text: 'Add!' }),
    ];
    const alignments = [aligned('one', count), aligned('one', add)];
    expect(coverageOf([same, reworded], alignments, years).map(({ state }) => state)).toEqual([
      'covered',
      'not-covered',
    ]);
  });
});

describe('what is to be aligned again', () => {
  const old = statement('add');
  const slots = [slot('one', 4)];
  const changes = (newest: readonly Statement[], alignments: readonly Alignment[]) =>
    realignmentsOf(newest, alignments, slots).map(({ change, replacement }) => [change, replacement?.id ?? null]);

  it('is what was reworded, dropped, or moved to years of which the unit is none', () => {
    const about = { framework: 'new' };
    expect(changes([statement('add', about)], [aligned('one', old)])).toEqual([]);
    expect(changes([statement('add', { ...about, text: 'Add!' })], [aligned('one', old)])).toEqual([
      ['reworded', 'new add'],
    ]);
    expect(changes([], [aligned('one', old)])).toEqual([['dropped', null]]);
    expect(changes([statement('add', { ...about, firstYear: 5, lastYear: 6 })], [aligned('one', old)])).toEqual([
      ['moved', 'new add'],
    ]);
    expect(changes([statement('add', { ...about, firstYear: 4, lastYear: 6 })], [aligned('one', old)])).toEqual([]);
  });

  it('is done where the unit is aligned to the newer words too', () => {
    const reworded = statement('add', { framework: 'new', text: 'Add!' });
    expect(changes([reworded], [aligned('one', old), aligned('one', reworded)])).toEqual([]);
  });

  it('is nothing where no newer version came', () => {
    expect(changes([old], [aligned('one', old)])).toEqual([]);
  });
});
