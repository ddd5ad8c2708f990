import { OrganisationReader, PersonReader, PostReader } from '@constellation/identity';
import {
  OrganisationType,
  PersonType,
  PostType,
  toOrganisationType,
  toPersonType,
  toPostType,
  ViewerType,
} from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  asResult,
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegatedReleaseLists } from '../artefact/version.reader.ts';
import { DelegationReader, OwnDelegationsReader, ResponsibleReader } from '../delegation/delegation.reader.ts';
import { DelegationService } from '../delegation/delegation.service.ts';
import { ArtefactVersionConnection, ArtefactVersionType, ReleaseTermsType, toVersionType } from './artefact.type.ts';
import {
  EndDelegationInput,
  EndDelegationResult,
  NameDelegateInput,
  NameDelegateResult,
  StandingDelegationConnection,
  StandingDelegationType,
  toDelegationType,
} from './delegation.type.ts';

@ArgsType()
class StandingDelegationsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation on whose behalf they decide.' })
  organisationId!: string;
}

type DelegationResult = Promise<StandingDelegationType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver(() => StandingDelegationType)
export class DelegationResolver {
  constructor(
    private readonly service: DelegationService,
    private readonly delegations: DelegationReader,
    private readonly delegated: DelegatedReleaseLists,
    private readonly organisations: OrganisationReader,
    private readonly people: PersonReader,
    private readonly posts: PostReader,
  ) {}

  @Query(() => StandingDelegationConnection, {
    description:
      'Who decides about releases on behalf of an organisation, and who did, newest first; empty to those who do not answer for it.',
  })
  @Can('post-holder')
  async standingDelegations(
    @CurrentViewer() viewer: Viewer,
    @Args() args: StandingDelegationsArgs,
  ): Promise<ConnectionShape<StandingDelegationType>> {
    const page = await this.delegations.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, (row) => toDelegationType(row, viewer.now));
  }

  @Query(() => [StandingDelegationType], { description: 'The standing delegations that the viewer holds now.' })
  @Can('person')
  async myDelegations(@CurrentViewer() viewer: Viewer): Promise<StandingDelegationType[]> {
    return (await this.delegations.listOwn(viewer)).map((row) => toDelegationType(row, viewer.now));
  }

  @Query(() => ArtefactVersionConnection, {
    description: 'Submitted drafts that wait for the viewer on standing delegations, longest waiting first.',
  })
  @Can('person')
  async delegatedReleases(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
  ): Promise<ConnectionShape<ArtefactVersionType>> {
    return toConnection(await this.delegated.list(viewer, pageRequest(page)), toVersionType);
  }

  @ResolveField(() => OrganisationType, { description: 'On whose behalf.' })
  organisation(
    @Parent() { row }: StandingDelegationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return this.#organisation(row.organisation_id, loaders);
  }

  @ResolveField(() => OrganisationType, { description: 'Where who holds it has that post.' })
  delegateOrganisation(
    @Parent() { row }: StandingDelegationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return this.#organisation(row.delegate_organisation_id, loaders);
  }

  @ResolveField(() => PostType, {
    nullable: true,
    description: 'The post of who holds it, through which they act; null to those who may not see it.',
  })
  async delegatePost(
    @Parent() { row }: StandingDelegationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PostType | null> {
    const post = await loaders.load(this.posts, row.delegate_post_id);
    return post && toPostType(post);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who holds it; shown to people of the network.' })
  delegate(@Parent() { row }: StandingDelegationType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    return personOf(this.people, row.delegate_id, loaders);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who named them; shown to people of the network.' })
  givenBy(@Parent() { row }: StandingDelegationType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    return personOf(this.people, row.given_by, loaders);
  }

  @Mutation(() => NameDelegateResult, {
    description:
      'Lets somebody decide about releases on behalf of an organisation, of some kinds and to some audiences.',
  })
  @Can('post-holder')
  nameDelegate(@CurrentViewer() viewer: Viewer, @Args('input', input) given: NameDelegateInput): DelegationResult {
    return this.#changed(viewer, () => this.service.name(viewer, given));
  }

  @Mutation(() => EndDelegationResult, {
    description: 'Ends a standing delegation at once; what was released on it stays released.',
  })
  @Can('post-holder')
  endDelegation(@CurrentViewer() viewer: Viewer, @Args('input', input) given: EndDelegationInput): DelegationResult {
    return this.#changed(viewer, () => this.service.end(viewer, given));
  }

  #changed(viewer: Viewer, change: () => Promise<string>): DelegationResult {
    return asResult(async () => {
      const id = await change();
      return toDelegationType(present(await this.delegations.find(viewer, id), 'The delegation'), viewer.now);
    });
  }

  async #organisation(id: string, loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, id), 'The organisation'));
  }
}

@Resolver(() => ReleaseTermsType)
export class ResponsibleResolver {
  constructor(
    private readonly responsible: ResponsibleReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => PersonType, {
    nullable: true,
    description:
      'Who answers for them, where they were decided on a standing delegation: who gave it. Null where a release authority decided; shown to people of the network.',
  })
  async onDelegationOf(
    @Parent() { row }: ReleaseTermsType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    return personOf(this.people, await loaders.load(this.responsible, row.id), loaders);
  }
}

@Resolver(() => ArtefactVersionType)
export class VersionDelegationsResolver {
  constructor(private readonly own: OwnDelegationsReader) {}

  @ResolveField(() => [StandingDelegationType], {
    description: 'On which standing delegations the viewer may decide about it, while it is in review.',
  })
  async delegations(
    @Parent() { row }: ArtefactVersionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<StandingDelegationType[]> {
    if (row.state !== 'in-review') return [];
    const found = await loaders.load(this.own, row.id);
    return (found ?? []).map((one) => toDelegationType(one, loaders.viewer.now));
  }
}

@Resolver(() => ViewerType)
export class ViewerDelegationsResolver {
  @ResolveField(() => Boolean, { description: 'Whether they decide about releases on somebody’s standing delegation.' })
  decidesOnDelegation(@CurrentViewer() viewer: Viewer): boolean {
    return viewer.keys.some((key) => key.startsWith('delegate:'));
  }
}

async function personOf(people: PersonReader, id: string | null, loaders: RequestLoaders): Promise<PersonType | null> {
  const person = id === null ? null : await loaders.load(people, id);
  return person && toPersonType(person);
}
