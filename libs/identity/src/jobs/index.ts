import { Module } from '@nestjs/common';
import type { JobDefinition } from '@constellation/platform/outbox';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';
import { SendInvitationHandler } from './send-invitation.handler.ts';

/** The background work of this lib, for the process that runs it. */
export const identityJobs: readonly JobDefinition[] = [sendInvitationJob];

/** The handlers: imported by the process that works on the queue `worker`, beside `MailModule`. */
@Module({ providers: [SendInvitationHandler] })
export class IdentityJobsModule {}
