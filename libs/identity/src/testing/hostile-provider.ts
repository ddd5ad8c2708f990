import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the provider does instead of what it should. */
export interface Tricks {
  /** Claims laid over the right ones; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Makes the ID token out of the right header and claims; null for an answer without one. */
  readonly token?: ((header: object, claims: object) => string) | null;
  /** Laid over the parameters of the way back; null takes one away. */
  readonly back?: Readonly<Record<string, string | null>>;
  /** Status of the token endpoint. */
  readonly status?: number;
}

interface Promised {
  readonly nonce: string;
  readonly challenge: string;
  readonly tricks: Tricks;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const clientId = 'constellation-test';
export const clientSecret = 'a-secret-of-the-tests-that-is-long-enough';

/** A provider of OpenID Connect that signs what it is told. It holds to the code flow with PKCE, so that a code counts once. */
export class HostileProvider {
  readonly #promised = new Map<string, Promised>();
  #server: Server;
  #key = newKey('first');
  /** Laid over what it says about itself. */
  metadata: Record<string, unknown> = {};
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>();

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<HostileProvider> {
    const provider = new HostileProvider();
    await provider.listen(0);
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get publicKey(): KeyObject {
    return this.#key.publicKey;
  }

  #port = 0;

  async listen(port = this.#port): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** From now on another key signs, and the one before is no longer published. */
  changeKey(kid: string): void {
    this.#key = newKey(kid);
  }

  /** What the browser comes back with, after it was sent here with this address: the query of the callback. */
  answer(location: string, tricks: Tricks = {}): string {
    const asked = new URL(location).searchParams;
    const code = randomBytes(16).toString('hex');
    this.#promised.set(code, {
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      tricks,
    });
    const back = { code, state: asked.get('state'), iss: this.issuer, ...tricks.back };
    const given = Object.entries(back).filter((entry): entry is [string, string] => entry[1] !== null);
    return `?${new URLSearchParams(given).toString()}`;
  }

  /** A token of these parts, signed with the key in use or another. */
  sign(header: object, claims: object, key = this.#key.privateKey): string {
    const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.issuer).pathname;
    this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (path === '/.well-known/openid-configuration') return send(200, this.#about());
    if (path === '/keys') {
      const { kid, publicKey } = this.#key;
      return send(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] });
    }
    if (path === '/token') return this.#redeem(request, send);
    return send(404, {});
  }

  #about(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      end_session_endpoint: `${this.issuer}/end`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
      authorization_response_iss_parameter_supported: true,
      ...this.metadata,
    };
  }

  async #redeem(request: IncomingMessage, send: (status: number, body: object) => void): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const code = form.get('code') ?? '';
    const promised = this.#promised.get(code);
    this.#promised.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (promised?.challenge !== challenge) return send(400, { error: 'invalid_grant' });
    const { tricks } = promised;
    if (tricks.status) return send(tricks.status, { error: 'server_error' });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: this.issuer, aud: clientId, sub: 'ada', nonce: promised.nonce, iat: now, exp: now + 300 },
      ...{ name: 'Ada Brook', email: 'ada@school.example', email_verified: true },
      ...tricks.claims,
    };
    const header = { alg: 'RS256', typ: 'JWT', kid: this.#key.kid };
    const make = tricks.token === undefined ? this.sign.bind(this) : tricks.token;
    send(200, {
      access_token: 'access',
      token_type: 'Bearer',
      ...(make ? { id_token: make(header, claims) } : {}),
    });
  }
}

function newKey(kid: string): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}
