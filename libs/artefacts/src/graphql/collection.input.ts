import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CollectionScope } from '../collection/collection.entity.ts';
import { NamedPartnersInput } from './audience.input.ts';
import { CollectionScopeEnum } from './collection.type.ts';

@InputType({ description: 'What a list of collections is narrowed to.' })
export class CollectionFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer curates.' })
  isCurated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer follows.' })
  isFollowed?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this organisation.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those in which the viewer sees this artefact.' })
  artefactId?: string | null;
}

@InputType({ description: 'To whom a collection is to be shown.' })
export class CollectionAudienceInput extends NamedPartnersInput {
  @Field(() => CollectionScopeEnum, {
    description:
      'To whom; PRIVATE: its curators alone; COMMUNITY: the members of the community whose it is. Of a community: PRIVATE, COMMUNITY, and where it is open to the network NETWORK and PUBLIC.',
  })
  scope!: CollectionScope;
}

@InputType({ description: 'A collection to begin.' })
export class CreateCollectionInput {
  @Field(() => ID, { description: 'The post through which it is begun.' })
  postId!: string;

  @Field({ description: 'Its title, 3 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, Markdown, up to 10,000 characters.' })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation whose it is to be, for which the post acts; the viewer’s own when absent.',
  })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The community whose it is, which the viewer looks after; instead of an organisation.',
  })
  communityId?: string | null;

  @Field(() => CollectionAudienceInput, { nullable: true, description: 'To whom; its curators alone when absent.' })
  audience?: CollectionAudienceInput | null;
}

@InputType({ isAbstract: true })
abstract class CollectionEditInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field(() => Int, { description: 'The `revision` of the collection that was looked at.' })
  expectedRevision!: number;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;
}

@InputType({ description: 'Changes of what a collection is called and said to be; what is absent stays.' })
export class UpdateCollectionInput extends CollectionEditInput {
  @Field(() => String, { nullable: true, description: 'Its title, 3 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, Markdown, up to 10,000 characters.' })
  description?: string | null;
}

@InputType({ description: 'Who is to see a collection.' })
export class SetCollectionAudienceInput extends CollectionEditInput {
  @Field(() => CollectionAudienceInput, { description: 'To whom.' })
  audience!: CollectionAudienceInput;
}

@InputType({ description: 'Who is to curate a collection beside its owner.' })
export class SetCollectionCuratorsInput extends CollectionEditInput {
  @Field(() => [ID], { nullable: true, description: 'People of the network to name, up to 50 in all.' })
  addIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'People who are to curate it no more.' })
  removeIds?: string[] | null;
}

@InputType({ description: 'A collection to end.' })
export class RemoveCollectionInput extends CollectionEditInput {}

@InputType({ description: 'Artefacts to put at the end of a section of a collection.' })
export class AddToCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;

  @Field(() => [ID], {
    description: 'Released artefacts that the viewer may find, 1 to 100; what is there already stays where it is.',
  })
  artefactIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The version to pin the one artefact to; the newest is shown when absent.',
  })
  versionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The section; before the first when absent.' })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What to say of it, up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Where an item is to stand.' })
export class MoveCollectionItemInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { nullable: true, description: 'The section; before the first when absent.' })
  sectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item it goes behind; first when absent.' })
  afterId?: string | null;
}

@InputType({ description: 'Changes of an item; what is absent stays.' })
export class UpdateCollectionItemInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { nullable: true, description: 'What to say of it, up to 2,000 characters.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The version to pin it to; null to show the newest.' })
  versionId?: string | null;
}

@InputType({ description: 'An item to take out.' })
export class RemoveCollectionItemInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
}

@InputType({ description: 'A section to add behind the others.' })
export class AddCollectionSectionInput extends CollectionEditInput {
  @Field(() => String, { description: 'Its heading, 3 to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to say of it, up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Changes of a section; what is absent stays.' })
export class UpdateCollectionSectionInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;

  @Field(() => String, { nullable: true, description: 'Its heading, 3 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What to say of it, up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Where a section is to stand, with what is in it.' })
export class MoveCollectionSectionInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;

  @Field(() => ID, { nullable: true, description: 'The section it goes behind; first when absent.' })
  afterId?: string | null;
}

@InputType({ description: 'A section to take away; what is in it goes to the end of the one before.' })
export class RemoveCollectionSectionInput extends CollectionEditInput {
  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;
}
