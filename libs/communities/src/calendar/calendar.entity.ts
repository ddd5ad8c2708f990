import { Column, Entity, PrimaryColumn } from 'typeorm';

export const eventKinds = ['meeting', 'event'] as const;
export type EventKind = (typeof eventKinds)[number];

export const paperRoles = ['agenda', 'minutes', 'other'] as const;
export type PaperRole = (typeof paperRoles)[number];

/** When a community meets. */
@Entity('community_event')
export class CommunityEvent {
  @PrimaryColumn('uuid', { name: 'community_event_id' })
  id!: string;

  @Column('uuid')
  communityId!: string;

  @Column('text')
  kind!: EventKind;

  @Column('text')
  title!: string;

  /** Markdown. */
  @Column('text')
  description!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** In which its times were chosen and are shown, as `Europe/London`. */
  @Column('text')
  timeZone!: string;

  @Column('text')
  place!: string;

  @Column('text')
  link!: string;

  @Column('integer', { nullable: true })
  capacity!: number | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;

  /** How often it was changed: calendars take the highest. */
  @Column('integer', { default: 0 })
  revision!: number;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;
}

/** An agenda, minutes or something else for a meeting: a pointer, shown by its own rule. */
@Entity('community_event_paper')
export class CommunityEventPaper {
  @PrimaryColumn('uuid', { name: 'community_event_id' })
  eventId!: string;

  @PrimaryColumn('integer')
  place!: number;

  @Column('text')
  role!: PaperRole;

  @Column('text')
  kind!: string;

  @Column('uuid')
  referredId!: string;
}

/** That somebody comes. */
@Entity('community_event_sign_up')
export class CommunityEventSignUp {
  @PrimaryColumn('uuid', { name: 'community_event_id' })
  eventId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('timestamptz')
  signedUpAt!: Date;
}

/** The secret address at which somebody's own calendar reads what their communities plan. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'calendar_feed_id' })
  id!: string;

  @Column('uuid')
  personId!: string;

  /** SHA-256 of the secret in the address. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
