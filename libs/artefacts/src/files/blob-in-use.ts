import type { BlobStore } from '@constellation/platform/blobs';
import type { Tx } from '@constellation/platform/db';

/** First half of the advisory locks on blobs; the second is the hash of the key. */
export const blobLock = 4_207_205;

/** First half of the advisory locks on what a person uploads; the second is the hash of their id. */
const uploaderLock = 4_207_206;

/**
 * Holds blobs until the end of the transaction: whoever writes a row that names one, and whoever removes it, waits for the
 * other. Equal contents share one blob, so it may be uploaded by one person while it is removed for another.
 */
export async function lockBlobs(tx: Tx, keys: readonly string[]): Promise<void> {
  await lock(tx, null, keys);
}

/** {@link lockBlobs}, and no other upload of this person is counted in until the transaction ends. */
export async function lockUploads(tx: Tx, personId: string, keys: readonly string[]): Promise<void> {
  await lock(tx, personId, keys);
}

async function lock(tx: Tx, personId: string | null, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  // In one order, so that two who hold several never wait for each other.
  await tx.query(
    `select pg_advisory_xact_lock(kind, lock)
       from (select $1::int as kind, hashtext(key) as lock from unnest($2::text[]) as key
             union
             select $3, hashtext($4) where $4::text is not null
             order by kind desc, lock) as locks`,
    [blobLock, keys, uploaderLock, personId],
  );
}

/** Removes a blob that {@link lockBlobs} holds, unless a file has this content. */
export async function removeUnheldBlob(tx: Tx, blobs: BlobStore, key: string): Promise<void> {
  const holders = await tx.query(`select from stored_file where blob_key = $1 limit 1`, [key]);
  if (holders.length === 0) await blobs.remove(key);
}
