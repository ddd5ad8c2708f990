import { PrincipalSources, ReferenceReaders } from '@constellation/platform/access';
import { Authenticator } from '@constellation/platform/auth';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountReader } from './account/account.reader.ts';
import { ProfileService } from './account/profile.service.ts';
import { AuditReader } from './audit/audit.reader.ts';
import { MembersReader, OrganisationReader, ParentsReader } from './organisation/organisation.reader.ts';
import { OrganisationReferences } from './organisation/organisation.references.ts';
import { OrganisationService } from './organisation/organisation.service.ts';
import { IdentityLinkReader } from './open-id/identity-link.reader.ts';
import { IdentityLinkService } from './open-id/identity-link.service.ts';
import { partnershipPrincipals } from './partnership/partnership.principal-source.ts';
import { PartnershipMembershipReader, PartnershipReader } from './partnership/partnership.reader.ts';
import { PartnershipReferences } from './partnership/partnership.references.ts';
import { PartnershipService } from './partnership/partnership.service.ts';
import { PersonReader } from './person/person.reader.ts';
import { PersonReferences } from './person/person.references.ts';
import { PersonPostsReader, PostReader } from './post/post.reader.ts';
import { PostService } from './post/post.service.ts';
import { RegisterImportService } from './register/register-import.service.ts';
import { ApiTokenService } from './sign-in/api-token.service.ts';
import { DemoAccountReader } from './sign-in/demo-account.reader.ts';
import { PlatformOperatorService } from './sign-in/platform-operator.service.ts';
import { SignInLinkService } from './sign-in/sign-in-link.service.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { AcceptInvitationService } from './staff/accept-invitation.service.ts';
import { InvitationReader } from './staff/invitation.reader.ts';
import { InvitationService } from './staff/invitation.service.ts';
import { PostRequestReader } from './staff/post-request.reader.ts';
import { PostRequestReferences } from './staff/post-request.references.ts';
import { PostRequestService } from './staff/post-request.service.ts';
import { ApplicationReader } from './verification/application.reader.ts';
import { ApplicationService } from './verification/application.service.ts';
import { VerificationService } from './verification/verification.service.ts';
import { postPrincipals } from './viewer/posts.principal-source.ts';
import { ViewerAuthenticator } from './viewer/viewer-authenticator.ts';

const readers = [
  OrganisationReader,
  ParentsReader,
  MembersReader,
  PersonReader,
  PostReader,
  PersonPostsReader,
  AccountReader,
  DemoAccountReader,
  InvitationReader,
  ApplicationReader,
  PostRequestReader,
  IdentityLinkReader,
  PartnershipReader,
  PartnershipMembershipReader,
  AuditReader,
];
const services = [
  SignInService,
  SignInLinkService,
  ApiTokenService,
  ProfileService,
  PlatformOperatorService,
  PostService,
  OrganisationService,
  InvitationService,
  AcceptInvitationService,
  ApplicationService,
  VerificationService,
  PostRequestService,
  IdentityLinkService,
  RegisterImportService,
  PartnershipService,
  ViewerAuthenticator,
];
const references = [OrganisationReferences, PersonReferences, PartnershipReferences, PostRequestReferences];

/** People, organisations, posts and sign-in. */
@Module({
  providers: [...readers, ...services, ...references, { provide: Authenticator, useExisting: ViewerAuthenticator }],
  exports: [...readers, ...services, Authenticator],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly principalSources: PrincipalSources,
    private readonly referenceReaders: ReferenceReaders,
    private readonly organisations: OrganisationReferences,
    private readonly people: PersonReferences,
    private readonly partnerships: PartnershipReferences,
    private readonly postRequests: PostRequestReferences,
  ) {}

  onModuleInit(): void {
    this.principalSources.register(postPrincipals);
    this.principalSources.register(partnershipPrincipals);
    for (const reader of [this.organisations, this.people, this.partnerships, this.postRequests]) {
      this.referenceReaders.register(reader);
    }
  }
}
