import type { PostRole } from '@constellation/platform/access';
import { connectionOf, graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { PostRequestState } from '../staff/post-request.entity.ts';
import type { PostRequestRow } from '../staff/post-request.reader.ts';
import { PostRoleEnum } from './person.type.ts';

const PostRequestStateEnum = graphqlEnum(
  'PostRequestState',
  ['waiting', 'accepted', 'declined', 'withdrawn'],
  'What became of a request to be accepted.',
);

@ObjectType('PostRequest', {
  description: 'That somebody asks an organisation to be accepted: to themselves and those who run the organisation.',
})
export class PostRequestType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  organisationId!: string;

  @Field({ description: 'Name of who asks.' })
  personName!: string;

  @Field({ description: 'Their e-mail address.' })
  personEmail!: string;

  @Field({ description: 'What they say they are there: the role title of the post.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What they write to the admins.' })
  message!: string | null;

  @Field(() => PostRequestStateEnum, { description: 'What became of it.' })
  state!: PostRequestState;

  @Field({ description: 'When it was made.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;
}

export const PostRequestConnection = connectionOf(PostRequestType, 'PostRequest');

@InputType({ description: 'A request to be accepted by an organisation.' })
export class RequestPostInput {
  @Field(() => ID, { description: 'An open organisation on the network.' })
  organisationId!: string;

  @Field({ description: 'What one is there, 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A message to its admins, at most 1,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'A request of one’s own to take back.' })
export class WithdrawPostRequestInput {
  @Field(() => ID, { description: 'The request.' })
  postRequestId!: string;
}

@InputType({ description: 'A request to accept.' })
export class AcceptPostRequestInput {
  @Field(() => ID, { description: 'The request, to an organisation one runs.' })
  postRequestId!: string;

  @Field(() => String, { nullable: true, description: 'Role title of the post; by default as they wrote it.' })
  title?: string | null;

  @Field(() => [PostRoleEnum], {
    nullable: true,
    description: 'What the post carries beyond membership; by default nothing.',
  })
  roles?: PostRole[] | null;
}

@InputType({ description: 'A request to decline.' })
export class DeclinePostRequestInput {
  @Field(() => ID, { description: 'The request, to an organisation one runs.' })
  postRequestId!: string;

  @Field({ description: 'Why, 1 to 1,000 characters; the person reads it.' })
  reason!: string;
}

export const RequestPostResult = resultUnion('RequestPostResult', PostRequestType);
export const WithdrawPostRequestResult = resultUnion('WithdrawPostRequestResult', PostRequestType);
export const AcceptPostRequestResult = resultUnion('AcceptPostRequestResult', PostRequestType);
export const DeclinePostRequestResult = resultUnion('DeclinePostRequestResult', PostRequestType);

export function toPostRequestType(row: PostRequestRow): PostRequestType {
  const { id, organisationId, personName, personEmail, title, message, state, requestedAt, reason } = row;
  return Object.assign(new PostRequestType(), {
    ...{ id, organisationId, personName, personEmail, title, message, state, requestedAt, reason },
  });
}
