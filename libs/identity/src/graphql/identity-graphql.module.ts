import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.ts';
import { AccountResolver } from './account.resolver.ts';
import { OpenIdProvider } from '../open-id/open-id-provider.ts';
import { OpenIdSignInService } from '../open-id/open-id-sign-in.service.ts';
import { ApplicationResolver } from './application.resolver.ts';
import { AuditResolver } from './audit.resolver.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { IdentityLinkResolver } from './identity-link.resolver.ts';
import { OpenIdController } from './open-id.controller.ts';
import { OrganisationMembershipResolver, OrganisationResolver } from './organisation.resolver.ts';
import { PartnershipMembershipResolver, PartnershipResolver } from './partnership.resolver.ts';
import { PersonResolver, PostResolver } from './person.resolver.ts';
import { PostRequestResolver } from './post-request.resolver.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { StaffResolver } from './staff.resolver.ts';
import { VerificationResolver } from './verification.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

const directory = [OrganisationResolver, OrganisationMembershipResolver, PersonResolver, PostResolver];
const account = [ViewerResolver, SignInResolver, AccountResolver, RequestSignIn];
const administration = [
  InvitationResolver,
  StaffResolver,
  VerificationResolver,
  ApplicationResolver,
  PostRequestResolver,
  IdentityLinkResolver,
  PartnershipResolver,
  PartnershipMembershipResolver,
  AuditResolver,
];
// Here and not with identity's other services: only what people sign in at loads the client of OpenID Connect.
const openId = [OpenIdProvider, OpenIdSignInService];

/** Identity's part of the API. */
@Module({
  imports: [IdentityModule],
  controllers: [OpenIdController],
  providers: [...directory, ...account, ...administration, ...openId],
})
export class IdentityGraphqlModule {}
