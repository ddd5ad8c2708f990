import { SetMetadata } from '@nestjs/common';

/**
 * Who may call an operation at all. What they may do to a particular thing is decided in the service, by its policy.
 * - `person`: somebody signed in
 * - `post-holder`: somebody with a current post
 * - `platform-operator`: the network's steward
 */
export type Capability = 'person' | 'post-holder' | 'platform-operator';

export const capabilityMetadata = 'constellation:capability';

/** Declares that callers need this capability. */
export const Can = (capability: Capability): MethodDecorator => SetMetadata(capabilityMetadata, capability);

/** Declares that everyone may call, signed in or not; the operation answers only with what its caller may see. */
export const Public = (): MethodDecorator => SetMetadata(capabilityMetadata, 'public');
