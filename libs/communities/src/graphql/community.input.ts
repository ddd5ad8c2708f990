import { resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import type { CommunityKind, JoiningWay } from '../community/community.entity.ts';
import type { CommunityRole } from '../membership/community-membership.entity.ts';
import { CommunityKindEnum, CommunityRoleEnum, CommunityType, JoiningWayEnum } from './community.type.ts';

const whichCommunity = { description: 'The community.' };

@InputType({ description: 'A community to found: informal, with its founder as the lead.' })
export class FoundCommunityInput {
  @Field(() => ID, { description: 'Through which of one’s current posts; its organisation is the first host.' })
  postId!: string;

  @Field(() => CommunityKindEnum, { description: 'What it has in common.' })
  kind!: CommunityKind;

  @Field({ description: 'Its name, 3 to 120 characters.' })
  name!: string;

  @Field({ description: 'What it is for, in Markdown, 20 to 5,000 characters.' })
  purposeMarkdown!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it takes into its collections and who decides, in Markdown, up to 10,000 characters.',
  })
  curationPolicyMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is looking for, in Markdown, up to 5,000 characters.' })
  needsMarkdown?: string | null;

  @Field(() => JoiningWayEnum, { description: 'How people come in.' })
  joining!: JoiningWay;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is for the people of the founder’s trust alone; by default it is open to the network.',
  })
  trustOnly?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `subject`, up to 20.' })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `phase`.' })
  phases?: string[] | null;
}

@InputType({ description: 'Changes to a community; what is left out stays.' })
export class UpdateCommunityInput {
  @Field(() => ID, { description: 'The community, which one looks after.' })
  communityId!: string;

  @Field(() => CommunityKindEnum, { nullable: true, description: 'What it has in common.' })
  kind?: CommunityKind | null;

  @Field(() => String, { nullable: true, description: 'Its name, 3 to 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, in Markdown, 20 to 5,000 characters.' })
  purposeMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'Its curation policy in Markdown, up to 10,000 characters.' })
  curationPolicyMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is looking for, in Markdown, up to 5,000 characters.' })
  needsMarkdown?: string | null;

  @Field(() => JoiningWayEnum, { nullable: true, description: 'How people come in.' })
  joining?: JoiningWay | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `subject`, up to 20.' })
  subjects?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the scheme `phase`.' })
  phases?: string[] | null;
}

@InputType({ description: 'The organisations that stand behind a community.' })
export class ChangeCommunityHostsInput {
  @Field(() => ID, { description: 'The community, which one looks after.' })
  communityId!: string;

  @Field(() => [ID], {
    description: 'All of them, 1 to 20. One that is added is one in which one has a post, or which one runs.',
  })
  organisationIds!: string[];
}

@InputType({ description: 'A community to make formal.' })
export class CharterCommunityInput {
  @Field(() => ID, { description: 'The community, which one looks after.' })
  communityId!: string;
}

@InputType({ description: 'A community to end.' })
export class EndCommunityInput {
  @Field(() => ID, { description: 'The community, of which one is the lead.' })
  communityId!: string;
}

@InputType({ description: 'A community to join, which is open.' })
export class JoinCommunityInput {
  @Field(() => ID, whichCommunity)
  communityId!: string;

  @Field(() => ID, { description: 'Through which of one’s current posts.' })
  postId!: string;
}

@InputType({ description: 'A community to leave.' })
export class LeaveCommunityInput {
  @Field(() => ID, whichCommunity)
  communityId!: string;
}

@InputType({ description: 'A community without a lead to take over.' })
export class TakeOverCommunityInput {
  @Field(() => ID, { description: 'The community, which one looks after.' })
  communityId!: string;

  @Field(() => ID, { description: 'Through which of one’s current posts.' })
  postId!: string;
}

@InputType({ description: 'Another role for a member.' })
export class ChangeCommunityRoleInput {
  @Field(() => ID, { description: 'The membership, in a community one looks after.' })
  membershipId!: string;

  @Field(() => CommunityRoleEnum, { description: 'What they are from now on.' })
  role!: CommunityRole;
}

@InputType({ description: 'A membership to end.' })
export class RemoveCommunityMemberInput {
  @Field(() => ID, { description: 'The membership, in a community one looks after.' })
  membershipId!: string;
}

export const FoundCommunityResult = resultUnion('FoundCommunityResult', CommunityType);
export const UpdateCommunityResult = resultUnion('UpdateCommunityResult', CommunityType);
export const ChangeCommunityHostsResult = resultUnion('ChangeCommunityHostsResult', CommunityType);
export const CharterCommunityResult = resultUnion('CharterCommunityResult', CommunityType);
export const EndCommunityResult = resultUnion('EndCommunityResult', CommunityType);
export const JoinCommunityResult = resultUnion('JoinCommunityResult', CommunityType);
export const LeaveCommunityResult = resultUnion('LeaveCommunityResult', CommunityType);
export const TakeOverCommunityResult = resultUnion('TakeOverCommunityResult', CommunityType);
export const ChangeCommunityRoleResult = resultUnion('ChangeCommunityRoleResult', CommunityType);
export const RemoveCommunityMemberResult = resultUnion('RemoveCommunityMemberResult', CommunityType);
