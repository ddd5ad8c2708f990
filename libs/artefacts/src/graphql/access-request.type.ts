import type { Verb } from '@constellation/platform/access';
import { connectionOf, Day, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { requestStates, stateOfRequest, type RequestState } from '../access-request/access-request.policy.ts';
import type { AccessRequestRow } from '../access-request/access-request.reader.ts';
import { VerbEnum } from './agreement.type.ts';

const AccessRequestStateEnum = graphqlEnum(
  'AccessRequestState',
  requestStates,
  'Where a request stands: waiting; granted, declined or set aside without an answer; taken back by who asked; lapsed after 60 days; ended, when what was granted is over.',
);

@ObjectType('AccessRequest', {
  description: 'That somebody asked for access to a work: seen by them, and by those who decide about its releases.',
})
export class AccessRequestType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: AccessRequestRow;

  @Field(() => AccessRequestStateEnum, {
    description:
      'Where it stands; to who asked, one that was set aside waits and lapses like one for what does not exist.',
  })
  state!: RequestState;

  @Field(() => ID, { description: 'The artefact as it was asked for; there need not be one.' })
  artefactId!: string;

  @Field(() => ID, { nullable: true, description: 'The version whose address it was, as it was asked for.' })
  versionId!: string | null;

  @Field({ description: 'Who asked.' })
  personName!: string;

  @Field({ description: 'Whether the viewer asked.' })
  isMine!: boolean;

  @Field({ description: 'What they want it for.' })
  purpose!: string;

  @Field({ description: 'Where it would be used.' })
  setting!: string;

  @Field(() => GraphQLISODateTime, { description: 'When they asked.' })
  askedAt!: Date;

  @Field(() => Day, { description: 'The last day on which it can be answered, in London.' })
  answerBy!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, or a word with what was granted.' })
  reason!: string | null;

  @Field(() => [VerbEnum], { description: 'What was granted; empty until then.' })
  verbs!: readonly Verb[];

  @Field(() => [Int], { description: 'Numbers of the versions that were granted.' })
  versionNumbers!: readonly number[];

  @Field(() => Day, { nullable: true, description: 'Last day in London of what was granted.' })
  lastDay!: string | null;
}

export const AccessRequestConnection = connectionOf(AccessRequestType, 'AccessRequest');
export const AskForAccessResult = resultUnion('AskForAccessResult', AccessRequestType);
export const TakeBackAccessRequestResult = resultUnion('TakeBackAccessRequestResult', AccessRequestType);
export const GrantAccessResult = resultUnion('GrantAccessResult', AccessRequestType);
export const DeclineAccessResult = resultUnion('DeclineAccessResult', AccessRequestType);
export const SetAccessRequestAsideResult = resultUnion('SetAccessRequestAsideResult', AccessRequestType);
export const EndGrantedAccessResult = resultUnion('EndGrantedAccessResult', AccessRequestType);

@InputType({ description: 'A request for access to what stands at an address.' })
export class AskForAccessInput {
  @Field(() => ID, { description: 'The artefact of the address. Nothing is said about whether there is one.' })
  artefactId!: string;

  @Field(() => ID, { nullable: true, description: 'The version of the address, if it names one.' })
  versionId?: string | null;

  @Field(() => ID, { description: 'The post through which to ask: for its organisation.' })
  postId!: string;

  @Field({ description: 'What it is wanted for, 10 to 2,000 characters; whoever decides reads it.' })
  purpose!: string;

  @Field({ description: 'Where it would be used, 3 to 1,000 characters.' })
  setting!: string;
}

@InputType({ description: 'What to grant on a request.' })
export class GrantAccessInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => ID, { description: 'The post with release authority for the rights holder.' })
  postId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One released version; without it all that are open by now. Later ones are asked for anew.',
  })
  versionId?: string | null;

  @Field(() => ID, { description: 'Whose people may: the organisation that asked, or a trust it belongs to.' })
  organisationId!: string;

  @Field(() => [VerbEnum], { description: 'What they may do beside finding and reading it.' })
  verbs!: Verb[];

  @Field(() => Day, { description: 'The last day, until its end in London; within five years.' })
  lastDay!: string;

  @Field(() => String, { nullable: true, description: 'A word to who asked, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A request of one’s own to take back.' })
export class TakeBackAccessRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@InputType({ description: 'An answer to a request, or the end of what was granted.' })
export class AccessRequestDecisionInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => ID, { description: 'The post with release authority for the rights holder.' })
  postId!: string;
}

@InputType({ description: 'A request to decline.' })
export class DeclineAccessInput extends AccessRequestDecisionInput {
  @Field({ description: 'Why, 1 to 2,000 characters; who asked reads it, and learns that there is something.' })
  reason!: string;
}

/** @param now the instant of the request: what was granted ends by itself */
export function toAccessRequestType(row: AccessRequestRow, now: Date): AccessRequestType {
  // An end is the first instant after a last day.
  const lastDayOf = (end: Date): string => londonDayOf(new Date(end.getTime() - 1));
  return Object.assign(new AccessRequestType(), {
    id: row.id,
    row,
    state: stateOfRequest(row, { isOwn: row.is_own, now }),
    artefactId: row.artefact_id,
    versionId: row.version_id,
    personName: row.person_name,
    isMine: row.is_own,
    purpose: row.purpose,
    setting: row.setting,
    askedAt: row.asked_at,
    answerBy: lastDayOf(row.lapses_at),
    decidedAt: row.decided_at,
    reason: row.reason,
    verbs: row.verbs ?? [],
    versionNumbers: row.numbers,
    lastDay: row.ends_at && lastDayOf(row.ends_at),
  });
}
