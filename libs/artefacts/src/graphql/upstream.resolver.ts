import { OrganisationReader } from '@constellation/identity';
import { OrganisationType, toOrganisationType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import {
  asResult,
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type GraphqlContext,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { fileNameOf, labelOf } from '../adaptation/pieces.ts';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { VersionReader } from '../artefact/version.reader.ts';
import { textChanges } from '../compare/text-diff.ts';
import { UpstreamChangeReader } from '../upstream/upstream-change.reader.ts';
import { UpstreamChangeService } from '../upstream/upstream-change.service.ts';
import {
  AcceptUpstreamPartsInput,
  DeclineUpstreamPartsInput,
  DismissUpstreamChangeInput,
  KeepUpstreamPartsInput,
} from './adaptation.input.ts';
import { ArtefactType, ArtefactVersionType, DoneType, toArtefactType, toVersionType } from './artefact.type.ts';
import {
  AcceptUpstreamPartsResult,
  DeclineUpstreamPartsResult,
  DismissUpstreamChangeResult,
  KeepUpstreamPartsResult,
  MutationResults,
} from './mutation-results.ts';
import {
  DeclinedChangeType,
  toUpstreamChangeType,
  UpstreamChangeConnection,
  UpstreamChangeType,
  UpstreamPartType,
} from './upstream.type.ts';

const input = { description: 'What to do.' };
type Done = Promise<DoneType | ProblemsType>;

@Resolver()
export class UpstreamChangeResolver {
  constructor(
    private readonly changes: UpstreamChangeService,
    private readonly reader: UpstreamChangeReader,
    private readonly results: MutationResults,
  ) {}

  @Query(() => UpstreamChangeConnection, {
    description: 'What happened to works that the viewer’s organisations adapted or adopted, newest first.',
  })
  @Can('person')
  async upstreamChanges(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('settled', {
      defaultValue: false,
      description: 'Those that were decided about or put aside, in place of those that wait.',
    })
    settled: boolean,
  ): Promise<ConnectionShape<UpstreamChangeType>> {
    return toConnection(await this.reader.list(viewer, settled, pageRequest(page)), toUpstreamChangeType);
  }

  @Query(() => UpstreamChangeType, {
    nullable: true,
    description: 'One entry; null when there is none or it is not theirs.',
  })
  @Can('person')
  async upstreamChange(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<UpstreamChangeType | null> {
    const row = await this.reader.find(viewer, id);
    return row && toUpstreamChangeType(row);
  }

  @Query(() => [DeclinedChangeType], {
    description:
      'Changes of a work that others who made something of it declined, newest first, up to 200; to its authors and release authorities, else empty.',
  })
  @Can('person')
  async declinedChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('artefactId', { type: () => ID, description: 'UUID.' }) artefactId: string,
  ): Promise<readonly DeclinedChangeType[]> {
    const declined = await this.reader.listDeclined(viewer, artefactId);
    return declined.map(({ isNamed, ...one }) =>
      Object.assign(new DeclinedChangeType(), { ...one, part: labelOf(one.part, isNamed) }),
    );
  }

  @Mutation(() => AcceptUpstreamPartsResult, {
    description:
      'Takes parts of a new version over into the open draft of the adaptation, or into one that is begun for it.',
  })
  @Can('post-holder')
  acceptUpstreamParts(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', input) given: AcceptUpstreamPartsInput,
  ): Promise<ArtefactVersionType | ProblemsType> {
    return this.results.ofVersion(context, () => this.changes.acceptParts(viewer, given));
  }

  @Mutation(() => KeepUpstreamPartsResult, {
    description: 'Leaves parts as they are in the adaptation; they are not offered again until they change once more.',
  })
  @Can('post-holder')
  keepUpstreamParts(@CurrentViewer() viewer: Viewer, @Args('input', input) given: KeepUpstreamPartsInput): Done {
    return done(() => this.changes.keepParts(viewer, given));
  }

  @Mutation(() => DeclineUpstreamPartsResult, {
    description: 'Leaves parts as they are in the adaptation, with a reason that those who look after the origin read.',
  })
  @Can('post-holder')
  declineUpstreamParts(@CurrentViewer() viewer: Viewer, @Args('input', input) given: DeclineUpstreamPartsInput): Done {
    return done(() => this.changes.declineParts(viewer, given));
  }

  @Mutation(() => DismissUpstreamChangeResult, { description: 'Puts an entry aside that only tells something.' })
  @Can('post-holder')
  dismissUpstreamChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: DismissUpstreamChangeInput,
  ): Done {
    return done(() => this.changes.dismiss(viewer, given));
  }
}

const done = (change: () => Promise<string>): Done =>
  asResult(async () => Object.assign(new DoneType(), { id: await change() }));

@Resolver(() => UpstreamChangeType)
export class UpstreamChangeFieldsResolver {
  constructor(
    private readonly reader: UpstreamChangeReader,
    private readonly organisations: OrganisationReader,
    private readonly artefacts: ArtefactReader,
    private readonly versions: VersionReader,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Whose inbox it is in.' })
  async organisation(
    @Parent() { row }: UpstreamChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = await loaders.load(this.organisations, row.organisation_id);
    return organisation && toOrganisationType(organisation);
  }

  @ResolveField(() => ArtefactType, {
    nullable: true,
    description: 'What was made from it; null where it was adopted only.',
  })
  async adaptation(
    @Parent() { row }: UpstreamChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactType | null> {
    const artefact = row.artefact_id && (await loaders.load(this.artefacts, row.artefact_id));
    return artefact ? toArtefactType(artefact) : null;
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The version it is about; null when the viewer may not see it any more.',
  })
  async version(
    @Parent() { row }: UpstreamChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = await loaders.load(this.versions, row.version_id);
    return version && toVersionType(version);
  }

  // Reads and compares three whole versions: asked for one entry, not for a list of them.
  @ResolveField(() => [UpstreamPartType], {
    description: 'What is left to decide about, part by part; of entries that only tell something, empty.',
    complexity: 2_000,
  })
  async parts(
    @Parent() { row }: UpstreamChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly UpstreamPartType[]> {
    const parts = await this.reader.readParts(loaders.viewer, row);
    return parts.map(({ originPart, label, base, theirs, ours, isEditedHere }) => ({
      part: originPart,
      label,
      base,
      theirs,
      yours: ours,
      editedHere: isEditedHere,
      changes: fileNameOf(originPart) === null ? textChanges(ours ?? '', theirs ?? '') : [],
    }));
  }
}

@Resolver(() => DeclinedChangeType)
export class DeclinedChangeResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly versions: VersionReader,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who declined it.' })
  async organisation(
    @Parent() { organisationId }: DeclinedChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = await loaders.load(this.organisations, organisationId);
    return organisation && toOrganisationType(organisation);
  }

  @ResolveField(() => ArtefactVersionType, { nullable: true, description: 'The version that brought the change.' })
  async version(
    @Parent() { versionId }: DeclinedChangeType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = await loaders.load(this.versions, versionId);
    return version && toVersionType(version);
  }
}
