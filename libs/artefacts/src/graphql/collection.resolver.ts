import { OrganisationReader, PersonReader } from '@constellation/identity';
import { PartnershipReader } from '@constellation/identity/access';
import {
  OrganisationType,
  PartnershipType,
  PersonType,
  toOrganisationType,
  toPartnershipType,
  toPersonType,
} from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { Refusal } from '@constellation/platform/errors';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { decodeCursor } from '@constellation/platform/paging';
import { toSafeHtml } from '@constellation/platform/text';
import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mostItems } from '../collection/add-items.ts';
import { CollectionChangeReader } from '../collection/collection-change.reader.ts';
import { CollectionGapReader } from '../collection/collection-gap.reader.ts';
import { CollectionCountReader, CollectionItemReader } from '../collection/collection-item.reader.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { artefactOf, ArtefactType } from './artefact.type.ts';
import { CollectionFilterInput } from './collection.input.ts';
import { toCollectionChangeType, toCollectionItemType, toCollectionType } from './collection.mapper.ts';
import {
  CollectionAudienceType,
  CollectionChangeType,
  CollectionConnection,
  CollectionGapType,
  CollectionItemConnection,
  CollectionItemType,
  CollectionType,
} from './collection.type.ts';

@ArgsType()
class CollectionItemsArgs {
  @Field(() => Int, {
    defaultValue: 100,
    description: `How many items, 1 to ${mostItems}: a whole collection at once.`,
  })
  first: number = 100;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

@Resolver(() => CollectionType)
export class CollectionResolver {
  constructor(
    private readonly collections: CollectionReader,
    private readonly itemReader: CollectionItemReader,
    private readonly counts: CollectionCountReader,
    private readonly gapReader: CollectionGapReader,
    private readonly changeReader: CollectionChangeReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => CollectionType, {
    nullable: true,
    description: 'One collection; null when there is none or it is not shown to the viewer.',
  })
  @Public()
  async collection(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<CollectionType | null> {
    const row = await this.collections.find(viewer, id);
    return row && toCollectionType(row);
  }

  @Query(() => CollectionConnection, {
    name: 'collections',
    description: 'The collections that are shown to the viewer, newest first.',
  })
  @Public()
  async listCollections(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
    @Args('filter', { type: () => CollectionFilterInput, nullable: true, description: 'What the list is narrowed to.' })
    filter?: CollectionFilterInput | null,
  ): Promise<ConnectionShape<CollectionType>> {
    return toConnection(await this.collections.list(viewer, filter ?? {}, pageRequest(args)), toCollectionType);
  }

  @ResolveField(() => String, { description: 'What it is for, as HTML that is safe to put into a page.' })
  descriptionHtml(@Parent() { row }: CollectionType): string {
    return toSafeHtml(row.description);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description:
      'The person whose it is; null where it belongs to an organisation, or people are not shown to the viewer.',
  })
  async ownerPerson(@Parent() { row }: CollectionType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = row.owner_kind === 'person' ? await loaders.load(this.people, row.owner_id) : null;
    return person && toPersonType(person);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation whose it is, if one’s.' })
  async ownerOrganisation(
    @Parent() { row }: CollectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const isOrganisation = row.owner_kind === 'organisation';
    const organisation = isOrganisation ? await loaders.load(this.organisations, row.owner_id) : null;
    return organisation && toOrganisationType(organisation);
  }

  @ResolveField(() => [PersonType], {
    description: 'Who curates it beside its owner, as far as people are shown to the viewer.',
  })
  async curators(@Parent() { row }: CollectionType, @Loaders() loaders: RequestLoaders): Promise<PersonType[]> {
    const people = await Promise.all(row.curator_ids.map((id) => loaders.load(this.people, id)));
    return people.flatMap((person) => (person ? [toPersonType(person)] : []));
  }

  @ResolveField(() => Int, { description: 'How many items of it the viewer sees.' })
  async itemCount(@Parent() { id }: CollectionType, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.load(this.counts, id)) ?? 0;
  }

  @ResolveField(() => CollectionItemConnection, {
    description: 'What stands in it, in its order, as the viewer sees it.',
  })
  async items(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CollectionType,
    @Args() { first, after }: CollectionItemsArgs,
  ): Promise<ConnectionShape<CollectionItemType>> {
    if (first < 1 || first > mostItems) {
      throw new Refusal({ code: 'page-size', message: `Ask for 1 to ${mostItems} items at a time.`, field: 'first' });
    }
    const page = { size: first, after: after ? decodeCursor(after) : undefined };
    return toConnection(await this.itemReader.list(viewer, id, page), toCollectionItemType);
  }

  @ResolveField(() => [CollectionChangeType], {
    description: 'What was changed since a revision, at most the last 100; empty but to its curators.',
  })
  async changes(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CollectionType,
    @Args('sinceRevision', { type: () => Int, description: 'The revision that was looked at.' }) sinceRevision: number,
  ): Promise<CollectionChangeType[]> {
    return (await this.changeReader.listSince(viewer, id, sinceRevision)).map(toCollectionChangeType);
  }

  @ResolveField(() => [CollectionGapType], {
    description:
      'Items that some of those do not find to whom it is shown, and who they are; empty but to its curators.',
  })
  async gaps(@CurrentViewer() viewer: Viewer, @Parent() { id }: CollectionType): Promise<CollectionGapType[]> {
    return (await this.gapReader.list(viewer, id)).map((row) =>
      Object.assign(new CollectionGapType(), {
        ...{ row, itemId: row.item_id, title: row.title },
        ...{ artefactId: row.artefact_id, isOwnRelease: row.decides },
      }),
    );
  }
}

@Resolver(() => CollectionAudienceType)
export class CollectionAudienceResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly partnershipReader: PartnershipReader,
  ) {}

  @ResolveField(() => [OrganisationType], { description: 'Partner organisations it is shown to.' })
  async partners(
    @Parent() { row }: CollectionAudienceType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType[]> {
    const partners = await Promise.all(row.partner_ids.map((id) => loaders.load(this.organisations, id)));
    return partners.flatMap((partner) => (partner ? [toOrganisationType(partner)] : []));
  }

  @ResolveField(() => [PartnershipType], {
    description: 'Partnerships it is shown to, as far as the viewer has a part in them.',
  })
  async partnerships(
    @Parent() { row }: CollectionAudienceType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PartnershipType[]> {
    const found = await Promise.all(row.partnership_ids.map((id) => loaders.load(this.partnershipReader, id)));
    return found.flatMap((partnership) => (partnership ? [toPartnershipType(partnership)] : []));
  }
}

@Resolver(() => CollectionItemType)
export class CollectionItemResolver {
  @ResolveField(() => ArtefactType, { description: 'The artefact.' })
  artefact(@Parent() { row }: CollectionItemType): ArtefactType {
    return artefactOf(row.version);
  }
}

@Resolver(() => CollectionChangeType)
export class CollectionChangeResolver {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who did it; shown to people of the network.' })
  async changedBy(
    @Parent() { row }: CollectionChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = await loaders.load(this.people, row.changed_by);
    return person && toPersonType(person);
  }
}
