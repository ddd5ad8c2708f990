import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A lead and a deputy are stewards: they decide. A reviewer comments and recommends, and does not decide.
 */
export const communityRoles = ['lead', 'deputy', 'reviewer', 'member'] as const;
export type CommunityRole = (typeof communityRoles)[number];

export type MembershipEnd = 'left' | 'removed' | 'community-ended';

/** That a person belongs to a community, from an instant until another. */
@Entity('community_membership')
export class CommunityMembership {
  @PrimaryColumn('uuid', { name: 'community_membership_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @Column('uuid')
  personId!: string;

  /** Through which post they joined. */
  @Column('uuid')
  postId!: string;

  @Column('text')
  role!: CommunityRole;

  @Column('timestamptz')
  joinedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('text', { nullable: true })
  endCause!: MembershipEnd | null;
}

export type SuccessionCause = 'left' | 'removed' | 'stepped-down' | 'post-ended';

/** That a community is without a lead, until somebody is lead again. */
@Entity('community_succession')
export class CommunitySuccession {
  @PrimaryColumn('uuid', { name: 'community_succession_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  /** The lead who went; null where that is not known. */
  @Column('uuid', { nullable: true })
  departedId!: string | null;

  @Column('text')
  cause!: SuccessionCause;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
