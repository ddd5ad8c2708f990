import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { VersionReader } from '../artefact/version.reader.ts';
import { NearDuplicateReader } from '../duplicates/near-duplicate.reader.ts';
import { ArtefactVersionType, toVersionType } from './artefact.type.ts';
import { NearDuplicateType } from './near-duplicate.type.ts';

@Resolver(() => ArtefactVersionType)
export class NearDuplicateResolver {
  constructor(
    private readonly duplicates: NearDuplicateReader,
    private readonly versions: VersionReader,
  ) {}

  // The words of each draft, files included, are gone through anew.
  @ResolveField(() => [NearDuplicateType], {
    description:
      'Released works whose words are nearly the same, as far as the viewer may read them: nearest first, up to five. Of open drafts only, else empty.',
    complexity: 500,
  })
  async nearDuplicates(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<NearDuplicateType[]> {
    const found = (await loaders.load(this.duplicates, row.id)) ?? [];
    const shown = await Promise.all(
      found.map(async ({ versionId, resemblance }) => {
        const version = await loaders.load(this.versions, versionId);
        return version ? [{ resemblance, version: toVersionType(version) }] : [];
      }),
    );
    return shown.flat();
  }
}
