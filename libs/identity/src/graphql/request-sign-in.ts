import { Viewer } from '@constellation/platform/access';
import { sessionCookie, viewerOf } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { RequestLoaders, type GraphqlContext } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { NewSession } from '../sign-in/sign-in.service.ts';
import { ViewerAuthenticator } from '../viewer/viewer-authenticator.ts';

/** The longest browsers keep a cookie. How long it is worth something is decided by the session, which slides. */
const cookieSeconds = 400 * 24 * 60 * 60;

/** Changes who a GraphQL request is from: cookie, viewer and loaders together, so that it answers as the new viewer. */
@Injectable()
export class RequestSignIn {
  readonly #cookie: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };

  constructor(
    settings: Settings,
    private readonly authenticator: ViewerAuthenticator,
  ) {
    this.#cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.http.publicUrl.startsWith('https:') };
  }

  /** What the browser said it is. */
  userAgent(context: GraphqlContext): string | undefined {
    return context.request.headers['user-agent'];
  }

  /** Gives the session to the browser; the rest of the request is its person's. */
  async begin(context: GraphqlContext, session: NewSession): Promise<void> {
    this.giveCookie(context.reply, session);
    await this.#replace(context, session.token);
  }

  /** Takes the session from the browser; the rest of the request is nobody's. */
  end(context: GraphqlContext): void {
    this.takeCookie(context.reply);
    setViewer(context, Viewer.signedOut(viewerOf(context.request).now));
  }

  /** Gives the session to the browser alone: for routes, of which nothing follows as the new viewer. */
  giveCookie(reply: FastifyReply, session: NewSession): void {
    void reply.setCookie(sessionCookie, session.token, { ...this.#cookie, maxAge: cookieSeconds });
  }

  /** Takes the session from the browser alone. */
  takeCookie(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, this.#cookie);
  }

  /** Reads the viewer again after they changed something about themselves. */
  async renew(context: GraphqlContext): Promise<void> {
    const { now, personId, sessionId } = viewerOf(context.request);
    setViewer(context, await this.authenticator.viewerOfPerson(personId, now, sessionId));
  }

  async #replace(context: GraphqlContext, sessionToken: string): Promise<void> {
    const { now } = viewerOf(context.request);
    setViewer(context, await this.authenticator.authenticate({ sessionToken, bearerToken: undefined }, now));
  }
}

function setViewer(context: GraphqlContext, viewer: Viewer): void {
  context.request.viewer = viewer;
  context.loaders = new RequestLoaders(viewer);
}
