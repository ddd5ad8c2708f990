import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named set of organisations that share with each other, with a charter and a steward. */
@Entity('partnership')
export class Partnership {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  id!: string;

  @Column('text')
  name!: string;

  /** Markdown: what its members promise each other. */
  @Column('text')
  charter!: string;

  /** Days between the notice and the end of a membership. */
  @Column('integer')
  noticeDays!: number;

  /** The organisation that looks after it; always a member. */
  @Column('uuid')
  stewardId!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When it was dissolved, and every membership with it. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

export const membershipStates = ['invited', 'member', 'declined', 'taken-back'] as const;
export type MembershipState = (typeof membershipStates)[number];

/** That an organisation is invited to a partnership, or belongs to it from an instant until another. */
@Entity('partnership_membership')
export class PartnershipMembership {
  @PrimaryColumn('uuid', { name: 'partnership_membership_id' })
  id!: string;

  @Column('uuid')
  partnershipId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  state!: MembershipState;

  @Column('uuid')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  joinedAt!: Date | null;

  @Column('uuid', { nullable: true })
  noticeGivenBy!: string | null;

  @Column('timestamptz', { nullable: true })
  noticeGivenAt!: Date | null;

  /** The first instant at which it gives nothing any more: the end of a day in London. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** When other contexts were told that it was over. */
  @Column('timestamptz', { nullable: true })
  endToldAt!: Date | null;
}
