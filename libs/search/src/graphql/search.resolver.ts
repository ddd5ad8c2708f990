import { VersionReader } from '@constellation/artefacts';
import { toVersionType } from '@constellation/artefacts/graphql';
import { OrganisationReader } from '@constellation/identity';
import { Public } from '@constellation/platform/auth';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AskedQueries } from '../asked/asked-queries.ts';
import { artefactFacets } from '../indexes/artefact.index.ts';
import type { SearchHit } from '../query/hit-presenter.ts';
import { SearchService, type SearchAnswer } from '../query/search.service.ts';
import { SearchInput, toFilters } from './search.input.ts';
import { SearchResultsType, type SearchHitType } from './search.type.ts';

const filterOfGroup = new Map<string, string>(artefactFacets.map(({ group, filter }) => [group, filter]));

@Resolver()
export class SearchResolver {
  constructor(
    private readonly searches: SearchService,
    private readonly versions: VersionReader,
    private readonly asked: AskedQueries,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => SearchResultsType, {
    description:
      'Finds artefacts by what they are about; forgiving of spelling. Answers only with what its caller may find.',
  })
  @Public()
  async search(
    @Loaders() loaders: RequestLoaders,
    @Args('input', { description: 'The search.' }) input: SearchInput,
  ): Promise<SearchResultsType> {
    const begun = performance.now();
    const request = {
      query: input.query,
      filters: toFilters(input.filters),
      first: input.first,
      sort: input.sort,
      asTyped: input.asTyped,
      ...(input.ignored ? { ignored: input.ignored } : {}),
      ...(input.after ? { after: input.after } : {}),
    };
    // What is about to be shown is read while its texts are: who waits for a search waits for one of the two.
    const answer = await this.searches.search(loaders.viewer, request, {
      shows: (versionIds) => {
        for (const versionId of versionIds) loaders.load(this.versions, versionId).catch(() => undefined);
      },
      names: (organisations) => {
        for (const [id, row] of organisations) loaders.prime(this.organisations, id, row);
      },
    });
    // With filters, that nothing was found says little about the words; further pages are the same search.
    const isNarrowed = Object.values(input.filters ?? {}).some((codes) => codes && codes.length > 0);
    if (!input.after && !input.asTyped && !answer.browsed && !(isNarrowed && answer.total === 0)) {
      this.asked.note(loaders.viewer, input.query, answer.total > 0);
    }
    const hits = await Promise.all(answer.hits.map((hit) => this.#toHit(hit, answer, loaders)));
    return toResults(
      answer,
      hits.filter((hit) => hit !== null),
      performance.now() - begun,
    );
  }

  /** Null when the version was taken away between the search and its reading. */
  async #toHit(hit: SearchHit, answer: SearchAnswer, loaders: RequestLoaders): Promise<SearchHitType | null> {
    const row = await loaders.load(this.versions, hit.versionId);
    return (
      row && {
        version: toVersionType(row),
        titleHighlight: hit.title,
        snippet: hit.snippet,
        matchedFile: hit.matchedFile,
        reasons: answer.reasons.get(hit.versionId) ?? null,
      }
    );
  }
}

function toResults(answer: SearchAnswer, hits: readonly SearchHitType[], tookMs: number): SearchResultsType {
  return {
    total: answer.total,
    totalIsExact: answer.totalIsExact,
    hits,
    facets: answer.facets.map((facet) => ({ ...facet, filter: filterOfGroup.get(facet.group) ?? facet.group })),
    pageInfo: {
      hasNextPage: answer.hasNextPage,
      hasPreviousPage: answer.hasPreviousPage,
      startCursor: null,
      endCursor: answer.endCursor,
    },
    degraded: answer.degraded,
    widened: answer.widened,
    browsed: answer.browsed,
    correctedQuery: answer.correctedQuery,
    loosened: answer.loosened,
    named: answer.named,
    tookMs: Math.round(tookMs * 10) / 10,
  };
}
