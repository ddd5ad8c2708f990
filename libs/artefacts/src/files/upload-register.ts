import { BlobStore } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { Database, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { lockUploads } from './blob-in-use.ts';
import { extractTextJob } from './file.jobs.ts';
import { looseBytesAtMost, looseBytesOf, looseUploadDays } from './loose-uploads.ts';
import type { StoredFile } from './stored-file.entity.ts';

/** Why an upload was not written down. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** The same content was there a moment ago and was removed with another file while this one arrived. */
export const gone: Problem = {
  code: 'upload-again',
  message: 'The file could not be kept, as an equal one was being removed: upload it again.',
};

interface Waiting {
  readonly file: StoredFile;
  readonly settle: (outcome: Promise<Problem | null>) => void;
}

/** So many uploads are written down in one transaction. */
const mostAtOnce = 50;

/**
 * Writes uploads down. Those of one person are counted one after the other, whoever takes them in; so what arrives while
 * one is being written down waits and shares the next transaction: one lock, one count, one flush for all of them.
 */
@Injectable()
export class UploadRegister {
  /** By person: those who wait for the transaction that is under way. */
  readonly #queues = new Map<string, Waiting[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly blobs: BlobStore,
    private readonly settings: Settings,
  ) {}

  /** Whether this person may upload nothing more: for uploads that are long, before they are taken in. */
  async findFull(personId: string): Promise<Problem | null> {
    return this.#overQuota((await looseBytesOf(this.database, personId)) + 1);
  }

  /**
   * Writes a file down whose bytes are in the store, and has its text read. Durable once this resolves with null;
   * otherwise it says what speaks against it.
   */
  enter(file: StoredFile): Promise<Problem | null> {
    const person = file.uploadedBy;
    return new Promise((resolve) => {
      const waiting: Waiting = { file, settle: resolve };
      const queue = this.#queues.get(person);
      if (queue) {
        queue.push(waiting);
        return;
      }
      this.#queues.set(person, [waiting]);
      void this.#serve(person);
    });
  }

  /** Never rejects: what goes wrong is said to those who wait. */
  async #serve(person: string): Promise<void> {
    for (let queue = this.#queues.get(person); queue && queue.length > 0;) {
      await this.#enterTogether(person, queue.splice(0, mostAtOnce));
    }
    this.#queues.delete(person);
  }

  async #enterTogether(person: string, batch: readonly Waiting[]): Promise<void> {
    const files = batch.map(({ file }) => file);
    const outcomes = this.unitOfWork.run((tx) => this.#writeDown(tx, person, files));
    try {
      await outcomes;
    } catch {
      // One that cannot be written down must not take the others with it.
      if (batch.length > 1) {
        for (const one of batch) await this.#enterTogether(person, [one]);
        return;
      }
    }
    for (const [at, { settle }] of batch.entries()) settle(outcomes.then((all) => all[at] ?? null));
  }

  async #writeDown(tx: Tx, person: string, files: readonly StoredFile[]): Promise<readonly (Problem | null)[]> {
    await lockUploads(
      tx,
      person,
      files.map((file) => file.blobKey),
    );
    const added = files.reduce((bytes, file) => bytes + Number(file.byteCount), 0);
    const [bytes, sizes] = await Promise.all([
      looseBytesAtMost(tx, person, this.settings.files.uploadQuotaBytes - added),
      // Another file of the same content may have been removed, bytes and all, since these were written.
      Promise.all(files.map((file) => this.blobs.size(file.blobKey))),
    ]);
    let loose = bytes;
    const outcomes = files.map((file) => {
      const problem = this.#overQuota(loose + Number(file.byteCount));
      if (!problem) loose += Number(file.byteCount);
      return problem;
    });
    const kept = files.filter((_, at) => !outcomes[at] && sizes[at] !== null);
    await insertFiles(tx, kept);
    for (const file of kept) if (file.textState === 'pending') tx.enqueue(extractTextJob, { fileId: file.id });
    return files.map((file, at) => outcomes[at] ?? (kept.includes(file) ? null : gone));
  }

  #overQuota(bytes: number): Problem | null {
    const { uploadQuotaBytes } = this.settings.files;
    if (bytes <= uploadQuotaBytes) return null;
    return {
      code: 'upload-quota',
      message:
        `With this file, more than ${Math.floor(uploadQuotaBytes / 1_000_000)} MB of your uploads would be in no draft. Put what you uploaded into a draft ` +
        `and save the rest for later: what is in none is removed ${looseUploadDays} days after its upload.`,
    };
  }
}

/** One statement, the same however many files there are. */
async function insertFiles(tx: Tx, files: readonly StoredFile[]): Promise<void> {
  if (files.length === 0) return;
  const column = <Key extends keyof StoredFile>(key: Key): StoredFile[Key][] => files.map((file) => file[key]);
  await tx.query(
    `insert into stored_file (file_id, blob_key, sha256, byte_count, media_type, uploaded_by, uploaded_name, uploaded_at, text_state)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::uuid[], $7::text[], $8::timestamptz[], $9::text[])`,
    [
      column('id'),
      column('blobKey'),
      column('sha256'),
      column('byteCount'),
      column('mediaType'),
      column('uploadedBy'),
      column('uploadedName'),
      column('uploadedAt'),
      column('textState'),
    ],
  );
}
