import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.ts';
import { OrganisationMembershipResolver, OrganisationResolver } from './organisation.resolver.ts';
import { PersonResolver, PostResolver } from './person.resolver.ts';

/** Identity's part of the API. */
@Module({
  imports: [IdentityModule],
  providers: [OrganisationResolver, OrganisationMembershipResolver, PersonResolver, PostResolver],
})
export class IdentityGraphqlModule {}
