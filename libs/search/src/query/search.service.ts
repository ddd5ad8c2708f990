import { OrganisationReader, type OrganisationRow } from '@constellation/identity';
import type { Viewer } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { decodeCursor, encodeCursor } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { CandidateFinder } from '../retrieve/candidates.ts';
import type { SearchSort } from '../retrieve/search-sort.ts';
import { StandingReader } from '../retrieve/standing.reader.ts';
import { correctedQuery } from './correction.ts';
import { countFacets, organisationsOf, type CountedHits, type FacetCounts } from './facets.ts';
import { HitJudge, type Judged } from './hit-judge.ts';
import { HitPresenter, type SearchHit } from './hit-presenter.ts';
import { OtherSearches, type AskedSearch, type LoosenedSearch } from './other-searches.ts';
import { parseQuery } from '../understand/parse-query.ts';
import { rank, type Placed, type RankedCandidate, type Reason } from '../rank/rank.ts';
import { noStanding } from '../rank/signals.ts';
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
import { understand } from '../understand/understand.ts';
import { VocabularyReader, type VocabularyFacts } from '../understand/vocabulary.reader.ts';

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
  /** Where nothing was found, searches that ask for less and find something. */
  readonly loosened: readonly LoosenedSearch[];
  /** What its words name: years, subjects, types. */
  readonly named: readonly NamedByQuery[];
  /** By version, for platform operators: why it stands where it stands. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Null on a page without hits. */
  readonly endCursor: string | null;
}

/** Hears what a page is about to show, so that whoever presents it reads what is missing meanwhile, and nothing twice. */
export interface PageListener {
  /** Versions, each judged findable in this request, while their texts are still being read. */
  shows(versionIds: readonly string[]): void;
  /** Organisations that were read for the viewer, by id. */
  names(organisations: ReadonlyMap<string, OrganisationRow>): void;
}

/** So many of the first hits keep why they stand where they stand. */
const explainedHits = 100;

const yearMs = 365.25 * 86_400_000;

/**
 * Finds artefacts: understand, retrieve, judge, rank. Whatever the index says, each hit is judged against the artefact
 * tables before it is ranked, counted or shown, on every page.
 */
@Injectable()
export class SearchService {
  readonly #windows = new ScopedCache<SearchWindow>(windowBounds);

  constructor(
    private readonly vocabulary: VocabularyReader,
    private readonly candidates: CandidateFinder,
    private readonly judge: HitJudge,
    private readonly standing: StandingReader,
    private readonly others: OtherSearches,
    private readonly presenter: HitPresenter,
    private readonly organisations: OrganisationReader,
  ) {}

  /**
   * @param listener told of what the page shows before it is whole
   * @throws Refusal when a filter, the page size or the cursor is not right
   */
  async search(viewer: Viewer, request: SearchRequest, listener?: PageListener): Promise<SearchAnswer> {
    const { query, filters, ignored = [], asTyped = false, sort = 'best', first, after } = checkRequest(request);
    const facts = await this.vocabulary.lookUp(viewer, parseQuery(query));
    const helped = understand(query, facts, new Set(ignored));
    const understood = asTyped ? understand(query, withoutHelp(facts), new Set(ignored)) : helped;
    const asked: AskedSearch = { query, filters, sort, understood, ...(asTyped ? { helped } : {}) };
    const place = after === undefined ? null : readCursor(after);
    const kept = place && this.#windows.get(scopeOf(viewer), place.window, viewer.now);
    const about = queryKey(asked, ignored, asTyped);
    const [fresh, free] = await Promise.all([
      kept?.query === about ? null : this.#searchAnew(viewer, asked, about),
      this.others.withFreeGroups(viewer, asked),
    ]);
    const window = fresh?.window ?? kept;
    if (!window) throw new Error('A search has a window, kept or made.');
    const judged = fresh?.judged ?? (await this.judge.judge(viewer, window.entries));
    const counted = { all: judged.entries, withFree: new Map(free.map(({ group, entries }) => [group, entries])) };
    const isEmpty = place === null && judged.entries.length === 0;
    const loosened = isEmpty ? await this.others.loosened(viewer, asked, free) : [];
    // Where the window of a cursor is gone, its last hit marks the place in the new one.
    const start = place === null ? 0 : fresh ? placeAfter(window.entries, place) : place.offset;
    return this.#page(viewer, { window, judged, counted, loosened, start, first, asked, listener });
  }

