import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a request to share stands, as it is stored; that it is met, not needed any more or over is found out when it is read. */
export type StoredShareRequestState = 'waiting' | 'declined' | 'taken-back';

/** That a curator asks those whose an item is to share it with some of those who see the collection. */
@Entity('share_request')
export class ShareRequest {
  @PrimaryColumn('uuid', { name: 'share_request_id' })
  id!: string;

  @Column('uuid')
  collectionItemId!: string;

  /** Of the item. */
  @Column('uuid')
  artefactId!: string;

  /** Keys of the collection's audience. */
  @Column('text', { array: true })
  audiences!: string[];

  @Column('uuid')
  personId!: string;

  /** Of the post through which they asked. */
  @Column('uuid')
  organisationId!: string;

  /** Why, in the words of who asks. */
  @Column('text')
  purpose!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** The first instant at which it is not answered any more. */
  @Column('timestamptz')
  lapsesAt!: Date;

  @Column('text')
  state!: StoredShareRequestState;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  /** The organisation of the post through which it was decided. */
  @Column('uuid', { nullable: true })
  decidedFor!: string | null;

  /** Why it was declined. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
