import { facetToken } from '../indexes/index-description.ts';
import { rankWeights, signalNames, type RankWeights, type SignalName } from './rank-weights.ts';
import { RankingText } from './ranking-text.ts';
import {
  noStanding,
  signalsOf,
  wantedStems,
  type RankQuery,
  type Reason,
  type Signals,
  type Standing,
} from './signals.ts';
import { spread } from './spread.ts';

export type { Reason } from './signals.ts';

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
   * which ranking does not see: 1 / the number of documents that do.
   */
  readonly holdsAll: number;
  /** What is known beside its words; nothing where it is left out. */
  readonly standing?: Standing | undefined;
}

/** A candidate in its place. */
export interface Placed<Candidate> {
  readonly candidate: Candidate;
  /** Higher is better; null for those that only keep the engine's order. */
  readonly score: number | null;
  /** What the score is made of; empty for those without. */
  readonly reasons: readonly Reason[];
}

interface Judged<Candidate> {
  readonly candidate: Candidate;
  readonly place: number;
  readonly signals: Signals;
  readonly first: number;
}

/** So many of the closest have a say in which subject is meant, each the less the further it is behind the first. */
const voters = 20;
const fading = 3;
const subjectStart = facetToken('subject', '');

/** Orders candidates, best first. Pure: the same input gives the same order. */
export function rank<Candidate extends RankedCandidate>(
  candidates: readonly Candidate[],
  query: RankQuery,
  weights: RankWeights = rankWeights,
): readonly Placed<Candidate>[] {
  const wanted = wantedStems(query);
  const judged: Judged<Candidate>[] = [];
  const unjudged: Placed<Candidate>[] = [];
  for (const [place, candidate] of candidates.entries()) {
    if (candidate.ranking === null) {
      unjudged.push({ candidate, score: null, reasons: [] });
      continue;
    }
    const { facets, holdsAll, superseded, standing = noStanding } = candidate;
    const text = new RankingText(candidate.ranking, candidate.mayRead, wanted);
    const signals = signalsOf(text, query, { weights, holdsAll, facets, standing });
    judged.push({ candidate, place, signals, first: total(signals, 0, { weights, superseded }) });
  }
  judged.sort((a, b) => b.first - a.first || a.place - b.place);
  const subjectOf = subjectAgreement(judged);
  const placed = judged.map(({ candidate, signals, place }) => {
    const subject = subjectOf(candidate);
    const score = total(signals, subject, { weights, superseded: candidate.superseded });
    return { candidate, place, score, reasons: reasonsOf({ ...signals, subject, spread: 0 }, weights) };
  });
  placed.sort((a, b) => b.score - a.score || a.place - b.place);
  return [...spread(placed, weights.spread), ...unjudged];
}

function total(
  signals: Signals,
  subject: number,
  { weights, superseded }: { weights: RankWeights; superseded: boolean },
): number {
  let sum = signals.words + weights.signals.subject * subject;
  for (const name of signalNames) {
    if (name !== 'words' && name !== 'subject' && name !== 'spread') sum += weights.signals[name] * signals[name];
  }
  return sum * (superseded ? weights.superseded : 1);
}

function reasonsOf(signals: Readonly<Record<SignalName, number>>, weights: RankWeights): readonly Reason[] {
  return signalNames.map((signal) => {
    const value = signals[signal];
    const weight = signal === 'words' ? 1 : signal === 'spread' ? 0 : weights.signals[signal];
    return { signal, value, points: value * weight };
  });
}

/** For each candidate the share of the closest answers, the first ones more, that are of one of its subjects. */
function subjectAgreement<Candidate extends RankedCandidate>(
  sorted: readonly Judged<Candidate>[],
): (candidate: Candidate) => number {
  const votes = new Map<string, number>();
  const best = sorted[0]?.first ?? 0;
  let all = 0;
  for (const { candidate, first } of sorted.slice(0, voters)) {
    const say = Math.exp((first - best) * fading);
    all += say;
    for (const facet of candidate.facets) {
      if (facet.startsWith(subjectStart)) votes.set(facet, (votes.get(facet) ?? 0) + say);
    }
  }
  return ({ facets }) => {
    let most = 0;
    for (const facet of facets) most = Math.max(most, votes.get(facet) ?? 0);
    return all === 0 ? 0 : most / all;
  };
}
