import type { UnitOfWork } from '@constellation/platform/db';
import { partnershipLeft } from '../identity.events.ts';

/** Organisations that one event speaks of. */
const most = 2_000;

/** Says, once for each membership, that the end of its notice has come. Access ended by itself, at that instant. */
export async function tellEndedMemberships(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const ended = await tx.query<{ partnership_id: string; organisation_id: string; steward_id: string }>(
      `update partnership_membership set end_told_at = $1
        where partnership_membership_id in (
                select partnership_membership_id from partnership_membership
                 where ends_at <= $1 and end_told_at is null order by ends_at limit ${most} for update skip locked)
       returning partnership_id, organisation_id,
                 (select steward_id from partnership where partnership.partnership_id = partnership_membership.partnership_id)`,
      [now],
    );
    for (const { partnership_id: partnership, organisation_id: organisation, steward_id: steward } of ended) {
      const ids = { partnership, organisation };
      tx.record({ action: 'partnership.left', organisationIds: [organisation, steward], actor: null, ids });
    }
    for (const [partnershipId, rows] of Map.groupBy(ended, (row) => row.partnership_id)) {
      tx.emit(partnershipLeft, { partnershipId, organisationIds: rows.map((row) => row.organisation_id) });
    }
  });
}
