import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'What is to be changed, by whom.' })
export class AdaptVersionInput {
  @Field(() => [ID], {
    description:
      'The version; or up to five versions of different works that are combined, the first one giving title and fields.',
  })
  versionIds!: string[];

  @Field(() => ID, { description: 'The post; it must be open to its organisation to change all of them.' })
  postId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Rights holder of what is made: the organisation of the post (the default) or the trust above it.',
  })
  rightsHolderId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its title, up to 200 characters; that of the first when absent.',
  })
  title?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether new versions of what it is made from are offered; true when absent.',
  })
  following?: boolean | null;
}

@InputType({ description: 'Parts of an upstream change to take over.' })
export class AcceptUpstreamPartsInput {
  @Field(() => ID, { description: 'The entry.' })
  changeId!: string;

  @Field(() => ID, { description: 'The post it is done through.' })
  postId!: string;

  @Field(() => [String], { description: 'Names of its parts.' })
  parts!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether parts that were edited in the adaptation are to be replaced; refused without.',
  })
  replaceEdited?: boolean | null;
}

@InputType({ description: 'Parts of an upstream change to leave as they are in the adaptation.' })
export class KeepUpstreamPartsInput {
  @Field(() => ID, { description: 'The entry.' })
  changeId!: string;

  @Field(() => ID, { description: 'The post it is done through.' })
  postId!: string;

  @Field(() => [String], { description: 'Names of its parts.' })
  parts!: string[];
}

@InputType({ description: 'Parts of an upstream change to decline, with a reason.' })
export class DeclineUpstreamPartsInput {
  @Field(() => ID, { description: 'The entry.' })
  changeId!: string;

  @Field(() => ID, { description: 'The post it is done through; its organisation is named to the origin.' })
  postId!: string;

  @Field(() => [String], { description: 'Names of its parts.' })
  parts!: string[];

  @Field({ description: 'Why, for those who look after the origin; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'An entry that only tells something, to put aside.' })
export class DismissUpstreamChangeInput {
  @Field(() => ID, { description: 'The entry.' })
  changeId!: string;

  @Field(() => ID, { description: 'The post it is done through.' })
  postId!: string;
}
