import { PrincipalSources } from '@constellation/platform/access';
import { Authenticator } from '@constellation/platform/auth';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountReader } from './account/account.reader.ts';
import { ProfileService } from './account/profile.service.ts';
import { OrganisationReader, ParentsReader } from './organisation/organisation.reader.ts';
import { PersonReader } from './person/person.reader.ts';
import { PersonPostsReader, PostReader } from './post/post.reader.ts';
import { RegisterImportService } from './register/register-import.service.ts';
import { ApiTokenService } from './sign-in/api-token.service.ts';
import { DemoAccountReader } from './sign-in/demo-account.reader.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { postPrincipals } from './viewer/posts.principal-source.ts';
import { ViewerAuthenticator } from './viewer/viewer-authenticator.ts';

const readers = [
  OrganisationReader,
  ParentsReader,
  PersonReader,
  PostReader,
  PersonPostsReader,
  AccountReader,
  DemoAccountReader,
];
const services = [SignInService, ApiTokenService, ProfileService, RegisterImportService, ViewerAuthenticator];

/** People, organisations, posts and sign-in. */
@Module({
  providers: [...readers, ...services, { provide: Authenticator, useExisting: ViewerAuthenticator }],
  exports: [...readers, ...services, Authenticator],
})
export class IdentityModule implements OnModuleInit {
  constructor(private readonly principalSources: PrincipalSources) {}

  onModuleInit(): void {
    this.principalSources.register(postPrincipals);
  }
}
