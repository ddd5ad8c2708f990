import type { Tx } from '@constellation/platform/db';
import { findableStates } from './projection.sql.ts';

/** Writers of the same artefact wait for each other in one of so many places. */
const lockClass = 4_207_204;
const lockPlaces = 16;

/**
 * Waits until nobody else writes the documents of these artefacts, until the transaction ends. Statements after it see what
 * was committed before the lock was given. Places are taken in one order, so that two writers never wait for each other in a circle.
 */
export async function lockWriters(tx: Tx, artefactIds: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock($1, place)
       from (select distinct mod(hashtext(id)::bigint & 2147483647, $3)::integer as place
               from unnest($2::text[]) as id order by 1) as places`,
    [lockClass, artefactIds, lockPlaces],
  );
}

/** As {@link lockWriters}, of every artefact there is. */
export async function lockAllWriters(tx: Tx): Promise<void> {
  await tx.query(
    'select pg_advisory_xact_lock($1, place) from (select generate_series(0, $2 - 1) as place order by 1) as places',
    [lockClass, lockPlaces],
  );
}

/**
 * Holds what the documents of these artefacts refer to, until the transaction ends. Held before anything is written, as the
 * references of what is written ask for it: whoever deletes one of them at this moment is waited for here, and not by somebody they
 * wait for in turn; and nothing is written for what is gone by then. Versions come before their artefacts, as where both are deleted;
 * drafts are in no document, and who throws one away waits for nobody here.
 */
export async function holdReferences(tx: Tx, artefactIds: readonly string[]): Promise<void> {
  await tx.query(
    `select from artefact_version where artefact_id = any($1::uuid[]) and state in ${findableStates}
      order by version_id for key share`,
    [artefactIds],
  );
  await tx.query('select from artefact where artefact_id = any($1::uuid[]) order by artefact_id for key share', [
    artefactIds,
  ]);
}
