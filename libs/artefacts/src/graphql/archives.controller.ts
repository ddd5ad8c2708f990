import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { NotFound } from '@constellation/platform/errors';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArchiveService } from '../archive/archive.service.ts';
import { dispositionOf } from '../files/file-name.ts';
import { secured } from './secured-reply.ts';

/** A version with its files and all its parts as one ZIP. Missing and forbidden look alike. */
@Controller('archives/:versionId')
export class ArchivesController {
  constructor(private readonly archives: ArchiveService) {}

  @Get()
  @Public()
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('versionId') versionId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const archive = await this.archives.find(viewer, versionId);
    if (!archive) throw new NotFound('archive');
    secured(reply)
      .header('content-type', 'application/zip')
      .header('content-disposition', dispositionOf('attachment', archive.fileName));
    await reply.send(request.method === 'HEAD' ? Readable.from([]) : archive.open());
  }
}
