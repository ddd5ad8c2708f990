import { Module } from '@nestjs/common';
import type { JobDefinition, Schedule } from '@constellation/platform/outbox';
import { partnershipSchedules, tellEndedMembershipsJob } from '../partnership/partnership.jobs.ts';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';
import { sendPostDecisionJob, sendPostRequestJob } from '../staff/post-request.jobs.ts';
import { findUnsentMailsJob, mailSchedules } from '../staff/unsent-mails.jobs.ts';
import { FindUnsentMailsHandler } from './find-unsent-mails.handler.ts';
import { SendInvitationHandler } from './send-invitation.handler.ts';
import { SendPostDecisionHandler } from './send-post-decision.handler.ts';
import { SendPostRequestHandler } from './send-post-request.handler.ts';
import { TellEndedMembershipsHandler } from './tell-ended-memberships.handler.ts';

/** The background work of this lib, for the process that runs it. */
export const identityJobs: readonly JobDefinition[] = [
  sendInvitationJob,
  sendPostRequestJob,
  sendPostDecisionJob,
  findUnsentMailsJob,
  tellEndedMembershipsJob,
];

/** Work that the clock starts. */
export const identitySchedules: readonly Schedule[] = [...mailSchedules, ...partnershipSchedules];

/** The handlers: imported by the process that works on the queue `worker`, beside `MailModule`. */
@Module({
  providers: [
    FindUnsentMailsHandler,
    SendInvitationHandler,
    SendPostRequestHandler,
    SendPostDecisionHandler,
    TellEndedMembershipsHandler,
  ],
})
export class IdentityJobsModule {}
export { holdersToWriteTo } from '../staff/admins.ts';
