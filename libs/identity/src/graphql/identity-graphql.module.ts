import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.ts';
import { AccountResolver } from './account.resolver.ts';
import { OrganisationMembershipResolver, OrganisationResolver } from './organisation.resolver.ts';
import { PersonResolver, PostResolver } from './person.resolver.ts';
import { RequestSignIn } from './request-sign-in.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

const directory = [OrganisationResolver, OrganisationMembershipResolver, PersonResolver, PostResolver];
const account = [ViewerResolver, SignInResolver, AccountResolver, RequestSignIn];

/** Identity's part of the API. */
@Module({ imports: [IdentityModule], providers: [...directory, ...account] })
export class IdentityGraphqlModule {}
