import { fallOf } from './baseline.ts';
import { scoreOf, type JudgedQuery } from './metrics.ts';
import { comparisonOf, toReport, type Report } from './report.ts';

const query = (id: string): JudgedQuery => ({
  id,
  query: `about ${id}`,
  category: 'known-answer',
  relevance: { a: 3 },
});
const reportOf = (found: Readonly<Record<string, readonly string[]>>): Report =>
  toReport(Object.entries(found).map(([id, top]) => ({ query: query(id), score: scoreOf(query(id), top, 1), top })));

describe('comparisonOf', () => {
  const before = reportOf({ one: ['a'], two: ['x', 'a'], three: ['x'] });
  const after = reportOf({ one: ['x', 'a'], two: ['a', 'x'], three: ['y'] });
  const lines = comparisonOf(before, after, new Map([['one', 'about one']])).split('\n');

  it('says what is better and worse, and by how much', () => {
    expect(lines[0]).toBe('overall +0.000: 1 better, 1 worse, 1 as before');
    expect(lines[1]).toMatch(/^−0\.369 {2}1\.000 → 0\.631 {2}one {2}about one {2}\+x$/);
    expect(lines[2]).toMatch(/^\+0\.369 {2}0\.631 → 1\.000 {2}two/);
    expect(lines).toHaveLength(3);
  });
});

describe('fallOf', () => {
  const report = reportOf({ one: ['a'], two: ['a'] });
  const baseline = (overall: number) => ({ plain: { overall, categories: {} } });

  it('lets a small fall pass and no greater one', () => {
    expect(fallOf(baseline(1.0099), 'plain', report)).toBeNull();
    expect(fallOf(baseline(1.02), 'plain', report)).toContain('fell by 0.020, from 1.020 to 1.000');
  });

  it('does not pass what it has no figures for', () => {
    expect(fallOf(baseline(1), 'filters', report)).toContain('no figures for "filters"');
  });
});
