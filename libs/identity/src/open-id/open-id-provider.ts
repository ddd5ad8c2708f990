import { Settings } from '@constellation/platform/config';
import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
  type CustomFetch,
  type JsonValue,
} from 'openid-client';
import { SignInFailure } from './sign-in-failure.ts';

/** By how much the clocks of the provider and of this machine may differ, in seconds. */
export const clockToleranceSeconds = 30;

/**
 * How long what the provider says about itself is taken as still so. Its keys the library keeps for at most five minutes, and reads
 * them again for a key it does not know, at most once a minute.
 */
const discoveryHoldsMs = 60 * 60 * 1000;

/** The longest the provider is waited for, in seconds: people wait meanwhile. */
const timeoutSeconds = 5;

/** The largest answer of the provider that is read. */
const largestAnswerBytes = 512 * 1024;

/** What is kept between the way to the provider and the way back. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who the provider says somebody is, checked. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  /** For signing out at the provider. */
  readonly idToken: string;
}

/** The provider of OpenID Connect. The one place that knows the library. */
@Injectable()
export class OpenIdProvider {
  #known: { readonly configuration: Configuration; readonly readAt: number } | undefined;
  #reading: Promise<Configuration> | undefined;

  constructor(private readonly settings: Settings) {}

  /** The address people come back to, as it is registered with the provider. */
  get callbackUrl(): string {
    return `${this.settings.http.publicUrl}/oidc/callback`;
  }

  /** Where to send somebody to sign in, and what has to be kept until they come back. */
  async begin(): Promise<{ readonly location: string; readonly secrets: AttemptSecrets }> {
    const configuration = await this.#configuration();
    const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const location = buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: this.#own.scopes,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { location: location.href, secrets };
  }

  /**
   * Turns the provider's answer into who it speaks of. Checked are state, issuer of the answer (RFC 9207), and of the ID token signature,
   * algorithm, issuer, audience, nonce, and times.
   * @param query the query of the request, with its question mark
   * @throws {SignInFailure}
   */
  async redeem(query: string, secrets: AttemptSecrets): Promise<ProvidedIdentity> {
    const configuration = await this.#configuration();
    try {
      const answer = await authorizationCodeGrant(configuration, new URL(`${this.callbackUrl}${query}`), {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.codeVerifier,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      // The issuer is compared by the library; the subject only for being a text.
      if (!claims || !answer.id_token || !/^[\x20-\x7e]{1,255}$/.test(claims.sub)) {
        throw new Error('The ID token has no subject of 1 to 255 ASCII characters.');
      }
      const told = { ...claims } as Claims;
      const about =
        told['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
          ? { ...told, ...((await fetchUserInfo(configuration, answer.access_token, claims.sub)) as Claims) }
          : told;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: nameIn(about),
        email: textIn(about, 'email'),
        emailVerified: about['email_verified'] === true,
        idToken: answer.id_token,
      };
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Where to send somebody to sign out at the provider too; undefined where it does not offer that or is away. */
  async signOutUrl(idToken: string): Promise<string | undefined> {
    try {
      const configuration = await this.#configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${this.settings.http.publicUrl}/`,
      }).href;
    } catch {
      // The session here has ended already; that the provider is away keeps nobody signed in.
      return undefined;
    }
  }

  get #own(): NonNullable<Settings['signIn']['openId']> {
    const { openId } = this.settings.signIn;
    if (!openId) throw new SignInFailure('off');
    return openId;
  }

  /** What the provider says about itself, read once for many who ask at the same time. */
  async #configuration(): Promise<Configuration> {
    if (this.#known && Date.now() - this.#known.readAt < discoveryHoldsMs) return this.#known.configuration;
    this.#reading ??= this.#discover().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#own;
    try {
      const configuration = await discovery(
        new URL(issuer),
        clientId,
        { [clockTolerance]: clockToleranceSeconds },
        clientSecret === undefined ? None() : withSecret(clientSecret),
        {
          // Without this the library trusts the connection instead of the signature of an ID token.
          execute: [
            enableNonRepudiationChecks,
            ...(new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : []),
          ],
          timeout: timeoutSeconds,
          [customFetch]: limitedFetch,
        },
      );
      this.#known = { configuration, readAt: Date.now() };
      return configuration;
    } catch (error) {
      throw new SignInFailure('provider-away', { cause: error });
    }
  }
}

type Claims = Readonly<Record<string, JsonValue | undefined>>;

/** In the header where the provider takes it there, as the standard prefers; in the body otherwise. */
function withSecret(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}

/** The provider could not be reached, or could not answer. */
class ProviderAway extends Error {}

/** Reads at most {@link largestAnswerBytes} of an answer, and tells a provider that is away from one that answers wrongly. */
const limitedFetch: CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit).catch((error: unknown) => {
    throw new ProviderAway('The provider did not answer.', { cause: error });
  });
  if (response.status >= 500) throw new ProviderAway(`The provider answered ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).byteLength;
    if (length > largestAnswerBytes) throw new Error('The answer of the provider is too large.');
    chunks.push(chunk as Uint8Array);
  }
  const { status, statusText, headers } = response;
  return new Response(chunks.length > 0 ? Buffer.concat(chunks) : null, { status, statusText, headers });
};

function failureOf(error: unknown): SignInFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SignInFailure) return cause;
    if (cause instanceof ProviderAway || cause.name === 'TimeoutError') {
      return new SignInFailure('provider-away', { cause: error });
    }
  }
  if (error instanceof AuthorizationResponseError) {
    const isAway = ['server_error', 'temporarily_unavailable'].includes(error.error);
    return new SignInFailure(isAway ? 'provider-away' : 'cancelled', { cause: error });
  }
  return new SignInFailure('answer-refused', { cause: error });
}

function textIn(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  if (typeof value !== 'string') return undefined;
  // PostgreSQL takes every character but one; the others of this kind are in nobody's name.
  const text = value.replace(/\p{Cc}/gu, ' ').trim();
  return text === '' ? undefined : text;
}

function nameIn(claims: Claims): string | undefined {
  const parts = [textIn(claims, 'given_name'), textIn(claims, 'family_name')].filter((part) => part !== undefined);
  return textIn(claims, 'name') ?? (parts.length > 0 ? parts.join(' ') : textIn(claims, 'preferred_username'));
}
