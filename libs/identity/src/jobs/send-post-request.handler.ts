import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailChoices, MailDeliveries, type Mail } from '@constellation/platform/mail';
import { adminsToWriteTo, isWorthAMail } from '../staff/admins.ts';
import { postRequestMail, type PostRequestMailFacts } from '../staff/post-request-mail.ts';
import { sendPostRequestJob } from '../staff/post-request.jobs.ts';

interface Payload {
  readonly postRequestId: string;
  readonly adminId: string;
}

/** Tells an admin of a request that still waits; who is no admin any more by then is told nothing. */
@JobHandler(sendPostRequestJob)
export class SendPostRequestHandler implements HandlesJob<Payload> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly settings: Settings,
    private readonly choices: MailChoices,
  ) {}

  async handle(payload: Payload, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'identity.post-request' }, (tx) => this.#prepare(tx, payload));
  }

  async #prepare(tx: Tx, { postRequestId, adminId }: Payload): Promise<Omit<Mail, 'id'> | null> {
    const [row] = await tx.query<Omit<PostRequestMailFacts, 'link'> & { organisationId: string }>(
      `select admin.name, admin.email as address, organisation.name as organisation,
              organisation.organisation_id as "organisationId", asker.name as asker, asker.email as "askerAddress",
              request.title
         from post_request request
         join organisation using (organisation_id)
         join person asker on asker.person_id = request.person_id
         join person admin on admin.person_id = $3
        where post_request_id = $2 and request.state = 'waiting' and ${isWorthAMail}
          and $3 in (${adminsToWriteTo('request.organisation_id')})`,
      [new Date(), postRequestId, adminId],
    );
    if (!row || !(await this.choices.wantsAtOnce(tx, { personId: adminId, kind: 'post-request' }))) return null;
    const { organisationId, ...facts } = row;
    return postRequestMail({
      ...facts,
      link: `${this.settings.http.publicUrl}/organisations/${organisationId}/admin`,
    });
  }
}
