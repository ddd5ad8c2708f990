import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { asResult, Loaders, RequestLoaders, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { VersionReader } from '../artefact/version.reader.ts';
import { ReleaseBundleReader } from '../release/release-bundle.reader.ts';
import { ReleaseBundleService } from '../release/release-bundle.service.ts';
import { ArtefactVersionType, toVersionType } from './artefact.type.ts';
import {
  ReleaseBundleInput,
  ReleaseBundleResult,
  ReleaseBundleType,
  ReleasedBundleType,
} from './release-bundle.type.ts';

@Resolver(() => ArtefactVersionType)
export class ReleaseBundleResolver {
  constructor(
    private readonly bundles: ReleaseBundleReader,
    private readonly versions: VersionReader,
    private readonly service: ReleaseBundleService,
  ) {}

  // Every item is read and its text looked through.
  @ResolveField(() => ReleaseBundleType, {
    nullable: true,
    description:
      'What waits for release in it and its parts, to those who decide about it; null to others and when it is not submitted.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 500 + childComplexity,
  })
  async releaseBundle(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ReleaseBundleType | null> {
    const bundle = row.state === 'in-review' ? await loaders.load(this.bundles, row.id) : null;
    if (!bundle) return null;
    const items = await Promise.all(
      bundle.items.map(async ({ versionId, findings }) => {
        const version = await loaders.load(this.versions, versionId);
        return version ? [{ version: toVersionType(version), findings }] : [];
      }),
    );
    return { items: items.flat(), more: bundle.more };
  }

  @Mutation(() => ReleaseBundleResult, {
    name: 'releaseBundle',
    description:
      'Releases submitted items of a whole together: all of them, or none with what stands in the way of each under `items.N`.',
  })
  @Can('post-holder')
  releaseTogether(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) given: ReleaseBundleInput,
  ): Promise<ReleasedBundleType | ProblemsType> {
    return asResult(async () =>
      Object.assign(new ReleasedBundleType(), { versionIds: await this.service.release(viewer, given) }),
    );
  }
}
