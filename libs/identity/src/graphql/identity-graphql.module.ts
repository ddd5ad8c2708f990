import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.ts';
import { AccountResolver } from './account.resolver.ts';
import { ApplicationResolver } from './application.resolver.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { OrganisationMembershipResolver, OrganisationResolver } from './organisation.resolver.ts';
import { PersonResolver, PostResolver } from './person.resolver.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { StaffResolver } from './staff.resolver.ts';
import { VerificationResolver } from './verification.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

const directory = [OrganisationResolver, OrganisationMembershipResolver, PersonResolver, PostResolver];
const account = [ViewerResolver, SignInResolver, AccountResolver, RequestSignIn];
const administration = [InvitationResolver, StaffResolver, VerificationResolver, ApplicationResolver];

/** Identity's part of the API. */
@Module({ imports: [IdentityModule], providers: [...directory, ...account, ...administration] })
export class IdentityGraphqlModule {}
