import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAllowed, NotFound, Refusal } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';

/** HTTP's counterpart of `formatErrorWith`: problems as data, everything unknown as one sentence. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL maps its own errors; they must reach it as they are.
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const status = statusOf(error);
    if (status >= 500) this.logger.error({ err: error, requestId: request.id }, 'a request failed unexpectedly');
    if (reply.sent) return;
    void reply.status(status).send({ problems: problemsOf(error, status) });
  }
}

/** The status that an error is answered with. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof NotAllowed) return error.problems[0]?.code === 'sign-in-needed' ? 401 : 403;
  if (error instanceof Refusal) return 400;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** The one shape of what went wrong, for an error and its status. */
export function problemsOf(error: unknown, status: number): readonly object[] {
  if (error instanceof Refusal) return error.problems;
  if (status === 404) return [{ code: 'not-found', message: 'There is nothing at this address.' }];
  if (status === 413 || status === 431) return [{ code: 'too-large', message: 'This is larger than the limit.' }];
  if (status === 408) return [{ code: 'too-slow', message: 'The request took too long to arrive: send it again.' }];
  if (status < 500) return [{ code: 'bad-request', message: 'The request could not be understood.' }];
  return [
    {
      code: 'internal',
      message: 'Something went wrong on our side. Try again; if it stays, tell your administrator when it happened.',
    },
  ];
}
