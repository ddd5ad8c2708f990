import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { viewerOf, type RequestWithViewer } from '../auth/request-viewer.ts';
import { RequestLoaders } from './request-loaders.ts';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly request: RequestWithViewer;
  readonly reply: FastifyReply;
  /** Replaced when the request itself changes who is signed in. */
  loaders: RequestLoaders;
}

export function createContext(request: RequestWithViewer, reply: FastifyReply): GraphqlContext {
  return { request, reply, loaders: new RequestLoaders(viewerOf(request)) };
}

/** The request's loaders as a parameter of a resolver. */
export const Loaders = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestLoaders =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().loaders,
);
