import { OrganisationReader } from '@constellation/identity';
import type { Viewer } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { decodeCursor, encodeCursor } from '@constellation/platform/paging';
import { metrics } from '@constellation/platform/metrics';
import { Injectable, Logger } from '@nestjs/common';
import type { FacetGroup, SearchFilters } from '../indexes/artefact.index.ts';
import { CandidateFinder } from '../retrieve/candidates.ts';
import { correctedQuery } from './correction.ts';
import { countFacets, organisationsOf, type CountedHits, type FacetCounts } from './facets.ts';
import { FoundVersionsReader, type FoundVersion } from '../retrieve/found-versions.reader.ts';
import { HitPresenter, type SearchHit } from './hit-presenter.ts';
import { parseQuery } from '../understand/parse-query.ts';
import { rank, type Reason } from '../rank/rank.ts';
import { namedByQuery, type NamedByQuery } from './named-by-query.ts';
import { checkRequest, engineFilters, type SearchRequest } from './search-request.ts';
import {
  ScopedCache,
  scopeOf,
  sharingTexts,
  windowBounds,
  type SearchWindow,
  type WindowEntry,
} from './search-window.ts';
import { understand, type UnderstoodQuery } from '../understand/understand.ts';
import { VocabularyReader } from '../understand/vocabulary.reader.ts';

/** One page of the answer to a search. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Hits in all, counted after every one was judged; exact below 1,000. */
  readonly total: number;
  /** False when there are more than were counted. */
  readonly totalIsExact: boolean;
  readonly facets: readonly FacetCounts[];
  /** Whether artefacts were taken that hold only some of the words, because too few hold all. */
  readonly widened: boolean;
  /** Whether a reserve answered in place of the engine. */
  readonly degraded: boolean;
  /** Whether nothing in the query says what to look for, so that everything is listed, newest first. */
  readonly browsed: boolean;
  readonly correctedQuery: string | null;
  /** What its words name: years, subjects, types. */
  readonly named: readonly NamedByQuery[];
  /** By version, for platform operators: why it stands where it stands. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Null on a page without hits. */
  readonly endCursor: string | null;
}

/** So many of the first hits keep why they stand where they stand. */
const explainedHits = 100;

/** Hits with what the database says about them in this request. */
interface Judged {
  readonly entries: readonly WindowEntry[];
  readonly versions: ReadonlyMap<string, FoundVersion>;
}

/**
 * Finds artefacts: understand, retrieve, judge, rank. Whatever the index says, each hit is judged against the artefact
 * tables before it is ranked, counted or shown, on every page.
 */
@Injectable()
export class SearchService {
  readonly #logger = new Logger('search');
  readonly #windows = new ScopedCache<SearchWindow>(windowBounds);

  constructor(
    private readonly vocabulary: VocabularyReader,
    private readonly candidates: CandidateFinder,
    private readonly found: FoundVersionsReader,
    private readonly presenter: HitPresenter,
    private readonly organisations: OrganisationReader,
  ) {}

  /** @throws Refusal when a filter, the page size or the cursor is not right */
  async search(viewer: Viewer, request: SearchRequest): Promise<SearchAnswer> {
    const { query, filters, ignored = [], first, after } = checkRequest(request);
    const facts = await this.vocabulary.lookUp(viewer, parseQuery(query));
    const understood = understand(query, facts, new Set(ignored));
    const place = after === undefined ? null : readCursor(after);
    const kept = place && this.#windows.get(scopeOf(viewer), place.window, viewer.now);
    const about = queryKey(query, filters, ignored);
    const [fresh, withFree] = await Promise.all([
      kept?.query === about ? null : this.#searchAnew(viewer, { query, filters, about, understood }),
      this.#withFreeGroups(viewer, understood, filters),
    ]);
    const window = fresh?.window ?? kept;
    if (!window) throw new Error('A search has a window, kept or made.');
    const judged = fresh?.judged ?? (await this.#judge(viewer, window.entries));
    const counted = { all: judged.entries, withFree };
    // Where the window of a cursor is gone, its last hit marks the place in the new one.
    const start = place === null ? 0 : fresh ? placeAfter(window.entries, place) : place.offset;
    return this.#page(viewer, { window, judged, counted, start, first, filters, understood });
  }

  async #searchAnew(
    viewer: Viewer,
    search: { query: string; filters: SearchFilters; about: string; understood: UnderstoodQuery },
  ): Promise<{ window: SearchWindow; judged: Judged }> {
    const { understood } = search;
    const found = await this.candidates.find(viewer, understood, engineFilters(search.filters));
    const judged = await this.#judge(viewer, found.hits);
    const known = judged.entries.map((hit) => {
      const mayRead = judged.versions.get(hit.versionId)?.mayRead ?? false;
      return { ...hit, mayRead, holdsAll: hit.holdsAll && (mayRead || hit.matchesShort) };
    });
    // Counted among what the viewer may find, so that no score speaks of anything else.
    const whole = known.filter((hit) => hit.holdsAll).length;
    const remaining = known.map((hit) => ({ ...hit, holdsAll: hit.holdsAll ? 1 / whole : 0 }));
    const ranked = rank(remaining, understood);
    const share = sharingTexts();
    const window: SearchWindow = {
      id: newId(),
      query: search.about,
      entries: ranked.map(({ candidate: { versionId, facets, matchesShort }, reasons }, place) => ({
        versionId,
        facets: share(facets),
        matchesShort,
        ...(viewer.isPlatformOperator && place < explainedHits ? { reasons } : {}),
      })),
      capped: found.capped,
      degraded: found.degraded,
      widened: found.widened,
      correctedQuery: correctedQuery(
        search.query,
        understood.terms,
        ranked.map(({ candidate }) => candidate),
      ),
    };
    this.#windows.set(scopeOf(viewer), window.id, { value: window, now: viewer.now });
    return { window, judged: { entries: window.entries, versions: judged.versions } };
  }

