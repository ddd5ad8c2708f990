import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@constellation/platform/graphql';
import { ArtefactVersionType, ReadinessCheckType } from './artefact.type.ts';
import { ReleaseTermsInput } from './release.input.ts';

@ObjectType('ReleaseBundleItem', { description: 'Something that waits for release in a whole, or the whole itself.' })
export class ReleaseBundleItemType {
  @Field(() => ArtefactVersionType, { description: 'The submitted version.' })
  version!: ArtefactVersionType;

  @Field(() => [ReadinessCheckType], {
    description:
      'What of the check before release is open, and whether it is the viewer’s to decide: what blocks is to be put right first. Terms are judged when they are chosen.',
  })
  findings!: readonly ReadinessCheckType[];
}

@ObjectType('ReleaseBundle', {
  description:
    'What waits for release in a submitted version and its parts, at any depth, as far as the viewer may read it.',
})
export class ReleaseBundleType {
  @Field(() => [ReleaseBundleItemType], {
    description: 'Each item once, parts before what contains them, the whole last; up to 200.',
  })
  items!: readonly ReleaseBundleItemType[];

  @Field(() => Int, { description: 'How many more there are: they are shown once these are decided about.' })
  more!: number;
}

@ObjectType('ReleasedBundle', { description: 'What was released together.' })
export class ReleasedBundleType {
  @Field(() => [ID], { description: 'The released versions, parts before what contains them.' })
  versionIds!: readonly string[];
}

export const ReleaseBundleResult = resultUnion('ReleaseBundleResult', ReleasedBundleType);

@InputType({ description: 'An item to release with others.' })
export class ReleaseBundleItemInput {
  @Field(() => ID, { description: 'The submitted version.' })
  versionId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That you looked at what the check took for data about pupils in this item, and there are none; it is kept with your name.',
  })
  noPupilData?: boolean | null;
}

@InputType({ description: 'Items of a whole to release by one decision, under the same terms.' })
export class ReleaseBundleInput {
  @Field(() => ID, { description: 'The submitted version whose parts they are.' })
  versionId!: string;

  @Field(() => [ReleaseBundleItemInput], {
    description: 'What to release of what waits in it, itself included or not; 1 to 200.',
  })
  items!: ReleaseBundleItemInput[];

  @Field(() => ID, { description: 'The post with release authority in the rights holder or its trust.' })
  postId!: string;

  @Field(() => ReleaseTermsInput, { description: 'The terms of each.' })
  terms!: ReleaseTermsInput;

  @Field(() => String, {
    nullable: true,
    description: 'What changed since the version before, kept with each; up to 2,000 characters.',
  })
  changeNote?: string | null;
}
