import type { Reference } from '@constellation/platform/access';
import { connectionOf, graphqlEnum, NodeType, resultUnion } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { inboxViews, type InboxView, type ShownNotice } from '../inbox/inbox.reader.ts';
import { marks, type Mark } from '../inbox/inbox.service.ts';
import { happened } from '../notice/happened.ts';
import { noticeKinds, type NoticeKind } from '../notice/notice-kinds.ts';

export const NoticeKindEnum = graphqlEnum('NoticeKind', noticeKinds, 'What somebody is told of.');
export const InboxViewEnum = graphqlEnum(
  'InboxView',
  inboxViews,
  'What of an inbox: what is not put away (OPEN), what of that was not read or waits for a decision, or what is put away (DONE).',
);
const NoticeMarkEnum = graphqlEnum(
  'NoticeMark',
  marks,
  'What is said of a notice: DONE puts it away, OPEN takes it back.',
);

const statuses = ['news', 'waiting', 'settled'] as const;
const NoticeStatusEnum = graphqlEnum(
  'NoticeStatus',
  statuses,
  'NEWS is to be read; what is WAITING is for the viewer to decide; what is SETTLED was decided, by whomever.',
);

/** See the GraphQL description. */
@ObjectType('NoticeSubject', { description: 'Something as its own part of the network shows it to the viewer now.' })
export class NoticeSubjectType {
  @Field({ description: 'What it is: the name of its GraphQL type, such as `Collection`.' })
  kind!: string;

  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'What it is called, or how it begins.' })
  title!: string;

  @Field(() => NoticeSubjectType, { nullable: true, description: 'What it is part of; null where it stands alone.' })
  within!: NoticeSubjectType | null;
}

export function toSubjectType({ kind, id, title, within }: Reference): NoticeSubjectType {
  return Object.assign(new NoticeSubjectType(), { kind, id, title, within: within ? toSubjectType(within) : null });
}

/** See the GraphQL description. */
@ObjectType('Notice', { implements: NodeType, description: 'Something that the viewer is told of.' })
export class NoticeType implements NodeType {
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What happened.' })
  kind!: NoticeKind;

  @Field({ description: 'The same in a few words, before what it is about, such as “You are mentioned”.' })
  happened!: string;

  @Field(() => GraphQLISODateTime, { description: 'When; of what happened again, the last time.' })
  madeAt!: Date;

  @Field(() => NoticeStatusEnum, { description: 'Whether there is anything for the viewer to decide.' })
  status!: (typeof statuses)[number];

  @Field({ description: 'Whether the viewer read it.' })
  isRead!: boolean;

  @Field({ description: 'Whether the viewer put it away.' })
  isDone!: boolean;

  @Field(() => NoticeSubjectType, { description: 'What it is about.' })
  subject!: NoticeSubjectType;
}

export function toNoticeType({ subject, waits, ...notice }: ShownNotice): NoticeType {
  const status = waits === null ? 'news' : waits ? 'waiting' : 'settled';
  return Object.assign(new NoticeType(), {
    ...notice,
    happened: happened[notice.kind],
    status,
    subject: toSubjectType(subject),
  });
}

export const NoticeConnection = connectionOf(NoticeType, 'Notice');

/** See the GraphQL description. */
@ObjectType('InboxCount', {
  description: 'How much of the viewer’s inbox is new, of the newest 200 that are not put away.',
})
export class InboxCountType {
  @Field(() => Int, { description: 'What they may see and have not read.' })
  unread!: number;

  @Field(() => Int, { description: 'What waits for them to decide.' })
  waiting!: number;

  @Field({ description: 'Whether there is more than was counted.' })
  isMore!: boolean;
}

/** See the GraphQL description. */
@ObjectType('InboxSignal', { description: 'That there is something new in the viewer’s inbox: ask for it.' })
export class InboxSignalType {
  @Field(() => GraphQLISODateTime, { description: 'When this was said.' })
  at!: Date;
}

@InputType({ description: 'Which notices, and what to say of them.' })
export class MarkNoticesInput {
  @Field(() => [ID], { description: 'UUIDs of the viewer’s own notices, up to 200; others are passed over.' })
  ids!: string[];

  @Field(() => NoticeMarkEnum, { description: 'What to say of them.' })
  as!: Mark;
}

@InputType({ description: 'What to say of everything that is not put away.' })
export class MarkAllNoticesInput {
  @Field(() => NoticeMarkEnum, { description: 'READ or DONE.' })
  as!: Mark;

  @Field(() => GraphQLISODateTime, { description: 'Up to what came then: what comes meanwhile stays as it is.' })
  until!: Date;
}

export const MarkNoticesResult = resultUnion('MarkNoticesResult', InboxCountType);
export const MarkAllNoticesResult = resultUnion('MarkAllNoticesResult', InboxCountType);
export type { InboxView };
