import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, viewerOf } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
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
import { Args, ArgsType, Context, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { maySteward } from '../partnership/partnership.policy.ts';
import { PartnershipMembershipReader, PartnershipReader } from '../partnership/partnership.reader.ts';
import { PartnershipService } from '../partnership/partnership.service.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import {
  AnswerPartnershipInvitationInput,
  AnswerPartnershipInvitationResult,
  CreatePartnershipInput,
  CreatePartnershipResult,
  EndPartnershipInput,
  EndPartnershipResult,
  GivePartnershipNoticeInput,
  GivePartnershipNoticeResult,
  InviteToPartnershipInput,
  InviteToPartnershipResult,
  PartnershipMembershipConnection,
  PartnershipMembershipType,
  PartnershipType,
  TakeBackPartnershipInvitationInput,
  TakeBackPartnershipInvitationResult,
  toPartnershipMembershipType,
  toPartnershipType,
  UpdatePartnershipInput,
  UpdatePartnershipResult,
} from './partnership.type.ts';
import { RequestSignIn } from './request-sign-in.ts';

@ArgsType()
class PartnershipsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;
}

type PartnershipResult = Promise<PartnershipType | ProblemsType>;
type MembershipResult = Promise<PartnershipMembershipType | ProblemsType>;

@Resolver(() => PartnershipType)
export class PartnershipResolver {
  constructor(
    private readonly service: PartnershipService,
    private readonly partnerships: PartnershipReader,
    private readonly memberships: PartnershipMembershipReader,
    private readonly organisations: OrganisationReader,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @Query(() => PartnershipType, {
    nullable: true,
    description: 'One partnership; null when there is none of that id, or the viewer has no part in it.',
  })
  @Can('person')
  async partnership(
    @Loaders() loaders: RequestLoaders,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<PartnershipType | null> {
    const row = await loaders.load(this.partnerships, id);
    return row && toPartnershipType(row);
  }

  @Query(() => PartnershipMembershipConnection, {
    name: 'partnerships',
    description:
      'What an organisation belongs to, as far as the viewer has a part in it too; beside it, to who runs the organisation, the invitations that wait for its answer. With an exact total.',
  })
  @Can('person')
  async listPartnerships(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PartnershipsArgs,
  ): Promise<ConnectionShape<PartnershipMembershipType>> {
    const page = await this.memberships.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, toPartnershipMembershipType);
  }

  @ResolveField(() => OrganisationType, { description: 'The organisation that looks after it.' })
  async steward(@Parent() partnership: PartnershipType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, partnership.stewardId), 'The steward'));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer looks after it: changes it, invites, dissolves it.' })
  canSteward(@Parent() partnership: PartnershipType, @CurrentViewer() viewer: Viewer): boolean {
    return maySteward(viewer, partnership);
  }

  @ResolveField(() => PartnershipMembershipConnection, {
    description:
      'Its members now, first come first; beside them, to who runs the steward, the invitations that wait. With an exact total. Who is only invited sees the steward and their own invitation.',
  })
  async members(
    @CurrentViewer() viewer: Viewer,
    @Parent() partnership: PartnershipType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<PartnershipMembershipType>> {
    const page = await this.memberships.listOfPartnership(viewer, partnership.id, pageRequest(args));
    return toConnection(page, toPartnershipMembershipType);
  }

  @Mutation(() => CreatePartnershipResult, {
    description: 'Makes a partnership; its steward organisation is the first member.',
  })
  @Can('person')
  async createPartnership(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'What it is.' }) input: CreatePartnershipInput,
  ): PartnershipResult {
    return asResult(async () => {
      const { stewardId, name, charterMarkdown, noticeDays } = input;
      const id = await this.service.create(viewer, { stewardId, name, charter: charterMarkdown, noticeDays });
      return this.#changed(context, id);
    });
  }

  @Mutation(() => UpdatePartnershipResult, {
    description: 'Changes what a partnership says about itself, or hands it to another member.',
  })
  @Can('person')
  async updatePartnership(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and what.' }) input: UpdatePartnershipInput,
  ): PartnershipResult {
    return asResult(async () => {
      const { partnershipId, name, charterMarkdown, noticeDays, stewardId } = input;
      await this.service.update(viewer, partnershipId, {
        ...(name === undefined ? {} : { name: name as string }),
        ...(charterMarkdown === undefined ? {} : { charter: charterMarkdown ?? '' }),
        ...(noticeDays === undefined ? {} : { noticeDays: noticeDays as number }),
        ...(stewardId === undefined ? {} : { stewardId: stewardId as string }),
      });
      return this.#changed(context, partnershipId);
    });
  }

  @Mutation(() => InviteToPartnershipResult, {
    description: 'Invites organisations into a partnership; an admin of each accepts or declines.',
  })
  @Can('person')
  async inviteToPartnership(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Whom, and into what.' }) input: InviteToPartnershipInput,
  ): PartnershipResult {
    return asResult(async () => {
      await this.service.invite(viewer, input.partnershipId, input.organisationIds);
      return this.#changed(context, input.partnershipId);
    });
  }

  @Mutation(() => EndPartnershipResult, {
    description: 'Dissolves a partnership: every membership ends at once. Adopters keep what they adopted.',
  })
  @Can('person')
  async endPartnership(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which.' }) input: EndPartnershipInput,
  ): PartnershipResult {
    return asResult(async () => {
      await this.service.end(viewer, input.partnershipId);
      return this.#changed(context, input.partnershipId);
    });
  }

  /** Who made or joined it holds another key than before. */
  async #changed(context: GraphqlContext, id: string): Promise<PartnershipType> {
    await this.requestSignIn.renew(context);
    const viewer = viewerOf(context.request);
    return toPartnershipType(present(await this.partnerships.find(viewer, id), 'The partnership'));
  }
}

