import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../config/index.ts';
import { StartError } from '../errors/index.ts';
import { mayReadMetrics, metricsText, metricsType } from '../metrics/index.ts';
import type { HealthChecks } from './health-checks.ts';

/** A listener that answers for the health of a process and nothing else. */
export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Opens `/healthz`, `/readyz` and `/metrics` for a process without an entrance; the API answers them beside its own.
 * @throws {StartError} when the port cannot be had
 */
export async function startStatusServer(
  port: { readonly number: number; readonly setting: string },
  settings: Settings,
  checks: HealthChecks,
): Promise<StatusServer> {
  const server = createServer((request, response) => {
    answer(request, settings, checks).then(
      (reply) => send(response, reply),
      () => send(response, { status: 500, body: { status: 'failed' } }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be had (${error.code})`;
      reject(new StartError(`Port ${port.number} ${reason}. Choose another one with ${port.setting}.`));
    });
    server.listen(port.number, settings.http.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  readonly status: number;
  readonly body: object | string;
}

const notFound: Reply = { status: 404, body: { status: 'not found' } };

async function answer(request: IncomingMessage, settings: Settings, checks: HealthChecks): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, body: { status: 'use GET' } };
  if (request.url === '/healthz') return { status: 200, body: { status: 'ok' } };
  if (request.url === '/readyz') {
    const readiness = await checks.readiness();
    return { status: readiness.isReady ? 200 : 503, body: readiness.answer };
  }
  if (request.url === '/metrics' && mayReadMetrics(settings, request.headers.authorization)) {
    return { status: 200, body: await metricsText() };
  }
  return notFound;
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? metricsType : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(isText ? body : JSON.stringify(body));
}
