import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { present } from '@constellation/platform/errors';
import { Loaders, RequestLoaders, type GraphqlContext, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { DerivationReader } from '../adaptation/derivation.reader.ts';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { isWhole } from '../artefact/version.row.ts';
import { permanentLink } from '../citation/citation.ts';
import { ComparisonReader } from '../compare/comparison.reader.ts';
import { getLicence } from '../licences/licence.ts';
import { ContentOpenings } from '../usage/content-openings.ts';
import { AdaptVersionInput } from './adaptation.input.ts';
import { CreditType, DerivationType, VersionComparisonType } from './adaptation.type.ts';
import { ArtefactType, ArtefactVersionType, toArtefactType, toVersionType } from './artefact.type.ts';
import { AdaptVersionResult, MutationResults } from './mutation-results.ts';
import { toLicenceType } from './vocabulary.resolver.ts';
import { LicenceType } from './vocabulary.type.ts';

const uuid = { type: () => ID, description: 'UUID.' };

@Resolver()
export class AdaptationResolver {
  constructor(
    private readonly adaptations: AdaptationService,
    private readonly derivationReader: DerivationReader,
    private readonly comparisons: ComparisonReader,
    private readonly openings: ContentOpenings,
    private readonly results: MutationResults,
  ) {}

  @Mutation(() => AdaptVersionResult, {
    description:
      'Begins a work of one’s own from a released version, or from several combined: a draft that knows where it comes from.',
  })
  @Can('post-holder')
  adaptVersion(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'What to do.' }) given: AdaptVersionInput,
  ): Promise<ArtefactVersionType | ProblemsType> {
    return this.results.ofVersion(context, () => this.adaptations.adaptVersion(viewer, given));
  }

  @Query(() => [DerivationType], {
    description:
      'What an artefact came from and what was made from it, nearest first, up to six steps and 60 works, as far as the viewer may find them.',
  })
  @Public()
  derivations(
    @CurrentViewer() viewer: Viewer,
    @Args('artefactId', uuid) artefactId: string,
  ): Promise<readonly DerivationType[]> {
    return this.derivationReader.listDerivations(viewer, artefactId);
  }

  // Two long texts take up to half a second to compare.
  @Query(() => VersionComparisonType, {
    nullable: true,
    description:
      'Compares two versions, of the same work or of two; null when one of them is missing or may not be read.',
    complexity: 5_000,
  })
  @Public()
  async compareVersions(
    @CurrentViewer() viewer: Viewer,
    @Args('fromId', { ...uuid, description: 'The earlier version.' }) fromId: string,
    @Args('toId', { ...uuid, description: 'The later version.' }) toId: string,
  ): Promise<VersionComparisonType | null> {
    const comparison = await this.comparisons.compare(viewer, fromId, toId);
    if (!comparison) return null;
    await this.openings.open(viewer, [fromId, toId]);
    return Object.assign(new VersionComparisonType(), comparison);
  }
}

@Resolver(() => VersionComparisonType)
export class VersionComparisonResolver {
  constructor(private readonly versions: VersionReader) {}

  @ResolveField(() => ArtefactVersionType, { description: 'The earlier one.' })
  async from(
    @Parent() { fromId }: VersionComparisonType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType> {
    return toVersionType(present(await loaders.load(this.versions, fromId), 'A version that was compared'));
  }

  @ResolveField(() => ArtefactVersionType, { description: 'The later one.' })
  async to(
    @Parent() { toId }: VersionComparisonType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType> {
    return toVersionType(present(await loaders.load(this.versions, toId), 'A version that was compared'));
  }
}

@Resolver(() => DerivationType)
export class DerivationResolver {
  constructor(private readonly artefacts: ArtefactReader) {}

  @ResolveField(() => ArtefactType, { nullable: true, description: 'What was made.' })
  artefact(@Parent() { artefactId }: DerivationType, @Loaders() loaders: RequestLoaders): Promise<ArtefactType | null> {
    return this.#load(artefactId, loaders);
  }

  @ResolveField(() => ArtefactType, { nullable: true, description: 'What it was made from.' })
  origin(
    @Parent() { originArtefactId }: DerivationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactType | null> {
    return this.#load(originArtefactId, loaders);
  }

  async #load(id: string, loaders: RequestLoaders): Promise<ArtefactType | null> {
    const row = await loaders.load(this.artefacts, id);
    return row && toArtefactType(row);
  }
}

@Resolver(() => ArtefactVersionType)
export class VersionCreditsResolver {
  constructor(
    private readonly versions: VersionReader,
    private readonly settings: Settings,
  ) {}

  @ResolveField(() => [CreditType], {
    description: 'What it was made from, and what that was made from, nearest first; to its readers.',
  })
  async credits(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly CreditType[]> {
    const whole = isWhole(row) ? row : await loaders.load(this.versions, row.id);
    return (whole?.credits ?? []).map((credit) =>
      Object.assign(new CreditType(), {
        row: credit,
        depth: credit.depth,
        title: credit.title,
        authors: credit.authors,
        organisation: credit.organisation,
        number: credit.number,
        changes: credit.changes,
        link: permanentLink(this.settings.http.publicUrl, credit.artefactId, credit.versionId),
      }),
    );
  }
}

@Resolver(() => CreditType)
export class CreditResolver {
  constructor(private readonly versions: VersionReader) {}

  @ResolveField(() => LicenceType, { description: 'The licence under which it was taken over.' })
  licence(@Parent() { row }: CreditType): LicenceType {
    return toLicenceType(getLicence(row.licenceCode));
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The version itself; null when it is not shared with the viewer.',
  })
  async version(
    @Parent() { row }: CreditType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = await loaders.load(this.versions, row.versionId);
    return version && toVersionType(version);
  }
}
