import type { Verb, Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ExplainReader } from '../access/explain.reader.ts';
import { VerbEnum } from './agreement.type.ts';

@ObjectType('AudienceReason', { description: 'Some of those who can see a version, and what they may do with it.' })
export class AudienceReasonType {
  @Field({ description: 'Who and until when, such as “12 trusts of the partnership …, until 31 August 2027”.' })
  words!: string;

  @Field(() => [VerbEnum], { description: 'What they may do.' })
  verbs!: readonly Verb[];
}

@ObjectType('VersionAudience', { description: 'Who can see a version and why: to those who manage it.' })
export class VersionAudienceType {
  @Field(() => [AudienceReasonType], {
    description:
      'One for each way in; within the availability that its terms say, which only what adopters keep outlasts.',
  })
  reasons!: readonly AudienceReasonType[];
}

@ObjectType('AccessExplanation', { description: 'Why an organisation or a person can, or cannot, see a version.' })
export class AccessExplanationType {
  @Field(() => [VerbEnum], { description: 'What they may do with it by its terms; empty where they cannot see it.' })
  verbs!: readonly Verb[];

  @Field(() => [String], { description: 'Why, or why not, in sentences.' })
  words!: readonly string[];
}

@ArgsType()
class WhyAccessArgs {
  @Field(() => ID, { description: 'The version; one manages it oneself.' })
  versionId!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that is asked about.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or the person.' })
  personId?: string | null;
}

@Resolver()
export class ExplainResolver {
  constructor(private readonly explain: ExplainReader) {}

  @Query(() => VersionAudienceType, {
    nullable: true,
    description:
      'Who can see a version and why; null unless the viewer is one of its authors or decides about its releases.',
  })
  @Can('person')
  async whoCanSee(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId', { type: () => ID, description: 'The version.' }) versionId: string,
  ): Promise<VersionAudienceType | null> {
    const reasons = await this.explain.audience(viewer, versionId);
    return reasons && { reasons: reasons.map(({ words, verbs }) => ({ words, verbs })) };
  }

  @Query(() => AccessExplanationType, {
    nullable: true,
    description:
      'Why an organisation or a person can see a version or not; null unless the viewer manages it, and sees who is asked about.',
  })
  @Can('person')
  async whyAccess(
    @CurrentViewer() viewer: Viewer,
    @Args() { versionId, organisationId, personId }: WhyAccessArgs,
  ): Promise<AccessExplanationType | null> {
    if (personId) return this.explain.ofPerson(viewer, versionId, personId);
    return organisationId ? this.explain.ofOrganisation(viewer, versionId, organisationId) : null;
  }
}
