import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, with an optional readable prefix. */
export function newSecretToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has 256 random bits, so a plain SHA-256 cannot be searched. */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
