/** A word of the vocabulary that might have been meant. */
export interface SpellingCandidate {
  readonly word: string;
  readonly stem: string;
  /** Documents it stands in. */
  readonly documents: number;
}

/** A correction with how much a match of it counts beside the word as typed, 0 to 1. */
export interface Correction extends SpellingCandidate {
  readonly weight: number;
}

/** Most slips that are forgiven in a word of this length. */
export function forgivenSlips(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/**
 * Slips between two words: letters that are missing, extra, wrong or swapped with their neighbour (optimal string
 * alignment, Damerau 1964). Returns `most + 1` as soon as there are more than `most`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** How many corrections a word gets: the best and what is about as good. */
const mostCorrections = 3;
/** A word in so many documents is as likely meant as one in more: the commonest words are commonplaces ("points"). */
const commonFrom = 400;

/**
 * The words most probably meant, best first: few slips, many documents, the same first letter, in this order of weight.
 * Words with the same stem count once.
 */
export function chooseCorrections(word: string, candidates: readonly SpellingCandidate[]): readonly Correction[] {
  const most = forgivenSlips(word.length);
  const judged = candidates
    .map((candidate) => {
      const slips = slipsBetween(word, candidate.word, most);
      const cost =
        slips * 2.2 +
        (candidate.word[0] === word[0] ? 0 : 1.2) -
        0.5 * Math.log(Math.min(candidate.documents, commonFrom) + 1);
      return { candidate, slips, cost };
    })
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.cost - b.cost || (a.candidate.word < b.candidate.word ? -1 : 1));
  const best = judged[0];
  if (!best) return [];
  const stems = new Set<string>();
  const chosen: Correction[] = [];
  for (const { candidate, cost } of judged) {
    if (stems.has(candidate.stem)) continue;
    if (cost > best.cost + 1.5 || chosen.length === mostCorrections) break;
    stems.add(candidate.stem);
    chosen.push({ ...candidate, weight: 0.9 * Math.exp(-(cost - best.cost)) });
  }
  return chosen;
}
