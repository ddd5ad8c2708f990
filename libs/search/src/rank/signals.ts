import type { NamedFacet } from '../understand/parse-query.ts';
import type { QueryTerm, Reading } from '../understand/understand.ts';
import type { RankWeights, SignalName } from './rank-weights.ts';
import { WantedStems, type Occurrence, type RankingText } from './ranking-text.ts';

/** What ranking needs of a query. */
export interface RankQuery {
  readonly terms: readonly QueryTerm[];
  readonly readings?: readonly Reading[];
  readonly named: readonly NamedFacet[];
}

/** The stems that are looked for in the texts of the candidates. */
export function wantedStems({ terms, readings = [] }: RankQuery): WantedStems {
  const all = [...terms, ...readings.flatMap((reading) => reading.terms)];
  return new WantedStems(
    all.flatMap(({ ways }) => ways.map(({ stem }) => stem)),
    all.flatMap(({ prefix, word }) => (prefix ? [word] : [])),
  );
}

/** The signals of one candidate by itself; its subject, and whether it gives way, are known only beside the others. */
export type Signals = Readonly<Record<Exclude<SignalName, 'subject' | 'spread'>, number>>;

/** What one signal gave a candidate. */
export interface Reason {
  readonly signal: SignalName;
  /** From 0 to about 1. */
  readonly value: number;
  /** What it added to the score. */
  readonly points: number;
}

/** What stands beside a candidate's words. */
export interface Standing {
  /** Trusts that use it, as far as the viewer may know. */
  readonly trusts: number;
  /** Years since it was released; null where nobody looked. */
  readonly age: number | null;
  /** What it is a part of, and itself where it may have parts. */
  readonly units: readonly string[];
}

export const noStanding: Standing = { trusts: 0, age: null, units: [] };

/** Usual lengths of the fields in stems, measured on lessons. */
const usualLengths = [5, 8, 9, 14, 70] as const;
const title = 0;
/** Words of the query farther apart than this are no neighbours. */
const farthest = 4;

/** One word of the query, or of what says the same, in one candidate. */
interface MetTerm {
  readonly term: QueryTerm;
  readonly found: readonly MetPlace[];
  /** What its match is worth in all fields, and in the title; 0 to its rarity. */
  readonly worth: number;
  readonly inTitle: number;
  /** What is met of it: its rarity, less for a synonym. */
  readonly met: number;
  /** How much it covers of the title's words, 0 to 1. */
  readonly covers: number;
}

interface MetPlace extends Occurrence {
  readonly weight: number;
}

/** What is known of a candidate beside its words. */
interface About {
  readonly weights: RankWeights;
  /** See `RankedCandidate.holdsAll`. */
  readonly holdsAll: number;
  readonly facets: readonly string[];
  readonly standing: Standing;
}

export function signalsOf(
  text: RankingText,
  query: RankQuery,
  { weights, holdsAll, facets, standing }: About,
): Signals {
  const { lengths } = text;
  const shares = weights.fields.map((weight, field) => {
    const penalty = weights.lengthPenalty[field] ?? 0;
    return weight / (1 - penalty + penalty * ((lengths[field] ?? 0) / (usualLengths[field] ?? 1)));
  });
  const wanted = query.terms.reduce((sum, { rarity, importance }) => sum + rarity * importance, 0);
  const beside = {
    named: namedShare(query.named, facets),
    adoption: standing.trusts / (standing.trusts + weights.halfAdopted),
    freshness: standing.age === null ? 0 : 2 ** -(Math.max(0, standing.age) / weights.halfFresh),
  };
  if (wanted === 0) return { words: 0, title: 0, neighbours: 0, completeness: 0, whole: 0, ...beside };
  const typed = query.terms.map((term) => meet(text, term, { weights, shares, elsewhere: holdsAll > 0 }));
  const met = asRead(typed, query.readings ?? [], (term) => meet(text, term, { weights, shares, elsewhere: false }));
  let words = 0;
  let titled = 0;
  let covered = 0;
  let complete = 0;
  for (const one of met) {
    words += one.worth;
    titled += one.inTitle;
    covered += one.covers;
    complete += one.met;
  }
  const share = Math.min(1, titled / wanted);
  return {
    words: words / wanted,
    title: share * Math.min(1, covered / Math.max(lengths[title] ?? 1, 1)),
    neighbours: neighbours(met, weights) / wanted,
    completeness: Math.min(1, complete / wanted),
    whole: holdsAll,
    ...beside,
  };
}

