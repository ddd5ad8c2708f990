import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CollectionCoverReader, mostCoverParts } from '../collection/collection-cover.reader.ts';
import { CollectionCoverPartType } from './collection-cover.type.ts';
import { CollectionType } from './collection.type.ts';

@Resolver(() => CollectionType)
export class CollectionCoverResolver {
  constructor(private readonly covers: CollectionCoverReader) {}

  @ResolveField(() => [CollectionCoverPartType], {
    description: `What its cover is drawn from: subjects and kinds of the items that the viewer reads, largest first, at most ${mostCoverParts}; empty where they read none.`,
  })
  async cover(
    @Parent() { id }: CollectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly CollectionCoverPartType[]> {
    return (await loaders.load(this.covers, id)) ?? [];
  }
}
