import type { AccessRule } from '@constellation/platform/access';

/** One word of a query, with what counts as well. */
export interface EngineTerm {
  /** Lower case, letters and digits only. The engine finds its other grammatical forms by itself. */
  readonly word: string;
  /** What counts as this word: corrected spellings, synonyms. Same form; several words with spaces between, which count when all are there. */
  readonly alternatives: readonly string[];
  /** Whether longer words that begin with `word` count too. */
  readonly prefix: boolean;
  /** How telling it is beside the others, above 0: with `some`, documents with more telling words come first. */
  readonly rarity: number;
  /**
   * With `some`, false for a word by which no document needs to be found, as the others lead to enough: it only says which of
   * them come first. An engine may find by it all the same.
   */
  readonly leads?: boolean;
}

/** A group of facet codes of which one must be carried. */
export interface EngineFilter {
  readonly group: string;
  readonly codes: readonly string[];
}

/** What is asked of an engine. */
export interface EngineQuery {
  /** Empty: every document, newest first. */
  readonly terms: readonly EngineTerm[];
  /** Whether a document must hold all terms or may hold only some. */
  readonly match: 'all' | 'some';
  readonly filters: readonly EngineFilter[];
  /** Facet tokens (`year-group:year-4`) whose documents come before equals; nothing is left out for lacking them. */
  readonly preferred: readonly string[];
  /**
   * Who may find a document, over the fields `find_keys`, `available_from` and `available_until`. Never optional: an
   * engine that cannot apply it throws.
   */
  readonly find: AccessRule;
  /** Who may read it, over `read_keys` and the same times: others match on title, keywords, summary and labels alone. */
  readonly read: AccessRule;
  /** Of those that match the newest, and those first, instead of the closest. */
  readonly newestFirst?: boolean;
  /** Only these artefacts. */
  readonly onlyArtefacts?: readonly string[];
  /** Most hits wanted, 1 to {@link mostCandidates}. */
  readonly limit: number;
}

/** One candidate, with what ranking needs of it. */
export interface EngineHit {
  readonly versionId: string;
  readonly artefactId: string;
  /** Whether the words stand in what those may see who may find but not read. Always true without terms. */
  readonly matchesShort: boolean;
  /** Facet tokens. */
  readonly facets: readonly string[];
  readonly superseded: boolean;
  /**
   * Stems with their places in the form of a tsvector, `'draw':2A,6B 'machin':3A`, where A is the title, B keywords, C the
   * summary and no letter labels; then `|` and the same for the start of the body. Null for candidates beyond those that
   * are worth ranking, which keep the engine's order.
   */
  readonly ranking: string | null;
}

export interface EngineHits {
  /** Best first in the engine's own rough order. */
  readonly hits: readonly EngineHit[];
  /** Whether more than `limit` documents match. */
  readonly capped: boolean;
  /** Whether a reserve answered, because the engine that should have could not. */
  readonly degraded: boolean;
}

/** Most candidates an engine is asked for. */
export const mostCandidates = 1_000;
/** Candidates whose words are handed out for ranking. */
export const rankedCandidates = 100;

/**
 * Finds candidates in the projection, filtered inside the engine by the viewer's rules.
 *
 * Not in it: whose rules they are and whether a hit is shown (every hit is judged again against the database), spelling,
 * ranking, totals, facet counts, highlights and paging. Those are done once, above, for whatever engine.
 */
export abstract class SearchEngine {
  /** @throws when it cannot answer with the filter in place; it never answers without it. */
  abstract search(query: EngineQuery): Promise<EngineHits>;

  /**
   * Brings the engine level with the rows of `search_document` for these artefacts, those that are gone included.
   * Resolves when the change can be found, or, where the engine is away, when it is written down that it has to be made.
   */
  abstract refresh(artefactIds: readonly string[]): Promise<void>;
}
