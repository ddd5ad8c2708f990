import type { BlobStore } from '@constellation/platform/blobs';
import type { Tx } from '@constellation/platform/db';

/** First half of the advisory locks on blobs; the second is the hash of the key. */
const blobLock = 4_207_205;

/**
 * Holds a blob until the end of the transaction: whoever writes a row that names it, and whoever removes it, waits for the
 * other. Equal contents share one blob, so it may be uploaded by one person while it is removed for another.
 */
export async function lockBlob(tx: Tx, key: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [blobLock, key]);
}

/** Removes a blob that {@link lockBlob} holds, unless a file has this content. */
export async function removeUnheldBlob(tx: Tx, blobs: BlobStore, key: string): Promise<void> {
  const holders = await tx.query(`select from stored_file where blob_key = $1 limit 1`, [key]);
  if (holders.length === 0) await blobs.remove(key);
}
