import { connectionOf, Day, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { membershipStates, type MembershipState } from '../partnership/partnership.entity.ts';
import type { PartnershipMembershipRow, PartnershipRow } from '../partnership/partnership.reader.ts';

const MembershipStateEnum = graphqlEnum(
  'PartnershipMembershipState',
  membershipStates,
  'What became of an invitation to a partnership; a member stays one in this sense after it has left.',
);

@ObjectType('Partnership', {
  description:
    'A named set of organisations that share with each other: to people of its members, the admins of those invited, and the platform operator.',
})
export class PartnershipType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'Its name, 3 to 120 characters.' })
  name!: string;

  @Field({ description: 'What its members promise each other, in Markdown, up to 20,000 characters.' })
  charterMarkdown!: string;

  @Field(() => Int, { description: 'Days between the notice and the end of a membership, 0 to 730.' })
  noticeDays!: number;

  @Field(() => Int, { description: 'How many organisations belong to it now.' })
  memberCount!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was dissolved.' })
  endedAt!: Date | null;

  stewardId!: string;
}

@ObjectType('PartnershipMembership', {
  description: 'That an organisation belongs to a partnership, or is invited to.',
})
export class PartnershipMembershipType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  partnershipId!: string;

  organisationId!: string;

  @Field(() => MembershipStateEnum, { description: 'Whether it is invited or belongs to it.' })
  state!: MembershipState;

  @Field(() => GraphQLISODateTime, { description: 'When it was invited.' })
  invitedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when on it belongs to it.' })
  joinedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When notice was given.' })
  noticeGivenAt!: Date | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it belongs to it, until its end in London; null while no notice was given.',
  })
  lastDay!: string | null;
}

export const PartnershipMembershipConnection = connectionOf(PartnershipMembershipType, 'PartnershipMembership');

@InputType({ description: 'A partnership to make.' })
export class CreatePartnershipInput {
  @Field(() => ID, {
    description: 'The organisation that looks after it and is its first member; one runs it oneself.',
  })
  stewardId!: string;

  @Field({ description: 'Its name, 3 to 120 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What its members promise each other, in Markdown, up to 20,000 characters.',
  })
  charterMarkdown?: string | null;

  @Field(() => Int, { description: 'Days between the notice and the end of a membership, 0 to 730.' })
  noticeDays!: number;
}

@InputType({ description: 'Changes to a partnership; what is left out stays.' })
export class UpdatePartnershipInput {
  @Field(() => ID, { description: 'The partnership; one runs its steward.' })
  partnershipId!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 3 to 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its charter in Markdown, up to 20,000 characters.' })
  charterMarkdown?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice from now on, 0 to 730; notice that was given stays as it is.',
  })
  noticeDays?: number | null;

  @Field(() => ID, { nullable: true, description: 'Another member that looks after it from now on.' })
  stewardId?: string | null;
}

@InputType({ description: 'Organisations to invite into a partnership.' })
export class InviteToPartnershipInput {
  @Field(() => ID, { description: 'The partnership; one runs its steward.' })
  partnershipId!: string;

  @Field(() => [ID], { description: 'Verified organisations, 1 to 100. Those that are in already stay as they are.' })
  organisationIds!: string[];
}

@InputType({ description: 'An answer to an invitation.' })
export class AnswerPartnershipInvitationInput {
  @Field(() => ID, { description: 'The membership that is offered, to an organisation one runs.' })
  membershipId!: string;

  @Field({ description: 'Whether the organisation joins, which it then does at once.' })
  accepted!: boolean;
}

@InputType({ description: 'An invitation to take back.' })
export class TakeBackPartnershipInvitationInput {
  @Field(() => ID, { description: 'The membership that is offered, in a partnership whose steward one runs.' })
  membershipId!: string;
}

@InputType({ description: 'Notice to a membership.' })
export class GivePartnershipNoticeInput {
  @Field(() => ID, {
    description: 'The membership, of an organisation one runs or in a partnership whose steward one runs.',
  })
  membershipId!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day of the membership, until its end in London; by default the earliest the charter allows.',
  })
  lastDay?: string | null;
}

@InputType({ description: 'A partnership to dissolve.' })
export class EndPartnershipInput {
  @Field(() => ID, { description: 'The partnership; one runs its steward.' })
  partnershipId!: string;
}

export const CreatePartnershipResult = resultUnion('CreatePartnershipResult', PartnershipType);
export const UpdatePartnershipResult = resultUnion('UpdatePartnershipResult', PartnershipType);
export const InviteToPartnershipResult = resultUnion('InviteToPartnershipResult', PartnershipType);
export const AnswerPartnershipInvitationResult = resultUnion(
  'AnswerPartnershipInvitationResult',
  PartnershipMembershipType,
);
export const TakeBackPartnershipInvitationResult = resultUnion(
  'TakeBackPartnershipInvitationResult',
  PartnershipMembershipType,
);
export const GivePartnershipNoticeResult = resultUnion('GivePartnershipNoticeResult', PartnershipMembershipType);
export const EndPartnershipResult = resultUnion('EndPartnershipResult', PartnershipType);

export function toPartnershipType(row: PartnershipRow): PartnershipType {
  const { id, name, charter, noticeDays, memberCount, endedAt, stewardId } = row;
  return Object.assign(new PartnershipType(), {
    ...{ id, name, charterMarkdown: charter, noticeDays, memberCount, endedAt, stewardId },
  });
}

export function toPartnershipMembershipType(row: PartnershipMembershipRow): PartnershipMembershipType {
  const { id, partnershipId, organisationId, state, invitedAt, joinedAt, noticeGivenAt, endsAt } = row;
  return Object.assign(new PartnershipMembershipType(), {
    ...{ id, partnershipId, organisationId, state, invitedAt, joinedAt, noticeGivenAt },
    // It ends with the first instant of the day after.
    lastDay: endsAt && londonDayOf(new Date(endsAt.getTime() - 1)),
  });
}
