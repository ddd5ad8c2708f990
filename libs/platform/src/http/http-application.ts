import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Settings } from '../config/index.ts';
import { NestLogger, type Logger } from '../logging/index.ts';
import { metrics } from '../metrics/index.ts';
import { HttpErrorFilter, problemsOf, statusOf } from './http-error.filter.ts';

/** The largest GraphQL request body, in bytes: a long article with room to spare. */
const bodyLimit = 600_000;

/**
 * Makes the HTTP application of a process, ready to listen: request ids, cookies, uploads, security headers, errors.
 * The caller initialises and listens.
 */
export async function createHttpApplication(
  module: Type | DynamicModule,
  settings: Settings,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: requestLogger(settings, logger),
    genReqId: () => randomUUID(),
    trustProxy: settings.http.trustProxy,
    bodyLimit,
    // Downloads may be slow; a request's head and body may not.
    requestTimeout: 15 * 60_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // Addresses that cannot be read reach neither a route nor its filter.
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bufferLogs: false,
  });
  app.useGlobalFilters(new HttpErrorFilter(logger));
  await app.register(cookie);
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { files: 1, fields: 0, parts: 1, fileSize: settings.files.uploadLimitBytes },
  });
  // Where an S3 store hands out the files itself, pages show them from its origin.
  const files = settings.files.s3 ? [new URL(settings.files.s3.publicEndpoint).origin] : [];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine sets its colours through style attributes and one style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...files],
        connectSrc: ["'self'", ...files],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", ...files],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: settings.http.publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      void reply.header('x-request-id', request.id);
    })
    .addHook('onResponse', async (request, reply) => {
      const { method, routeOptions } = request;
      const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
      metrics.httpRequests.observe(labels, reply.elapsedTime / 1000);
    });
  return app;
}

function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOf(error);
  void reply
    .status(status)
    .headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' })
    .send({ problems: problemsOf(error, status) });
}

/** What is not HTTP, or whose head is too large: there is a socket and no request. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = clientErrors[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ problems: problemsOf(error, status) });
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Bad Request'}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy(error);
}

const clientErrors: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Every request is logged in production; elsewhere only what went wrong. A process that is told to be silent is. */
function requestLogger(settings: Settings, logger: Logger): Logger {
  const isVerbose = settings.isProduction || logger.level !== 'info';
  return logger.child({}, { level: isVerbose ? logger.level : 'warn' });
}
