import { OrganisationReader, PersonReader, PostReader } from '@constellation/identity';
import { toOrganisationType, toPersonType, toPostType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import {
  Loaders,
  NodeType,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import type { Page } from '@constellation/platform/paging';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AdoptionReader } from '../adoption/adoption.reader.ts';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { ListBesideReader } from '../artefact/list-beside.reader.ts';
import { ArtefactPageReader } from '../artefact/page.reader.ts';
import { NewestVersionReader, VersionLists, VersionReader } from '../artefact/version.reader.ts';
import { isWhole, type VersionCard } from '../artefact/version.row.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import {
  ArtefactConnection,
  artefactOf,
  ArtefactType,
  ArtefactVersionConnection,
  ArtefactVersionType,
  toAdoptionType,
  toArtefactType,
  toVersionType,
} from './artefact.type.ts';
import { toCollectionType } from './collection.mapper.ts';
import { besideAsked, pageAsked } from './page-request.ts';
import { ArtefactFilter } from './release.input.ts';

const uuid = { type: () => ID, description: 'UUID.' };

@Resolver()
export class ArtefactQueryResolver {
  constructor(
    private readonly artefacts: ArtefactReader,
    private readonly versions: VersionReader,
    private readonly newest: NewestVersionReader,
    private readonly lists: VersionLists,
    private readonly pages: ArtefactPageReader,
    private readonly beside: ListBesideReader,
  ) {}

  @Query(() => ArtefactType, {
    nullable: true,
    description: 'One artefact; null when there is none or it is not shared.',
  })
  @Public()
  async artefact(
    @Loaders() loaders: RequestLoaders,
    @Args('id', uuid) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArtefactType | null> {
    const page = pageAsked(info, id);
    if (page) await this.pages.readAhead(loaders, page);
    const row = await loaders.load(this.artefacts, id);
    return row && toArtefactType(row);
  }

  @Query(() => ArtefactVersionType, {
    nullable: true,
    description: 'One version; null when there is none or it is not shared.',
  })
  @Public()
  async artefactVersion(
    @Loaders() loaders: RequestLoaders,
    @Args('id', uuid) id: string,
  ): Promise<ArtefactVersionType | null> {
    const row = await loaders.load(this.versions, id);
    return row && toVersionType(row);
  }

  @Query(() => ArtefactConnection, {
    name: 'artefacts',
    description: 'Newest released first, each with the newest version the viewer may find.',
  })
  @Public()
  async listArtefacts(
    @Loaders() loaders: RequestLoaders,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => ArtefactFilter, nullable: true, description: 'What the list is narrowed to.' })
    filter?: ArtefactFilter | null,
  ): Promise<ConnectionShape<ArtefactType>> {
    const beside = this.beside.readBeside(loaders, besideAsked(info));
    return this.#asArtefacts(
      loaders,
      await this.lists.listReleased(loaders.viewer, filter ?? {}, pageRequest(page), beside),
    );
  }

  @Query(() => ArtefactConnection, {
    description:
      'What the viewer began or is named on as an author, last changed first; drafts stand for their artefact.',
  })
  @Can('person')
  async myWork(@Loaders() loaders: RequestLoaders, @Args() page: PageArgs): Promise<ConnectionShape<ArtefactType>> {
    return this.#asArtefacts(loaders, await this.lists.listMine(loaders.viewer, pageRequest(page)));
  }

  @Query(() => ArtefactVersionConnection, {
    description:
      'Submitted drafts that wait for the viewer’s decision, longest waiting first; empty without release authority.',
  })
  @Can('person')
  async releaseQueue(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { ...uuid, description: 'A rights holder, or a trust for itself and its schools.' })
    organisationId: string,
    @Args() page: PageArgs,
  ): Promise<ConnectionShape<ArtefactVersionType>> {
    return toConnection(await this.lists.listReleaseQueue(viewer, organisationId, pageRequest(page)), toVersionType);
  }

  #asArtefacts(loaders: RequestLoaders, page: Page<VersionCard>): ConnectionShape<ArtefactType> {
    return toConnection(page, (row) => {
      loaders.prime(this.newest, row.artefact_id, row);
      if (isWhole(row)) loaders.prime(this.versions, row.id, row);
      return artefactOf(row);
    });
  }
}

@Resolver()
export class NodeResolver {
  constructor(
    private readonly artefacts: ArtefactReader,
    private readonly versions: VersionReader,
    private readonly adoptions: AdoptionReader,
    private readonly organisations: OrganisationReader,
    private readonly people: PersonReader,
    private readonly posts: PostReader,
    private readonly collections: CollectionReader,
  ) {}

  @Query(() => NodeType, {
    nullable: true,
    description: 'Whatever has this id; null when there is nothing or it is not shared.',
  })
  @Public()
  async node(@Loaders() loaders: RequestLoaders, @Args('id', uuid) id: string): Promise<NodeType | null> {
    const [artefact, version, adoption, organisation, person, post, collection] = await Promise.all([
      loaders.load(this.artefacts, id),
      loaders.load(this.versions, id),
      loaders.load(this.adoptions, id),
      loaders.load(this.organisations, id),
      loaders.load(this.people, id),
      loaders.load(this.posts, id),
      loaders.load(this.collections, id),
    ]);
    return (
      (artefact && toArtefactType(artefact)) ??
      (version && toVersionType(version)) ??
      (adoption && toAdoptionType(adoption)) ??
      (organisation && toOrganisationType(organisation)) ??
      (person && toPersonType(person)) ??
      (post && toPostType(post)) ??
      (collection && toCollectionType(collection))
    );
  }
}
