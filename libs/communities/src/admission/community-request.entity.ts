import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommunityRole } from '../membership/community-membership.entity.ts';

export type StoredRequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn';

/** That somebody asks to join a community. */
@Entity('community_request')
export class CommunityRequest {
  @PrimaryColumn('uuid', { name: 'community_request_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  postId!: string;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('timestamptz')
  requestedAt!: Date;

  /** From then on it is answered no more. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { default: 'waiting' })
  state!: StoredRequestState;

  /** What they joined as. */
  @Column('text', { nullable: true })
  role!: CommunityRole | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
