import type { Queryable } from '../db/database.ts';
import { newId } from '../db/ids.ts';

/** Who did something, and through which of their posts where they named one. */
export interface AuditActor {
  readonly personId: string;
  readonly postId?: string | null;
}

/** A decision or a change of access, as the audit log keeps it: ids and codes alone, never a name or a text. */
export interface AuditEntry {
  /** `<topic>.<what was done>` in kebab-case, in the past tense, such as `staff.post-ended`; final, as entries stay. */
  readonly action: string;
  /** The organisations it is about: it joins the chain of each. */
  readonly organisationIds: readonly string[];
  /** Null where time did it, and nobody. */
  readonly actor: AuditActor | null;
  /** What it is about: a word for each thing, and its id. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Codes of closed vocabularies that belong to the decision, such as the reason: letters, digits, `.`, `-`, at most 40. */
  readonly codes?: readonly string[];
}

/**
 * Adds entries to the chains of their organisations, in one statement. From here to the end of the transaction nobody else adds to
 * these chains: it is called last.
 */
export async function appendAuditEntries(tx: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.flatMap(({ organisationIds, actor, ids, codes, action }) =>
    [...new Set(organisationIds)].map((organisationId) => ({
      ...{ organisationId, action, id: newId(), ids: ids ?? {}, codes: codes ?? [] },
      ...{ actorId: actor?.personId ?? null, postId: actor?.postId ?? null },
    })),
  );
  if (rows.length > 0) await tx.query(`select append_audit_entries($1::jsonb)`, [JSON.stringify(rows)]);
}
