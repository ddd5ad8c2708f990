import { Module } from '@nestjs/common';
import type { JobDefinition, Schedule } from '@constellation/platform/outbox';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';
import { findUnsentMailsJob, mailSchedules } from '../staff/unsent-mails.jobs.ts';
import { FindUnsentMailsHandler } from './find-unsent-mails.handler.ts';
import { SendInvitationHandler } from './send-invitation.handler.ts';

/** The background work of this lib, for the process that runs it. */
export const identityJobs: readonly JobDefinition[] = [sendInvitationJob, findUnsentMailsJob];

/** Work that the clock starts. */
export const identitySchedules: readonly Schedule[] = mailSchedules;

/** The handlers: imported by the process that works on the queue `worker`, beside `MailModule`. */
@Module({ providers: [FindUnsentMailsHandler, SendInvitationHandler] })
export class IdentityJobsModule {}
