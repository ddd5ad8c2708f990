import type { NamedFacet } from './parse-query.ts';
import { RankingText, type Occurrence } from './ranking-text.ts';
import type { QueryTerm } from './understand.ts';

/** What ranking knows of one candidate. */
export interface RankedCandidate {
  readonly versionId: string;
  /** See `EngineHit.ranking`; null keeps the engine's order behind those that were judged. */
  readonly ranking: string | null;
  readonly facets: readonly string[];
  readonly superseded: boolean;
  /** Whether the viewer may read it: otherwise the start of its body must not speak. */
  readonly mayRead: boolean;
  /**
   * 0 when it lacks a word of the query; otherwise how telling it is that it holds all of them, be it deep in its body or in a file,
   * which ranking does not see: 1 / √(the number of documents that do).
   */
  readonly holdsAll: number;
}

/** The weights of ranking. They are data: a script may tune them. */
export interface RankWeights {
  /** By field: title, keywords, summary, labels, start of the body. */
  readonly fields: readonly [number, number, number, number, number];
  /** How much a long field takes from each match in it, 0 to 1, by field. */
  readonly lengthPenalty: readonly [number, number, number, number, number];
  /** BM25's k1: how soon repeating a word stops helping. */
  readonly saturation: number;
  /** For the share of the query that stands in the title. */
  readonly titleShare: number;
  /** For the share of the title that the query covers. */
  readonly titleCovered: number;
  /** For words of the query that stand side by side, by field as above. */
  readonly pairs: readonly [number, number, number, number, number];
  /** For a facet the query names, as a share of the score. */
  readonly named: number;
  /** What a match of only the beginning of a word counts. */
  readonly prefix: number;
  /** What is left of the score of a superseded version. */
  readonly superseded: number;
  /** What is left of the score for each share of the query that is missing. */
  readonly missing: number;
  /** For holding every word of the query where no other document does, as a share of what its words are worth. */
  readonly holdsAll: number;
  /** The weight of a word that stands where ranking does not see it. */
  readonly elsewhere: number;
}

export const rankWeights: RankWeights = {
  fields: [5, 3, 2, 1.5, 1],
  lengthPenalty: [0.4, 0.4, 0.5, 0, 0.6],
  saturation: 3,
  titleShare: 3,
  titleCovered: 2,
  pairs: [1.5, 0.8, 0.5, 0, 0.3],
  named: 0.6,
  prefix: 0.6,
  superseded: 0.6,
  missing: 0,
  holdsAll: 2,
  elsewhere: 0.6,
};

/** Usual lengths of the fields in stems, measured on lessons. */
const usualLengths = [5, 8, 9, 14, 70] as const;

interface Query {
  readonly terms: readonly QueryTerm[];
  readonly named: readonly NamedFacet[];
}

/** Orders candidates, best first. Pure: the same input gives the same order. */
export function rank<Candidate extends RankedCandidate>(
  candidates: readonly Candidate[],
  query: Query,
  weights: RankWeights = rankWeights,
): readonly Candidate[] {
  const judged: { candidate: Candidate; score: number; place: number }[] = [];
  const unjudged: Candidate[] = [];
  candidates.forEach((candidate, place) => {
    if (candidate.ranking === null) unjudged.push(candidate);
    else {
      const text = new RankingText(candidate.ranking, candidate.mayRead);
      judged.push({
        candidate,
        place,
        score:
          textScore(text, query.terms, { weights, holdsAll: candidate.holdsAll }) * factor(candidate, query, weights),
      });
    }
  });
  judged.sort((a, b) => b.score - a.score || a.place - b.place);
  return [...judged.map(({ candidate }) => candidate), ...unjudged];
}

/** BM25 over weighted fields, with the title's agreement and neighbouring words on top. */
function textScore(
  text: RankingText,
  terms: readonly QueryTerm[],
  { weights, holdsAll }: { weights: RankWeights; holdsAll: number },
): number {
  const lengths = text.lengths();
  const shares = weights.fields.map((weight, field) => {
    const penalty = weights.lengthPenalty[field] ?? 0;
    return weight / (1 - penalty + penalty * ((lengths[field] ?? 0) / (usualLengths[field] ?? 1)));
  });
  let score = 0;
  let wanted = 0;
  let titled = 0;
  let covered = 0;
  let met = 0;
  let pairs = 0;
  let before: readonly Met[] = [];
  for (const term of terms) {
    const found = meet(text, term, weights);
    let amount = holdsAll > 0 && found.length === 0 ? weights.elsewhere : 0;
    let inTitle = 0;
    for (const { field, weight } of found) {
      amount += (shares[field] ?? 0) * weight;
      if (field === 0) inTitle = Math.max(inTitle, weight);
    }
    score += term.rarity * (amount / (amount + weights.saturation)) * (weights.saturation + 1);
    wanted += term.rarity;
    titled += term.rarity * inTitle;
    covered += inTitle;
    if (amount > 0) met += term.rarity;
    pairs += neighbours(before, found, weights) * term.rarity;
    before = found;
  }
  if (wanted === 0) return 0;
  const share = titled / wanted;
  score +=
    0.3 *
    wanted *
    share *
    (weights.titleShare * share + weights.titleCovered * (covered / Math.max(lengths[0] ?? 1, 1)));
  score += pairs;
  score += weights.holdsAll * holdsAll * wanted;
  return score * (1 - weights.missing * (1 - met / wanted));
}

interface Met extends Occurrence {
  /** How much the occurrence counts, 0 to 1. */
  readonly weight: number;
}

function meet(text: RankingText, { ways, prefix, word }: QueryTerm, weights: RankWeights): readonly Met[] {
  const found: Met[] = [];
  for (const { stem, weight } of ways) for (const place of text.find(stem)) found.push({ ...place, weight });
  if (prefix && found.length === 0) {
    for (const place of text.findBeginning(word)) found.push({ ...place, weight: weights.prefix });
  }
  return found;
}

/** The best place where two words of the query that follow each other do so in a field. */
function neighbours(one: readonly Met[], next: readonly Met[], weights: RankWeights): number {
  let best = 0;
  for (const left of one) {
    for (const right of next) {
      if (left.field === right.field && right.place === left.place + 1) {
        best = Math.max(best, (weights.pairs[left.field] ?? 0) * left.weight * right.weight);
      }
    }
  }
  return best;
}

function factor(candidate: RankedCandidate, { named }: Query, weights: RankWeights): number {
  let agreement = 0;
  for (const { token, strength } of named)
    if (candidate.facets.includes(token)) agreement = Math.max(agreement, strength);
  return (1 + weights.named * agreement) * (candidate.superseded ? weights.superseded : 1);
}
