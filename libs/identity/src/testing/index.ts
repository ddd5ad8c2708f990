export { aMembership, anOrganisation, aPerson, aPost, aSession, authenticatorOf, viewerOf } from './builders.ts';
