import { CommunityReader } from '@constellation/communities';
import { CommunityType, toCommunityType } from '@constellation/communities/graphql';
import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer } from '@constellation/platform/auth';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CollectionReader } from '../collection/collection.reader.ts';
import { toCollectionType } from './collection.mapper.ts';
import { CollectionConnection, CollectionType } from './collection.type.ts';

/** What communities have made. */
@Resolver(() => CommunityType)
export class CommunityCollectionsResolver {
  constructor(private readonly reader: CollectionReader) {}

  @ResolveField(() => CollectionConnection, {
    description: 'The collections it owns that are shown to the viewer, newest first; their number is exact.',
  })
  async collections(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id: communityId }: CommunityType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CollectionType>> {
    return toConnection(await this.reader.list(viewer, { communityId }, pageRequest(args)), toCollectionType);
  }
}

/** Whose a collection is, where it is a community's. */
@Resolver(() => CollectionType)
export class CollectionCommunityResolver {
  constructor(private readonly communities: CommunityReader) {}

  @ResolveField(() => CommunityType, {
    nullable: true,
    description: 'The community whose it is, if one’s and as far as it is shown to the viewer.',
  })
  async ownerCommunity(
    @Parent() { row }: CollectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityType | null> {
    const community = row.owner_kind === 'community' ? await loaders.load(this.communities, row.owner_id) : null;
    return community && toCommunityType(community);
  }
}
