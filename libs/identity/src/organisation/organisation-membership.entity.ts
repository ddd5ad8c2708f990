import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation belongs to another, from a day until a day: schools move between trusts and history stays. */
@Entity('organisation_membership')
export class OrganisationMembership {
  @PrimaryColumn('uuid', { name: 'organisation_membership_id' })
  id!: string;

  @Column('uuid')
  memberId!: string;

  @Column('uuid')
  parentId!: string;

  /** Null when the register does not say: it counts as "always so far". */
  @Column('date', { nullable: true })
  joinedOn!: string | null;

  /** The first day on which it no longer belongs. */
  @Column('date', { nullable: true })
  leftOn!: string | null;
}
