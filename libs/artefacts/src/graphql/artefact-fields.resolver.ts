import { OrganisationReader, PersonReader } from '@constellation/identity';
import { OrganisationType, PersonType, toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import { present } from '@constellation/platform/errors';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type BatchSource,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { pageOf, type Page } from '@constellation/platform/paging';
import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  AdoptionCountReader,
  ArtefactAdoptionsReader,
  OwnAdoptionsReader,
  type AdoptionRow,
} from '../adoption/adoption.reader.ts';
import { TombstoneReader } from '../artefact/artefact.reader.ts';
import { listKey } from '../artefact/keyset.ts';
import {
  ArtefactVersionsReader,
  NewestVersionReader,
  OpenDraftReader,
  OrganisationArtefactsReader,
  VersionReader,
} from '../artefact/version.reader.ts';
import { ContainersReader } from '../parts/part.reader.ts';
import {
  AdoptionConnection,
  AdoptionType,
  ArtefactConnection,
  artefactOf,
  ArtefactType,
  ArtefactVersionConnection,
  ArtefactVersionType,
  toAdoptionType,
  toArtefactType,
  TombstoneType,
  toTombstoneType,
  toVersionType,
} from './artefact.type.ts';
import { asksOnlyCount } from './page-request.ts';

/** One page of one thing's list, read together with the pages of the others. */
async function loadPage<Row>(
  loaders: RequestLoaders,
  source: BatchSource<Page<Row>>,
  id: string,
  args: PageArgs,
): Promise<Page<Row>> {
  return present(await loaders.load(source, listKey(id, pageRequest(args))), 'The page of a list');
}

@Resolver(() => ArtefactType)
export class ArtefactVersionsResolver {
  constructor(
    private readonly newest: NewestVersionReader,
    private readonly openDrafts: OpenDraftReader,
    private readonly versionLists: ArtefactVersionsReader,
    private readonly tombstones: TombstoneReader,
    private readonly containersReader: ContainersReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'Whose it is; their name and terms travel with it.' })
  async rightsHolder(@Parent() artefact: ArtefactType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(
      present(await loaders.load(this.organisations, artefact.rightsHolderId), 'The rights holder'),
    );
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description:
      'The newest version the viewer may find; where none is released, a draft of theirs. Null where a tombstone stands.',
  })
  async version(
    @Parent() artefact: ArtefactType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const row = await loaders.load(this.newest, artefact.id);
    return row && toVersionType(row);
  }

  @ResolveField(() => ArtefactVersionConnection, {
    description: 'Released versions the viewer may find, newest first.',
  })
  async versions(
    @Parent() artefact: ArtefactType,
    @Loaders() loaders: RequestLoaders,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<ArtefactVersionType>> {
    return toConnection(await loadPage(loaders, this.versionLists, artefact.id, args), toVersionType);
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The open draft, to its authors; once submitted, to the release authorities too.',
  })
  async draft(
    @Parent() artefact: ArtefactType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const row = await loaders.load(this.openDrafts, artefact.id);
    return row && toVersionType(row);
  }

  @ResolveField(() => TombstoneType, {
    nullable: true,
    description: 'What stands in the place of what was withdrawn or recalled, for those who could read it.',
  })
  async tombstone(@Parent() artefact: ArtefactType, @Loaders() loaders: RequestLoaders): Promise<TombstoneType | null> {
    const row = await loaders.load(this.tombstones, artefact.id);
    return row && toTombstoneType(row);
  }

  @ResolveField(() => [ArtefactType], { description: 'What it is a part of, as far as the viewer may read it.' })
  async containers(@Parent() artefact: ArtefactType, @Loaders() loaders: RequestLoaders): Promise<ArtefactType[]> {
    return ((await loaders.load(this.containersReader, artefact.id)) ?? []).map(toArtefactType);
  }
}

@Resolver(() => ArtefactType)
export class ArtefactAdoptionsResolver {
  constructor(
    private readonly adoptionLists: ArtefactAdoptionsReader,
    private readonly adoptionCounts: AdoptionCountReader,
    private readonly own: OwnAdoptionsReader,
  ) {}

  @ResolveField(() => AdoptionConnection, {
    description:
      'Who uses it, with how many in all: to people of the network and the rights holder; to others only what their own organisations use.',
  })
  async adoptions(
    @Parent() artefact: ArtefactType,
    @Loaders() loaders: RequestLoaders,
    @Args() args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionShape<AdoptionType>> {
    if (asksOnlyCount(info)) {
      const total = (await loaders.load(this.adoptionCounts, artefact.id)) ?? 0;
      return toConnection({ ...pageOf<AdoptionRow>([], pageRequest(args), () => []), total }, toAdoptionType);
    }
    return toConnection(await loadPage(loaders, this.adoptionLists, artefact.id, args), toAdoptionType);
  }

  @ResolveField(() => [AdoptionType], { description: 'Adoptions by the viewer’s own organisations.' })
  async myAdoptions(@Parent() artefact: ArtefactType, @Loaders() loaders: RequestLoaders): Promise<AdoptionType[]> {
    return ((await loaders.load(this.own, artefact.id)) ?? []).map(toAdoptionType);
  }
}

@Resolver(() => AdoptionType)
export class AdoptionResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly versions: VersionReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'Who uses it.' })
  async organisation(@Parent() { row }: AdoptionType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, row.organisation_id), 'The adopter'));
  }

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The version in use; null when it is not shared with the viewer.',
  })
  async version(
    @Parent() { row }: AdoptionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = await loaders.load(this.versions, row.version_id);
    return version && toVersionType(version);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who recorded it; shown to people of the network.' })
  async adoptedBy(@Parent() { row }: AdoptionType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = await loaders.load(this.people, row.adopted_by);
    return person && toPersonType(person);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationArtefactsResolver {
  constructor(
    private readonly artefactLists: OrganisationArtefactsReader,
    private readonly newest: NewestVersionReader,
  ) {}

  @ResolveField(() => ArtefactConnection, {
    description: 'What it holds the rights of, as the viewer may find it, newest released first.',
  })
  async artefacts(
    @Parent() organisation: OrganisationType,
    @Loaders() loaders: RequestLoaders,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<ArtefactType>> {
    return toConnection(await loadPage(loaders, this.artefactLists, organisation.id, args), (row) => {
      loaders.prime(this.newest, row.artefact_id, row);
      return artefactOf(row);
    });
  }
}
