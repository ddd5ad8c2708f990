import { connectionOf, graphqlEnum, NodeType } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { communityKinds, joiningWays, type CommunityKind, type JoiningWay } from '../community/community.entity.ts';
import type { CommunityRow } from '../community/community.reader.ts';
import { communityRoles, type CommunityRole } from '../membership/community-membership.entity.ts';
import type { CommunityMembershipRow } from '../membership/membership.reader.ts';
import { stewardWarnings } from '../membership/stewardship.ts';

export const CommunityKindEnum = graphqlEnum('CommunityKind', communityKinds, 'What a community has in common.');

export const JoiningWayEnum = graphqlEnum(
  'CommunityJoining',
  joiningWays,
  'How people come in: by themselves, when a steward accepts their request, or when a steward invited them.',
);

export const CommunityRoleEnum = graphqlEnum(
  'CommunityRole',
  communityRoles,
  'Leads and deputies are stewards: they decide. Reviewers comment and recommend.',
);

export const StewardWarningEnum = graphqlEnum(
  'CommunityWarning',
  stewardWarnings,
  'What is missing among those who look after a community: anybody, a lead, a second steward, a second organisation.',
);

export const SuccessionCauseEnum = graphqlEnum(
  'CommunitySuccessionCause',
  ['left', 'removed', 'stepped-down', 'post-ended'] as const,
  'How a community lost its lead.',
);

/** See the GraphQL description. */
@ObjectType('Community', {
  implements: NodeType,
  description:
    'People who work on something together: open to the network, or to the people of one organisation alone.',
})
export class CommunityType implements NodeType {
  id!: string;

  @Field(() => CommunityKindEnum, { description: 'What it has in common.' })
  kind!: CommunityKind;

  @Field({ description: 'Its name, 3 to 120 characters.' })
  name!: string;

  @Field({ description: 'What it is for, in Markdown, 20 to 5,000 characters.' })
  purposeMarkdown!: string;

  @Field({
    description:
      'What it takes into its collections and who decides, in Markdown, up to 10,000 characters; may be empty.',
  })
  curationPolicyMarkdown!: string;

  @Field({ description: 'What it is looking for, in Markdown, up to 5,000 characters; may be empty.' })
  needsMarkdown!: string;

  @Field(() => JoiningWayEnum, { description: 'How people come in.' })
  joining!: JoiningWay;

  @Field(() => [String], { description: 'Codes of the scheme `subject`.' })
  subjects!: readonly string[];

  @Field(() => [String], { description: 'Codes of the scheme `phase`.' })
  phases!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was founded.' })
  foundedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when it is formal; null while it is informal.',
  })
  charteredAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'How many people with a current post belong to it.' })
  memberCount!: number;

  @Field(() => CommunityRoleEnum, {
    nullable: true,
    description: 'What the viewer is in it; null to who does not belong to it.',
  })
  myRole!: CommunityRole | null;

  @Field({
    description:
      'Whether the viewer decides for it: a steward; while there is none, who runs a host organisation; the platform operator.',
  })
  canLookAfter!: boolean;

  @Field({ description: 'Whether the viewer sees who its members are: members do, and those who look after it.' })
  canSeeMembers!: boolean;

  /** What it was made of: the resolvers of its fields judge by it. */
  row!: CommunityRow;
}

/** See the GraphQL description. */
@ObjectType('CommunityMembership', { implements: NodeType, description: 'That somebody belongs to a community.' })
export class CommunityMembershipType implements NodeType {
  id!: string;

  personId!: string;

  @Field(() => CommunityRoleEnum, { description: 'What they are in it.' })
  role!: CommunityRole;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  joinedAt!: Date;
}

/** See the GraphQL description. */
@ObjectType('CommunitySuccession', { description: 'That a community lost its lead and has none yet.' })
export class CommunitySuccessionType {
  departedId!: string | null;

  @Field(() => SuccessionCauseEnum, { description: 'How.' })
  cause!: string;

  @Field(() => GraphQLISODateTime, { description: 'When that was noticed.' })
  openedAt!: Date;
}

/** See the GraphQL description. */
@ObjectType('CommunityHandover', {
  description: 'What is to be taken over while something is missing among those who look after a community.',
})
export class CommunityHandoverType {
  @Field(() => CommunitySuccessionType, {
    nullable: true,
    description: 'Whose place as lead is free; null while there is a lead.',
  })
  succession!: CommunitySuccessionType | null;

  @Field(() => Int, { description: 'Requests to join that wait.' })
  waitingRequests!: number;

  @Field(() => Int, { description: 'Invitations that nobody has accepted yet.' })
  waitingInvitations!: number;

  candidateIds!: readonly string[];
}

export const CommunityConnection = connectionOf(CommunityType, 'Community');
export const CommunityMembershipConnection = connectionOf(CommunityMembershipType, 'CommunityMembership');

export function toCommunityType(row: CommunityRow): CommunityType {
  const { id, kind, name, purpose, curationPolicy, needs, joining, subjects, phases } = row;
  const { foundedAt, charteredAt, endedAt, memberCount, role, looksAfter, seesMembers } = row;
  return Object.assign(new CommunityType(), {
    ...{ id, kind, name, joining, subjects, phases, foundedAt, charteredAt, endedAt, memberCount, row },
    ...{ purposeMarkdown: purpose, curationPolicyMarkdown: curationPolicy, needsMarkdown: needs },
    ...{ myRole: role, canLookAfter: looksAfter, canSeeMembers: seesMembers },
  });
}

export function toCommunityMembershipType(row: CommunityMembershipRow): CommunityMembershipType {
  const { id, personId, role, joinedAt } = row;
  return Object.assign(new CommunityMembershipType(), { id, personId, role, joinedAt });
}
