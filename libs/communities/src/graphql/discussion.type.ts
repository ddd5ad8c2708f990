import type { Reference } from '@constellation/platform/access';
import { connectionOf, graphqlEnum, NodeType, resultUnion } from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { reportReasons, type ReportReason } from '../discussion/discussion.entity.ts';
import type { EditRow, MessageRow, ReportRow, ThreadRow } from '../discussion/discussion.reader.ts';

const ReportReasonEnum = graphqlEnum('CommunityReportReason', reportReasons, 'Why somebody reports a message.');
const FollowingEnum = graphqlEnum(
  'CommunityThreadFollowing',
  ['followed', 'muted', 'neither'] as const,
  'Whether one hears of what is written in a thread: of all of it, of nothing, or of what mentions one.',
);

/** See the GraphQL description. */
@ObjectType('CommunityThread', {
  implements: NodeType,
  description: 'Something members of a community talk about: to them, and to those who look after it.',
})
export class CommunityThreadType implements NodeType {
  id!: string;

  communityId!: string;

  startedById!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its title, 3 to 160 characters; null where a steward hid how it begins.',
  })
  title!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When somebody wrote in it last.' })
  lastMessageAt!: Date;

  @Field(() => Int, { description: 'How many messages it has, hidden ones included.' })
  messageCount!: number;

  @Field(() => FollowingEnum, { description: 'What the viewer wants to hear of it.' })
  following!: string;

  @Field({ description: 'Whether the viewer may write in it: members may.' })
  canWrite!: boolean;
}

/** See the GraphQL description. */
@ObjectType('CommunityReference', { description: 'Something a message points at, as the viewer may see it.' })
export class CommunityReferenceType {
  @Field({ description: 'What it is: the name of its GraphQL type, such as `Artefact`.' })
  kind!: string;

  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'What it is called.' })
  title!: string;
}

/** See the GraphQL description. */
@ObjectType('CommunityMessageEdit', { description: 'What a message said before it was changed.' })
export class CommunityMessageEditType {
  @Field({ description: 'As HTML that is safe to show.' })
  bodyHtml!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when it said so.' })
  replacedAt!: Date;
}

/** See the GraphQL description. */
@ObjectType('CommunityMessage', { implements: NodeType, description: 'What somebody said in a thread.' })
export class CommunityMessageType implements NodeType {
  id!: string;

  row!: MessageRow;

  @Field(() => String, {
    nullable: true,
    description: 'In Markdown, up to 20,000 characters; null where a steward hid it from the viewer.',
  })
  bodyMarkdown!: string | null;

  @Field(() => String, { nullable: true, description: 'The same as HTML that is safe to show.' })
  bodyHtml!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was changed last.' })
  editedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a steward hid it.' })
  hiddenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  hideReason!: string | null;

  @Field({ description: 'Whether the viewer may hide it or show it again: stewards may, what others wrote.' })
  canDecide!: boolean;
}

/** See the GraphQL description. */
@ObjectType('CommunityMessageReport', {
  implements: NodeType,
  description: 'That a member asks the stewards to look at a message.',
})
export class CommunityMessageReportType implements NodeType {
  id!: string;

  messageId!: string;

  reportedById!: string;

  @Field(() => ReportReasonEnum, { description: 'Why.' })
  reason!: ReportReason;

  @Field({ description: 'What they wrote about it; may be empty.' })
  note!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  reportedAt!: Date;
}

export const CommunityThreadConnection = connectionOf(CommunityThreadType, 'CommunityThread');
export const CommunityMessageConnection = connectionOf(CommunityMessageType, 'CommunityMessage');
export const CommunityMessageReportConnection = connectionOf(CommunityMessageReportType, 'CommunityMessageReport');

@InputType({ description: 'Something to attach: a pointer, never a copy.' })
export class CommunityReferenceInput {
  @Field({ description: '`Artefact`, `ArtefactVersion`, `Collection` or `Community`.' })
  kind!: string;

  @Field(() => ID, { description: 'UUID of what the writer sees themselves.' })
  id!: string;
}

@InputType({ description: 'A thread to begin.' })
export class StartCommunityThreadInput {
  @Field(() => ID, { description: 'The community, to which one belongs.' })
  communityId!: string;

  @Field({ description: 'Its title, 3 to 160 characters.' })
  title!: string;

  @Field({ description: 'Its first message, in Markdown, up to 20,000 characters.' })
  bodyMarkdown!: string;

  @Field(() => [ID], { nullable: true, description: 'Members whom it is for in particular, up to 20.' })
  mentionIds?: string[] | null;

