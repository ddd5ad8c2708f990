import { connectionOf, graphqlEnum, NodeType, ProblemsType } from '@constellation/platform/graphql';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CollectionChangeRow } from '../collection/collection-change.reader.ts';
import type { CollectionGapRow } from '../collection/collection-gap.reader.ts';
import type { CollectionItemRow } from '../collection/collection-item.reader.ts';
import {
  collectionChangeKinds,
  collectionOwnerKinds,
  collectionScopes,
  type CollectionChangeKind,
  type CollectionOwnerKind,
  type CollectionScope,
} from '../collection/collection.entity.ts';
import type { CollectionRow, CollectionSectionRow } from '../collection/collection.reader.ts';
import { ArtefactVersionType, DoneType } from './artefact.type.ts';

const CollectionChangeKindEnum = graphqlEnum(
  'CollectionChangeKind',
  collectionChangeKinds,
  'What a curator did to a collection.',
);

export const CollectionScopeEnum = graphqlEnum(
  'CollectionScope',
  collectionScopes,
  'To whom a collection is shown: the audiences of versions, and the members of the community whose it is.',
);

const CollectionOwnerKindEnum = graphqlEnum('CollectionOwnerKind', collectionOwnerKinds, 'Whose a collection is.');

@ObjectType('CollectionSection', { description: 'A part of a collection with a heading of its own.' })
export class CollectionSectionType implements CollectionSectionRow {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'Its heading, 3 to 200 characters.' })
  title!: string;

  @Field({ description: 'What the curators say of it, up to 2,000 characters.' })
  note!: string;
}

@ObjectType('CollectionAudience', { description: 'To whom a collection is shown.' })
export class CollectionAudienceType {
  row!: CollectionRow;

  @Field(() => CollectionScopeEnum, { description: 'To whom; PRIVATE: its curators alone.' })
  scope!: CollectionScope;
}

@ObjectType('Collection', {
  implements: NodeType,
  description:
    'An ordered, sectioned list of references to artefacts with its curators’ notes and an audience of its own. Of what stands in it everyone sees what they may find, and nothing of the rest.',
})
export class CollectionType implements NodeType {
  id!: string;

  row!: CollectionRow;

  @Field({ description: 'Its title, 3 to 200 characters.' })
  title!: string;

  @Field({ description: 'What it is for, Markdown, up to 10,000 characters.' })
  descriptionMarkdown!: string;

  @Field(() => CollectionOwnerKindEnum, { description: 'Whose it is: a person’s, an organisation’s or a community’s.' })
  ownerKind!: CollectionOwnerKind;

  @Field(() => [CollectionSectionType], {
    description: 'Its sections in their order; items may stand before the first.',
  })
  sections!: readonly CollectionSectionType[];

  @Field({ description: 'Whether the viewer may change what is in it.' })
  canCurate!: boolean;

  @Field({ description: 'Whether the viewer decides who sees it and who curates it.' })
  canManage!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes: give it back as `expectedRevision`. For its curators; null to others.',
  })
  revision!: number | null;

  @Field({
    description:
      'Whether a licence agreement names it, so that what its organisation’s own people add is given to the parties. For its curators; false to others.',
  })
  isUnderAgreement!: boolean;

  @Field(() => CollectionAudienceType, {
    nullable: true,
    description: 'To whom it is shown; null but to its curators.',
  })
  audience!: CollectionAudienceType | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed, of what the viewer sees of it.' })
  updatedAt!: Date;
}

@ObjectType('CollectionItem', {
  description: 'A reference to an artefact, never a copy, with what the curators say of it.',
})
export class CollectionItemType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its section; null before the first.' })
  sectionId!: string | null;

  @Field({ description: 'What the curators say of it, up to 2,000 characters.' })
  note!: string;

  @Field({ description: 'Whether it stays with one version; otherwise it shows the newest the viewer may find.' })
  pinned!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => ArtefactVersionType, { description: 'The version that stands for it.' })
  version!: ArtefactVersionType;

  row!: CollectionItemRow;
}

