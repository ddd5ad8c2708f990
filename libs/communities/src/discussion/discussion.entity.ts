import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something members talk about. */
@Entity('community_thread')
export class CommunityThread {
  @PrimaryColumn('uuid', { name: 'community_thread_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @Column('text')
  title!: string;

  @Column('uuid')
  firstMessageId!: string;

  /** By which threads are ordered: ids sort by time. */
  @Column('uuid')
  lastMessageId!: string;

  @Column('integer', { default: 1 })
  messageCount!: number;
}

/** What somebody said in a thread. */
@Entity('community_message')
export class CommunityMessage {
  @PrimaryColumn('uuid', { name: 'community_message_id' })
  id!: string;

  @Column('uuid', { name: 'community_thread_id' })
  threadId!: string;

  @Column('uuid')
  authorId!: string;

  /** Markdown. */
  @Column('text')
  body!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  hiddenAt!: Date | null;

  @Column('uuid', { nullable: true })
  hiddenBy!: string | null;

  /** Why, for everybody in the thread to read. */
  @Column('text', { nullable: true })
  hideReason!: string | null;
}

/** What a message said before. */
@Entity('community_message_edit')
export class CommunityMessageEdit {
  @PrimaryColumn('uuid', { name: 'community_message_edit_id' })
  id!: string;

  @Column('uuid', { name: 'community_message_id' })
  messageId!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz')
  replacedAt!: Date;
}

/** A member whom a message is for in particular. */
@Entity('community_message_mention')
export class CommunityMessageMention {
  @PrimaryColumn('uuid', { name: 'community_message_id' })
  messageId!: string;

  @PrimaryColumn('uuid')
  personId!: string;
}

/** Something that a message points at: never a copy, and shown by its own rule. */
@Entity('community_message_reference')
export class CommunityMessageReference {
  @PrimaryColumn('uuid', { name: 'community_message_id' })
  messageId!: string;

  @PrimaryColumn('integer')
  place!: number;

  @Column('text')
  kind!: string;

  @Column('uuid')
  referredId!: string;
}

export const reportReasons = ['unkind', 'off-topic', 'pupil-data', 'copyright', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** That a member asks the stewards to look at a message. */
@Entity('community_message_report')
export class CommunityMessageReport {
  @PrimaryColumn('uuid', { name: 'community_message_report_id' })
  id!: string;

  @Column('uuid', { name: 'community_message_id' })
  messageId!: string;

  @Column('uuid')
  reportedBy!: string;

  @Column('timestamptz')
  reportedAt!: Date;

  @Column('text')
  reason!: ReportReason;

  @Column('text')
  note!: string;

  @Column('text', { default: 'waiting' })
  state!: 'waiting' | 'upheld' | 'dismissed';

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}

/** Whether somebody wants to hear of a thread; who says nothing hears what mentions them. */
@Entity('community_thread_follow')
export class CommunityThreadFollow {
  @PrimaryColumn('uuid', { name: 'community_thread_id' })
  threadId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  following!: 'followed' | 'muted';
}