@Resolver(() => PartnershipMembershipType)
export class PartnershipMembershipResolver {
  constructor(
    private readonly service: PartnershipService,
    private readonly partnerships: PartnershipReader,
    private readonly memberships: PartnershipMembershipReader,
    private readonly organisations: OrganisationReader,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @ResolveField(() => PartnershipType, {
    nullable: true,
    description: 'The partnership; null to who has no part in it any more.',
  })
  async partnership(
    @Parent() membership: PartnershipMembershipType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PartnershipType | null> {
    const row = await loaders.load(this.partnerships, membership.partnershipId);
    return row && toPartnershipType(row);
  }

  @ResolveField(() => OrganisationType, { description: 'The member, or who is invited.' })
  async organisation(
    @Parent() membership: PartnershipMembershipType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    const row = await loaders.load(this.organisations, membership.organisationId);
    return toOrganisationType(present(row, 'The member'));
  }

  @Mutation(() => AnswerPartnershipInvitationResult, {
    description:
      'Accepts an invitation for an organisation one runs, which belongs to the partnership at once, or declines it.',
  })
  @Can('person')
  async answerPartnershipInvitation(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and what.' }) input: AnswerPartnershipInvitationInput,
  ): MembershipResult {
    return asResult(async () => {
      await this.service.answer(viewer, input.membershipId, input.accepted);
      return this.#changed(context, input.membershipId);
    });
  }

  @Mutation(() => TakeBackPartnershipInvitationResult, { description: 'Takes an invitation to a partnership back.' })
  @Can('person')
  async takeBackPartnershipInvitation(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which.' }) input: TakeBackPartnershipInvitationInput,
  ): MembershipResult {
    return asResult(async () => {
      await this.service.takeBack(viewer, input.membershipId);
      return this.#changed(context, input.membershipId);
    });
  }

  @Mutation(() => GivePartnershipNoticeResult, {
    description:
      'Gives notice to a membership: it holds until the end of its last day, no sooner than the charter allows.',
  })
  @Can('person')
  async givePartnershipNotice(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which, and until when.' }) input: GivePartnershipNoticeInput,
  ): MembershipResult {
    return asResult(async () => {
      await this.service.giveNotice(viewer, input.membershipId, input.lastDay);
      return this.#changed(context, input.membershipId);
    });
  }

  /** Who joined holds another key than before. */
  async #changed(context: GraphqlContext, id: string): Promise<PartnershipMembershipType> {
    await this.requestSignIn.renew(context);
    const viewer = viewerOf(context.request);
    return toPartnershipMembershipType(present(await this.memberships.find(viewer, id), 'The membership'));
  }
}
