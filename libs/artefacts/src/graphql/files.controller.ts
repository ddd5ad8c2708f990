import type { Verb, Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { BlobMissing, BlobStore } from '@constellation/platform/blobs';
import { NotFound } from '@constellation/platform/errors';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseByteRange } from '../files/byte-range.ts';
import { dispositionOf } from '../files/file-name.ts';
import { DownloadReader } from '../files/file.reader.ts';
import { isShownInline } from '../files/inline.ts';
import { ReleaseOpenings } from '../release/release-openings.ts';
import { UsageCounter } from '../usage/usage-counter.ts';
import { secured } from './secured-reply.ts';

/** Nothing a shown file holds may run, load or open anything. */
const sandboxPolicy =
  "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** Files of versions. Each request decides anew, by the version it names; missing and forbidden look alike. */
@Controller('files/:versionId/:fileId')
export class FilesController {
  constructor(
    private readonly downloads: DownloadReader,
    private readonly blobs: BlobStore,
    private readonly openings: ReleaseOpenings,
    private readonly usage: UsageCounter,
  ) {}

  @Get()
  @Public()
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param() file: { versionId: string; fileId: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send({ viewer, file, request, reply }, 'attachment', ['download']);
  }

  /** A PDF or picture for the page to show. */
  @Get('inline')
  @Public()
  async inline(
    @CurrentViewer() viewer: Viewer,
    @Param() file: { versionId: string; fileId: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send({ viewer, file, request, reply }, 'inline', ['read', 'download']);
  }

  /** The words of a file. */
  @Get('text')
  @Public()
  async text(
    @CurrentViewer() viewer: Viewer,
    @Param() file: { versionId: string; fileId: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.openings.readBatch(viewer, [file.versionId]);
    const text = await this.downloads.findText(viewer, file, ['read', 'download']);
    if (text === null) throw new NotFound('file');
    this.usage.note(viewer, file.versionId);
    await secured(reply).header('content-type', 'text/plain; charset=utf-8').send(text);
  }

  async #send(
    call: { viewer: Viewer; file: { versionId: string; fileId: string }; request: FastifyRequest; reply: FastifyReply },
    kind: 'attachment' | 'inline',
    verbs: readonly Verb[],
  ): Promise<void> {
    const { viewer, file, request, reply } = call;
    await this.openings.readBatch(viewer, [file.versionId]);
    const found = await this.downloads.find(viewer, file, verbs);
    if (!found || (kind === 'inline' && !isShownInline(found.media_type))) throw new NotFound('file');
    if (request.method !== 'HEAD') this.usage.note(viewer, file.versionId);
    const disposition = dispositionOf(kind, found.file_name);
    // Asked for without its content, a file is described from here: an address of the store is good for one GET only.
    const address =
      request.method === 'HEAD'
        ? null
        : await this.blobs.findAddress(found.blob_key, { mediaType: found.media_type, disposition });
    if (address !== null) {
      // No cache may keep it: the next request decides anew. Ranges and conditions are the store's to answer.
      await secured(reply).redirect(address, 303);
      return;
    }
    const etag = `"${found.sha256}"`;
    secured(reply)
      .header('etag', etag)
      .header('accept-ranges', 'bytes')
      .header('content-type', found.media_type)
      .header('content-disposition', disposition);
    if (kind === 'inline') reply.header('content-security-policy', sandboxPolicy);
    if (request.headers['if-none-match'] === etag) {
      await reply.status(304).send();
      return;
    }
    // A range of another content than the client has is of no use: it gets the whole.
    const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const asked = parseByteRange(isSame ? request.headers.range : undefined, found.bytes);
    if (asked.kind === 'impossible') {
      await reply.status(416).header('content-range', `bytes */${found.bytes}`).send();
      return;
    }
    const range = asked.kind === 'part' ? asked.range : { start: 0, end: found.bytes - 1 };
    reply.header('content-length', range.end - range.start + 1);
    if (asked.kind === 'part') {
      reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${found.bytes}`);
    }
    if (request.method === 'HEAD') {
      // An empty stream: Fastify 5 sets the length to 0 where there is no body at all.
      await reply.send(Readable.from([]));
      return;
    }
    try {
      await reply.send(await this.blobs.read(found.blob_key, range));
    } catch (error) {
      throw error instanceof BlobMissing ? new NotFound('file') : error;
    }
  }
}
