import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a provider knows a person: who says so, and their name for the person. Never the e-mail address. */
@Entity('person_identity')
export class PersonIdentity {
  @PrimaryColumn('uuid', { name: 'person_identity_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  /** The provider, as it calls itself: an address. */
  @Column('text')
  issuer!: string;

  /** Unique and never used again within the issuer. */
  @Column('text')
  subject!: string;

  /** Who confirmed that it is this person's; null where the person began with it. */
  @Column('uuid', { nullable: true })
  linkedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  linkedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
