import { resultUnion } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NoticeSubjectType } from './inbox.type.ts';

/** See the GraphQL description. */
@ObjectType('Followed', { description: 'Something that the viewer follows, and sees.' })
export class FollowedType {
  @Field(() => NoticeSubjectType, { description: 'An organisation, a person or a community.' })
  subject!: NoticeSubjectType;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  followedAt!: Date;
}

/** See the GraphQL description. */
@ObjectType('Following', { description: 'What the viewer follows: told to nobody else.' })
export class FollowingType {
  @Field(() => [FollowedType], { description: 'Newest first, up to 500.' })
  followed!: FollowedType[];
}

@InputType({ description: 'What to follow.' })
export class FollowInput {
  @Field({ description: '`Organisation`, `Person` or `Community`.' })
  kind!: string;

  @Field(() => ID, { description: 'UUID of what one sees.' })
  id!: string;
}

export const FollowResult = resultUnion('FollowResult', FollowingType);
export const UnfollowResult = resultUnion('UnfollowResult', FollowingType);
