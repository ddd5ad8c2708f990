import { Column, Entity, PrimaryColumn } from 'typeorm';
import { releaseScopes } from '../release/release-scope.ts';

/** Whose a collection is. */
export const collectionOwnerKinds = ['person', 'organisation', 'community'] as const;
export type CollectionOwnerKind = (typeof collectionOwnerKinds)[number];

/** To whom a collection is shown: the audiences of versions, and the members of the community whose it is. */
export const collectionScopes = [...releaseScopes, 'community'] as const;
export type CollectionScope = (typeof collectionScopes)[number];

/** An ordered, sectioned list of references to artefacts, with its curators' notes and an audience of its own. */
@Entity('collection')
export class Collection {
  @PrimaryColumn('uuid', { name: 'collection_id' })
  id!: string;

  @Column('text')
  ownerKind!: CollectionOwnerKind;

  @Column('uuid')
  ownerId!: string;

  /** The owner, where it is a person; PostgreSQL works it out of kind and id. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  readonly ownerPersonId!: string | null;

  /** The owner, where it is an organisation; likewise. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  readonly ownerOrganisationId!: string | null;

  /** The owner, where it is a community; likewise. */
  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  readonly ownerCommunityId!: string | null;

  /** The organisation of the post through which it was begun: its school and trust are those of its audience. */
  @Column('uuid')
  actingOrganisationId!: string;

  @Column('text')
  title!: string;

  /** Markdown. */
  @Column('text')
  description!: string;

  @Column('text')
  scope!: CollectionScope;

  @Column('uuid', { array: true })
  partnerIds!: string[];

  @Column('uuid', { array: true })
  partnershipIds!: string[];

  /** Who sees it; written by `recomputeCollectionAccess` alone. */
  @Column('text', { array: true })
  audienceKeys!: string[];

  /** Who curates it by name; written by `recomputeCollectionAccess` alone. */
  @Column('text', { array: true })
  curatorKeys!: string[];

  /** Counts changes. */
  @Column('integer')
  revision!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;
}

/** That somebody curates a collection beside its owner. */
@Entity('collection_curator')
export class CollectionCurator {
  @PrimaryColumn('uuid')
  collectionId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}

/** A part of a collection with a heading of its own. */
@Entity('collection_section')
export class CollectionSection {
  @PrimaryColumn('uuid', { name: 'collection_section_id' })
  id!: string;

  @Column('uuid')
  collectionId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  note!: string;

  /** A decimal of any length, as text: between two places there is always another. */
  @Column('numeric')
  position!: string;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** A reference from a collection to an artefact, never a copy. */
@Entity('collection_item')
export class CollectionItem {
  @PrimaryColumn('uuid', { name: 'collection_item_id' })
  id!: string;

  @Column('uuid')
  collectionId!: string;

  /** Null where it stands before the first section. */
  @Column('uuid', { name: 'collection_section_id', nullable: true })
  sectionId!: string | null;

  @Column('uuid')
  artefactId!: string;

  /** The version it is pinned to; null for the newest. */
  @Column('uuid', { nullable: true })
  versionId!: string | null;

  /** What a curator says of it. */
  @Column('text')
  note!: string;

  /** A decimal of any length, as text. What was removed keeps its own. */
  @Column('numeric')
  position!: string;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  removedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** What a curator did. */
export const collectionChangeKinds = [
  'details-changed',
  'audience-changed',
  'curators-changed',
  'item-added',
  'item-changed',
  'item-moved',
  'item-removed',
  'section-added',
  'section-changed',
  'section-moved',
  'section-removed',
] as const;
export type CollectionChangeKind = (typeof collectionChangeKinds)[number];

/** One change of a collection: which revision it made, and what it touched. */
@Entity('collection_change')
export class CollectionChange {
  @PrimaryColumn('uuid')
  collectionId!: string;

  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  kind!: CollectionChangeKind;

  /** Such as `title` or `item:<id>:note`: two changes that share none of these can both stand. */
  @Column('text', { array: true })
  touched!: string[];

  @Column('uuid', { name: 'collection_item_id', nullable: true })
  itemId!: string | null;

  @Column('uuid', { name: 'collection_section_id', nullable: true })
  sectionId!: string | null;

  @Column('uuid')
  changedBy!: string;

  @Column('uuid')
  changedFor!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
