import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { asResult, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DraftService } from '../artefact/draft.service.ts';
import { DraftFileService } from '../files/draft-file.service.ts';
import { PartService } from '../parts/part.service.ts';
import { DoneType, type ArtefactVersionType } from './artefact.type.ts';
import {
  AttachFileInput,
  CreateDraftInput,
  CreateNewVersionInput,
  DetachFileInput,
  DiscardDraftInput,
  ReorderFilesInput,
  RestoreVersionInput,
  SetPartsInput,
  UpdateDraftInput,
} from './draft.input.ts';
import {
  AttachFileResult,
  CreateDraftResult,
  CreateNewVersionResult,
  DetachFileResult,
  DiscardDraftResult,
  MutationResults,
  ReorderFilesResult,
  RestoreVersionResult,
  SetPartsResult,
  UpdateDraftResult,
} from './mutation-results.ts';

type VersionResult = Promise<ArtefactVersionType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver()
export class DraftResolver {
  constructor(
    private readonly drafts: DraftService,
    private readonly files: DraftFileService,
    private readonly parts: PartService,
    private readonly results: MutationResults,
  ) {}

  @Mutation(() => CreateDraftResult, { description: 'Begins an artefact with a draft that its authors alone see.' })
  @Can('post-holder')
  createDraft(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: CreateDraftInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.drafts.createDraft(viewer, given));
  }

  @Mutation(() => UpdateDraftResult, {
    description: 'Changes a draft; the problem `draft-changed` says that somebody else changed it first.',
  })
  @Can('person')
  updateDraft(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: UpdateDraftInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.drafts.updateDraft(viewer, given));
  }

  @Mutation(() => DiscardDraftResult, { description: 'Throws a draft away.' })
  @Can('person')
  discardDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: DiscardDraftInput,
  ): Promise<DoneType | ProblemsType> {
    return asResult(async () =>
      Object.assign(new DoneType(), { id: await this.drafts.discardDraft(viewer, given.versionId) }),
    );
  }

  @Mutation(() => CreateNewVersionResult, {
    description:
      'Begins the next version as a copy of the newest released one; for its authors and release authorities.',
  })
  @Can('post-holder')
  createNewVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: CreateNewVersionInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.drafts.createNewVersion(viewer, given));
  }

  @Mutation(() => RestoreVersionResult, {
    description: 'Begins the next version as a copy of an older one; for the authors and release authorities.',
  })
  @Can('post-holder')
  restoreVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: RestoreVersionInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.drafts.restoreVersion(viewer, given));
  }

  @Mutation(() => AttachFileResult, { description: 'Adds an uploaded file to a draft.' })
  @Can('person')
  attachFile(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: AttachFileInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.files.attachFile(viewer, given));
  }

  @Mutation(() => DetachFileResult, { description: 'Takes a file off a draft.' })
  @Can('person')
  detachFile(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: DetachFileInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.files.detachFile(viewer, given));
  }

  @Mutation(() => ReorderFilesResult, { description: 'Puts the files of a draft into another order.' })
  @Can('person')
  reorderFiles(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: ReorderFilesInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.files.reorderFiles(viewer, given));
  }

  @Mutation(() => SetPartsResult, { description: 'Replaces the parts of a draft.' })
  @Can('person')
  setParts(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: SetPartsInput,
  ): VersionResult {
    return this.results.ofVersion(context, () => this.parts.setParts(viewer, given));
  }
}
