export { IdentityGraphqlModule } from './identity-graphql.module.ts';
export {
  OrganisationType,
  OrganisationConnection,
  OrganisationKindEnum,
  toOrganisationType,
} from './organisation.type.ts';
export { PartnershipType, toPartnershipType } from './partnership.type.ts';
export { ViewerType } from './viewer.type.ts';
export { PersonType, PostType, toPersonType, toPostType } from './person.type.ts';
