import type { Viewer } from '@constellation/platform/access';
import { BlobMissing, BlobStore, type StoredBlob, type WriteBounds } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { isExtractable } from '../extraction/index.ts';
import { lockBlobs, removeUnheldBlob } from './blob-in-use.ts';
import type { DetectedMedia } from './detected-media.ts';
import { safeFileName } from './file-name.ts';
import { detectMediaType, mediaTypeHeadBytes } from './media-type.ts';
import type { StoredFile } from './stored-file.entity.ts';
import { gone, UploadRegister, type Problem } from './upload-register.ts';

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

/** How an upload comes in. */
export interface UploadBounds extends Pick<WriteBounds, 'signal' | 'onKept'> {
  /** How many bytes the sender announces, when they do. */
  readonly announcedBytes?: number;
}

/** Up to here, an upload is counted once it is here, and not before as well. */
const shortBytes = 1_000_000;

/** Takes files in. What is stored belongs to its uploader until they attach it to a draft. */
@Injectable()
export class UploadService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly register: UploadRegister,
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
    { announcedBytes = Infinity, ...bounds }: UploadBounds = {},
  ): Promise<StoredUpload> {
    const { personId } = viewer;
    // Nothing long is taken in that is sure to be refused; what it comes to is counted once it is here.
    const full = announcedBytes > shortBytes ? await this.register.findFull(personId) : null;
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
      pupilFindings: [],
      structure: null,
      pageCount: null,
      recalledAt: null,
    };
    const problem = await this.register.enter(file);
    if (problem) throw await this.#refuse(blob.key, problem);
    return { uploadId: file.id, fileName: file.uploadedName, mediaType, bytes: blob.bytes, sha256: blob.sha256 };
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
      await lockBlobs(tx, [key]);
      await removeUnheldBlob(tx, this.blobs, key);
    });
    return new Refusal({ ...problem, field: 'file' });
  }
}
