import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommunityRole } from '../membership/community-membership.entity.ts';

export type StoredInvitationState = 'waiting' | 'accepted' | 'taken-back';

/** A link by which one person joins a community in a role. */
@Entity('community_invitation')
export class CommunityInvitation {
  @PrimaryColumn('uuid', { name: 'community_invitation_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @Column('text')
  role!: CommunityRole;

  /** Whom it is for, in the words of who made it. */
  @Column('text')
  note!: string;

  /** SHA-256 of the secret in the link. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { default: 'waiting' })
  state!: StoredInvitationState;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
