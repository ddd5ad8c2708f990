import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../access/index.ts';
import { Authenticator, sessionCookie, type Credentials } from './authenticator.ts';
import type { RequestWithViewer } from './request-viewer.ts';

/** Finds out, once per request, who it comes from and what time it is. */
@Injectable()
export class RequestViewers {
  constructor(private readonly authenticator: Authenticator) {}

  async of(request: RequestWithViewer): Promise<Viewer> {
    request.viewer ??= await this.authenticator.authenticate(credentialsOf(request), new Date());
    return request.viewer;
  }
}

function credentialsOf(request: FastifyRequest): Credentials {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return {
    sessionToken: request.cookies[sessionCookie],
    bearerToken: scheme?.toLowerCase() === 'bearer' ? token : undefined,
  };
}