  @Field(() => [CommunityReferenceInput], { nullable: true, description: 'What it points at, up to 10.' })
  references?: CommunityReferenceInput[] | null;
}

@InputType({ description: 'An answer in a thread.' })
export class WriteCommunityMessageInput {
  @Field(() => ID, { description: 'The thread, of a community to which one belongs.' })
  threadId!: string;

  @Field({ description: 'In Markdown, up to 20,000 characters.' })
  bodyMarkdown!: string;

  @Field(() => [ID], { nullable: true, description: 'Members whom it is for in particular, up to 20.' })
  mentionIds?: string[] | null;

  @Field(() => [CommunityReferenceInput], { nullable: true, description: 'What it points at, up to 10.' })
  references?: CommunityReferenceInput[] | null;
}

@InputType({ description: 'What one wrote, said otherwise.' })
export class EditCommunityMessageInput {
  @Field(() => ID, { description: 'The message, of one’s own.' })
  messageId!: string;

  @Field({ description: 'In Markdown, up to 20,000 characters. What it said before stays to be read.' })
  bodyMarkdown!: string;
}

@InputType({ description: 'What one wants to hear of a thread.' })
export class FollowCommunityThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => FollowingEnum, { description: 'All, nothing, or what mentions one.' })
  following!: string;
}

@InputType({ description: 'A message for the stewards to look at.' })
export class ReportCommunityMessageInput {
  @Field(() => ID, { description: 'The message.' })
  messageId!: string;

  @Field(() => ReportReasonEnum, { description: 'Why.' })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'What they should know, up to 1,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A message to hide.' })
export class HideCommunityMessageInput {
  @Field(() => ID, { description: 'The message, of somebody else, in a community one looks after.' })
  messageId!: string;

  @Field({ description: 'Why, up to 500 characters: everybody in the thread reads it.' })
  reason!: string;
}

@InputType({ description: 'A hidden message to show again.' })
export class ShowCommunityMessageInput {
  @Field(() => ID, { description: 'The message, of somebody else, in a community one looks after.' })
  messageId!: string;
}

@InputType({ description: 'A report to answer by leaving the message as it is.' })
export class DismissCommunityReportInput {
  @Field(() => ID, { description: 'The report, in a community one looks after.' })
  reportId!: string;
}

export const StartCommunityThreadResult = resultUnion('StartCommunityThreadResult', CommunityThreadType);
export const WriteCommunityMessageResult = resultUnion('WriteCommunityMessageResult', CommunityMessageType);
export const EditCommunityMessageResult = resultUnion('EditCommunityMessageResult', CommunityMessageType);
export const FollowCommunityThreadResult = resultUnion('FollowCommunityThreadResult', CommunityThreadType);
export const ReportCommunityMessageResult = resultUnion('ReportCommunityMessageResult', CommunityMessageType);
export const HideCommunityMessageResult = resultUnion('HideCommunityMessageResult', CommunityMessageType);
export const ShowCommunityMessageResult = resultUnion('ShowCommunityMessageResult', CommunityMessageType);
export const DismissCommunityReportResult = resultUnion('DismissCommunityReportResult', CommunityMessageType);

export function toThreadType(row: ThreadRow): CommunityThreadType {
  const { id, communityId, startedById, title, startedAt, lastMessageAt, messageCount, following, isMember } = row;
  return Object.assign(new CommunityThreadType(), {
    ...{ id, communityId, startedById, title, startedAt, lastMessageAt, messageCount, following, canWrite: isMember },
  });
}

export function toMessageType(row: MessageRow): CommunityMessageType {
  const { id, body, writtenAt, editedAt, hiddenAt, hideReason, canDecide } = row;
  return Object.assign(new CommunityMessageType(), {
    ...{ id, row, bodyMarkdown: body, bodyHtml: body === null ? null : toSafeHtml(body) },
    ...{ writtenAt, editedAt, hiddenAt, hideReason, canDecide },
  });
}

export function toReportType(row: ReportRow): CommunityMessageReportType {
  const { id, messageId, reportedById, reason, note, reportedAt } = row;
  return Object.assign(new CommunityMessageReportType(), { id, messageId, reportedById, reason, note, reportedAt });
}

export const toEditType = ({ body, replacedAt }: EditRow): CommunityMessageEditType =>
  Object.assign(new CommunityMessageEditType(), { bodyHtml: toSafeHtml(body), replacedAt });

export const toReferenceType = ({ kind, id, title }: Reference): CommunityReferenceType =>
  Object.assign(new CommunityReferenceType(), { kind, id, title });
