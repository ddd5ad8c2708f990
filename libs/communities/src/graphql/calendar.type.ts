import { connectionOf, graphqlEnum, NodeType, resultUnion } from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { localTimeOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { eventKinds, paperRoles, type EventKind, type PaperRole } from '../calendar/calendar.entity.ts';
import type { EventRow } from '../calendar/calendar.reader.ts';
import { CommunityReferenceType } from './discussion.type.ts';

const EventKindEnum = graphqlEnum(
  'CommunityEventKind',
  eventKinds,
  'Whether a community meets to work, or invites to something.',
);
const PaperRoleEnum = graphqlEnum('CommunityPaperRole', paperRoles, 'What something is for a meeting.');

/** See the GraphQL description. */
@ObjectType('CommunityPaper', {
  description: 'An agenda, minutes or something else for a meeting, as the viewer may see it.',
})
export class CommunityPaperType {
  @Field(() => PaperRoleEnum, { description: 'What it is for the meeting.' })
  role!: PaperRole;

  @Field(() => CommunityReferenceType, { description: 'What it points at.' })
  reference!: CommunityReferenceType;
}

/** See the GraphQL description. */
@ObjectType('CommunityEvent', {
  implements: NodeType,
  description: 'A meeting or event of a community: to its members, and to those who look after it.',
})
export class CommunityEventType implements NodeType {
  id!: string;

  row!: EventRow;

  @Field(() => EventKindEnum, { description: 'What it is.' })
  kind!: EventKind;

  @Field({ description: 'Its title, 3 to 160 characters.' })
  title!: string;

  @Field({ description: 'In Markdown, up to 10,000 characters; may be empty.' })
  descriptionMarkdown!: string;

  @Field({ description: 'The same as HTML that is safe to show.' })
  descriptionHtml!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt!: Date;

  @Field({ description: 'In which its times were chosen, as `Europe/London`.' })
  timeZone!: string;

  @Field({ description: 'What clocks in that zone show when it begins: YYYY-MM-DDTHH:mm.' })
  localStart!: string;

  @Field({ description: 'What clocks in that zone show when it ends: YYYY-MM-DDTHH:mm.' })
  localEnd!: string;

  @Field({ description: 'Where; may be empty.' })
  place!: string;

  @Field({ description: 'Where on the web; may be empty.' })
  link!: string;

  @Field(() => Int, { nullable: true, description: 'How many people can come; null without a limit.' })
  capacity!: number | null;

  @Field(() => Int, { description: 'How many come.' })
  comingCount!: number;

  @Field({ description: 'Whether the viewer comes.' })
  isComing!: boolean;

  @Field({ description: 'Whether the viewer may sign up: members may, before it is over or called off.' })
  canSignUp!: boolean;

  @Field({ description: 'Whether the viewer may change it or call it off.' })
  canChange!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  cancelReason!: string | null;
}

/** See the GraphQL description. */
@ObjectType('CalendarFeed', {
  description: 'The secret address at which one’s own calendar reads what one’s communities plan.',
})
export class CalendarFeedType {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when there is one; null where there is none.',
  })
  since!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address, this once; null later.' })
  address!: string | null;
}

export const CommunityEventConnection = connectionOf(CommunityEventType, 'CommunityEvent');

@InputType({ description: 'A paper for a meeting: a pointer, never a copy.' })
export class CommunityPaperInput {
  @Field(() => PaperRoleEnum, { description: 'What it is for the meeting.' })
  role!: PaperRole;

  @Field({ description: '`Artefact`, `ArtefactVersion` or `Collection`.' })
  kind!: string;

  @Field(() => ID, { description: 'UUID of what one sees oneself.' })
  id!: string;
}

@InputType({ description: 'What a meeting or event is.' })
export class CommunityEventFieldsInput {
  @Field(() => EventKindEnum, { description: 'What it is.' })
  kind!: EventKind;

  @Field({ description: 'Its title, 3 to 160 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'In Markdown, up to 10,000 characters.' })
  descriptionMarkdown?: string | null;

  @Field({ description: 'When it begins, by clocks of its time zone: YYYY-MM-DDTHH:mm.' })
  localStart!: string;

  @Field({ description: 'When it ends, by the same clocks.' })
  localEnd!: string;

  @Field(() => String, { nullable: true, description: 'Its time zone; `Europe/London` unless given.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, up to 300 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where on the web, beginning with https://.' })
  link?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people can come, 1 to 10,000; no limit unless given.' })
  capacity?: number | null;

  @Field(() => [CommunityPaperInput], { nullable: true, description: 'Its papers, up to 20.' })
  papers?: CommunityPaperInput[] | null;
}

@InputType({ description: 'A meeting or event to plan.' })
export class PlanCommunityEventInput {
  @Field(() => ID, { description: 'The community, which one looks after.' })
  communityId!: string;

  @Field(() => CommunityEventFieldsInput, { description: 'What it is.' })
  event!: CommunityEventFieldsInput;
}

@InputType({ description: 'A meeting or event to change as a whole.' })
export class ChangeCommunityEventInput {
  @Field(() => ID, { description: 'The event, of a community one looks after.' })
  eventId!: string;

  @Field(() => CommunityEventFieldsInput, { description: 'What it is from now on.' })
  event!: CommunityEventFieldsInput;
}

@InputType({ description: 'A meeting or event to call off.' })
export class CancelCommunityEventInput {
  @Field(() => ID, { description: 'The event, of a community one looks after.' })
  eventId!: string;

  @Field({ description: 'Why, up to 500 characters: everybody reads it.' })
  reason!: string;
}

@InputType({ description: 'Whether one comes.' })
export class SignUpForCommunityEventInput {
  @Field(() => ID, { description: 'The event, of a community to which one belongs.' })
  eventId!: string;

  @Field({ description: 'Whether one comes.' })
  coming!: boolean;
}

export const PlanCommunityEventResult = resultUnion('PlanCommunityEventResult', CommunityEventType);
export const ChangeCommunityEventResult = resultUnion('ChangeCommunityEventResult', CommunityEventType);
export const CancelCommunityEventResult = resultUnion('CancelCommunityEventResult', CommunityEventType);
export const SignUpForCommunityEventResult = resultUnion('SignUpForCommunityEventResult', CommunityEventType);
export const MakeCalendarFeedResult = resultUnion('MakeCalendarFeedResult', CalendarFeedType);
export const RevokeCalendarFeedResult = resultUnion('RevokeCalendarFeedResult', CalendarFeedType);

export function toEventType(
  row: EventRow,
  viewer: { readonly personId: string; readonly now: Date },
): CommunityEventType {
  const { id, kind, title, description, startsAt, endsAt, timeZone, place, link, capacity } = row;
  const { cancelledAt, cancelReason, comingIds, isMember, looksAfter } = row;
  const isOn = cancelledAt === null && endsAt > viewer.now;
  return Object.assign(new CommunityEventType(), {
    ...{ id, row, kind, title, startsAt, endsAt, timeZone, place, link, capacity, cancelledAt, cancelReason },
    ...{ descriptionMarkdown: description, descriptionHtml: toSafeHtml(description) },
    ...{ localStart: localTimeOf(startsAt, timeZone), localEnd: localTimeOf(endsAt, timeZone) },
    ...{ comingCount: comingIds.length, isComing: comingIds.includes(viewer.personId) },
    ...{ canSignUp: isMember && isOn, canChange: looksAfter && cancelledAt === null },
  });
}
