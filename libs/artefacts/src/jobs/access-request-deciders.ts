import { holdersToWriteTo } from '@constellation/identity/jobs';
import type { Queryable } from '@constellation/platform/db';

/**
 * SQL condition on an `access_request request`: it is one that people are written to about. Who asks, takes back and asks again
 * is heard of once a day.
 */
export const isWorthAMail = `not exists (
  select from access_request earlier
   where earlier.person_id = request.person_id and earlier.artefact_id = request.artefact_id
     and earlier.access_request_id < request.access_request_id and earlier.asked_at > request.asked_at - interval '1 day')`;

/** SQL: who may have to be told of a `access_request request` for an `artefact`; with `$1` for now. Whether they decide is judged when they are. */
export const decidersToWriteTo = `(${holdersToWriteTo('release-authority', 'artefact.rights_holder_id')})`;

/** Those who may have to be told of a request that waits; nobody where there is nothing. */
export async function decidersOf(tx: Queryable, accessRequestId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `select decider.person_id
       from access_request request
       join artefact on artefact.artefact_id = request.artefact_id
      cross join lateral ${decidersToWriteTo} as decider
      where request.access_request_id = $2 and request.state = 'waiting' and decider.person_id <> request.person_id and ${isWorthAMail}`,
    [new Date(), accessRequestId],
  );
  return rows.map((row) => row.person_id);
}
