import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { asResult, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import { DoneType, type AdoptionType, type ArtefactVersionType } from './artefact.type.ts';
import {
  AdoptVersionResult,
  ChangeReleaseTermsResult,
  EndAdoptionResult,
  MutationResults,
  RecallVersionResult,
  ReleaseVersionResult,
  ReturnDraftResult,
  SubmitForReleaseResult,
  WithdrawVersionResult,
} from './mutation-results.ts';
import {
  AdoptVersionInput,
  ChangeReleaseTermsInput,
  EndAdoptionInput,
  RecallVersionInput,
  ReleaseVersionInput,
  ReturnDraftInput,
  SubmitForReleaseInput,
  WithdrawVersionInput,
} from './release.input.ts';

type VersionResult = Promise<ArtefactVersionType | ProblemsType>;
type AdoptionResult = Promise<AdoptionType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver()
export class ReleaseResolver {
  constructor(
    private readonly releases: ReleaseService,
    private readonly ends: EndReleaseService,
    private readonly adoptions: AdoptionService,
    private readonly results: MutationResults,
  ) {}

  @Mutation(() => SubmitForReleaseResult, {
    description: 'Hands a draft to the release authorities of its rights holder; nobody edits it meanwhile.',
  })
  @Can('post-holder')
  submitForRelease(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: SubmitForReleaseInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.releases.submitForRelease(viewer, given));
  }

  @Mutation(() => ReturnDraftResult, { description: 'Gives a submitted draft back to its authors.' })
  @Can('post-holder')
  returnDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: ReturnDraftInput,
  ): Promise<DoneType | ProblemsType> {
    return asResult(async () => Object.assign(new DoneType(), { id: await this.releases.returnDraft(viewer, given) }));
  }

  @Mutation(() => ReleaseVersionResult, {
    description: 'Releases a submitted draft: its content is final, and the version before it becomes superseded.',
  })
  @Can('post-holder')
  releaseVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: ReleaseVersionInput,
  ): Promise<ArtefactVersionType | DoneType | ProblemsType> {
    return this.results.ofRelease(context, () => this.releases.release(viewer, given));
  }

  @Mutation(() => ChangeReleaseTermsResult, {
    description: 'Puts other terms in force for a released version; adopters who would lose it keep it.',
  })
  @Can('post-holder')
  changeReleaseTerms(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: ChangeReleaseTermsInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.releases.changeTerms(viewer, given));
  }

  @Mutation(() => WithdrawVersionResult, {
    description: 'Ends finding and new adoption of a version; adopters keep it.',
  })
  @Can('post-holder')
  withdrawVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: WithdrawVersionInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.ends.withdraw(viewer, given));
  }

  @Mutation(() => RecallVersionResult, { description: 'Takes a version from everyone at once, files included.' })
  @Can('post-holder')
  recallVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: RecallVersionInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.ends.recall(viewer, given));
  }

  @Mutation(() => AdoptVersionResult, { description: 'Records that the organisation of a post uses a version.' })
  @Can('post-holder')
  adoptVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: AdoptVersionInput,
  ): AdoptionResult {
    return this.results.ofAdoption(context, () => this.adoptions.adopt(viewer, given));
  }

  @Mutation(() => EndAdoptionResult, { description: 'Records that an organisation uses an artefact no more.' })
  @Can('post-holder')
  endAdoption(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: EndAdoptionInput,
  ): AdoptionResult {
    return this.results.ofAdoption(context, () => this.adoptions.endAdoption(viewer, given));
  }
}
