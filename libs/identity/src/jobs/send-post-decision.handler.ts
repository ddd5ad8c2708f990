import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailDeliveries, type Mail } from '@constellation/platform/mail';
import { postDecisionMail, type PostDecisionMailFacts } from '../staff/post-request-mail.ts';
import { sendPostDecisionJob } from '../staff/post-request.jobs.ts';

/** Tells who asked to be accepted what the answer is. */
@JobHandler(sendPostDecisionJob)
export class SendPostDecisionHandler implements HandlesJob<{ postRequestId: string }> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly settings: Settings,
  ) {}

  async handle({ postRequestId }: { postRequestId: string }, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'identity.post-decision' }, (tx) => this.#prepare(tx, postRequestId));
  }

  async #prepare(tx: Tx, postRequestId: string): Promise<Omit<Mail, 'id'> | null> {
    const [row] = await tx.query<Omit<PostDecisionMailFacts, 'link'>>(
      `select person.name, person.email as address, organisation.name as organisation,
              case request.state when 'declined' then coalesce(request.reason, '') end as reason
         from post_request request join organisation using (organisation_id) join person using (person_id)
        where post_request_id = $1 and request.state in ('accepted', 'declined')`,
      [postRequestId],
    );
    if (!row) return null;
    const { publicUrl } = this.settings.http;
    return postDecisionMail({ ...row, link: row.reason === null ? `${publicUrl}/` : `${publicUrl}/waiting` });
  }
}
