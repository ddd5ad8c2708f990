import { connectionOf, graphqlEnum, ProblemsType } from '@constellation/platform/graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CollectionVersionRow } from '../collection/collection-version.reader.ts';
import { differenceKinds, type Difference, type DifferenceKind } from '../collection/compare-versions.ts';
import { CollectionConflictType, CollectionSectionType } from './collection.type.ts';

const DifferenceKindEnum = graphqlEnum(
  'CollectionDifferenceKind',
  differenceKinds,
  'What is different in a version of a collection from another.',
);

@ObjectType('CollectionVersion', {
  description:
    'What a collection was when it was published: numbered and never changed. Of what stood in it everyone sees what they may find.',
})
export class CollectionVersionType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: CollectionVersionRow;

  @Field(() => Int, { description: '1, 2, 3 …' })
  number!: number;

  @Field({ description: 'What the collection was called.' })
  title!: string;

  @Field({ description: 'What is new in it, 1 to 2,000 characters.' })
  changeNote!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => [CollectionSectionType], { description: 'Its sections in their order.' })
  sections!: readonly CollectionSectionType[];
}

export const CollectionVersionConnection = connectionOf(CollectionVersionType, 'CollectionVersion');

@ObjectType('CollectionDifference', { description: 'One thing that is not as it was.' })
export class CollectionDifferenceType implements Difference {
  @Field(() => DifferenceKindEnum, { description: 'What it is.' })
  kind!: DifferenceKind;

  @Field(() => String, { nullable: true, description: 'The section or item; null where it is the collection.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was: a text, a version, or for what moved its section; null before the first.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, likewise.' })
  after!: string | null;
}

@ObjectType('CollectionPublished', { description: 'That a collection was published.' })
export class CollectionPublishedType {
  @Field(() => CollectionVersionType, { description: 'The new version.' })
  version!: CollectionVersionType;
}

export const PublishCollectionResult = createUnionType({
  name: 'PublishCollectionResult',
  description: 'The version, the conflict that stood in its way, or the problems.',
  types: () => [CollectionPublishedType, CollectionConflictType, ProblemsType] as const,
  resolveType: (value: object) =>
    [CollectionConflictType, ProblemsType].find((type) => value instanceof type) ?? CollectionPublishedType,
});

@InputType({ description: 'A collection to publish as it stands.' })
export class PublishCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field(() => Int, { description: 'The `revision` of the collection that was looked at.' })
  expectedRevision!: number;

  @Field({ description: 'What is new in it, 1 to 2,000 characters.' })
  changeNote!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;
}

export function toCollectionVersionType(row: CollectionVersionRow): CollectionVersionType {
  return Object.assign(new CollectionVersionType(), {
    ...{ id: row.id, row, number: row.number, title: row.title, changeNote: row.change_note },
    publishedAt: row.published_at,
    sections: row.sections.map((section) => Object.assign(new CollectionSectionType(), section)),
  });
}