  async #searchAnew(
    viewer: Viewer,
    { query, filters, sort, understood }: AskedSearch,
    about: string,
  ): Promise<{ window: SearchWindow; judged: Judged }> {
    const found = await this.candidates.find(viewer, understood, engineFilters(filters), sort);
    // By use all are put in order; otherwise only those that are ranked are asked about.
    const weighed = sort === 'most-adopted' ? found.hits : found.hits.filter(({ ranking }) => ranking !== null);
    const [judged, standings] = await Promise.all([
      this.judge.judge(viewer, found.hits),
      this.standing.read(
        viewer,
        weighed.map(({ artefactId }) => artefactId),
      ),
    ]);
    const known = judged.entries.map((hit) => {
      const { mayRead = false, releasedAt } = judged.versions.get(hit.versionId) ?? {};
      const { trusts = 0, units = [] } = standings.get(hit.artefactId) ?? {};
      const age = releasedAt ? (viewer.now.getTime() - releasedAt.getTime()) / yearMs : null;
      return {
        ...hit,
        mayRead,
        holdsAll: hit.holdsAll && (mayRead || hit.matchesShort),
        standing: { trusts, units, age },
      };
    });
    // Counted among what the viewer may find, so that no score speaks of anything else.
    const whole = known.filter((hit) => hit.holdsAll).length;
    const remaining = known.map((hit) => ({ ...hit, holdsAll: hit.holdsAll ? 1 / whole : 0 }));
    const ranked = inOrder(rank(remaining, understood), sort);
    const share = sharingTexts();
    const window: SearchWindow = {
      id: newId(),
      query: about,
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
        query,
        understood.terms,
        ranked.map(({ candidate }) => candidate),
      ),
    };
    this.#windows.set(scopeOf(viewer), window.id, { value: window, now: viewer.now });
    return { window, judged: { entries: window.entries, versions: judged.versions } };
  }

  async #page(
    viewer: Viewer,
    page: {
      window: SearchWindow;
      judged: Judged;
      counted: CountedHits;
      loosened: readonly LoosenedSearch[];
      start: number;
      first: number;
      asked: AskedSearch;
      listener: PageListener | undefined;
    },
  ): Promise<SearchAnswer> {
    const { window, judged, counted, start, first } = page;
    const { filters, understood } = page.asked;
    const allowed = new Set(judged.entries.map((entry) => entry.versionId));
    const rest = window.entries.flatMap(({ versionId }, offset) =>
      offset >= start && allowed.has(versionId) ? [{ versionId, offset }] : [],
    );
    const shown = rest.slice(0, first);
    const readable = new Set(
      shown.flatMap(({ versionId }) => (judged.versions.get(versionId)?.mayRead ? [versionId] : [])),
    );
    const shownIds = shown.map((hit) => hit.versionId);
    page.listener?.shows(shownIds);
    const [hits, organisations] = await Promise.all([
      this.presenter.present(shownIds, readable, understood.terms),
      this.organisations.readBatch(viewer, organisationsOf(counted, filters)),
    ]);
    page.listener?.names(organisations);
    const names = new Map([...organisations].map(([id, { name }]) => [id, name]));
    const last = shown.at(-1);
    return {
      hits,
      total: judged.entries.length,
      totalIsExact: !window.capped,
      facets: countFacets(counted, filters, names),
      widened: window.widened,
      degraded: window.degraded,
      browsed: understood.saysNothing,
      loosened: page.loosened,
      named: namedByQuery(understood),
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

function queryKey({ query, filters, sort }: AskedSearch, ignored: readonly string[], asTyped: boolean): string {
  return JSON.stringify([query.trim(), engineFilters(filters), sort, [...ignored].sort(), asTyped]);
}

/** What the vocabulary knows, without what a word may be a slip of. */
function withoutHelp(facts: VocabularyFacts): VocabularyFacts {
  return { ...facts, words: facts.words.map((word) => ({ ...word, candidates: [] })) };
}

/** Hits of one date, or of one number of trusts, stand as they were ranked. */
function inOrder<One extends Placed<RankedCandidate>>(ranked: readonly One[], sort: SearchSort): readonly One[] {
  if (sort === 'best') return ranked;
  const standing = ({ candidate }: One) => candidate.standing ?? noStanding;
  if (sort === 'newest')
    return ranked.toSorted((a, b) => (standing(a).age ?? Infinity) - (standing(b).age ?? Infinity));
  return ranked.toSorted((a, b) => standing(b).trusts - standing(a).trusts);
}
