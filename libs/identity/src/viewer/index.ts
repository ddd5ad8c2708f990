// Who belongs to what, for contexts that ask it in statements of their own.
export { organisationsReached } from './posts.principal-source.ts';
export { membershipHolds, partnershipKeysSql } from '../partnership/partnership.principal-source.ts';
export { PartnershipReader, type PartnershipRow } from '../partnership/partnership.reader.ts';
export { oversees } from './oversees.ts';
