import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { BlobStoreFull, BlobTooLarge } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { Refusal } from '@constellation/platform/errors';
import { Controller, HttpException, PayloadTooLargeException, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { UploadService, type StoredUpload } from '../files/upload.service.ts';
import { ReceivedPieces } from './received-pieces.ts';

@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly uploads: UploadService,
    private readonly settings: Settings,
  ) {}

  /** Takes one file, field `file`, and answers 201 with what it came to. */
  @Post()
  @Can('post-holder')
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredUpload> {
    if (!request.isMultipart()) {
      throw new Refusal({
        code: 'not-multipart',
        message: 'Send the file as multipart/form-data in the field “file”.',
      });
    }
    const gone = new AbortController();
    request.raw.once('close', () => {
      if (!request.raw.complete) gone.abort(new Error('The upload was broken off.'));
    });
    try {
      // One byte beyond the limit, so that it is the store that refuses: the parser would cut the file off in silence.
      const parsing = request.file({ limits: { fileSize: this.settings.files.uploadLimitBytes + 1 } });
      const received = ReceivedPieces.of(request.raw);
      const part = await parsing;
      if (!part || part.fieldname !== 'file') {
        part?.file.resume();
        throw new Refusal(noFile);
      }
      const stored = await this.uploads.store(viewer, part.file, part.filename, {
        signal: gone.signal,
        announcedBytes: Number(request.headers['content-length'] ?? Infinity),
        onKept: (piece) => received.giveBackBefore(piece),
      });
      void reply.status(201);
      return stored;
    } catch (error) {
      throw gone.signal.aborted ? brokenOff() : meaningOf(error);
    }
  }
}

function meaningOf(error: unknown): unknown {
  if (error instanceof BlobTooLarge) return new PayloadTooLargeException();
  if (error instanceof BlobStoreFull) return new HttpException('There is no room for the file.', 507, { cause: error });
  if (isLimit(error))
    return new Refusal({ ...noFile, message: 'Send one file in the field “file”, and nothing else.' });
  return isMalformed(error) ? brokenOff() : error;
}

const noFile = { code: 'no-file', message: 'Send one file in the field “file”.', field: 'file' };

const brokenOff = (): Refusal =>
  new Refusal({
    code: 'broken-off',
    message: 'The upload did not arrive whole, or is not well-formed multipart/form-data: send it again.',
    field: 'file',
  });

/** More parts than one: the parser calls each of its limits "too large", which is said of the file alone. */
function isLimit(error: unknown): boolean {
  return ['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT'].includes((error as { code?: string }).code ?? '');
}

/** What @fastify/busboy 3.2 throws has no code: it is told by its message. */
function isMalformed(error: unknown): boolean {
  return error instanceof Error && /unexpected end of multipart data|^Multipart: /i.test(error.message);
}
