export type { AuditActor, AuditEntry } from './audit-entry.ts';
export { auditHeads, findAuditBreaks, type AuditBreak, type AuditCount, type AuditHead } from './audit-chains.ts';
