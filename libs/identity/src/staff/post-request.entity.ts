import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PostRequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn';

/** That somebody asks an organisation to be accepted: an invitation the other way round. */
@Entity('post_request')
export class PostRequest {
  @PrimaryColumn('uuid', { name: 'post_request_id' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  personId!: string;

  /** What they say they are there. */
  @Column('text')
  title!: string;

  /** What they write to its admins. */
  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text', { default: 'waiting' })
  state!: PostRequestState;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** Why it was declined; the person reads it. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
