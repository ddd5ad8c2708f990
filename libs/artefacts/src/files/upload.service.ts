import type { Viewer } from '@constellation/platform/access';
import { BlobMissing, BlobStore } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { isExtractable } from '../extraction/index.ts';
import { extractTextJob } from './file.jobs.ts';
import { safeFileName } from './file-name.ts';
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
   * @throws {Refusal} `executable` or `empty-file`
   * @throws {BlobTooLarge} past the limit of the settings, {BlobStoreFull} when there is no room
   */
  async store(viewer: Viewer, content: Readable, fileName: string, signal?: AbortSignal): Promise<StoredUpload> {
    const { personId } = viewer;
    const blob = await this.blobs.write(content, {
      limitBytes: this.settings.files.uploadLimitBytes,
      ...(signal ? { signal } : {}),
    });
    if (blob.bytes === 0) throw await this.#refuse(blob.key, { code: 'empty-file', message: 'The file is empty.' });
    const { mediaType, executable } = await this.#detect(blob.key, blob.bytes);
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
    await this.unitOfWork.run(async (tx) => {
      await tx.manager.insert(StoredFile, file);
      if (file.textState === 'pending') tx.enqueue(extractTextJob, { fileId: file.id });
    });
    return { uploadId: file.id, fileName: file.uploadedName, mediaType, bytes: blob.bytes, sha256: blob.sha256 };
  }

  async #detect(key: string, size: number): Promise<{ mediaType: string; executable: boolean }> {
    const read = async (offset: number, length: number): Promise<Buffer> => {
      if (offset >= size || length <= 0) return Buffer.alloc(0);
      return buffer(await this.blobs.read(key, { start: offset, end: Math.min(offset + length, size) - 1 }));
    };
    try {
      return await detectMediaType(await read(0, mediaTypeHeadBytes), { size, read });
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error;
      // The same content came twice at once and the other upload was refused a moment ago, as this one is to be.
      return { mediaType: 'application/octet-stream', executable: true };
    }
  }

  /** Removes the blob again, unless another file has the same content. */
  async #refuse(key: string, problem: { code: string; message: string }): Promise<Refusal> {
    const others = await this.unitOfWork.run((tx) =>
      tx.query(`select from stored_file where blob_key = $1 limit 1`, [key]),
    );
    if (others.length === 0) await this.blobs.remove(key);
    return new Refusal({ ...problem, field: 'file' });
  }
}
