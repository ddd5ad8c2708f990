import type { Viewer } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';

/** What a party did, through which post; time itself ends an agreement. */
interface Act {
  readonly action: string;
  readonly by?: { readonly viewer: Viewer; readonly postId: string; readonly organisationId: string };
}

/** Puts what happened to an agreement into the audit log of every party. */
export function recordAct(
  tx: Tx,
  agreement: { readonly id: string; readonly parties: readonly { readonly organisationId: string }[] },
  { action, by }: Act,
): void {
  tx.record({
    action,
    organisationIds: agreement.parties.map(({ organisationId }) => organisationId),
    actor: by ? { personId: by.viewer.personId, postId: by.postId } : null,
    ids: by ? { agreement: agreement.id, organisation: by.organisationId } : { agreement: agreement.id },
  });
}