function meet(
  text: RankingText,
  term: QueryTerm,
  { weights, shares, elsewhere }: { weights: RankWeights; shares: readonly number[]; elsewhere: boolean },
): MetTerm {
  const found: MetPlace[] = [];
  let worth = 0;
  let inTitle = 0;
  let met = 0;
  let covers = 0;
  const take = (places: readonly Occurrence[], weight: number, rarity: number): void => {
    if (places.length === 0) return;
    let amount = 0;
    let titled = false;
    for (const place of places) {
      found.push({ ...place, weight });
      amount += shares[place.field] ?? 0;
      titled ||= place.field === title;
    }
    const most = term.importance * weight * rarity;
    worth = Math.max(worth, (most * amount) / (amount + weights.saturation));
    met = Math.max(met, most);
    if (!titled) return;
    inTitle = Math.max(inTitle, most);
    covers = Math.max(covers, weight);
  };
  for (const { stem, weight, rarity } of term.ways) take(text.find(stem), weight, rarity);
  if (term.prefix && found.length === 0) take(text.findBeginning(term.word), weights.prefix, term.rarity);
  if (elsewhere && found.length === 0) {
    met = term.importance * term.rarity;
    worth = (met * weights.elsewhere) / (weights.elsewhere + weights.saturation);
  }
  return { term, found, worth, inTitle, met, covers };
}

/** The terms as typed, or where it is worth more in this candidate, as something else that says the same. */
function asRead(
  typed: readonly MetTerm[],
  readings: readonly Reading[],
  meetTerm: (term: QueryTerm) => MetTerm,
): readonly MetTerm[] {
  const replaced = new Set<number>();
  const instead: MetTerm[] = [];
  for (const { replaces, terms } of readings) {
    if (replaces.some((place) => replaced.has(place))) continue;
    const others = terms.map(meetTerm);
    const worth = others.reduce((sum, other) => sum + other.worth, 0);
    if (worth <= replaces.reduce((sum, place) => sum + (typed[place]?.worth ?? 0), 0)) continue;
    for (const place of replaces) replaced.add(place);
    instead.push(...others);
  }
  return replaced.size === 0 ? typed : [...typed.filter((_, place) => !replaced.has(place)), ...instead];
}

/** For words of the query that stand in one field as far from each other as in the query, their rarity. */
function neighbours(met: readonly MetTerm[], weights: RankWeights): number {
  let sum = 0;
  for (const [index, one] of met.entries()) {
    const next = met[index + 1];
    if (!next || one.found.length === 0 || next.found.length === 0) continue;
    const apart = Math.min(farthest, Math.max(1, next.term.place - one.term.place));
    let best = 0;
    for (const left of one.found) {
      for (const right of next.found) {
        const distance = right.place - left.place;
        if (left.field !== right.field || (distance !== apart && distance !== 1)) continue;
        best = Math.max(best, (weights.besides[left.field] ?? 0) * left.weight * right.weight);
      }
    }
    const worth = (of: MetTerm): number => of.term.importance * of.term.rarity;
    sum += (best * (worth(one) + worth(next))) / 2;
  }
  return sum;
}

/** For each kind of thing the query names (a year, a subject) how well the candidate agrees. */
function namedShare(named: readonly NamedFacet[], facets: readonly string[]): number {
  const best = new Map<string, number>();
  for (const { token, strength } of named) {
    if (!facets.includes(token)) continue;
    const group = groupOf(token);
    best.set(group, Math.max(best.get(group) ?? 0, strength));
  }
  let sum = 0;
  for (const strength of best.values()) sum += strength;
  return sum;
}

/** A year and its key stage are one thing. */
function groupOf(token: string): string {
  const group = token.slice(0, token.indexOf(':'));
  return group === 'key-stage' ? 'year-group' : group;
}
