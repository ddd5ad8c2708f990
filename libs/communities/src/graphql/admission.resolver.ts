import { PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
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
import { AdmissionReader } from '../admission/admission.reader.ts';
import { CommunityInvitationService } from '../admission/community-invitation.service.ts';
import { CommunityRequestService } from '../admission/community-request.service.ts';
import { CommunityReader } from '../community/community.reader.ts';
import {
  AcceptCommunityInvitationInput,
  AcceptCommunityInvitationResult,
  AnswerCommunityRequestInput,
  AnswerCommunityRequestResult,
  CommunityInvitationConnection,
  CommunityInvitationPreviewType,
  CommunityInvitationType,
  CommunityRequestConnection,
  CommunityRequestType,
  InviteToCommunityInput,
  InviteToCommunityResult,
  NewCommunityInvitationType,
  RequestCommunityMembershipInput,
  RequestCommunityMembershipResult,
  TakeBackCommunityInvitationInput,
  TakeBackCommunityInvitationResult,
  toCommunityInvitationType,
  toCommunityRequestType,
  toInvitationPreviewType,
  WithdrawCommunityRequestInput,
  WithdrawCommunityRequestResult,
} from './admission.type.ts';
import { CommunityType, toCommunityType } from './community.type.ts';

type RequestResult = Promise<CommunityRequestType | ProblemsType>;

/** What waits at the door of a community. */
@Resolver(() => CommunityType)
export class CommunityDoorResolver {
  constructor(private readonly admission: AdmissionReader) {}

  @ResolveField(() => CommunityRequestConnection, {
    description: 'Requests that wait, longest first; empty to who does not look after it. With an exact total.',
  })
  async requests(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CommunityRequestType>> {
    return toConnection(await this.admission.requests(viewer, id, pageRequest(args)), toCommunityRequestType);
  }

  @ResolveField(() => CommunityInvitationConnection, {
    description: 'Invitations that wait, longest first; empty to who does not look after it. With an exact total.',
  })
  async invitations(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<CommunityInvitationType>> {
    return toConnection(await this.admission.invitations(viewer, id, pageRequest(args)), toCommunityInvitationType);
  }

  @ResolveField(() => CommunityRequestType, {
    nullable: true,
    description: 'The viewer’s own newest request to join it, answered or not.',
  })
  async myRequest(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: CommunityType,
  ): Promise<CommunityRequestType | null> {
    const [newest] = await this.admission.ownRequests(viewer, id);
    return newest ? toCommunityRequestType(newest) : null;
  }
}

@Resolver(() => CommunityRequestType)
export class CommunityRequestResolver {
  constructor(
    private readonly requests: CommunityRequestService,
    private readonly admission: AdmissionReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => [CommunityRequestType], {
    description: 'The viewer’s own requests to join communities, answered ones too, newest first; at most 50.',
  })
  @Can('person')
  async myCommunityRequests(@CurrentViewer() viewer: Viewer): Promise<CommunityRequestType[]> {
    return (await this.admission.ownRequests(viewer)).map(toCommunityRequestType);
  }

  @ResolveField(() => CommunityType, {
    nullable: true,
    description: 'The community; null to who does not see it any more.',
  })
  async community(
    @Parent() { communityId }: CommunityRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CommunityType | null> {
    const row = await loaders.load(this.communities, communityId);
    return row && toCommunityType(row);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who asks; null for viewers outside the network.' })
  async person(
    @Parent() { personId }: CommunityRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = await loaders.load(this.people, personId);
    return row && toPersonType(row);
  }

  @Mutation(() => RequestCommunityMembershipResult, {
    description: 'Asks to join a community; its stewards answer within 30 days, or the request expires.',
  })
  @Can('post-holder')
  async requestCommunityMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and through which post.' }) input: RequestCommunityMembershipInput,
  ): RequestResult {
    const { communityId, postId, message } = input;
    return asResult(async () =>
      this.#changed(viewer, await this.requests.request(viewer, communityId, { postId, message })),
    );
  }

  @Mutation(() => WithdrawCommunityRequestResult, { description: 'Takes one’s own request to join a community back.' })
  @Can('person')
  async withdrawCommunityRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: WithdrawCommunityRequestInput,
  ): RequestResult {
    return asResult(async () => {
      await this.requests.withdraw(viewer, input.requestId);
      return this.#changed(viewer, input.requestId);
    });
  }

  @Mutation(() => AnswerCommunityRequestResult, {
    description: 'Accepts somebody into a community in a role, or declines them with a reason.',
  })
  @Can('person')
  async answerCommunityRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and what.' }) input: AnswerCommunityRequestInput,
  ): RequestResult {
    return asResult(async () => {
      const { requestId, accepted, role, reason } = input;
      await this.requests.answer(viewer, requestId, { isAccepted: accepted, role, reason });
      return this.#changed(viewer, requestId);
    });
  }

  async #changed(viewer: Viewer, id: string): Promise<CommunityRequestType> {
    return toCommunityRequestType(present(await this.admission.findRequest(viewer, id), 'The request'));
  }
}

@Resolver(() => CommunityInvitationType)
export class CommunityInvitationResolver {
  constructor(
    private readonly invitations: CommunityInvitationService,
    private readonly admission: AdmissionReader,
    private readonly communities: CommunityReader,
    private readonly people: PersonReader,
  ) {}

  @Query(() => CommunityInvitationPreviewType, {
    nullable: true,
    description: 'What an invitation into a community leads to; null when the link is not known.',
  })
  @Can('person')
  async communityInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'The last part of the link.' }) token: string,
  ): Promise<CommunityInvitationPreviewType | null> {
    const row = await this.admission.preview(viewer, token);
    return row && toInvitationPreviewType(row);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who made it; null for viewers outside the network.' })
  async invitedBy(
    @Parent() { invitedById }: CommunityInvitationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    const row = await loaders.load(this.people, invitedById);
    return row && toPersonType(row);
  }

  @Mutation(() => InviteToCommunityResult, {
    description: 'Makes a link by which one person joins a community in a role, within 14 days.',
  })
  @Can('post-holder')
  async inviteToCommunity(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom, and into what.' }) input: InviteToCommunityInput,
  ): Promise<NewCommunityInvitationType | ProblemsType> {
    return asResult(async () => {
      const { communityId, role, note } = input;
      const { invitationId, link } = await this.invitations.invite(viewer, communityId, { role, note });
      const invitation = await this.#changed(viewer, invitationId);
      return Object.assign(new NewCommunityInvitationType(), { invitation, link });
    });
  }

  @Mutation(() => TakeBackCommunityInvitationResult, {
    description: 'Takes an invitation into a community back: its link is worth nothing any more.',
  })
  @Can('person')
  async takeBackCommunityInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: TakeBackCommunityInvitationInput,
  ): Promise<CommunityInvitationType | ProblemsType> {
    return asResult(async () => {
      await this.invitations.takeBack(viewer, input.invitationId);
      return this.#changed(viewer, input.invitationId);
    });
  }

  @Mutation(() => AcceptCommunityInvitationResult, { description: 'Joins a community by the link of an invitation.' })
  @Can('post-holder')
  async acceptCommunityInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and through which post.' }) input: AcceptCommunityInvitationInput,
  ): Promise<CommunityType | ProblemsType> {
    return asResult(async () => {
      const id = await this.invitations.accept(viewer, input.token, input.postId);
      return toCommunityType(present(await this.communities.find(viewer, id), 'The community'));
    });
  }

  async #changed(viewer: Viewer, id: string): Promise<CommunityInvitationType> {
    return toCommunityInvitationType(present(await this.admission.findInvitation(viewer, id), 'The invitation'));
  }
}
