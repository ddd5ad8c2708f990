import type { PostRole } from '@constellation/platform/access';
import { connectionOf, Day, ProblemType, resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { InvitationSummary } from '../staff/invitation.reader.ts';
import { OrganisationType } from './organisation.type.ts';
import { PostRoleEnum, PostType } from './person.type.ts';
import { ViewerType } from './viewer.type.ts';

const stateDescription = '`pending`, `accepted`, `revoked` or `expired`; only a pending one can be accepted.';

@ObjectType('Invitation', { description: 'An offer of a post, as those see it who run the organisation.' })
export class InvitationType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  organisationId!: string;

  @Field({ description: 'The address it is meant for. Whoever has the link may accept it.' })
  email!: string;

  @Field({ description: 'Name of the person, as the admin wrote it.' })
  name!: string;

  @Field({ description: 'Role title of the post.' })
  title!: string;

  @Field(() => [PostRoleEnum], { description: 'What the post will carry beyond membership.' })
  roles!: readonly PostRole[];

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field({ description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field({ description: stateDescription })
  state!: string;
}

export const InvitationConnection = connectionOf(InvitationType, 'Invitation');

@ObjectType('InvitationPreview', { description: 'What whoever has an invitation’s link sees before accepting.' })
export class InvitationPreviewType {
  organisationId!: string;

  @Field({ description: 'Name of the person, as the admin wrote it.' })
  name!: string;

  @Field({ description: 'Role title of the post.' })
  title!: string;

  @Field({ description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field({ description: stateDescription })
  state!: string;
}

@ObjectType('NewInvitation', { description: 'An invitation that was just made.' })
export class NewInvitationType {
  @Field(() => InvitationType, { description: 'The invitation.' })
  invitation!: InvitationType;

  @Field({
    description:
      'A link for the person, for when the e-mail sent to them does not arrive. It is shown this once and kept nowhere.',
  })
  link!: string;
}

@ObjectType('RejectedInvitation', { description: 'A row of a list that was left out.' })
export class RejectedInvitationType {
  @Field(() => Int, { description: 'The row’s place in the list, from 1.' })
  line!: number;

  @Field(() => ProblemType, { description: 'Why; its field is one of the row.' })
  problem!: ProblemType;
}

@ObjectType('InvitedStaff', { description: 'What came of a list of invitations: the rows that are right landed.' })
export class InvitedStaffType {
  @Field(() => [NewInvitationType], { description: 'Those that were made, in the order of the list.' })
  invitations!: NewInvitationType[];

  @Field(() => [RejectedInvitationType], { description: 'Those that were left out, in the order of the list.' })
  rejected!: RejectedInvitationType[];
}

@InputType({ description: 'One person to invite.' })
export class StaffInvitationInput {
  @Field({ description: 'Address; a pending invitation to it is replaced.' })
  email!: string;

  @Field({ description: 'Name, 1 to 120 characters.' })
  name!: string;

  @Field({ description: 'Role title of the post, 1 to 120 characters.' })
  title!: string;

  @Field(() => [PostRoleEnum], {
    nullable: true,
    description: 'What the post carries beyond membership; by default nothing.',
  })
  roles?: PostRole[] | null;
}

@InputType({ description: 'People to invite into an organisation.' })
export class InviteStaffInput {
  @Field(() => ID, { description: 'The organisation; one runs it oneself.' })
  organisationId!: string;

  @Field(() => [StaffInvitationInput], { description: 'The people, 1 to 200.' })
  invitations!: StaffInvitationInput[];
}

@InputType({ description: 'An invitation to take back.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

@InputType({ description: 'An invitation to accept.' })
export class AcceptInvitationInput {
  @Field({ description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One’s name when not signed in; by default as the admin wrote it.',
  })
  name?: string | null;
}

@InputType({ description: 'A post to end.' })
export class EndPostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;

  @Field(() => Day, { nullable: true, description: 'First day on which it no longer counts; by default today.' })
  endedOn?: string | null;
}

@InputType({ description: 'New roles for a post.' })
export class ChangePostRolesInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;

  @Field(() => [PostRoleEnum], { description: 'All it carries from now on beyond membership.' })
  roles!: PostRole[];
}

@InputType({ description: 'Changes to what a post says; what is left out stays.' })
export class UpdatePostInput {
  @Field(() => ID, { description: 'The post: one’s own, or one of an organisation one runs.' })
  postId!: string;

  @Field(() => String, { nullable: true, description: 'Role title, 1 to 120 characters.' })
  title?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `subject`, at most 20.' })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `phase`.' })
  phases?: string[] | null;
}

@InputType({ description: 'Changes to what an organisation says about itself; what is left out stays.' })
export class UpdateOrganisationInput {
  @Field(() => ID, { description: 'The organisation; one runs it oneself.' })
  organisationId!: string;

  @Field(() => String, { nullable: true, description: 'About it, at most 2,000 characters; empty for nothing.' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its web site; empty for none.' })
  website?: string | null;
}

export const InviteStaffResult = resultUnion('InviteStaffResult', InvitedStaffType);
export const RevokeInvitationResult = resultUnion('RevokeInvitationResult', InvitationType);
export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', ViewerType);
export const EndPostResult = resultUnion('EndPostResult', PostType);
export const ChangePostRolesResult = resultUnion('ChangePostRolesResult', PostType);
export const UpdatePostResult = resultUnion('UpdatePostResult', PostType);
export const UpdateOrganisationResult = resultUnion('UpdateOrganisationResult', OrganisationType);

export function toInvitationType(summary: InvitationSummary): InvitationType {
  return Object.assign(new InvitationType(), summary);
}

export function toInvitationPreviewType(summary: InvitationSummary): InvitationPreviewType {
  const { organisationId, name, title, expiresAt, state } = summary;
  return Object.assign(new InvitationPreviewType(), { organisationId, name, title, expiresAt, state });
}

export function toNewInvitationType(made: { invitation: InvitationSummary; link: string }): NewInvitationType {
  return Object.assign(new NewInvitationType(), { invitation: toInvitationType(made.invitation), link: made.link });
}
