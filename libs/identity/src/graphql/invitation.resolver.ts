import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
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
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { AcceptInvitationService } from '../staff/accept-invitation.service.ts';
import { InvitationReader, summaryOf } from '../staff/invitation.reader.ts';
import { InvitationService } from '../staff/invitation.service.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import { RequestSignIn } from './request-sign-in.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  InvitationConnection,
  InvitationPreviewType,
  InvitationType,
  InvitedStaffType,
  InviteStaffInput,
  InviteStaffResult,
  RevokeInvitationInput,
  RevokeInvitationResult,
  toInvitationPreviewType,
  toInvitationType,
  toNewInvitationType,
} from './staff.type.ts';
import { ViewerType } from './viewer.type.ts';

@ArgsType()
class InvitationsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation; one runs it oneself.' })
  organisationId!: string;

  @Field(() => Int, { defaultValue: 50, description: 'How many items, 1 to 100.' })
  override first: number = 50;
}

@Resolver(() => InvitationPreviewType)
export class InvitationResolver {
  constructor(
    private readonly invitationReader: InvitationReader,
    private readonly invitationService: InvitationService,
    private readonly acceptance: AcceptInvitationService,
    private readonly organisations: OrganisationReader,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @Query(() => InvitationConnection, {
    description: 'An organisation’s invitations, newest first; empty for those who do not run it.',
  })
  @Can('person')
  async invitations(
    @CurrentViewer() viewer: Viewer,
    @Args() args: InvitationsArgs,
  ): Promise<ConnectionShape<InvitationType>> {
    const page = await this.invitationReader.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, toInvitationType);
  }

  @Query(() => InvitationPreviewType, {
    nullable: true,
    description: 'The invitation a link leads to; null when the link is not known.',
  })
  @Public()
  async invitation(
    @CurrentViewer() viewer: Viewer,
    @Args('token', { description: 'The last part of the link.' }) token: string,
  ): Promise<InvitationPreviewType | null> {
    const summary = await this.invitationReader.findByToken(viewer, token);
    return summary && toInvitationPreviewType(summary);
  }

  @ResolveField(() => OrganisationType, { description: 'Where the post is.' })
  async organisation(
    @Parent() preview: InvitationPreviewType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(
      present(await loaders.load(this.organisations, preview.organisationId), 'The organisation'),
    );
  }

  @Mutation(() => InviteStaffResult, {
    description:
      'Invites people into an organisation one runs: rows that are right land, the others come back with the reason.',
  })
  @Can('person')
  async inviteStaff(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where, and whom.' }) input: InviteStaffInput,
  ): Promise<InvitedStaffType | ProblemsType> {
    return asResult(async () => {
      const rows = input.invitations.map((row) => ({ ...row, roles: row.roles ?? [] }));
      const { invitations, rejected } = await this.invitationService.inviteStaff(viewer, input.organisationId, rows);
      return Object.assign(new InvitedStaffType(), {
        invitations: invitations.map(({ invitation, link }) =>
          toNewInvitationType({ invitation: summaryOf(invitation, viewer.now), link }),
        ),
        rejected: rejected.map(({ line, problem }) => ({
          line,
          problem: { code: problem.code, message: problem.message, field: problem.field ?? null },
        })),
      });
    });
  }

  @Mutation(() => RevokeInvitationResult, {
    description: 'Takes an invitation back: its link is worth nothing any more.',
  })
  @Can('person')
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which.' }) input: RevokeInvitationInput,
  ): Promise<InvitationType | ProblemsType> {
    return asResult(async () => {
      const invitation = await this.invitationService.revoke(viewer, input.invitationId);
      return toInvitationType(summaryOf(invitation, viewer.now));
    });
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      'Takes the post an invitation offers. Signed in, it is added to one’s posts; otherwise one is made known here and signed in.',
  })
  @Public()
  async acceptInvitation(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'The invitation.' }) input: AcceptInvitationInput,
  ): Promise<ViewerType | ProblemsType> {
    return asResult(async () => {
      const { token, name } = input;
      const userAgent = this.requestSignIn.userAgent(context);
      const session = await this.acceptance.accept(viewer, { token, name: name ?? undefined }, userAgent);
      await (session ? this.requestSignIn.begin(context, session) : this.requestSignIn.renew(context));
      return new ViewerType();
    });
  }
}
