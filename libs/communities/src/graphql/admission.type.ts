import { connectionOf, graphqlEnum, NodeType, resultUnion } from '@constellation/platform/graphql';
import { toSafeHtml } from '@constellation/platform/text';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  invitationStates,
  requestStates,
  type CommunityInvitationRow,
  type CommunityRequestRow,
  type InvitationPreview,
  type InvitationState,
  type RequestState,
} from '../admission/admission.reader.ts';
import type { CommunityRole } from '../membership/community-membership.entity.ts';
import { CommunityRoleEnum, CommunityType } from './community.type.ts';

const RequestStateEnum = graphqlEnum(
  'CommunityRequestState',
  requestStates,
  'What became of a request to join a community; one that waits too long expires.',
);
const InvitationStateEnum = graphqlEnum(
  'CommunityInvitationState',
  invitationStates,
  'What became of an invitation into a community.',
);

/** See the GraphQL description. */
@ObjectType('CommunityRequest', {
  implements: NodeType,
  description: 'That somebody asks to join a community: to them, and to those who look after it.',
})
export class CommunityRequestType implements NodeType {
  id!: string;

  communityId!: string;

  personId!: string;

  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  message!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When they asked.' })
  requestedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be answered.' })
  expiresAt!: Date;

  @Field(() => RequestStateEnum, { description: 'What became of it.' })
  state!: RequestState;

  @Field(() => CommunityRoleEnum, { nullable: true, description: 'What they joined as.' })
  role!: CommunityRole | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;
}

/** See the GraphQL description. */
@ObjectType('CommunityInvitation', {
  implements: NodeType,
  description: 'A link by which one person joins a community, to those who look after it; never its secret.',
})
export class CommunityInvitationType implements NodeType {
  id!: string;

  invitedById!: string;

  @Field(() => CommunityRoleEnum, { description: 'What they join as.' })
  role!: CommunityRole;

  @Field({ description: 'Whom it is for, in the words of who made it.' })
  note!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  invitedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field(() => InvitationStateEnum, { description: 'What became of it.' })
  state!: InvitationState;
}

/** See the GraphQL description. */
@ObjectType('NewCommunityInvitation', { description: 'An invitation that was just made.' })
export class NewCommunityInvitationType {
  @Field(() => CommunityInvitationType, { description: 'The invitation.' })
  invitation!: CommunityInvitationType;

  @Field({ description: 'The link to hand over. It is shown this once.' })
  link!: string;
}

/** See the GraphQL description. */
@ObjectType('CommunityInvitationPreview', {
  description: 'What an invitation into a community leads to, to who has its link.',
})
export class CommunityInvitationPreviewType {
  @Field(() => ID, {
    nullable: true,
    description: 'UUID of the community; null once the link is closed, to whoever does not see the community.',
  })
  communityId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null where `communityId` is.' })
  communityName!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, in Markdown; null where `communityId` is.' })
  purposeMarkdown!: string | null;

  @Field(() => String, { nullable: true, description: 'The same as HTML that is safe to put into a page.' })
  purposeHtml!: string | null;

  @Field(() => CommunityRoleEnum, { description: 'What one joins as.' })
  role!: CommunityRole;

  @Field(() => InvitationStateEnum, { description: 'Whether it can be accepted.' })
  state!: InvitationState;
}

export const CommunityRequestConnection = connectionOf(CommunityRequestType, 'CommunityRequest');
export const CommunityInvitationConnection = connectionOf(CommunityInvitationType, 'CommunityInvitation');

@InputType({ description: 'A request to join a community.' })
export class RequestCommunityMembershipInput {
  @Field(() => ID, { description: 'The community.' })
  communityId!: string;

  @Field(() => ID, { description: 'Through which of one’s current posts.' })
  postId!: string;

  @Field(() => String, { nullable: true, description: 'What its stewards should know, up to 1,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'A request of one’s own to take back.' })
export class WithdrawCommunityRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@InputType({ description: 'An answer to a request.' })
export class AnswerCommunityRequestInput {
  @Field(() => ID, { description: 'The request, to a community one looks after.' })
  requestId!: string;

  @Field({ description: 'Whether they join, which they then do at once.' })
  accepted!: boolean;

  @Field(() => CommunityRoleEnum, { nullable: true, description: 'What they join as; a member unless given.' })
  role?: CommunityRole | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why they are declined, up to 1,000 characters: they read it. Needed for declining.',
  })
  reason?: string | null;
}

@InputType({ description: 'An invitation into a community.' })
export class InviteToCommunityInput {
  @Field(() => ID, { description: 'The community, of which one is a steward.' })
  communityId!: string;

  @Field(() => CommunityRoleEnum, { description: 'What they join as.' })
  role!: CommunityRole;

  @Field({ description: 'Whom it is for, up to 200 characters: to know it again.' })
  note!: string;
}

@InputType({ description: 'An invitation to take back.' })
export class TakeBackCommunityInvitationInput {
  @Field(() => ID, { description: 'The invitation, into a community one looks after.' })
  invitationId!: string;
}

@InputType({ description: 'An invitation to accept.' })
export class AcceptCommunityInvitationInput {
  @Field({ description: 'The last part of the link.' })
  token!: string;

  @Field(() => ID, { description: 'Through which of one’s current posts.' })
  postId!: string;
}

export const RequestCommunityMembershipResult = resultUnion('RequestCommunityMembershipResult', CommunityRequestType);
export const WithdrawCommunityRequestResult = resultUnion('WithdrawCommunityRequestResult', CommunityRequestType);
export const AnswerCommunityRequestResult = resultUnion('AnswerCommunityRequestResult', CommunityRequestType);
export const InviteToCommunityResult = resultUnion('InviteToCommunityResult', NewCommunityInvitationType);
export const TakeBackCommunityInvitationResult = resultUnion(
  'TakeBackCommunityInvitationResult',
  CommunityInvitationType,
);
export const AcceptCommunityInvitationResult = resultUnion('AcceptCommunityInvitationResult', CommunityType);

export function toCommunityRequestType(row: CommunityRequestRow): CommunityRequestType {
  const { id, communityId, personId, message, requestedAt, expiresAt, state, role, reason } = row;
  return Object.assign(new CommunityRequestType(), {
    ...{ id, communityId, personId, message, requestedAt, expiresAt, state, role, reason },
  });
}

export function toCommunityInvitationType(row: CommunityInvitationRow): CommunityInvitationType {
  const { id, invitedById, role, note, invitedAt, expiresAt, state } = row;
  return Object.assign(new CommunityInvitationType(), { id, invitedById, role, note, invitedAt, expiresAt, state });
}

export function toInvitationPreviewType(row: InvitationPreview): CommunityInvitationPreviewType {
  const { communityId, communityName, purpose, role, state } = row;
  return Object.assign(new CommunityInvitationPreviewType(), {
    ...{
      communityId,
      communityName,
      role,
      state,
      purposeMarkdown: purpose,
      purposeHtml: purpose && toSafeHtml(purpose),
    },
  });
}
