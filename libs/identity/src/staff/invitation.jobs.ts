import { defineJob } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Sends the e-mail of an invitation. Servers that put mail off do so for hours: the pauses add up to five and a half. */
export const sendInvitationJob = defineJob({
  name: 'identity.send-invitation',
  queue: 'worker',
  payload: z.object({ invitationId: z.uuid() }),
  retry: { attempts: 12, backoffMs: 10_000 },
});
