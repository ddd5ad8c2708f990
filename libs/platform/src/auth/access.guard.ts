import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Viewer } from '../access/index.ts';
import { NotAllowed, unreachable } from '../errors/index.ts';
import {
  capabilityMetadata,
  mailProgramsMetadata,
  requireSession,
  type Capability,
  type Declared,
} from './declarations.ts';
import { requestOf } from './request-viewer.ts';
import { RequestViewers } from './request-viewers.ts';

/** A header other sites cannot make a browser send without asking first. GraphQL has Apollo's own check. */
const requestHeader = 'x-constellation-request';
const safeMethods = ['GET', 'HEAD'];

/** Refuses whatever does not declare who may call it, and whoever does not have what it declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: RequestViewers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.get<Declared | 'public' | undefined>(capabilityMetadata, context.getHandler());
    if (!declared) throw new NotAllowed('This operation is not open to anyone.');
    const isGraphql = context.getType<string>() === 'graphql';
    const request = requestOf(context);
    const needsHeader =
      !isGraphql &&
      !safeMethods.includes(request.method) &&
      !this.reflector.get(mailProgramsMetadata, context.getHandler());
    if (needsHeader && !request.headers[requestHeader]) {
      throw new NotAllowed(
        `Send the header ${requestHeader}: 1 with requests that change something.`,
        'request-header',
      );
    }
    const viewer = await this.viewers.of(request);
    if (declared === 'public') return true;
    requireCapability(viewer, declared.capability);
    if (declared.session) requireSession(viewer);
    return true;
  }
}

function requireCapability(viewer: Viewer, needed: Capability): void {
  switch (needed) {
    case 'person':
      if (!viewer.isSignedIn) throw new NotAllowed('Sign in to do this.', 'sign-in-needed');
      return;
    case 'post-holder':
      if (!viewer.isSignedIn) throw new NotAllowed('Sign in to do this.', 'sign-in-needed');
      if (viewer.posts.length === 0) {
        throw new NotAllowed('This needs a post in an organisation: ask its admin to invite you.', 'post-needed');
      }
      return;
    case 'platform-operator':
      if (!viewer.isPlatformOperator) throw new NotAllowed('Only the platform operator may do this.');
      return;
    default:
      unreachable(needed);
  }
}
