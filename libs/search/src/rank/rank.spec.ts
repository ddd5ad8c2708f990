import { aTerm } from '../testing/terms.ts';
import type { NamedFacet } from '../understand/parse-query.ts';
import { signalNames } from './rank-weights.ts';
import { rank, type RankedCandidate } from './rank.ts';

const candidate = (
  versionId: string,
  ranking: string | null,
  about: Partial<RankedCandidate> = {},
): RankedCandidate => ({
  versionId,
  ranking,
  facets: [],
  superseded: false,
  mayRead: true,
  holdsAll: 0,
  ...about,
});
const order = (candidates: readonly RankedCandidate[], terms = [aTerm('fraction')], named: NamedFacet[] = []) =>
  rank(candidates, { terms, named }).map(({ candidate: { versionId } }) => versionId);

describe('rank', () => {
  it('puts the title before keywords, keywords before the summary, the summary before the body', () => {
    const candidates = [
      candidate('body', `'other':1A|'fraction':1`),
      candidate('summary', `'fraction':5C 'other':1A|`),
      candidate('keywords', `'fraction':5B 'other':1A|`),
      candidate('title', `'fraction':1A|`),
    ];
    expect(order(candidates)).toEqual(['title', 'keywords', 'summary', 'body']);
  });

  it('puts a short title that is the query before a long one that holds it', () => {
    const candidates = [
      candidate('long', `'a':1A 'b':2A 'c':3A 'd':4A 'fraction':5A|`),
      candidate('short', `'fraction':1A|`),
    ];
    expect(order(candidates)).toEqual(['short', 'long']);
  });

  it('puts a rare word before a common one', () => {
    const terms = [aTerm('line', { rarity: 1 }), aTerm('tangent', { rarity: 5 })];
    expect(order([candidate('line', `'line':1A|`), candidate('tangent', `'tangent':1A|`)], terms)).toEqual([
      'tangent',
      'line',
    ]);
  });

  it('puts words side by side before the same words apart', () => {
    const terms = [aTerm('number'), aTerm('line')];
    const candidates = [
      candidate('apart', `'line':1A 'number':3A 'x':2A|`),
      candidate('beside', `'line':2A 'number':1A 'x':3A|`),
    ];
    expect(order(candidates, terms)).toEqual(['beside', 'apart']);
  });

  it('puts the one document that holds every word, deep inside a file, before those with one of them in the title', () => {
    const terms = [aTerm('grammat'), aTerm('parad')];
    const inTitle = candidate('in the title', `'parad':1A|`);
    expect(order([inTitle, candidate('in a file', `'other':1A|`, { holdsAll: 1 })], terms)).toEqual([
      'in a file',
      'in the title',
    ]);
    expect(order([inTitle, candidate('among many', `'other':1A|`, { holdsAll: 1 / 50 })], terms)).toEqual([
      'in the title',
      'among many',
    ]);
  });

  it('puts the word as typed before its correction', () => {
    const term = aTerm('fractal', {
      ways: [
        { stem: 'fractal', weight: 1, rarity: 3 },
        { stem: 'fraction', weight: 0.9, rarity: 3 },
      ],
    });
    expect(order([candidate('corrected', `'fraction':1A|`), candidate('typed', `'fractal':1A|`)], [term])).toEqual([
      'typed',
      'corrected',
    ]);
  });

  it('lifts what the query names and drops nothing for lacking it', () => {
    const candidates = [
      candidate('other', `'fraction':1A|`),
      candidate('named', `'fraction':1A|`, { facets: ['year-group:year-4'] }),
    ];
    expect(
      order(candidates, undefined, [{ token: 'year-group:year-4', strength: 1, from: 'year-group:year-4' }]),
    ).toEqual(['named', 'other']);
  });

  it('puts a superseded version behind', () => {
    const candidates = [candidate('old', `'fraction':1A|`, { superseded: true }), candidate('new', `'fraction':1A|`)];
    expect(order(candidates)).toEqual(['new', 'old']);
  });

  it('does not let the body speak to those who may not read it', () => {
    const candidates = [
      candidate('closed', `'x':1A|'fraction':1,2,3`, { mayRead: false }),
      candidate('open', `'fraction':9|`),
    ];
    expect(order(candidates)).toEqual(['open', 'closed']);
  });

  it('keeps the order of equals, and of those that were not judged behind the others', () => {
    const candidates = [
      candidate('c', null),
      candidate('a', `'fraction':1A|`),
      candidate('b', `'fraction':1A|`),
      candidate('d', null),
    ];
    expect(order(candidates)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts what says the same behind the word itself, and before what lacks both', () => {
    const term = aTerm('slope', {
      ways: [
        { stem: 'slope', weight: 1, rarity: 3 },
        { stem: 'gradient', weight: 0.6, rarity: 3 },
      ],
    });
    const candidates = [
      candidate('neither', `'other':1A|`),
      candidate('synonym', `'gradient':1A|`),
      candidate('typed', `'slope':1A|`),
    ];
    expect(order(candidates, [term])).toEqual(['typed', 'synonym', 'neither']);
  });

  it('reads some words as others that say the same where that is worth more', () => {
    const reading = { replaces: [0, 1], terms: [aTerm('circle'), aTerm('theorem')] };
    const candidates = [candidate('rules', `'rule':1A 'x':2A|`), candidate('theorems', `'circle':1A 'theorem':2A|`)];
    const ranked = rank(candidates, { terms: [aTerm('circle'), aTerm('rule')], readings: [reading], named: [] });
    expect(ranked.map(({ candidate: { versionId } }) => versionId)).toEqual(['theorems', 'rules']);
  });

  it('lifts the subject most of the closest answers are of', () => {
    const of = (name: string, subject: string) => candidate(name, `'fraction':1A|`, { facets: [`subject:${subject}`] });
    const candidates = [of('odd one', 'art'), ...['a', 'b', 'c'].map((name) => of(name, 'mathematics'))];
    expect(order(candidates)).toEqual(['a', 'b', 'c', 'odd one']);
  });

  it('puts of two that answer alike the one that more trusts use first, and the younger one', () => {
    const standing = (trusts: number, age: number | null = null) => ({ standing: { trusts, age, units: [] } });
    const alike = `'fraction':1A|`;
    expect(order([candidate('unused', alike), candidate('used', alike, standing(2))])).toEqual(['used', 'unused']);
    expect(order([candidate('old', alike, standing(0, 9)), candidate('new', alike, standing(0, 1))])).toEqual([
      'new',
      'old',
    ]);
    // Much use makes nothing better that answers worse.
    const worse = candidate('worse', `'fraction':9C 'other':1A|`, standing(500, 0));
    expect(order([worse, candidate('better', alike)])).toEqual(['better', 'worse']);
  });

  it('says why: each signal with its value and what it added', () => {
    const [first] = rank([candidate('title', `'fraction':1A|`)], { terms: [aTerm('fraction')], named: [] });
    expect(first?.reasons.map(({ signal }) => signal)).toEqual([...signalNames]);
    expect(first?.score).toBeCloseTo(first?.reasons.reduce((sum, { points }) => sum + points, 0) ?? 0, 10);
  });
});
