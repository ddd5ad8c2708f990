export { IdentityModule } from './identity.module.ts';
export { identityEntities } from './identity.entities.ts';
export { ViewerAuthenticator } from './viewer/viewer-authenticator.ts';
export { holdsToday, londonToday } from './viewer/posts.principal-source.ts';
export { OrganisationReader, type OrganisationRow } from './organisation/organisation.reader.ts';
export { PersonReader, type PersonRow } from './person/person.reader.ts';
export { organisationKinds, Organisation, type OrganisationKind } from './organisation/organisation.entity.ts';
export { Person } from './person/person.entity.ts';
export { Post } from './post/post.entity.ts';
