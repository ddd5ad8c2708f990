import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { BlobStoreFull, BlobTooLarge } from '@constellation/platform/blobs';
import { Settings } from '@constellation/platform/config';
import { Refusal } from '@constellation/platform/errors';
import { Controller, HttpException, PayloadTooLargeException, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { UploadService, type StoredUpload } from '../files/upload.service.ts';

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
      const part = await request.file({ limits: { fileSize: this.settings.files.uploadLimitBytes + 1 } });
      if (!part || part.fieldname !== 'file') {
        part?.file.resume();
        throw new Refusal({ code: 'no-file', message: 'Send one file in the field “file”.', field: 'file' });
      }
      const stored = await this.uploads.store(viewer, part.file, part.filename, gone.signal);
      void reply.status(201);
      return stored;
    } catch (error) {
      throw meaningOf(error);
    }
  }
}

function meaningOf(error: unknown): unknown {
  if (error instanceof BlobTooLarge) return new PayloadTooLargeException();
  if (error instanceof BlobStoreFull) return new HttpException('There is no room for the file.', 507, { cause: error });
  return error;
}
