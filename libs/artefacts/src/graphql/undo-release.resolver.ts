import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { Loaders, RequestLoaders, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, GraphQLISODateTime, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UndoReleaseService } from '../release/undo-release.service.ts';
import { UndoReader } from '../release/undo.reader.ts';
import { ArtefactVersionType } from './artefact.type.ts';
import { MutationResults, UndoReleaseResult } from './mutation-results.ts';
import { UndoReleaseInput } from './release.input.ts';

@Resolver(() => ArtefactVersionType)
export class UndoReleaseResolver {
  constructor(
    private readonly undos: UndoReleaseService,
    private readonly reader: UndoReader,
    private readonly results: MutationResults,
  ) {}

  @ResolveField(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when its release can be taken back: ten minutes, while nobody else has opened it; to its release authorities.',
  })
  async undoUntil(@Parent() { row }: ArtefactVersionType, @Loaders() loaders: RequestLoaders): Promise<Date | null> {
    return row.state === 'released' ? await loaders.load(this.reader, row.id) : null;
  }

  @Mutation(() => UndoReleaseResult, {
    description:
      'Takes a release of the last ten minutes back, while nobody else has opened it: it waits for release again.',
  })
  @Can('post-holder')
  undoRelease(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'What to do.' }) given: UndoReleaseInput,
  ): Promise<ArtefactVersionType | ProblemsType> {
    return this.results.ofVersion(context, () => this.undos.undo(viewer, given));
  }
}
