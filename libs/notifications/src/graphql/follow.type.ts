import { resultUnion } from '@constellation/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Followed } from '../follow/followed.ts';
import { NoticeSubjectType, toSubjectType } from './inbox.type.ts';

/** See the GraphQL description. */
@ObjectType('Followed', { description: 'Something that the viewer follows, and sees.' })
export class FollowedType {
  @Field(() => NoticeSubjectType, {
    description:
      'An organisation, a person, a community, or a `CurriculumPlace`: weeks of a year in a subject, called by that.',
  })
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

export function toFollowingType(followed: readonly Followed[]): FollowingType {
  return Object.assign(new FollowingType(), {
    followed: followed.map(({ subject, followedAt }) =>
      Object.assign(new FollowedType(), { subject: toSubjectType(subject), followedAt }),
    ),
  });
}

@InputType({ description: 'What to follow.' })
export class FollowInput {
  @Field({
    description:
      '`Organisation`, `Person` or `Community`; a `CurriculumPlace` is followed by `followPlace`, and ended here.',
  })
  kind!: string;

  @Field(() => ID, { description: 'UUID of what one sees.' })
  id!: string;
}

@InputType({ description: 'Which weeks to follow.' })
export class FollowPlaceInput {
  @Field(() => ID, { description: 'UUID of a map one sees: the place is in its subject and framework.' })
  mapId!: string;

  @Field({ description: 'A code of the scheme `year-group`, from `nursery-n2` to `year-13`.' })
  year!: string;

  @Field(() => Int, { description: 'Of the year, from 1.' })
  firstWeek!: number;

  @Field(() => Int, { description: 'How many weeks, up to the end of the year.' })
  weeks!: number;
}

export const FollowResult = resultUnion('FollowResult', FollowingType);
export const UnfollowResult = resultUnion('UnfollowResult', FollowingType);
export const FollowPlaceResult = resultUnion('FollowPlaceResult', FollowingType);
