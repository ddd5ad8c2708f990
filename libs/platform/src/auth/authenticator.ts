import type { Viewer } from '../access/index.ts';

/** What a request shows of who it comes from. */
export interface Credentials {
  /** The session cookie's value. */
  readonly sessionToken: string | undefined;
  /** The value of `Authorization: Bearer …`. */
  readonly bearerToken: string | undefined;
}

/** Turns credentials into a viewer. Implemented by identity; wrong or expired credentials make a signed-out viewer. */
export abstract class Authenticator {
  abstract authenticate(credentials: Credentials, now: Date): Promise<Viewer>;
}

/** The cookie that holds the session token: httpOnly, SameSite=Lax, Secure behind https. */
export const sessionCookie = 'constellation_session';
