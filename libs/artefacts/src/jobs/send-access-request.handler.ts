import { ViewerAuthenticator } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailChoices, MailDeliveries, type Mail } from '@constellation/platform/mail';
import { accessRequestMail } from '../access-request/access-request-mail.ts';
import { sendAccessRequestJob } from '../access-request/access-request.jobs.ts';
import { stateOfRequest } from '../access-request/access-request.policy.ts';
import { AccessRequestReader } from '../access-request/access-request.reader.ts';

interface Payload {
  readonly accessRequestId: string;
  readonly personId: string;
}

/** Tells somebody of a request that still waits and that they decide about when it is sent. */
@JobHandler(sendAccessRequestJob)
export class SendAccessRequestHandler implements HandlesJob<Payload> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly viewers: ViewerAuthenticator,
    private readonly reader: AccessRequestReader,
    private readonly settings: Settings,
    private readonly choices: MailChoices,
  ) {}

  async handle(payload: Payload, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'artefacts.access-request' }, (tx) => this.#prepare(tx, payload));
  }

  async #prepare(tx: Tx, { accessRequestId, personId }: Payload): Promise<Omit<Mail, 'id'> | null> {
    const now = new Date();
    const request = await this.reader.find(await this.viewers.viewerOfPerson(personId, now), accessRequestId);
    // Their own requests they know of, and others decide about them.
    if (!request || request.is_own || stateOfRequest(request, { isOwn: false, now }) !== 'waiting') return null;
    if (!(await this.choices.wantsAtOnce(tx, { personId, kind: 'access-request' }))) return null;
    const [facts] = await tx.query<{ name: string; address: string; organisation: string; title: string }>(
      `select person.name, person.email as address, organisation.name as organisation,
              (select version.title from artefact_version version
                where version.artefact_id = $3 and version.number is not null
                order by version.number desc limit 1) as title
         from person join organisation on organisation.organisation_id = $2
        where person.person_id = $1`,
      [personId, request.organisation_id, request.artefact_id],
    );
    if (!facts) return null;
    return accessRequestMail({
      ...facts,
      asker: request.person_name,
      link: `${this.settings.http.publicUrl}/requests`,
    });
  }
}
