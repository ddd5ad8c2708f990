import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
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

/** The viewer as a parameter of a resolver or a controller method. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const request =
    context.getType<string>() === 'graphql'
      ? GqlExecutionContext.create(context).getContext<{ request: RequestWithViewer }>().request
      : context.switchToHttp().getRequest<RequestWithViewer>();
  return viewerOf(request);
});
