export {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  aPost,
  aSession,
  authenticatorOf,
  viewerOf,
} from './builders.ts';
