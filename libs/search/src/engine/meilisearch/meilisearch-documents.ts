import { engineValue } from './meilisearch-filter.ts';
import { wordAttributes, wordsPerAttribute } from './meilisearch-settings.ts';

/** A row of `search_document` as {@link documentRowsSql} reads it. */
export interface DocumentRow {
  readonly version_id: string;
  readonly artefact_id: string;
  readonly title: string;
  readonly keywords: string;
  readonly summary: string;
  readonly labels: string;
  readonly words: readonly string[];
  readonly facets: readonly string[];
  readonly find_keys: readonly string[];
  readonly read_keys: readonly string[];
  readonly available_from: number | null;
  readonly available_until: number | null;
  readonly released_at: number;
  readonly fingerprint: string;
}

/** A document as it stands in the engine: stems, audience and times. The texts themselves stay in the database. */
export type EngineDocument = {
  readonly id: string;
  readonly artefact_id: string;
  readonly find_keys: readonly string[];
  readonly read_keys: readonly string[];
  readonly facets: readonly string[];
  readonly available_from: number | null;
  readonly available_until: number | null;
  readonly released_at: number;
  readonly fingerprint: string;
} & Readonly<Record<string, unknown>>;

/** What is compared of a document; its words follow from the fingerprint. */
export const comparedFields = [
  'id',
  'artefact_id',
  'find_keys',
  'read_keys',
  'facets',
  'available_from',
  'available_until',
  'released_at',
  'fingerprint',
] as const;

/** SQL: the stems of one field of the short text, in their order. */
const stems = (weight: 'A' | 'B' | 'C' | 'D'): string =>
  `(select coalesce(string_agg(lexeme, ' ' order by place), '')
      from unnest(short_text) as stem (lexeme, places, weights)
     cross join lateral unnest(places, weights) as spot (place, weight) where weight = '${weight}')`;
// Rounded up, a microsecond begins and ends at the same millisecond that the database says.
const milliseconds = (column: string): string => `ceil(extract(epoch from ${column}) * 1000)::double precision`;

const metaColumns = `version_id, artefact_id, facets, find_keys, read_keys,
         ${milliseconds('available_from')} as available_from, ${milliseconds('available_until')} as available_until,
         ${milliseconds('released_at')} as released_at, fingerprint`;

/** The documents of artefacts `$1` (uuid[]) with their words. */
export const documentRowsSql = `
  select ${metaColumns}, ${stems('A')} as title, ${stems('B')} as keywords, ${stems('C')} as summary, ${stems('D')} as labels,
         tsvector_to_array(full_text) as words
    from search_document where artefact_id = any($1::uuid[]) order by version_id`;

/** The same without words, for comparing. */
export const comparedRowsSql = `
  select ${metaColumns}, '' as title, '' as keywords, '' as summary, '' as labels, '{}'::text[] as words
    from search_document where artefact_id = any($1::uuid[]) order by version_id`;

/** A text longer than one attribute holds goes on in the next; what is beyond the last is not findable. */
export function toDocument(row: DocumentRow): EngineDocument {
  const words = Object.fromEntries(
    wordAttributes.map((attribute, part) => [
      attribute,
      row.words.slice(part * wordsPerAttribute, (part + 1) * wordsPerAttribute).join(' '),
    ]),
  );
  return {
    ...words,
    id: row.version_id,
    artefact_id: row.artefact_id,
    title: row.title,
    keywords: row.keywords,
    summary: row.summary,
    labels: row.labels,
    facets: row.facets.map(engineValue),
    find_keys: row.find_keys.map(engineValue),
    read_keys: row.read_keys.map(engineValue),
    available_from: row.available_from,
    available_until: row.available_until,
    released_at: row.released_at,
    fingerprint: row.fingerprint,
  };
}

/** Bytes of one request at most; the engine refuses 100 MB. */
const longestPayload = 8_000_000;

/** Documents in batches that one request can carry. */
export function payloads(documents: readonly EngineDocument[], most = longestPayload): readonly EngineDocument[][] {
  const batches: EngineDocument[][] = [];
  let size = Infinity;
  for (const document of documents) {
    const bytes = Buffer.byteLength(JSON.stringify(document));
    if (size + bytes > most) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(document);
    size += bytes;
  }
  return batches;
}

/** The compared fields in which a document differs from its row. */
export function differingFields(row: DocumentRow, document: Readonly<Record<string, unknown>>): readonly string[] {
  const expected = toDocument(row);
  return comparedFields.filter((field) => JSON.stringify(expected[field]) !== JSON.stringify(document[field] ?? null));
}