  /** For each group that is narrowed, what the same search finds with the group left free, judged like any other hit. */
  async #withFreeGroups(
    viewer: Viewer,
    understood: UnderstoodQuery,
    filters: SearchFilters,
  ): Promise<CountedHits['withFree']> {
    const narrowed = engineFilters(filters);
    const free = await Promise.all(
      narrowed.map(async ({ group }) => {
        const others = narrowed.filter((filter) => filter.group !== group);
        const { hits } = await this.candidates.find(viewer, understood, others);
        return [group as FacetGroup, (await this.#judge(viewer, hits)).entries] as const;
      }),
    );
    return new Map(free);
  }

  /** Keeps the hits the viewer may find now, and of each artefact only the newest version they may find. */
  async #judge<Entry extends WindowEntry>(
    viewer: Viewer,
    entries: readonly Entry[],
  ): Promise<{ entries: readonly Entry[]; versions: ReadonlyMap<string, FoundVersion> }> {
    const versions = await this.found.judge(
      viewer,
      entries.map((entry) => entry.versionId),
    );
    let dropped = 0;
    const remaining = entries.filter((entry) => {
      const version = versions.get(entry.versionId);
      // Who may find but not read must not learn from a hit what the body says.
      const allowed = version?.mayFind === true && (version.mayRead || entry.matchesShort);
      if (!allowed) dropped += 1;
      return allowed && version.newest;
    });
    if (dropped > 0) {
      metrics.hitsDropped.inc(dropped);
      this.#logger.warn(`search.hits-dropped: the index offered ${dropped} hits that the database refused`);
    }
    return { entries: remaining, versions };
  }

  async #page(
    viewer: Viewer,
    page: {
      window: SearchWindow;
      judged: Judged;
      counted: CountedHits;
      start: number;
      first: number;
      filters: SearchFilters;
      understood: UnderstoodQuery;
    },
  ): Promise<SearchAnswer> {
    const { window, judged, counted, start, first, filters } = page;
    const allowed = new Set(judged.entries.map((entry) => entry.versionId));
    const rest = window.entries.flatMap(({ versionId }, offset) =>
      offset >= start && allowed.has(versionId) ? [{ versionId, offset }] : [],
    );
    const shown = rest.slice(0, first);
    const readable = new Set(
      shown.flatMap(({ versionId }) => (judged.versions.get(versionId)?.mayRead ? [versionId] : [])),
    );
    const [hits, organisations] = await Promise.all([
      this.presenter.present(
        shown.map((hit) => hit.versionId),
        readable,
        page.understood.terms,
      ),
      this.organisations.readBatch(viewer, organisationsOf(counted, filters)),
    ]);
    const names = new Map([...organisations].map(([id, { name }]) => [id, name]));
    const last = shown.at(-1);
    return {
      hits,
      total: judged.entries.length,
      totalIsExact: !window.capped,
      facets: countFacets(counted, filters, names),
      widened: window.widened,
      degraded: window.degraded,
      browsed: page.understood.saysNothing,
      named: namedByQuery(page.understood),
      reasons: reasonsFor(viewer, judged.entries),
      // Its witness may be among what has gone since.
      correctedQuery: judged.entries.length === window.entries.length ? window.correctedQuery : null,
      hasNextPage: rest.length > shown.length,
      hasPreviousPage: start > 0,
      endCursor: last ? encodeCursor([window.id, last.offset + 1, last.versionId]) : null,
    };
  }
}

function reasonsFor(viewer: Viewer, entries: readonly WindowEntry[]): ReadonlyMap<string, readonly Reason[]> {
  if (!viewer.isPlatformOperator) return new Map();
  return new Map(entries.flatMap(({ versionId, reasons }) => (reasons ? [[versionId, reasons] as const] : [])));
}

interface Place {
  readonly window: string;
  readonly offset: number;
  readonly after: string;
}

function readCursor(cursor: string): Place {
  const [window, offset, after] = decodeCursor(cursor);
  if (
    typeof window !== 'string' ||
    typeof offset !== 'number' ||
    !Number.isSafeInteger(offset) ||
    typeof after !== 'string'
  ) {
    throw new Refusal({
      code: 'cursor',
      message: 'This cursor is not one of ours: start from the first page.',
      field: 'after',
    });
  }
  return { window, offset: Math.max(0, offset), after };
}

function placeAfter(entries: readonly WindowEntry[], place: Place): number {
  const found = entries.findIndex((entry) => entry.versionId === place.after);
  return found >= 0 ? found + 1 : Math.min(place.offset, entries.length);
}

function queryKey(query: string, filters: SearchFilters, ignored: readonly string[]): string {
  return JSON.stringify([query.trim(), engineFilters(filters), [...ignored].sort()]);
}
