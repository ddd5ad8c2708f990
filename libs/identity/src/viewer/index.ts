// Who belongs to what, for contexts that ask it in statements of their own.
export { countsAsVerified, holdsToday, londonDay, organisationsReached } from './posts.principal-source.ts';
export { membershipHolds, partnershipKeysSql } from '../partnership/partnership.principal-source.ts';
export { PartnershipReader, type PartnershipRow } from '../partnership/partnership.reader.ts';
export { oversees } from './oversees.ts';
export { organisationsRun } from '../partnership/partnership.policy.ts';
// Secrets that are shown once and kept as their hash.
export { hashSecretToken, newSecretToken } from '../sign-in/secret-token.ts';
