import { OrganisationReader } from '@constellation/identity';
import { OrganisationType, toOrganisationType } from '@constellation/identity/graphql';
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
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessRequestReader } from '../access-request/access-request.reader.ts';
import { AccessRequestService } from '../access-request/access-request.service.ts';
import { NewestVersionReader } from '../artefact/version.reader.ts';
import {
  AccessRequestConnection,
  AccessRequestDecisionInput,
  AccessRequestType,
  AskForAccessInput,
  AskForAccessResult,
  DeclineAccessInput,
  DeclineAccessResult,
  EndGrantedAccessResult,
  GrantAccessInput,
  GrantAccessResult,
  SetAccessRequestAsideResult,
  TakeBackAccessRequestInput,
  TakeBackAccessRequestResult,
  toAccessRequestType,
} from './access-request.type.ts';
import { artefactOf, ArtefactType } from './artefact.type.ts';
import { RequestsArgs } from './request.args.ts';

type RequestResult = Promise<AccessRequestType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver(() => AccessRequestType)
export class AccessRequestResolver {
  constructor(
    private readonly service: AccessRequestService,
    private readonly requests: AccessRequestReader,
    private readonly newest: NewestVersionReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => AccessRequestConnection, {
    description:
      'Requests for access to works of an organisation, longest waiting first, or the answered ones, newest first; empty to those who do not decide about its releases.',
  })
  @Can('post-holder')
  async accessRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RequestsArgs,
  ): Promise<ConnectionShape<AccessRequestType>> {
    const { organisationId, answered } = args;
    const page = await this.requests.listOfOrganisation(viewer, { organisationId, answered }, pageRequest(args));
    return toConnection(page, (row) => toAccessRequestType(row, viewer.now));
  }

  @Query(() => AccessRequestConnection, { description: 'The viewer’s own requests for access, newest first.' })
  @Can('person')
  async myAccessRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<AccessRequestType>> {
    const page = await this.requests.listOwn(viewer, pageRequest(args));
    return toConnection(page, (row) => toAccessRequestType(row, viewer.now));
  }

  @ResolveField(() => ArtefactType, { nullable: true, description: 'The work; null to who may not find it.' })
  async artefact(
    @Parent() request: AccessRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactType | null> {
    const row = await loaders.load(this.newest, request.artefactId);
    return row && artefactOf(row);
  }

  @ResolveField(() => OrganisationType, { description: 'The organisation for which they ask.' })
  async organisation(
    @Parent() { row }: AccessRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, row.organisation_id), 'The organisation'));
  }

  @ResolveField(() => [OrganisationType], { description: 'The trusts that organisation belongs to.' })
  async trusts(@Parent() { row }: AccessRequestType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType[]> {
    const trusts = await Promise.all(row.trust_ids.map((id) => loaders.load(this.organisations, id)));
    return trusts.filter((trust) => trust !== null).map(toOrganisationType);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Whose people may, once it is granted.' })
  async grantedTo(
    @Parent() { row }: AccessRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = row.granted_to && (await loaders.load(this.organisations, row.granted_to));
    return organisation ? toOrganisationType(organisation) : null;
  }

  @Mutation(() => AskForAccessResult, {
    description:
      'Asks for access to what stands at an address, for the organisation of a post. Tells nobody whether there is anything.',
  })
  @Can('post-holder')
  askForAccess(@CurrentViewer() viewer: Viewer, @Args('input', input) given: AskForAccessInput): RequestResult {
    return this.#changed(viewer, () => this.service.ask(viewer, given));
  }

  @Mutation(() => TakeBackAccessRequestResult, { description: 'Takes back a request of one’s own that waits.' })
  @Can('person')
  takeBackAccessRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) { requestId }: TakeBackAccessRequestInput,
  ): RequestResult {
    return this.#changed(viewer, () => this.service.takeBack(viewer, requestId));
  }

  @Mutation(() => GrantAccessResult, {
    description: 'Grants a request: to the asking organisation or its trust, until the end of a day.',
  })
  @Can('post-holder')
  grantAccess(@CurrentViewer() viewer: Viewer, @Args('input', input) given: GrantAccessInput): RequestResult {
    return this.#changed(viewer, () => this.service.grant(viewer, given));
  }

  @Mutation(() => DeclineAccessResult, { description: 'Declines a request, with a reason that who asked reads.' })
  @Can('post-holder')
  declineAccess(@CurrentViewer() viewer: Viewer, @Args('input', input) given: DeclineAccessInput): RequestResult {
    return this.#changed(viewer, () => this.service.decline(viewer, given));
  }

  @Mutation(() => SetAccessRequestAsideResult, {
    description: 'Sets a request aside without an answer: for who asked it waits and lapses.',
  })
  @Can('post-holder')
  setAccessRequestAside(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AccessRequestDecisionInput,
  ): RequestResult {
    return this.#changed(viewer, () => this.service.setAside(viewer, given));
  }

  @Mutation(() => EndGrantedAccessResult, { description: 'Ends what was granted on a request, at once.' })
  @Can('post-holder')
  endGrantedAccess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AccessRequestDecisionInput,
  ): RequestResult {
    return this.#changed(viewer, () => this.service.endGrant(viewer, given));
  }

  #changed(viewer: Viewer, change: () => Promise<string>): RequestResult {
    return asResult(async () => {
      const id = await change();
      return toAccessRequestType(present(await this.requests.find(viewer, id), 'The request'), viewer.now);
    });
  }
}
