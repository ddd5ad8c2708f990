import type { LoggerService } from '@nestjs/common';
import { pino, type Logger, type SerializedError } from 'pino';

/** Field paths that never reach a log line. */
const secrets = ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token', '*.secret'];

/** A lost connection hangs its whole client on the error, settings and buffers included: pages that tell nothing. */
function serializeError(error: Error): object {
  const { client: _, ...serialized } = pino.stdSerializers.err(error) as SerializedError & { client?: unknown };
  return serialized;
}

/** How values of a log line are written down. */
export const serializers = { err: serializeError };

/** One logger per process. JSON lines; readable ones when standard output is a terminal outside production. */
export function createLogger(options: { level: string; name: string; pretty?: boolean }): Logger {
  return pino({
    level: options.level,
    base: { process: options.name },
    serializers,
    redact: { paths: secrets, censor: '[removed]' },
    ...(options.pretty ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname,process' } } } : {}),
  });
}

export type { Logger } from 'pino';

/** Nest's own messages through pino: start-up chatter at debug, faults as they are. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1), detail: rest[0] }, String(message));
  }
}
