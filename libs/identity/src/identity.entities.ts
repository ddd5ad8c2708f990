import { OrganisationMembership } from './organisation/organisation-membership.entity.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { IdentityLink } from './open-id/identity-link.entity.ts';
import { PersonIdentity } from './open-id/person-identity.entity.ts';
import { SignInAttempt } from './open-id/sign-in-attempt.entity.ts';
import { Partnership, PartnershipMembership } from './partnership/partnership.entity.ts';
import { Person } from './person/person.entity.ts';
import { Post } from './post/post.entity.ts';
import { ApiToken } from './sign-in/api-token.entity.ts';
import { Session } from './sign-in/session.entity.ts';
import { SignInLink } from './sign-in/sign-in-link.entity.ts';
import { PostRequest } from './staff/post-request.entity.ts';
import { Invitation } from './staff/invitation.entity.ts';
import { OrganisationApplication } from './verification/organisation-application.entity.ts';

/** The tables this lib owns, for the data source. */
export const identityEntities = [
  Organisation,
  OrganisationMembership,
  Partnership,
  PartnershipMembership,
  Person,
  Post,
  Session,
  SignInLink,
  ApiToken,
  Invitation,
  OrganisationApplication,
  PersonIdentity,
  SignInAttempt,
  IdentityLink,
  PostRequest,
];
