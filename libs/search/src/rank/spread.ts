import type { RankWeights } from './rank-weights.ts';
import type { Reason, Standing } from './signals.ts';

/** What is looked at of a placed candidate. */
interface Scored {
  readonly candidate: { readonly standing?: Standing | undefined };
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** So many of the best are looked at for one that may take the place of another. */
const reach = 40;

/**
 * Lets one unit not fill the page: among the first hits, those beyond the first few of one unit give a little of their score
 * away, so that something about as good from elsewhere comes before them. Nothing is left out, and behind the first hits
 * the order is as it was.
 * @param placed with scores, best first
 */
export function spread<One extends Scored>(
  placed: readonly One[],
  { among, most, left }: RankWeights['spread'],
): readonly One[] {
  const waiting = placed.slice(0, reach);
  const first: One[] = [];
  const taken = new Map<string, number>();
  const isCrowded = (one: One): boolean => unitsOf(one).some((unit) => (taken.get(unit) ?? 0) >= most);
  while (first.length < among && waiting.length > 0) {
    let best = 0;
    let bestScore = -Infinity;
    for (const [place, one] of waiting.entries()) {
      const score = isCrowded(one) ? one.score * left : one.score;
      if (score <= bestScore) continue;
      best = place;
      bestScore = score;
    }
    for (const one of waiting.splice(best, 1)) {
      first.push(isCrowded(one) ? givingWay(one, left) : one);
      for (const unit of unitsOf(one)) taken.set(unit, (taken.get(unit) ?? 0) + 1);
    }
  }
  return [...first, ...waiting, ...placed.slice(reach)];
}

const unitsOf = ({ candidate }: Scored): readonly string[] => candidate.standing?.units ?? [];

function givingWay<One extends Scored>(one: One, left: number): One {
  const lost = one.score * (1 - left);
  const reasons = one.reasons.map((reason) =>
    reason.signal === 'spread' ? { ...reason, value: 1, points: -lost } : reason,
  );
  return { ...one, score: one.score - lost, reasons };
}
