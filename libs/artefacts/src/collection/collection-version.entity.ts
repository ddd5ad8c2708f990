import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a collection was when it was published: numbered, citable, never changed. */
@Entity('collection_version')
export class CollectionVersion {
  @PrimaryColumn('uuid', { name: 'collection_version_id' })
  id!: string;

  @Column('uuid')
  collectionId!: string;

  /** 1, 2, 3 … */
  @Column('integer')
  number!: number;

  /** Of the collection, as it was published. */
  @Column('integer')
  revision!: number;

  @Column('text')
  title!: string;

  /** Markdown. */
  @Column('text')
  description!: string;

  /** What is new in it. */
  @Column('text')
  changeNote!: string;

  @Column('uuid')
  publishedBy!: string;

  @Column('uuid')
  publishedFor!: string;

  @Column('timestamptz')
  publishedAt!: Date;
}

/** A section as it was. */
@Entity('collection_version_section')
export class CollectionVersionSection {
  @PrimaryColumn('uuid')
  collectionVersionId!: string;

  @PrimaryColumn('uuid', { name: 'collection_section_id' })
  sectionId!: string;

  @Column('integer')
  place!: number;

  @Column('text')
  title!: string;

  @Column('text')
  note!: string;
}

/** An item as it was. */
@Entity('collection_version_item')
export class CollectionVersionItem {
  @PrimaryColumn('uuid')
  collectionVersionId!: string;

  @PrimaryColumn('uuid', { name: 'collection_item_id' })
  itemId!: string;

  @Column('integer')
  place!: number;

  @Column('uuid', { name: 'collection_section_id', nullable: true })
  sectionId!: string | null;

  @Column('uuid')
  artefactId!: string;

  /** The version it was pinned to; null for the newest then. */
  @Column('uuid', { nullable: true })
  versionId!: string | null;

  /** The newest version of the artefact that was released then: nothing later stands for the item. */
  @Column('integer')
  newestNumber!: number;

  @Column('text')
  note!: string;
}
