import { VersionReader } from '@constellation/artefacts';
import { ArtefactVersionType, toVersionType } from '@constellation/artefacts/graphql';
import { Public } from '@constellation/platform/auth';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { SimilarArtefacts } from '../similar/similar-artefacts.ts';

const mostSimilar = 12;

@Resolver()
export class SimilarResolver {
  constructor(
    private readonly similar: SimilarArtefacts,
    private readonly versions: VersionReader,
  ) {}

  @Query(() => [ArtefactVersionType], {
    description:
      'What is like an artefact, the most alike first: of each the newest version the viewer may find. Empty where they may not read the artefact itself.',
  })
  @Public()
  async similarArtefacts(
    @Loaders() loaders: RequestLoaders,
    @Args('artefactId', { type: () => ID, description: 'The artefact, UUID.' }) artefactId: string,
    @Args('first', { type: () => Int, defaultValue: 6, description: 'How many at most, 1 to 12.' }) first: number,
  ): Promise<readonly ArtefactVersionType[]> {
    const most = Math.max(1, Math.min(first, mostSimilar));
    const ids = await this.similar.find(loaders.viewer, artefactId, most);
    const rows = await Promise.all(ids.map((id) => loaders.load(this.versions, id)));
    return rows.flatMap((row) => (row ? [toVersionType(row)] : []));
  }
}
