import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { hashSecretToken, newSecretToken } from '../sign-in/secret-token.ts';
import { SignInService, type NewSession } from '../sign-in/sign-in.service.ts';
import { OpenIdProvider, type AttemptSecrets } from './open-id-provider.ts';
import { ownPath } from './own-path.ts';
import { recognise } from './recognise.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** How long somebody may take at the provider, in minutes. */
export const attemptMinutes = 10;

/** What the cookie that marks a browser looks like. */
const browserMark = /^[A-Za-z0-9_-]{43}$/;

/** Somebody who came back from the provider. */
export interface CompletedSignIn {
  readonly session: NewSession;
  readonly returnTo: string;
}

/** Signs people in through the provider of OpenID Connect: code flow with PKCE, state and nonce. */
@Injectable()
export class OpenIdSignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly provider: OpenIdProvider,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Begins a sign-in.
   * @param browser the mark of the browser, where it has one: two tabs may sign in at once
   * @returns where to send the browser, and its mark
   * @throws {SignInFailure} `off` or `provider-away`
   */
  async begin(
    viewer: Viewer,
    about: { readonly returnTo: string | undefined; readonly browser: string | undefined },
  ): Promise<{ readonly location: string; readonly browser: string }> {
    if (!this.settings.signIn.openId) throw new SignInFailure('off');
    const { location, secrets } = await this.provider.begin();
    const browser = about.browser && browserMark.test(about.browser) ? about.browser : newSecretToken();
    await this.unitOfWork.run(async (tx) => {
      await tx.query('delete from sign_in_attempt where expires_at <= $1', [viewer.now]);
      await tx.manager.insert(SignInAttempt, {
        id: newId(),
        stateHash: hashSecretToken(secrets.state),
        browserHash: hashSecretToken(browser),
        nonce: secrets.nonce,
        codeVerifier: secrets.codeVerifier,
        returnTo: ownPath(about.returnTo),
        createdAt: viewer.now,
        expiresAt: new Date(viewer.now.getTime() + attemptMinutes * 60_000),
      });
    });
    return { location, browser };
  }

  /**
   * Ends a sign-in with the provider's answer: somebody known gets a new session, somebody new becomes a person without a post.
   * @param answer `query` of the request with its question mark; `browser` the mark of the browser that brings it
   * @throws {SignInFailure}
   */
  async complete(
    viewer: Viewer,
    answer: {
      readonly query: string;
      readonly browser: string | undefined;
      readonly userAgent: string | undefined;
    },
  ): Promise<CompletedSignIn> {
    if (!this.settings.signIn.openId) throw new SignInFailure('off');
    const attempt = await this.#take(viewer, answer);
    try {
      const identity = await this.provider.redeem(answer.query, attempt.secrets);
      return await this.unitOfWork.run(async (tx) => {
        const personId = await recognise(tx, viewer.now, identity);
        const { userAgent } = answer;
        const session = await this.signIn.begin(tx, viewer, personId, { userAgent, idToken: identity.idToken });
        return { session, returnTo: attempt.returnTo };
      });
    } catch (error) {
      if (error instanceof SignInFailure) error.returnTo = attempt.returnTo;
      throw error;
    }
  }

  /** Ends the session of the request. @returns where to send the browser: to the provider, to sign out there too, or home */
  async signOut(viewer: Viewer): Promise<string> {
    const ended = await this.signIn.signOut(viewer);
    const atProvider =
      this.settings.signIn.openId && ended?.idToken ? await this.provider.signOutUrl(ended.idToken) : undefined;
    return atProvider ?? '/';
  }

  /** The attempt that the answer belongs to, which is over with that. */
  async #take(
    viewer: Viewer,
    { query, browser }: { readonly query: string; readonly browser: string | undefined },
  ): Promise<{ readonly secrets: AttemptSecrets; readonly returnTo: string }> {
    const [state, ...more] = new URLSearchParams(query).getAll('state');
    if (!browser || !state || more.length > 0) throw new SignInFailure('attempt-over');
    const taken = await this.unitOfWork.run((tx) =>
      tx.query<{ nonce: string; code_verifier: string; return_to: string }>(
        `delete from sign_in_attempt where state_hash = $1 and browser_hash = $2 and expires_at > $3
         returning nonce, code_verifier, return_to`,
        [hashSecretToken(state), hashSecretToken(browser), viewer.now],
      ),
    );
    const [attempt] = taken;
    if (!attempt) throw new SignInFailure('attempt-over');
    return {
      secrets: { state, nonce: attempt.nonce, codeVerifier: attempt.code_verifier },
      returnTo: attempt.return_to,
    };
  }
}
