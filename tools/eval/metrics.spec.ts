import { scoreOf, summarise, type JudgedQuery } from './metrics.ts';

const query: JudgedQuery = { id: 'q', query: 'rivers', category: 'known-answer', relevance: { a: 3, b: 2, c: 1 } };

describe('scoreOf', () => {
  it('is 1 for the ideal order', () => {
    expect(scoreOf(query, ['a', 'b', 'c', 'x'], 5)).toEqual({ ndcg10: 1, mrr10: 1, recall10: 1, recall100: 1, ms: 5 });
  });

  it('is 0 for nothing', () => {
    expect(scoreOf(query, [], 5)).toMatchObject({ ndcg10: 0, mrr10: 0, recall10: 0, recall100: 0 });
  });

  it('discounts by rank, with a gain of 2 to the grade less one', () => {
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(scoreOf(query, ['x', 'a'], 5).ndcg10).toBeCloseTo(7 / Math.log2(3) / ideal, 10);
    expect(scoreOf(query, ['x', 'a'], 5).mrr10).toBe(0.5);
  });

  it('looks no deeper than ten for order, and a hundred for what is there at all', () => {
    const found = [...Array.from({ length: 10 }, (_, index) => `x${index}`), 'a', 'b'];
    expect(scoreOf(query, found, 5)).toMatchObject({ ndcg10: 0, mrr10: 0, recall10: 0 });
    expect(scoreOf(query, found, 5).recall100).toBeCloseTo(2 / 3, 10);
  });
});

describe('summarise', () => {
  it('takes means, and latency by rank', () => {
    const scores = Array.from({ length: 100 }, (_, index) => scoreOf(query, index % 2 ? ['a', 'b', 'c'] : [], index));
    expect(summarise(scores)).toMatchObject({ queries: 100, ndcg10: 0.5, recall10: 0.5, p50Ms: 50, p95Ms: 95 });
  });
});
