import { Column, Entity, PrimaryColumn } from 'typeorm';

export const organisationKinds = [
  'multi-academy-trust',
  'single-academy-trust',
  'school',
  'college',
  'federation',
  'local-authority',
  'diocese',
  'foundation',
  'subsidiary',
  'other-partner',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const verifications = ['unverified', 'applied', 'verified', 'refused'] as const;
export type VerificationState = (typeof verifications)[number];

/** A school, trust, college or partner. Identified in the registers of England by URN, group UID and UKPRN. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  /** Unique Reference Number of a school. */
  @Column('text', { nullable: true })
  urn!: string | null;

  /** Unique identifier of a trust in Get Information About Schools. */
  @Column('text', { nullable: true })
  groupUid!: string | null;

  /** UK Provider Reference Number. */
  @Column('text', { nullable: true })
  ukprn!: string | null;

  @Column('text', { nullable: true })
  companiesHouseNumber!: string | null;

  @Column('text', { default: 'open' })
  status!: 'open' | 'closed';

  @Column('date', { nullable: true })
  openedOn!: string | null;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  localAuthority!: string | null;

  @Column('text', { nullable: true })
  town!: string | null;

  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('integer', { nullable: true })
  ageLow!: number | null;

  @Column('integer', { nullable: true })
  ageHigh!: number | null;

  @Column('integer', { nullable: true })
  pupilCount!: number | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('text', { nullable: true })
  about!: string | null;

  /** Where the record came from. */
  @Column('text')
  source!: 'gias' | 'demo' | 'application' | 'import';

  /** Of the imported row, so that a second import changes nothing. */
  @Column('text', { nullable: true })
  sourceFingerprint!: string | null;

  @Column('text', { default: 'unverified' })
  verification!: VerificationState;

  @Column('timestamptz')
  createdAt!: Date;
}
