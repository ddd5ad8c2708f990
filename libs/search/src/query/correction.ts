import { isLiteral, queryOf } from '../understand/parse-query.ts';
import { RankingText, WantedStems } from '../rank/ranking-text.ts';
import type { QueryTerm } from '../understand/understand.ts';

/** Hits that have a say in which of several words was meant. */
const firstHits = 20;

/** What of a hit may vouch for a word: its stems, without the body's for those who may not read it. */
export interface Witness {
  readonly ranking: string | null;
  readonly mayRead: boolean;
}

/**
 * The query with its corrected words, to be shown as "results for …"; null when there is nothing to show. A correction
 * is shown only when the viewer's own hits contain it and none contains the word as typed, so that no word can be
 * learned from it that the viewer may not see.
 */
export function correctedQuery(text: string, terms: readonly QueryTerm[], hits: readonly Witness[]): string | null {
  const doubtful = terms.filter((term) => term.corrections.length > 0);
  if (doubtful.length === 0) return null;
  const wanted = new WantedStems(
    doubtful.flatMap(({ ways, corrections }) => [...ways, ...corrections].map(({ stem }) => stem)),
  );
  const texts = hits.flatMap(({ ranking, mayRead }) =>
    ranking === null ? [] : [new RankingText(ranking, mayRead, wanted)],
  );
  const witnessed = (stem: string): boolean => texts.some((hit) => hit.has(stem));
  /** Of several words that may be meant, the one most of the first hits hold. */
  const first = texts.slice(0, firstHits);
  const support = (stem: string): number => first.filter((hit) => hit.has(stem)).length;
  let corrected = queryOf(text);
  let changed = false;
  for (const { word, corrections, ways } of doubtful) {
    const [own] = ways;
    const likely = corrections.toSorted((a, b) => support(b.stem) - support(a.stem));
    const better = likely.find(({ stem }) => witnessed(stem));
    if (!own || witnessed(own.stem) || better === undefined) continue;
    corrected = replaceWord(corrected, word, better.word);
    changed = true;
  }
  return changed ? corrected : null;
}

/** Identifiers and addresses stay as they were typed: with one of their words changed they would be nobody's word. */
function replaceWord(text: string, word: string, better: string): string {
  return text.replaceAll(/\S+/g, (piece) =>
    isLiteral(piece)
      ? piece
      : piece.replaceAll(/[\p{L}\p{N}]+/gu, (found) => (found.toLowerCase() === word ? better : found)),
  );
}
