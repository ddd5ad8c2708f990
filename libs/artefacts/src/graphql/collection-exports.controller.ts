import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { NotFound } from '@constellation/platform/errors';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectionExportService, exportForms } from '../collection/collection-export.service.ts';
import { dispositionOf } from '../files/file-name.ts';
import { secured } from './secured-reply.ts';

/** A collection as a file: ZIP, Common Cartridge or CSV, as its viewer sees it. Missing and forbidden look alike. */
@Controller('collection-exports/:collectionId/:form')
export class CollectionExportsController {
  constructor(private readonly exports: CollectionExportService) {}

  @Get()
  @Public()
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param() asked: { readonly collectionId: string; readonly form: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = exportForms.find((one) => one === asked.form);
    const file = form ? await this.exports.find(viewer, asked.collectionId, form) : null;
    if (!file) throw new NotFound('collection');
    secured(reply)
      .header('content-type', file.mediaType)
      .header('content-disposition', dispositionOf('attachment', file.fileName));
    await reply.send(request.method === 'HEAD' ? Readable.from([]) : file.open());
  }
}
