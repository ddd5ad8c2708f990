import type { SqlParameters } from '../access/index.ts';
import type { Queryable } from '../db/index.ts';
import { encodeCursor, type PageRequest } from '../paging/index.ts';
import { Refusal } from '../errors/index.ts';

/** A table whose rows are found by words of theirs, in SQL expressions over `from`. */
export interface WordTable {
  readonly from: string;
  readonly id: string;
  /** What is shown of a row, and counts most. */
  readonly name: string;
  /** Everything that is looked in; `folded_words` of it has to be indexed by trigrams. */
  readonly text: string;
  /** Condition: the row is there for the viewer. */
  readonly isThere: string;
  /** Condition beside the words on which a row is found as well, such as a number it is known by. */
  readonly orElse?: string;
  /** Condition: the row comes after the others. */
  readonly isLast?: string;
  /** Number from 0 to 9 that lifts a row. */
  readonly lift?: string;
}

/** A page of what words find, best first. */
export interface FoundByWords {
  readonly ids: readonly string[];
  /** At most {@link mostCounted}. */
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** More than these are neither counted nor put in order. */
export const mostCounted = 1_000;
const longestQuery = 400;
const mostWords = 8;
/** Of a word with one slip about half of the trigrams stay, fewer than PostgreSQL asks for by itself (0.6). */
const leastAlike = 0.45;
/** Shorter words are like too many others to be taken for a slip. */
const shortestMisspelt = 4;

/**
 * Finds rows by words, in one statement. Each word has to stand in the text, as a part of a word too, whatever its capitals and accents;
 * where that finds nothing, words of four letters and more may be spelt another way (`pg_trgm`, word similarity of {@link leastAlike}). Without
 * words everything is found, by name. Ordered by how the name answers, then by name.
 * @throws {Refusal} `query-length`, `cursor`
 */
export async function findByWords(
  db: Queryable,
  parameters: SqlParameters,
  table: WordTable,
  asked: { readonly query: string; readonly page: PageRequest },
): Promise<FoundByWords> {
  const { page } = asked;
  const words = wordsOf(asked.query);
  const after = cursorOf(page);
  const text = `folded_words(${table.text})`;
  const name = `folded_words(${table.name})`;
  const given = (word: string): string => `folded_words(${parameters.typed(word, 'text')})`;
  const within = (of: string, word: string): string => isWithin(parameters, of, word);
  const holdsAll = all(words.map((word) => within(text, word)));
  const isFound = table.orElse && words.length > 0 ? `(${holdsAll} or ${table.orElse})` : holdsAll;
  const isLike = all(
    words.map((word) => (word.length < shortestMisspelt ? within(text, word) : `${given(word)} <% ${text}`)),
  );
  const whole = words.length === 0 ? `''` : given(words.join(' '));
  const last = `case when ${table.isLast ?? 'false'} then 1000 else 0 end - ${table.lift ?? '0'}`;
  const rank =
    words.length === 0
      ? last
      : `${last} + case when ${name} = ${whole} then 0 when starts_with(${name}, ${whole}) then 10
           when ${all(words.map((word) => within(`' ' || ${name}`, ` ${word}`)))} then 20
           when ${all(words.map((word) => within(name, word)))} then 30 else 40 end`;
  const alike = `${last} + 50 + round(40 * (1 - word_similarity(${whole}, ${name})))::int`;
  const row = (order: string): string =>
    `select ${table.id} as id, lower(${table.name}) as sort_name, (${order})::int as rank from ${table.from} where ${table.isThere}`;
  const behind = after
    ? `where (rank, sort_name, id) > (${parameters.typed(after.rank, 'integer')}, ${parameters.typed(after.name, 'text')}, ${parameters.typed(after.id, 'uuid')})`
    : '';
  // Asked once, before the index is: what is set holds for this statement alone.
  const isForgiving = `(select set_config('pg_trgm.word_similarity_threshold', '${leastAlike}', true)) is not null`;
  const misspelt =
    words.length === 0
      ? ''
      : `union all (${row(alike)} and not exists (select from exact) and ${isForgiving} and ${isLike} limit ${mostCounted + 1})`;
  const rows = await db.query<{ id: string | null; sort_name: string; rank: number; total: number }>(
    `with exact as materialized (
       ${row(rank)} and ${isFound} ${words.length === 0 ? `order by lower(${table.name})` : ''} limit ${mostCounted + 1}
     ), found as materialized (select * from exact ${misspelt})
     select listed.*, counted.total from (select count(*)::int as total from found) counted
       left join lateral (select * from found ${behind} order by rank, sort_name, id limit ${page.size + 1}) listed on true
      order by rank, sort_name, id`,
    parameters.values,
  );
  const found = rows.flatMap((one) => (one.id === null ? [] : [{ ...one, id: one.id }]));
  const shown = found.slice(0, page.size);
  const end = shown.at(-1);
  const total = rows[0]?.total ?? 0;
  return {
    ids: shown.map(({ id }) => id),
    total: Math.min(total, mostCounted),
    totalIsExact: total <= mostCounted,
    endCursor: end ? encodeCursor([end.rank, end.sort_name, end.id]) : null,
    hasNextPage: found.length > page.size,
  };
}

/**
 * SQL condition: each word of the query stands in a text (an SQL expression), whatever its capitals and accents.
 * @throws {Refusal} `query-length`
 */
export function holdsWords(parameters: SqlParameters, text: string, query: string): string {
  return all(wordsOf(query).map((word) => isWithin(parameters, `folded_words(${text})`, word)));
}

const all = (conditions: readonly string[]): string => `(${conditions.join(' and ') || 'true'})`;

const isWithin = (parameters: SqlParameters, foldedText: string, word: string): string =>
  `${foldedText} like '%' || folded_words(${parameters.typed(likeText(word), 'text')}) || '%'`;

function wordsOf(query: string): readonly string[] {
  if (query.length > longestQuery) {
    const message = `Search for at most ${longestQuery} characters.`;
    throw new Refusal({ code: 'query-length', message, field: 'query' });
  }
  const words = query.normalize('NFKC').split(/[\s\p{Cc},;:()“”"]+/u);
  return [...new Set(words.filter(Boolean))].slice(0, mostWords);
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function cursorOf({
  after,
}: PageRequest): { readonly rank: number; readonly name: string; readonly id: string } | null {
  if (!after) return null;
  const [rank, name, id] = after;
  const isOurs =
    typeof rank === 'number' &&
    Number.isInteger(rank) &&
    Math.abs(rank) < 100_000 &&
    typeof name === 'string' &&
    !name.includes('\u0000') &&
    typeof id === 'string' &&
    idPattern.test(id);
  if (isOurs) return { rank, name, id };
  const message = 'This cursor is not one of this list: start from the first page.';
  throw new Refusal({ code: 'cursor', message, field: 'after' });
}

/** Takes the wildcards out of a text that goes into LIKE. */
const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
