import { OrganisationReader, PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { present } from '@constellation/platform/errors';
import {
  asResult,
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { citationOf } from '../citation/citation.ts';
import { CollectionChangeReader } from '../collection/collection-change.reader.ts';
import { CollectionConflict } from '../collection/collection-conflict.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { CollectionVersionReader, type CollectionVersionRow } from '../collection/collection-version.reader.ts';
import { CollectionVersionService } from '../collection/collection-version.service.ts';
import { compareCollections, type ComparedState } from '../collection/compare-versions.ts';
import { toCollectionChangeType, toCollectionItemType, toCollectionType } from './collection.mapper.ts';
import { CollectionConflictType, CollectionItemType, CollectionType } from './collection.type.ts';
import {
  CollectionDifferenceType,
  CollectionPublishedType,
  CollectionVersionConnection,
  CollectionVersionType,
  PublishCollectionInput,
  PublishCollectionResult,
  toCollectionVersionType,
} from './collection-version.type.ts';

@Resolver(() => CollectionType)
export class CollectionVersionsResolver {
  constructor(
    private readonly service: CollectionVersionService,
    private readonly versionReader: CollectionVersionReader,
    private readonly collections: CollectionReader,
    private readonly changes: CollectionChangeReader,
  ) {}

  @ResolveField(() => CollectionVersionConnection, { description: 'What was published of it, newest first.' })
  async versions(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CollectionType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CollectionVersionType>> {
    return toConnection(await this.versionReader.list(viewer, id, pageRequest(args)), toCollectionVersionType);
  }

  @ResolveField(() => CollectionVersionType, {
    nullable: true,
    description: 'One version of it; null when there is none of that number.',
  })
  async version(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CollectionType,
    @Args('number', { type: () => Int, description: '1, 2, 3 …' }) number: number,
  ): Promise<CollectionVersionType | null> {
    const row = await this.versionReader.find(viewer, id, number);
    return row && toCollectionVersionType(row);
  }

  @Mutation(() => PublishCollectionResult, {
    description: 'Makes a collection as it stands its next version, which is never changed.',
  })
  @Can('post-holder')
  publishCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) given: PublishCollectionInput,
  ): Promise<CollectionPublishedType | CollectionConflictType | ProblemsType> {
    return asResult(async () => {
      try {
        const number = await this.service.publish(viewer, given);
        const row = present(await this.versionReader.find(viewer, given.collectionId, number), 'The version');
        return Object.assign(new CollectionPublishedType(), { version: toCollectionVersionType(row) });
      } catch (error) {
        if (!(error instanceof CollectionConflict)) throw error;
        const { collectionId, expectedRevision, message } = error;
        const row = present(await this.collections.find(viewer, collectionId), 'The collection');
        const changes = await this.changes.listSince(viewer, collectionId, expectedRevision);
        return Object.assign(new CollectionConflictType(), {
          ...{ message, collection: toCollectionType(row), changes: changes.map(toCollectionChangeType) },
        });
      }
    });
  }
}

@Resolver(() => CollectionVersionType)
export class CollectionVersionResolver {
  constructor(
    private readonly reader: CollectionVersionReader,
    private readonly people: PersonReader,
    private readonly organisations: OrganisationReader,
    private readonly settings: Settings,
  ) {}

  @ResolveField(() => String, { description: 'What it was for, as HTML that is safe to put into a page.' })
  descriptionHtml(@Parent() { row }: CollectionVersionType): string {
    return toSafeHtml(row.description);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who published it; shown to people of the network.' })
  async publishedBy(
    @Parent() { row }: CollectionVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const person = await loaders.load(this.people, row.published_by);
    return person && toPersonType(person);
  }

  @ResolveField(() => [CollectionItemType], {
    description:
      'What stood in it, in its order, as far as the viewer may find it: the version it was pinned to, or the newest of those that were released by then.',
  })
  async items(@CurrentViewer() viewer: Viewer, @Parent() { id }: CollectionVersionType): Promise<CollectionItemType[]> {
    return (await this.reader.listItems(viewer, id)).map(toCollectionItemType);
  }

  /**
   * Credits the organisation it was published for, whoever owns the collection: people and communities are not named to everybody
   * who may read it, and a citation is the same for all.
   */
  @ResolveField(() => String, {
    description:
      'How to cite it: the organisation it was published for, year, title, version and permanent address; the same for every reader.',
  })
  async citation(@Parent() { row }: CollectionVersionType, @Loaders() loaders: RequestLoaders): Promise<string> {
    const organisation = await loaders.load(this.organisations, row.published_for);
    return citationOf({
      ...{ title: row.title, number: row.number, releasedAt: row.published_at, licence: null },
      authors: organisation ? [organisation.name] : [],
      organisation: 'Constellation',
      link: `${this.settings.http.publicUrl}/collections/${row.collection_id}/versions/${row.number}`,
    });
  }

  @ResolveField(() => [CollectionDifferenceType], {
    nullable: true,
    description:
      'What is different in it from another version, as far as the viewer sees both; null when there is none of that number.',
  })
  async differencesFrom(
    @CurrentViewer() viewer: Viewer,
    @Parent() { row }: CollectionVersionType,
    @Args('number', { type: () => Int, description: 'Number of the other version.' }) number: number,
  ): Promise<CollectionDifferenceType[] | null> {
    const other = await this.reader.find(viewer, row.collection_id, number);
    if (!other) return null;
    const differences = compareCollections(await this.#state(viewer, other), await this.#state(viewer, row));
    return differences.map((one) => Object.assign(new CollectionDifferenceType(), one));
  }

  async #state(viewer: Viewer, { id, title, description, sections }: CollectionVersionRow): Promise<ComparedState> {
    const items = (await this.reader.listItems(viewer, id)).map((item) => ({
      ...{ id: item.id, sectionId: item.section_id, note: item.note, title: item.version.title },
      version: `version ${item.version.number ?? 0}${item.is_pinned ? ', which it stays with' : ''}`,
    }));
    return { title, description, sections, items };
  }
}
