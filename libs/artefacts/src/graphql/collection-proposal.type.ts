import { connectionOf, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { proposalStates, type ProposalState } from '../collection/collection-proposal.entity.ts';
import type { CollectionProposalRow } from '../collection/collection-proposal.reader.ts';
import { itemFaults, type ItemFault } from '../collection/collection-work.reader.ts';
import { ArtefactVersionType, toVersionType } from './artefact.type.ts';
import { CollectionType } from './collection.type.ts';

const ProposalStateEnum = graphqlEnum('CollectionProposalState', proposalStates, 'Where a proposal stands.');
const ItemFaultEnum = graphqlEnum(
  'CollectionItemFault',
  itemFaults,
  'What is to be looked at: a newer version than the pinned one; withdrawn or recalled; past its time, or soon; shared no more; nearly the same as another item.',
);

@ObjectType('CollectionProposal', { description: 'Something that somebody who sees a collection proposes for it.' })
export class CollectionProposalType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field({ description: 'Why, in the words of whoever proposes it, up to 2,000 characters.' })
  note!: string;

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state!: ProposalState;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;

  @Field({ description: 'Whether the viewer proposed it.' })
  isMine!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => ArtefactVersionType, {
    nullable: true,
    description: 'What is proposed, by the newest version the viewer may find; null where they find none.',
  })
  version!: ArtefactVersionType | null;

  row!: CollectionProposalRow;
}

@ObjectType('CollectionWork', { description: 'Something for the curators of a collection to look at.' })
export class CollectionWorkType {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ItemFaultEnum, { description: 'What is to be looked at.' })
  fault!: ItemFault;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title of what it is nearly the same as.' })
  other!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its terms end or ended.' })
  at!: Date | null;
}

export const CollectionProposalConnection = connectionOf(CollectionProposalType, 'CollectionProposal');
export const ProposeForCollectionResult = resultUnion('ProposeForCollectionResult', CollectionProposalType);
export const AcceptCollectionProposalResult = resultUnion('AcceptCollectionProposalResult', CollectionProposalType);
export const DeclineCollectionProposalResult = resultUnion('DeclineCollectionProposalResult', CollectionProposalType);
export const TakeBackCollectionProposalResult = resultUnion('TakeBackCollectionProposalResult', CollectionProposalType);
export const FollowCollectionResult = resultUnion('FollowCollectionResult', CollectionType);
export const UnfollowCollectionResult = resultUnion('UnfollowCollectionResult', CollectionType);

export function toCollectionProposalType(
  row: CollectionProposalRow,
  personId: string | undefined,
): CollectionProposalType {
  return Object.assign(new CollectionProposalType(), {
    ...{ row, id: row.id, note: row.note, state: row.state, reason: row.reason, isMine: row.proposed_by === personId },
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    version: row.version && toVersionType(row.version),
  });
}

@InputType({ description: 'An artefact to propose for a collection.' })
export class ProposeForCollectionInput {
  @Field(() => ID, { description: 'The collection, which the viewer sees.' })
  collectionId!: string;

  @Field(() => ID, { description: 'A released artefact that the viewer may find.' })
  artefactId!: string;

  @Field(() => ID, { description: 'The post through which it is proposed.' })
  postId!: string;

  @Field(() => String, { nullable: true, description: 'Why, up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A proposal to accept.' })
export class AcceptCollectionProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => ID, { description: 'The post through which it is decided.' })
  postId!: string;

  @Field(() => ID, { nullable: true, description: 'The section it goes into; before the first when absent.' })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the curators say of it; nothing when absent.' })
  note?: string | null;
}

@InputType({ description: 'A proposal to decline.' })
export class DeclineCollectionProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => ID, { description: 'The post through which it is decided.' })
  postId!: string;

  @Field({ description: 'Why, 1 to 2,000 characters; whoever proposed it reads it.' })
  reason!: string;
}

@InputType({ description: 'A proposal of the viewer’s own to take back.' })
export class TakeBackCollectionProposalInput {
  @Field(() => ID, { description: 'The proposal, which waits.' })
  proposalId!: string;
}

@InputType({ description: 'A collection to follow, or to look at anew.' })
export class FollowCollectionInput {
  @Field(() => ID, { description: 'The collection, which the viewer sees.' })
  collectionId!: string;
}

@InputType({ description: 'A collection to follow no more.' })
export class UnfollowCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;
}
