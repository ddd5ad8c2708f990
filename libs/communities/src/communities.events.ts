import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const ofMember = z.object({ communityId: z.uuid(), personId: z.uuid() });

/** Somebody founded a community. */
export const communityFounded = defineEvent('communities.founded', z.object({ communityId: z.uuid() }));
/** A community ended, and every membership with it. */
export const communityEnded = defineEvent('communities.ended', z.object({ communityId: z.uuid() }));
/** Somebody belongs to a community from now on. */
export const memberJoined = defineEvent('communities.member-joined', ofMember);
/** Somebody left a community, or was removed from it. */
export const memberLeft = defineEvent('communities.member-left', ofMember);
/** A community is without a lead. */
export const successionOpened = defineEvent('communities.succession-opened', z.object({ communityId: z.uuid() }));

const ofRequest = z.object({ requestId: z.uuid() });
/** Somebody asks to join. */
export const joinRequested = defineEvent('communities.join-requested', ofRequest);
/** Such a request was accepted, or declined with a reason. */
export const joinRequestAnswered = defineEvent('communities.join-request-answered', ofRequest);

/** Somebody wrote in a thread: for those who follow it and whom it mentions. */
export const messageWritten = defineEvent('communities.message-written', z.object({ messageId: z.uuid() }));

/** A meeting or event was planned, changed or called off. */
export const eventChanged = defineEvent('communities.event-changed', z.object({ eventId: z.uuid() }));

/** Everything this lib says to those above it. */
export const communityEvents = {
  communityFounded,
  communityEnded,
  memberJoined,
  memberLeft,
  successionOpened,
  joinRequested,
  joinRequestAnswered,
  messageWritten,
  eventChanged,
} as const;
