import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { jobIdOf } from '@constellation/platform/outbox';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';
import { findUnsentMailsJob } from '../staff/unsent-mails.jobs.ts';

/** Mails of one kind asked for at one time. */
const most = 1_000;

/**
 * Asks again for e-mails that wait for longer than sending takes: their jobs may have been lost with the queue. A job has the
 * same id whenever it is asked for, so where it is there still nothing changes, and a mail that was sent is not sent again.
 */
@JobHandler(findUnsentMailsJob)
export class FindUnsentMailsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(askForInvitations);
  }
}

async function askForInvitations(tx: Tx): Promise<void> {
  const unsent = await tx.query<{ id: string }>(
    // What stands at 'sending' for so long was left so by a process that is gone, and is noted as uncertain.
    `select invitation_id as id
       from invitation
       left join mail_delivery delivery on delivery.job_id = $1 || invitation_id
      where accepted_at is null and revoked_at is null and expires_at > now() and created_at < now() - interval '15 minutes'
        and case when delivery.job_id is null then mail_token_hash is null
                 else delivery.state in ('waiting', 'sending') and delivery.claimed_at < now() - interval '15 minutes' end
      order by invitation_id desc limit $2`,
    [jobIdOf(sendInvitationJob, ''), most],
  );
  for (const { id } of unsent) tx.enqueue(sendInvitationJob, { invitationId: id }, id);
}
