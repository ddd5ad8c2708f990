import { rankWeights } from './rank-weights.ts';
import { spread } from './spread.ts';

const one = (name: string, score: number, ...units: string[]) => ({
  name,
  candidate: { standing: { trusts: 0, age: null, units } },
  score,
  reasons: [{ signal: 'spread' as const, value: 0, points: 0 }],
});
const order = (placed: readonly ReturnType<typeof one>[], bounds = { among: 5, most: 2, left: 0.9 }) =>
  spread(placed, bounds).map(({ name }) => name);

describe('spread', () => {
  it('lets what is about as good come before more of one unit', () => {
    const placed = [one('a1', 1, 'a'), one('a2', 0.99, 'a'), one('a3', 0.98, 'a'), one('b1', 0.95, 'b')];
    expect(order(placed)).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('leaves one unit alone at the top where everything else is far behind', () => {
    const placed = [one('a1', 1, 'a'), one('a2', 0.99, 'a'), one('a3', 0.98, 'a'), one('b1', 0.5, 'b')];
    expect(order(placed)).toEqual(['a1', 'a2', 'a3', 'b1']);
  });

  it('keeps every hit once, and the order of what is of no unit or behind the first', () => {
    const placed = Array.from({ length: 100 }, (_, place) => one(`${place}`, 1 - place / 1000, `${place % 3}`));
    const after = spread(placed, rankWeights.spread);
    expect(new Set(after.map(({ name }) => name)).size).toBe(100);
    expect(after.slice(50)).toEqual(placed.slice(50));
    const free = placed.map(({ name, score }) => one(name, score));
    expect(spread(free, rankWeights.spread)).toEqual(free);
  });

  it('counts something of two units in both', () => {
    const placed = [one('ab', 1, 'a', 'b'), one('b', 0.99, 'b'), one('b again', 0.98, 'b'), one('c', 0.95, 'c')];
    expect(order(placed)).toEqual(['ab', 'b', 'c', 'b again']);
  });

  it('says what it took', () => {
    const placed = [one('a1', 1, 'a'), one('a2', 0.99, 'a'), one('a3', 0.98, 'a'), one('b1', 0.95, 'b')];
    const last = spread(placed, { among: 5, most: 2, left: 0.9 }).at(-1);
    expect(last?.score).toBeCloseTo(0.882, 10);
    expect(last?.reasons[0]).toMatchObject({ value: 1 });
    expect(last?.reasons[0]?.points).toBeCloseTo(-0.098, 10);
  });
});
