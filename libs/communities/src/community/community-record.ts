import type { Viewer } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';

/**
 * Puts into the audit log what was done in a community: for its hosts, and for the organisation of the post through which somebody
 * belongs to it, where it is about one.
 */
export function recordCommunity(
  tx: Tx,
  viewer: Viewer | null,
  action: string,
  about: {
    readonly community: { readonly id: string; readonly hostIds: readonly string[] };
    readonly member?: { readonly personId: string; readonly organisationId?: string | undefined };
    readonly codes?: readonly string[];
  },
): void {
  const { community, member, codes = [] } = about;
  tx.record({
    action: `community.${action}`,
    organisationIds: [...community.hostIds, ...(member?.organisationId ? [member.organisationId] : [])],
    actor: viewer && { personId: viewer.personId },
    ids: { community: community.id, ...(member ? { person: member.personId } : {}) },
    codes,
  });
}
