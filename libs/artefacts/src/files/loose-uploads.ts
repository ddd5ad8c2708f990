import type { BlobStore } from '@constellation/platform/blobs';
import type { Queryable, UnitOfWork } from '@constellation/platform/db';
import { lockBlobs, removeUnheldBlob } from './blob-in-use.ts';

/** For how many days an upload that stands in no draft or version is kept. */
export const looseUploadDays = 7;

const dayMs = 86_400_000;
const noFile = '00000000-0000-0000-0000-000000000000';
/** SQL condition: no draft and no version holds this stored file. */
const isLoose = `not exists (select from version_file where version_file.file_id = stored_file.file_id)`;

/** How many bytes of a person's uploads stand in no draft or version. */
export async function looseBytesOf(queryable: Queryable, personId: string): Promise<number> {
  const [row] = await queryable.query<{ bytes: number }>(
    `select coalesce(sum(byte_count), 0)::float8 as bytes from stored_file where uploaded_by = $1 and ${isLoose}`,
    [personId],
  );
  return row?.bytes ?? 0;
}

/**
 * No fewer than {@link looseBytesOf}: that, or everything they ever uploaded where this leaves room enough. It is the
 * quicker sum, and most people never upload as much as their quota.
 */
export async function looseBytesAtMost(queryable: Queryable, personId: string, enough: number): Promise<number> {
  const [row] = await queryable.query<{ bytes: number }>(
    `select coalesce(sum(byte_count), 0)::float8 as bytes from stored_file where uploaded_by = $1`,
    [personId],
  );
  const all = row?.bytes ?? 0;
  return all <= enough ? all : looseBytesOf(queryable, personId);
}

/**
 * Removes what was uploaded more than {@link looseUploadDays} days ago and stands in no draft or version, row and bytes.
 * One transaction for each file, so that it can be broken off and begun anew at any time. Answers with how many went.
 */
export async function removeLooseUploads(unitOfWork: UnitOfWork, blobs: BlobStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - looseUploadDays * dayMs);
  let removed = 0;
  for (let after: string | null = noFile; after !== null;) {
    const last: string = after;
    after = await unitOfWork.run(async (tx) => {
      // Who attaches a file holds its row: what is held is looked at again tomorrow.
      const [file] = await tx.query<{ id: string; blob_key: string }>(
        `select file_id as id, blob_key from stored_file
          where file_id > $1 and uploaded_at < $2 and ${isLoose}
          order by file_id limit 1 for update skip locked`,
        [last, before],
      );
      if (!file) return null;
      await lockBlobs(tx, [file.blob_key]);
      // Once more: it may have been attached after the statement before had begun.
      const gone = await tx.query(`delete from stored_file where file_id = $1 and ${isLoose} returning file_id`, [
        file.id,
      ]);
      removed += gone.length;
      // Before the commit: should the process die here, the row is still there to be found tomorrow, and no bytes are forgotten.
      if (gone.length > 0) await removeUnheldBlob(tx, blobs, file.blob_key);
      return file.id;
    });
  }
  return removed;
}