@ObjectType('CollectionChange', { description: 'Something a curator changed.' })
export class CollectionChangeType {
  @Field(() => Int, { description: 'The revision it made.' })
  revision!: number;

  @Field(() => CollectionChangeKindEnum, { description: 'What was done.' })
  kind!: CollectionChangeKind;

  @Field(() => ID, { nullable: true, description: 'The item it was done to.' })
  itemId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The section it was done to.' })
  sectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the item or section is called.' })
  title!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  changedAt!: Date;

  row!: CollectionChangeRow;
}

@ObjectType('CollectionGap', { description: 'An item that some of those do not find to whom the collection is shown.' })
export class CollectionGapType {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field({ description: 'Whether the viewer decides about its releases themselves, and has nobody to ask.' })
  isOwnRelease!: boolean;

  row!: CollectionGapRow;
}

@ObjectType('CollectionEdited', {
  description: 'A change that was made, beside those that others had made since the state it was made from.',
})
export class CollectionEditedType {
  @Field(() => CollectionType, { description: 'The collection as it is now.' })
  collection!: CollectionType;

  @Field(() => [CollectionChangeType], {
    description: 'What others changed meanwhile, first one first; it stands too.',
  })
  merged!: readonly CollectionChangeType[];

  @Field(() => [ID], { description: 'The items or the section that were added.' })
  addedIds!: readonly string[];
}

@ObjectType('CollectionConflict', {
  description: 'Somebody changed the same thing meanwhile: nothing was done, and only people can say which is right.',
})
export class CollectionConflictType {
  @Field({ description: 'What to do.' })
  message!: string;

  @Field(() => CollectionType, { description: 'The collection as it is now, with their change.' })
  collection!: CollectionType;

  @Field(() => [CollectionChangeType], { description: 'What was changed meanwhile, first one first.' })
  changes!: readonly CollectionChangeType[];
}

export const CollectionConnection = connectionOf(CollectionType, 'Collection');
export const CollectionItemConnection = connectionOf(CollectionItemType, 'CollectionItem');

const editResult = (name: string) =>
  createUnionType({
    name,
    description: 'The change, the conflict that stood in its way, or the problems.',
    types: () => [CollectionEditedType, CollectionConflictType, ProblemsType] as const,
    resolveType: (value: object) =>
      [CollectionConflictType, ProblemsType].find((type) => value instanceof type) ?? CollectionEditedType,
  });

export const CreateCollectionResult = editResult('CreateCollectionResult');
export const UpdateCollectionResult = editResult('UpdateCollectionResult');
export const SetCollectionAudienceResult = editResult('SetCollectionAudienceResult');
export const SetCollectionCuratorsResult = editResult('SetCollectionCuratorsResult');
export const AddToCollectionResult = editResult('AddToCollectionResult');
export const MoveCollectionItemResult = editResult('MoveCollectionItemResult');
export const UpdateCollectionItemResult = editResult('UpdateCollectionItemResult');
export const RemoveCollectionItemResult = editResult('RemoveCollectionItemResult');
export const AddCollectionSectionResult = editResult('AddCollectionSectionResult');
export const UpdateCollectionSectionResult = editResult('UpdateCollectionSectionResult');
export const MoveCollectionSectionResult = editResult('MoveCollectionSectionResult');
export const RemoveCollectionSectionResult = editResult('RemoveCollectionSectionResult');
export const RemoveCollectionResult = createUnionType({
  name: 'RemoveCollectionResult',
  description: 'That it was done, the conflict that stood in its way, or the problems.',
  types: () => [DoneType, CollectionConflictType, ProblemsType] as const,
  resolveType: (value: object) =>
    [CollectionConflictType, ProblemsType].find((type) => value instanceof type) ?? DoneType,
});
