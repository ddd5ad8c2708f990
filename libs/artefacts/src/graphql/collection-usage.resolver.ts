import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CollectionUsageReader, type UsageRow } from '../usage/collection-usage.reader.ts';
import { CollectionUsageType } from './collection-usage.type.ts';
import { CollectionType } from './collection.type.ts';

const numbersOf = ({ opened_month, opened_year, adopted }: UsageRow) => ({
  openedLast30Days: opened_month,
  openedLast12Months: opened_year,
  adopted,
});

@Resolver(() => CollectionType)
export class CollectionUsageResolver {
  constructor(private readonly reader: CollectionUsageReader) {}

  // Openings of every version of every item are added up.
  @ResolveField(() => CollectionUsageType, {
    nullable: true,
    description: 'How what stands in it is used; null but to its curators.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 500 + childComplexity,
  })
  async usage(
    @Parent() { id }: CollectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CollectionUsageType | null> {
    const usage = await loaders.load(this.reader, id);
    return (
      usage && {
        ...numbersOf(usage),
        items: usage.items.map((item) => ({
          ...{ itemId: item.item_id, artefactId: item.artefact_id, title: item.title },
          ...numbersOf(item),
        })),
      }
    );
  }
}
