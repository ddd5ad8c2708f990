export { publicKey, networkKey, organisationKey, grantKey, personKey, storedKey, verbs } from './keys.ts';
export type { AccessKey, Verb } from './keys.ts';
export { Viewer, postRoles, type ViewerPost, type PostRole } from './viewer.ts';
export { never, all, any, overlaps, isIn, begun, notEnded, allows } from './rule.ts';
export type { AccessRule, AccessSubject } from './rule.ts';
export { SqlParameters, UnseenParameters, ruleToSql } from './rule-sql.ts';
export { PrincipalSources, type PrincipalSource } from './principal-source.ts';
export { ReferenceReaders, type Reference, type ReferenceReader } from './reference-reader.ts';
export { AccessModule } from './access.module.ts';
