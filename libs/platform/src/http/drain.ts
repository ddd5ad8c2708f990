import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { HealthChecks } from '../health/index.ts';

/**
 * Lets load balancers turn to other processes before this one closes. For so many seconds `/readyz` says that it is
 * stopping, requests are answered as ever, and every answer ends its connection. A connection that is closed under a
 * request leaves its sender not knowing whether it was done.
 */
export async function drainConnections(app: NestFastifyApplication, seconds: number): Promise<void> {
  if (seconds === 0) return;
  app.get(HealthChecks, { strict: false }).beginStopping();
  app.getHttpServer().prependListener('request', (_request: unknown, response: ServerResponse) => {
    response.shouldKeepAlive = false;
  });
  await pause(seconds * 1000);
}
