import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  asResult,
  PageArgs,
  pageRequest,
  toConnection,
  type ConnectionShape,
  type GraphqlContext,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { summaryOf } from '../staff/invitation.reader.ts';
import { ApplicationReader } from '../verification/application.reader.ts';
import { ApplicationService } from '../verification/application.service.ts';
import { VerificationService } from '../verification/verification.service.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { NewInvitationType, toNewInvitationType } from './staff.type.ts';
import {
  ApplyForOrganisationInput,
  ApplyForOrganisationResult,
  InviteOrganisationInput,
  InviteOrganisationResult,
  OrganisationApplicationConnection,
  OrganisationApplicationType,
  RefuseOrganisationInput,
  RefuseOrganisationResult,
  toApplicationType,
  VerifyOrganisationInput,
  VerifyOrganisationResult,
} from './verification.type.ts';

@Resolver()
export class VerificationResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly applicationReader: ApplicationReader,
    private readonly verification: VerificationService,
    private readonly organisations: OrganisationReader,
    private readonly requestSignIn: RequestSignIn,
  ) {}

  @Query(() => OrganisationApplicationConnection, {
    description: 'Applications that wait for a decision, longest first.',
  })
  @Can('platform-operator')
  async pendingApplications(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<OrganisationApplicationType>> {
    return toConnection(await this.applicationReader.listPending(viewer, pageRequest(args)), toApplicationType);
  }

  @Mutation(() => ApplyForOrganisationResult, {
    description: 'Asks for an organisation to be verified; when it is, the applicant becomes its first admin.',
  })
  @Can('person')
  async applyForOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The organisation, and who one is there.' }) input: ApplyForOrganisationInput,
  ): Promise<OrganisationApplicationType | ProblemsType> {
    return asResult(async () => {
      const id = await this.applications.apply(viewer, input);
      return toApplicationType(present(await this.applicationReader.find(viewer, id), 'The application'));
    });
  }

  @Mutation(() => VerifyOrganisationResult, {
    description: 'Verifies the organisation of a waiting application and makes its applicant the first admin.',
  })
  @Can('platform-operator')
  async verifyOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Args('input', { description: 'Which.' }) input: VerifyOrganisationInput,
  ): Promise<OrganisationType | ProblemsType> {
    return asResult(async () => {
      const id = await this.verification.verify(viewer, input.organisationId, { note: input.note });
      // An operator may have applied themselves, and then has a post now.
      await this.requestSignIn.renew(context);
      return this.#organisation(viewer, id);
    });
  }

  @Mutation(() => RefuseOrganisationResult, {
    description: 'Refuses a waiting application, with a note that its applicant reads.',
  })
  @Can('platform-operator')
  async refuseOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: RefuseOrganisationInput,
  ): Promise<OrganisationType | ProblemsType> {
    return asResult(async () => {
      await this.verification.refuse(viewer, input.organisationId, { note: input.note });
      return this.#organisation(viewer, input.organisationId);
    });
  }

  @Mutation(() => InviteOrganisationResult, {
    description: 'Verifies an organisation of the register without an application and invites its first admin.',
  })
  @Can('platform-operator')
  async inviteOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and its admin.' }) input: InviteOrganisationInput,
  ): Promise<NewInvitationType | ProblemsType> {
    return asResult(async () => {
      const { invitation, link } = await this.verification.inviteOrganisation(viewer, input.organisationId, input);
      return toNewInvitationType({ invitation: summaryOf(invitation, viewer.now), link });
    });
  }

  async #organisation(viewer: Viewer, id: string): Promise<OrganisationType> {
    return toOrganisationType(present(await this.organisations.find(viewer, id), 'The organisation'));
  }
}
