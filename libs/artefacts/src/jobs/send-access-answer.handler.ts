import { ViewerAuthenticator } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailChoices, MailDeliveries, type Mail } from '@constellation/platform/mail';
import { accessAnswerMail, type AccessAnswerMailFacts } from '../access-request/access-request-mail.ts';
import { sendAccessAnswerJob } from '../access-request/access-request.jobs.ts';
import { stateOfRequest } from '../access-request/access-request.policy.ts';
import { AccessRequestReader } from '../access-request/access-request.reader.ts';

interface Payload {
  readonly accessRequestId: string;
  readonly answer: AccessAnswerMailFacts['answer'];
}

/** Tells who asked for access what the answer is, if it still is when it is sent. */
@JobHandler(sendAccessAnswerJob)
export class SendAccessAnswerHandler implements HandlesJob<Payload> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly viewers: ViewerAuthenticator,
    private readonly reader: AccessRequestReader,
    private readonly settings: Settings,
    private readonly choices: MailChoices,
  ) {}

  async handle(payload: Payload, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'artefacts.access-answer' }, (tx) => this.#prepare(tx, payload));
  }

  async #prepare(tx: Tx, { accessRequestId, answer }: Payload): Promise<Omit<Mail, 'id'> | null> {
    const [asker] = await tx.query<{ id: string; name: string; address: string }>(
      `select person_id as id, person.name, person.email as address
         from access_request join person using (person_id) where access_request_id = $1`,
      [accessRequestId],
    );
    if (!asker || !(await this.choices.wantsAtOnce(tx, { personId: asker.id, kind: 'access-answer' }))) return null;
    const now = new Date();
    const request = await this.reader.find(await this.viewers.viewerOfPerson(asker.id, now), accessRequestId);
    if (!request || stateOfRequest(request, { isOwn: true, now }) !== answer) return null;
    const { verbs, ends_at: endsAt, reason } = request;
    const { publicUrl } = this.settings.http;
    return accessAnswerMail({
      ...asker,
      ...{ answer, reason },
      granted: verbs && endsAt ? { verbs, endsAt } : null,
      link: answer === 'granted' ? `${publicUrl}/artefacts/${request.artefact_id}` : `${publicUrl}/requests`,
    });
  }
}
