import { connectionOf, Day, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { londonDayOf } from '@constellation/platform/time';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { ReleaseScope } from '../release/release-scope.ts';
import { shareRequestStates, type ShareRequestState } from '../share-request/share-request.policy.ts';
import type { ShareRequestRow } from '../share-request/share-request.reader.ts';
import type { SuggestedSharing } from '../share-request/suggested-sharing.reader.ts';
import { AudienceScopeEnum } from './vocabulary.type.ts';

const ShareRequestStateEnum = graphqlEnum(
  'ShareRequestState',
  shareRequestStates,
  'Where a request to share stands: waiting; met, when those it was asked for find the item; declined; taken back by who asked; not needed, when the item or the audience is on the collection no more; lapsed after 60 days.',
);

@ObjectType('ShareRequest', {
  description:
    'That a curator asks those whose an item of a collection is to share it with some of those who see the collection: seen by them, and by those who decide about its releases.',
})
export class ShareRequestType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  row!: ShareRequestRow;

  @Field(() => ShareRequestStateEnum, {
    description: 'Where it stands now; to who asked, met only as long as they curate the collection and find the item.',
  })
  state!: ShareRequestState;

  @Field({ description: 'Who asked.' })
  personName!: string;

  @Field({ description: 'Whether the viewer asked.' })
  isMine!: boolean;

  @Field({ description: 'Why, in their words.' })
  purpose!: string;

  @Field(() => ID, { nullable: true, description: 'The collection; null to who does not see it.' })
  collectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title; null to who does not see it.' })
  collectionTitle!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The version that the item stays with, to those who decide; null where the newest stands for it.',
  })
  versionId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When they asked.' })
  askedAt!: Date;

  @Field(() => Day, { description: 'The last day on which it can be answered, in London.' })
  answerBy!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was declined.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;
}

@ObjectType('LackingAudience', { description: 'Somebody a collection is shown to who does not find an item of it.' })
export class LackingAudienceType {
  @Field(() => ID, { description: 'By which they are named when the item is asked for, of this item alone.' })
  id!: string;

  @Field({ description: 'Who they are, in words.' })
  name!: string;
}

@ObjectType('SuggestedSharing', {
  description:
    'What would meet a request to share, to fill in the form of new release terms: nothing is decided by it.',
})
export class SuggestedSharingType {
  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field(() => ID, { description: 'The version whose terms would be changed.' })
  versionId!: string;

  @Field({ description: 'Title of the licence it is released under.' })
  licenceTitle!: string;

  @Field(() => AudienceScopeEnum, {
    nullable: true,
    description: 'To whom it would be released; null where its licence lets it be shown to none of those asked for.',
  })
  scope!: ReleaseScope | null;

  row!: SuggestedSharing;
}

export const ShareRequestConnection = connectionOf(ShareRequestType, 'ShareRequest');
export const AskToShareResult = resultUnion('AskToShareResult', ShareRequestType);
export const TakeBackShareRequestResult = resultUnion('TakeBackShareRequestResult', ShareRequestType);
export const DeclineToShareResult = resultUnion('DeclineToShareResult', ShareRequestType);

@InputType({ description: 'A request to share an item of a collection with some of those who do not find it.' })
export class AskToShareInput {
  @Field(() => ID, { description: 'The item of a collection that the viewer curates.' })
  itemId!: string;

  @Field(() => ID, { description: 'The post through which to ask: for its organisation.' })
  postId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'For whom, as the item’s gap names them; without it for all who lack it.',
  })
  audienceIds?: string[] | null;

  @Field({ description: 'Why, 10 to 2,000 characters; whoever decides reads it.' })
  purpose!: string;
}

@InputType({ description: 'A request to share of one’s own to take back.' })
export class TakeBackShareRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@InputType({ description: 'A request to share to decline.' })
export class DeclineToShareInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => ID, { description: 'The post with release authority for the rights holder.' })
  postId!: string;

  @Field({ description: 'Why, 1 to 2,000 characters; who asked reads it.' })
  reason!: string;
}

export function toShareRequestType(row: ShareRequestRow): ShareRequestType {
  return Object.assign(new ShareRequestType(), {
    id: row.id,
    row,
    state: row.state,
    personName: row.person_name,
    isMine: row.is_own,
    purpose: row.purpose,
    collectionId: row.collection_id,
    collectionTitle: row.collection_title,
    versionId: row.pinned_version_id,
    askedAt: row.asked_at,
    // It lapses at the first instant after its last day.
    answerBy: londonDayOf(new Date(row.lapses_at.getTime() - 1)),
    decidedAt: row.decided_at,
    reason: row.reason,
  });
}
