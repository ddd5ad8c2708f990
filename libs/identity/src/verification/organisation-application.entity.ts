import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../organisation/organisation.entity.ts';

/**
 * That somebody asks for an organisation to be verified, with what they say it is. What they say stands here and not
 * with the organisation until it has been verified: the directory repeats registers, not claims.
 */
@Entity('organisation_application')
export class OrganisationApplication {
  @PrimaryColumn('uuid', { name: 'organisation_application_id' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  applicantId!: string;

  /** The applicant's role title there. */
  @Column('text')
  title!: string;

  @Column('text')
  statement!: string;

  @Column('text')
  claimedName!: string;

  @Column('text')
  claimedKind!: OrganisationKind;

  @Column('text', { nullable: true })
  claimedUrn!: string | null;

  @Column('text', { nullable: true })
  claimedGroupUid!: string | null;

  @Column('text', { nullable: true })
  claimedUkprn!: string | null;

  @Column('text', { nullable: true })
  claimedCompaniesHouseNumber!: string | null;

  @Column('text', { default: 'applied' })
  state!: 'applied' | 'verified' | 'refused';

  @Column('timestamptz')
  appliedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** What the operator wrote to the applicant. */
  @Column('text', { nullable: true })
  note!: string | null;
}
