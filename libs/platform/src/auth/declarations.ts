import { SetMetadata } from '@nestjs/common';
import type { Viewer } from '../access/index.ts';
import { NotAllowed } from '../errors/index.ts';

/**
 * Who may call an operation at all. What they may do to a particular thing is decided in the service, by its policy.
 * - `person`: somebody signed in
 * - `post-holder`: somebody with a current post
 * - `platform-operator`: the network's steward
 */
export type Capability = 'person' | 'post-holder' | 'platform-operator';

/** What an operation declares about its callers, apart from @Public. */
export interface Declared {
  readonly capability: Capability;
  /** Whether it needs a person who signed in: a personal token, which acts for them otherwise, is not enough. */
  readonly session: boolean;
}

export const capabilityMetadata = 'constellation:capability';

/**
 * Declares that callers need this capability.
 * @param options `session`: true for what decides how a person signs in, which no token of theirs may change
 */
export const Can = (capability: Capability, { session = false }: { session?: boolean } = {}): MethodDecorator =>
  SetMetadata(capabilityMetadata, { capability, session } satisfies Declared);

/**
 * The same as `session: true`, for a field beneath an operation.
 * @throws {NotAllowed} when the request did not come with a session
 */
export function requireSession(viewer: Viewer): void {
  if (!viewer.isSignedIn) throw new NotAllowed('Sign in to do this.', 'sign-in-needed');
  if (viewer.sessionId === undefined) {
    throw new NotAllowed(
      'Sign in in a browser to do this: a personal token cannot see or change how you sign in.',
      'session-needed',
    );
  }
}

/** Declares that everyone may call, signed in or not; the operation answers only with what its caller may see. */
export const Public = (): MethodDecorator => SetMetadata(capabilityMetadata, 'public');

export const mailProgramsMetadata = 'constellation:open-to-mail-programs';

/**
 * Lets a route that changes something be called without the header that shows that no other site sent the request: only where the
 * secret in its address is all that it needs, as in the unsubscribe link of an e-mail (RFC 8058).
 */
export const OpenToMailPrograms = (): MethodDecorator => SetMetadata(mailProgramsMetadata, true);
