import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { NotFound } from '@constellation/platform/errors';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { dispositionOf } from '../files/file-name.ts';
import { IpRegisterExport } from '../ip-register/ip-register.export.ts';
import { secured } from './secured-reply.ts';

/** The IP register of an organisation as CSV, written while it is read. Missing and forbidden look alike. */
@Controller('ip-registers/:organisationId')
export class IpRegistersController {
  constructor(private readonly registers: IpRegisterExport) {}

  @Get()
  @Can('person')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('organisationId') organisationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.registers.find(viewer, organisationId);
    if (!file) throw new NotFound('register');
    secured(reply)
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', dispositionOf('attachment', file.fileName));
    await reply.send(Readable.from(request.method === 'HEAD' ? [] : file.lines()));
  }
}
