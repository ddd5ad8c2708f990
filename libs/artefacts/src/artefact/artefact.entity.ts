import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';

/** One piece of work with a line of versions. */
@Entity('artefact')
export class Artefact {
  @PrimaryColumn('uuid', { name: 'artefact_id' })
  id!: string;

  @Column('text')
  kind!: ArtefactKind;

  @Column('uuid')
  rightsHolderId!: string;

  /** The organisation of the post it was begun through. */
  @Column('uuid')
  actingOrganisationId!: string;

  @Column('uuid')
  createdBy!: string;

  /** Names the record it was imported from, such as `oak/lesson/adding-fractions`. */
  @Column('text', { nullable: true })
  sourceKey!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
