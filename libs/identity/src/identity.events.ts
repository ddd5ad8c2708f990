import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Somebody asks that an organisation be verified. */
export const organisationApplied = defineEvent('identity.organisation-applied', z.object({ applicationId: z.uuid() }));
/** The platform operator verified the organisation of an application, or refused it. */
export const applicationDecided = defineEvent('identity.application-decided', z.object({ applicationId: z.uuid() }));
/** A person has a post they did not have before. */
export const postStarted = defineEvent('identity.post-started', z.object({ postId: z.uuid() }));
/** The end of a post was set: on the day of the event, before it or after it. */
export const postEnded = defineEvent('identity.post-ended', z.object({ postId: z.uuid() }));

/** Somebody asks an organisation to be accepted. */
export const postRequested = defineEvent('identity.post-requested', z.object({ postRequestId: z.uuid() }));
/** Such a request was accepted, declined or taken back. */
export const postRequestDecided = defineEvent('identity.post-request-decided', z.object({ postRequestId: z.uuid() }));

/** These organisations joined or left what they belong to: a school moved to another trust. At most 2,000 at once. */
export const organisationsMoved = defineEvent(
  'identity.organisations-moved',
  z.object({ organisationIds: z.array(z.uuid()).max(2_000) }),
);

/** These organisations have another name than before. At most 2,000 at once. */
export const organisationsRenamed = defineEvent(
  'identity.organisations-renamed',
  z.object({ organisationIds: z.array(z.uuid()).max(2_000) }),
);

/** An organisation belongs to a partnership from now on. */
export const partnershipJoined = defineEvent(
  'identity.partnership-joined',
  z.object({ partnershipId: z.uuid(), organisationId: z.uuid() }),
);

/** These organisations belong to a partnership no more: their notice is over, or it was dissolved. At most 2,000 at once. */
export const partnershipLeft = defineEvent(
  'identity.partnership-left',
  z.object({ partnershipId: z.uuid(), organisationIds: z.array(z.uuid()).max(2_000) }),
);

/** A partnership was dissolved. */
export const partnershipEnded = defineEvent('identity.partnership-ended', z.object({ partnershipId: z.uuid() }));

/** Everything this lib says to those above it. */
export const identityEvents = {
  organisationApplied,
  applicationDecided,
  postStarted,
  postEnded,
  postRequested,
  postRequestDecided,
  organisationsMoved,
  organisationsRenamed,
  partnershipJoined,
  partnershipLeft,
  partnershipEnded,
} as const;
