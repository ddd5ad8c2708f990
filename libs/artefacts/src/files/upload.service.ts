import type { Viewer } from '@constellation/platform/access';
import { BlobMissing, BlobStore, type StoredBlob, type WriteBounds } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { isExtractable } from '../extraction/index.ts';
import { lockBlob, removeUnheldBlob } from './blob-in-use.ts';
import type { DetectedMedia } from './detected-media.ts';
import { extractTextJob } from './file.jobs.ts';
import { safeFileName } from './file-name.ts';
import { looseBytesOf, looseUploadDays } from './loose-uploads.ts';
import { detectMediaType, mediaTypeHeadBytes } from './media-type.ts';
import { StoredFile } from './stored-file.entity.ts';

/** What an upload came to. */
export interface StoredUpload {
  readonly uploadId: string;
  /** The name given, made safe. */
  readonly fileName: string;
  /** By content. */
  readonly mediaType: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

interface Problem {
  readonly code: string;
  readonly message: string;
}

/** The same content was there a moment ago and was removed with another file while this one arrived. */
const gone: Problem = {
  code: 'upload-again',
  message: 'The file could not be kept, as an equal one was being removed: upload it again.',
};

/** Takes files in. What is stored belongs to its uploader until they attach it to a draft. */
@Injectable()
export class UploadService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly settings: Settings,
  ) {}

  /**
   * Streams a file into the blob store and has its text read in the background.
   * @throws {Refusal} `executable`, `empty-file`, `upload-quota` when too much of theirs is in no draft, `upload-again`
   * @throws {BlobTooLarge} past the limit of the settings, {BlobStoreFull} when there is no room
   */
  async store(
    viewer: Viewer,
    content: Readable,
    fileName: string,
    bounds: Pick<WriteBounds, 'signal' | 'onKept'> = {},
  ): Promise<StoredUpload> {
    const { personId } = viewer;
    // Nothing is taken in that is sure to be refused; what it comes to is counted once it is here.
    const full = await this.unitOfWork.run((tx) => this.#overQuota(tx, personId, 1));
    if (full) throw new Refusal({ ...full, field: 'file' });
    const blob = await this.blobs.write(content, {
      ...bounds,
      limitBytes: this.settings.files.uploadLimitBytes,
      headBytes: mediaTypeHeadBytes,
    });
    if (blob.bytes === 0) throw await this.#refuse(blob.key, { code: 'empty-file', message: 'The file is empty.' });
    const detected = await this.#detect(blob);
    if (!detected) throw new Refusal({ ...gone, field: 'file' });
    const { mediaType, executable } = detected;
    if (executable) {
      throw await this.#refuse(blob.key, { code: 'executable', message: 'Programs and scripts cannot be uploaded.' });
    }
    const file: StoredFile = {
      id: newId(),
      blobKey: blob.key,
      sha256: blob.sha256,
      byteCount: String(blob.bytes),
      mediaType,
      uploadedBy: personId,
      uploadedName: safeFileName(fileName, mediaType),
      uploadedAt: viewer.now,
      textState: isExtractable(mediaType) ? 'pending' : 'not-text',
      textProblem: null,
      pageCount: null,
      recalledAt: null,
    };
    const problem = await this.unitOfWork.run(async (tx) => {
      const over = await this.#overQuota(tx, personId, blob.bytes);
      if (over) return over;
      await lockBlob(tx, blob.key);
      // Another file of the same content may have been removed, bytes and all, since these were written.
      if ((await this.blobs.size(blob.key)) === null) return gone;
      await tx.manager.insert(StoredFile, file);
      if (file.textState === 'pending') tx.enqueue(extractTextJob, { fileId: file.id }, file.id);
      return null;
    });
    if (problem) throw await this.#refuse(blob.key, problem);
    return { uploadId: file.id, fileName: file.uploadedName, mediaType, bytes: blob.bytes, sha256: blob.sha256 };
  }

  async #overQuota(tx: Tx, personId: string, bytes: number): Promise<Problem | null> {
    const { uploadQuotaBytes } = this.settings.files;
    if ((await looseBytesOf(tx, personId)) + bytes <= uploadQuotaBytes) return null;
    return {
      code: 'upload-quota',
      message:
        `With this file, more than ${Math.floor(uploadQuotaBytes / 1_000_000)} MB of your uploads would be in no draft. Put what you uploaded into a draft ` +
        `and save the rest for later: what is in none is removed ${looseUploadDays} days after its upload.`,
    };
  }

  /** Null when the blob is gone already. */
  async #detect({ key, bytes: size, head }: StoredBlob): Promise<DetectedMedia | null> {
    const read = async (offset: number, length: number): Promise<Buffer> => {
      if (offset >= size || length <= 0) return Buffer.alloc(0);
      return buffer(await this.blobs.read(key, { start: offset, end: Math.min(offset + length, size) - 1 }));
    };
    try {
      return await detectMediaType(head, { size, read });
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error;
      return null;
    }
  }

  /** Removes the blob again, unless another file has the same content. */
  async #refuse(key: string, problem: Problem): Promise<Refusal> {
    await this.unitOfWork.run(async (tx) => {
      await lockBlob(tx, key);
      await removeUnheldBlob(tx, this.blobs, key);
    });
    return new Refusal({ ...problem, field: 'file' });
  }
}
