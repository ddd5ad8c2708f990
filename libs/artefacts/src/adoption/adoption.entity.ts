import { Column, Entity, PrimaryColumn } from 'typeorm';

export const adoptionModes = ['mandated', 'recommended', 'free-choice'] as const;
export type AdoptionMode = (typeof adoptionModes)[number];

/** "We use this", said by an organisation; one at a time for each artefact. */
@Entity('adoption')
export class Adoption {
  @PrimaryColumn('uuid', { name: 'adoption_id' })
  id!: string;

  @Column('uuid')
  artefactId!: string;

  /** The version in use when this was last written; of a follower, its readers find a newer one where it may have one. */
  @Column('uuid')
  versionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  mode!: AdoptionMode;

  @Column('boolean')
  following!: boolean;

  /** Hours saved, by the adopter's own estimate; a numeric, which the driver hands over as text. */
  @Column('numeric', { precision: 8, scale: 1, nullable: true })
  hoursSaved!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  adoptedBy!: string;

  @Column('timestamptz')
  adoptedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
