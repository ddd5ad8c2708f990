import { connectionOf, Day, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { DelegationRow } from '../delegation/delegation.reader.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { ArtefactKindEnum, AudienceScopeEnum } from './vocabulary.type.ts';

const delegationStates = ['coming', 'in-force', 'resting', 'over', 'ended'] as const;
type DelegationState = (typeof delegationStates)[number];
const DelegationStateEnum = graphqlEnum(
  'StandingDelegationState',
  delegationStates,
  'Where it stands: its first day is still to come; it holds; it rests, as a post it rests on is over or has lost its role; its last day is over; somebody ended it.',
);

@ObjectType('StandingDelegation', {
  description:
    'That somebody decides about releases on behalf of an organisation, of some kinds and to some audiences: seen by them, and by those who answer for it.',
})
export class StandingDelegationType {
  row!: DelegationRow;

  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => DelegationStateEnum, { description: 'Where it stands.' })
  state!: DelegationState;

  @Field(() => [ArtefactKindEnum], { description: 'Works of these kinds.' })
  kinds!: readonly ArtefactKind[];

  @Field(() => [AudienceScopeEnum], { description: 'To these audiences.' })
  scopes!: readonly ReleaseScope[];

  @Field({ description: 'Whether it includes what they hand in themselves; then its audiences are within the trust.' })
  includesOwn!: boolean;

  @Field(() => Day, { description: 'Its first day, in London.' })
  firstDay!: string;

  @Field(() => Day, { description: 'Its last day, in London.' })
  lastDay!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was named.' })
  givenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When somebody ended it before its last day.' })
  endedAt!: Date | null;
}

export const StandingDelegationConnection = connectionOf(StandingDelegationType, 'StandingDelegation');
export const NameDelegateResult = resultUnion('NameDelegateResult', StandingDelegationType);
export const EndDelegationResult = resultUnion('EndDelegationResult', StandingDelegationType);

@InputType({ description: 'Who decides on behalf of an organisation, about what.' })
export class NameDelegateInput {
  @Field(() => ID, { description: 'The organisation; of a trust its schools as well.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The post through which you name them: its admin or release authority.' })
  postId!: string;

  @Field(() => ID, { description: 'The post of who is to decide: in the organisation or anywhere on the network.' })
  delegatePostId!: string;

  @Field(() => [ArtefactKindEnum], { description: 'Works of these kinds; at least one.' })
  kinds!: ArtefactKind[];

  @Field(() => [AudienceScopeEnum], { description: 'To these audiences; at least one.' })
  scopes!: ReleaseScope[];

  @Field({
    defaultValue: false,
    description: 'Whether it includes what they hand in themselves: within the trust alone.',
  })
  includesOwn!: boolean;

  @Field(() => Day, { description: 'Its first day: today or later.' })
  firstDay!: string;

  @Field(() => Day, { description: 'Its last day, within two years.' })
  lastDay!: string;
}

@InputType({ description: 'A standing delegation to end at once.' })
export class EndDelegationInput {
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;

  @Field(() => ID, { description: 'The post through which you end it.' })
  postId!: string;
}

/** @param now the instant of the request: it begins and ends by itself */
export function toDelegationType(row: DelegationRow, now: Date): StandingDelegationType {
  return Object.assign(new StandingDelegationType(), {
    ...{ row, id: row.id, state: stateOf(row, now), kinds: row.kinds, scopes: row.scopes },
    includesOwn: row.includes_own,
    firstDay: londonDayOf(row.starts_at),
    // Its end is the first instant after its last day.
    lastDay: londonDayOf(new Date(row.ends_at.getTime() - 1)),
    givenAt: row.given_at,
    endedAt: row.ended_at,
  });
}

function stateOf(row: DelegationRow, now: Date): DelegationState {
  if (row.ended_at) return 'ended';
  if (row.ends_at <= now) return 'over';
  if (row.starts_at > now) return 'coming';
  return row.in_force ? 'in-force' : 'resting';
}
