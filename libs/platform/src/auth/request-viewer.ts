import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../access/index.ts';

/** A request after the API's hook has said who it comes from. */
export interface RequestWithViewer extends FastifyRequest {
  viewer?: Viewer;
}

/** The viewer of a request. @throws when the hook did not run: there is no "nobody in particular". */
export function viewerOf(request: RequestWithViewer): Viewer {
  if (!request.viewer) throw new Error('The request has no viewer.');
  return request.viewer;
}

/**
 * The HTTP request behind a resolver or a controller method. Without Nest's helper for GraphQL: processes that have no
 * schema load this file too. A resolver is called with (root, arguments, context, info).
 */
export function requestOf(context: ExecutionContext): RequestWithViewer {
  return context.getType<string>() === 'graphql'
    ? context.getArgByIndex<{ request: RequestWithViewer }>(2).request
    : context.switchToHttp().getRequest<RequestWithViewer>();
}

/** The viewer as a parameter of a resolver or a controller method. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(requestOf(context)),
);
