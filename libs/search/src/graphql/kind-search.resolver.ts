import { CollectionReader } from '@constellation/artefacts';
import { toCollectionType } from '@constellation/artefacts/graphql';
import { CommunityReader } from '@constellation/communities';
import { toCommunityType } from '@constellation/communities/graphql';
import { OrganisationReader, PersonReader } from '@constellation/identity';
import { toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { Loaders, pageRequest, RequestLoaders, type BatchSource } from '@constellation/platform/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { KindSearch, searchedKinds, type SearchedKind } from '../kinds/kind-search.ts';
import { FoundCountType, FoundThingsType, SearchKindArgs } from './kind-search.type.ts';

@Resolver()
export class KindSearchResolver {
  constructor(
    private readonly kinds: KindSearch,
    private readonly collections: CollectionReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => FoundThingsType, {
    description:
      'Collections, communities, people (who said that they may be found) or organisations by words, of what the viewer may see. Words may stand within others, and be misspelt where nothing else is found; there are no synonyms. Refusals: query-length, page-size, cursor.',
  })
  @Public()
  async searchKind(
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args() args: SearchKindArgs,
  ): Promise<FoundThingsType> {
    const page = pageRequest(args);
    const { ids, endCursor, hasNextPage, ...counted } = await this.kinds.find(viewer, args.kind, { ...args, page });
    /** Each is read by its own reader, which judges it once more. */
    const read = async <Row, Thing>(
      kind: SearchedKind,
      source: BatchSource<Row>,
      toType: (row: Row) => Thing,
    ): Promise<Thing[]> => {
      const rows = kind === args.kind ? await Promise.all(ids.map((id) => loaders.load(source, id))) : [];
      return rows.flatMap((row) => (row === null ? [] : [toType(row)]));
    };
    return Object.assign(new FoundThingsType(), {
      ...{ ...counted, kind: args.kind },
      collections: await read('collection', this.collections, toCollectionType),
      communities: await read('community', this.communities, toCommunityType),
      people: await read('person', this.people, toPersonType),
      organisations: await read('organisation', this.organisations, toOrganisationType),
      pageInfo: { hasNextPage, endCursor, hasPreviousPage: page.after !== undefined, startCursor: null },
    });
  }

  @Query(() => [FoundCountType], {
    description:
      'How much words find of each kind beside artefacts, of what the viewer may see. Refusal: query-length.',
  })
  @Public()
  async searchCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('query', { description: 'Words, up to 400 characters.' }) query: string,
  ): Promise<FoundCountType[]> {
    const page = { size: 1, after: undefined };
    return Promise.all(
      searchedKinds.map(async (kind) => {
        const { total, totalIsExact } = await this.kinds.find(viewer, kind, { query, page });
        return Object.assign(new FoundCountType(), { kind, total, totalIsExact });
      }),
    );
  }
}
