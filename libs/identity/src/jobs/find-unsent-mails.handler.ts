import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { daysOfNews, isUnsent, longAgo, mostUnsentMails } from '@constellation/platform/mail';
import { jobIdOf } from '@constellation/platform/outbox';
import { adminsToWriteTo, isWorthAMail } from '../staff/admins.ts';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';
import { postRequestMailKey, sendPostDecisionJob, sendPostRequestJob } from '../staff/post-request.jobs.ts';
import { findUnsentMailsJob } from '../staff/unsent-mails.jobs.ts';

/**
 * Asks again for e-mails that wait for longer than sending takes: their jobs may have been lost with the queue. A job has the
 * same id whenever it is asked for, so where it is there still nothing changes, and a mail that was sent is not sent again.
 */
@JobHandler(findUnsentMailsJob)
export class FindUnsentMailsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await askForInvitations(tx);
      await askForPostRequests(tx);
      await askForPostDecisions(tx);
    });
  }
}

async function askForInvitations(tx: Tx): Promise<void> {
  const invitations = await tx.query<{ id: string }>(
    // An e-mail that was begun has a link; those from before there were keys are known by nothing else.
    `select invitation_id as id
       from invitation
       left join mail_delivery delivery on delivery.job_id = $1 || invitation_id
      where accepted_at is null and revoked_at is null and expires_at > now() and ${longAgo('created_at')}
        and ${isUnsent} and (delivery.job_id is not null or mail_token_hash is null)
      order by invitation_id desc limit $2`,
    [jobIdOf(sendInvitationJob, ''), mostUnsentMails],
  );
  for (const { id } of invitations) tx.enqueue(sendInvitationJob, { invitationId: id }, id);
}

async function askForPostRequests(tx: Tx): Promise<void> {
  const requests = await tx.query<{ id: string; admin: string }>(
    `select post_request_id as id, admin.person_id as admin
       from post_request request
      cross join lateral (${adminsToWriteTo('request.organisation_id')}) as admin
       left join mail_delivery delivery on delivery.job_id = $2 || post_request_id || '-' || admin.person_id
      where request.state = 'waiting' and ${longAgo('requested_at')} and requested_at > now() - interval '${daysOfNews} days'
        and ${isWorthAMail} and ${isUnsent}
      order by post_request_id desc limit $3`,
    [new Date(), jobIdOf(sendPostRequestJob, ''), mostUnsentMails],
  );
  for (const { id, admin } of requests) {
    tx.enqueue(sendPostRequestJob, { postRequestId: id, adminId: admin }, postRequestMailKey(id, admin));
  }
}

async function askForPostDecisions(tx: Tx): Promise<void> {
  const decided = await tx.query<{ id: string }>(
    `select post_request_id as id
       from post_request
       left join mail_delivery delivery on delivery.job_id = $1 || post_request_id
      where post_request.state in ('accepted', 'declined') and ${longAgo('decided_at')}
        and decided_at > now() - interval '${daysOfNews} days' and ${isUnsent}
      order by post_request_id desc limit $2`,
    [jobIdOf(sendPostDecisionJob, ''), mostUnsentMails],
  );
  for (const { id } of decided) tx.enqueue(sendPostDecisionJob, { postRequestId: id }, id);
}
