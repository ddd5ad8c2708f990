import type { Viewer } from '@constellation/platform/access';
import { CurrentViewer, Public } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { Controller, Get, HttpCode, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '@fastify/cookie';
import { attemptMinutes, OpenIdSignInService } from '../open-id/open-id-sign-in.service.ts';
import { SignInFailure } from '../open-id/sign-in-failure.ts';
import { ViewerAuthenticator } from '../viewer/viewer-authenticator.ts';
import { RequestSignIn } from './request-sign-in.ts';

/** Marks the browser that began a sign-in, so that an answer counts in that browser only. */
const browserCookie = 'constellation_sign_in';

/** The way to the provider of OpenID Connect and back. What goes wrong ends on the sign-in page, which says it in words. */
@Controller('oidc')
export class OpenIdController {
  readonly #logger = new Logger('sign-in');

  constructor(
    private readonly settings: Settings,
    private readonly openId: OpenIdSignInService,
    private readonly requestSignIn: RequestSignIn,
    private readonly authenticator: ViewerAuthenticator,
  ) {}

  /** Sends the browser to the provider; `returnTo` is a path of this site to come back to. */
  @Get('start')
  @Public()
  async start(
    @CurrentViewer() viewer: Viewer,
    @Query('returnTo') returnTo: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = typeof returnTo === 'string' ? returnTo : undefined;
    try {
      const begun = await this.openId.begin(viewer, { returnTo: wanted, browser: request.cookies[browserCookie] });
      void reply.setCookie(browserCookie, begun.browser, {
        httpOnly: true,
        sameSite: 'lax',
        path: '/oidc',
        secure: this.settings.http.publicUrl.startsWith('https:'),
        maxAge: attemptMinutes * 60,
      });
      leaveFor(reply, begun.location);
    } catch (error) {
      this.#fail(reply, error);
    }
  }

  /** Takes the provider's answer and signs in. */
  @Get('callback')
  @Public()
  async callback(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = request.url.indexOf('?');
    try {
      const { session, returnTo } = await this.openId.complete(viewer, {
        query: at === -1 ? '' : request.url.slice(at),
        browser: request.cookies[browserCookie],
        userAgent: request.headers['user-agent'],
      });
      this.requestSignIn.giveCookie(reply, session);
      const { posts, isPlatformOperator } = await this.authenticator.viewerOfPerson(session.personId, viewer.now);
      const waits = posts.length === 0 && !isPlatformOperator && !returnTo.startsWith('/join/');
      leaveFor(reply, waits ? '/waiting' : returnTo);
    } catch (error) {
      this.#fail(reply, error);
    }
  }

  /** Ends the session of this browser; answers where to go on, so that it ends at the provider too. */
  @Post('sign-out')
  @HttpCode(200)
  @Public()
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly continueAt: string }> {
    const continueAt = await this.openId.signOut(viewer);
    this.requestSignIn.takeCookie(reply);
    void reply.header('cache-control', 'no-store');
    return { continueAt };
  }

  #fail(reply: FastifyReply, error: unknown): void {
    if (!(error instanceof SignInFailure)) throw error;
    this.#logger.warn(`${error.message} ${reasons(error).join(' < ')}`);
    const search = new URLSearchParams({
      problem: error.code,
      ...(error.returnTo && error.returnTo !== '/' ? { next: error.returnTo } : {}),
    });
    leaveFor(reply, `/sign-in?${search.toString()}`);
  }
}

function leaveFor(reply: FastifyReply, address: string): void {
  void reply.header('cache-control', 'no-store').redirect(address, 303);
}

/** The chain of causes in words alone: the library hangs claims and answers on its errors, which are nobody's to read. */
function reasons(error: Error): readonly string[] {
  const { cause } = error;
  if (!(cause instanceof Error)) return [];
  const { code, error: told } = cause as { code?: unknown; error?: unknown };
  const named = [code, told].filter((part) => typeof part === 'string').join(' ');
  return [named === '' ? cause.message : `${cause.message} (${named})`, ...reasons(cause)];
}
