import { defineJob } from '@constellation/platform/outbox';
import { z } from 'zod';
import { sendInvitationJob } from './invitation.jobs.ts';

/** Tells one admin of an organisation that somebody asks to be accepted. */
export const sendPostRequestJob = defineJob({
  name: 'identity.send-post-request',
  queue: 'worker',
  payload: z.object({ postRequestId: z.uuid(), adminId: z.uuid() }),
  retry: sendInvitationJob.retry,
});

/** Tells who asked that they were accepted or declined. */
export const sendPostDecisionJob = defineJob({
  name: 'identity.send-post-decision',
  queue: 'worker',
  payload: z.object({ postRequestId: z.uuid() }),
  retry: sendInvitationJob.retry,
});

/** By what the queue knows the e-mail of a request to an admin. */
export function postRequestMailKey(postRequestId: string, adminId: string): string {
  return `${postRequestId}-${adminId}`;
}
