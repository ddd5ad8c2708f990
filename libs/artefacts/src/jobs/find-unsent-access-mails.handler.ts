import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { daysOfNews, isUnsent, longAgo, mostUnsentMails } from '@constellation/platform/mail';
import { jobIdOf } from '@constellation/platform/outbox';
import { decidersToWriteTo, isWorthAMail } from './access-request-deciders.ts';
import {
  answerMailKey,
  findUnsentAccessMailsJob,
  requestMailKey,
  sendAccessAnswerJob,
  sendAccessRequestJob,
} from '../access-request/access-request.jobs.ts';

/** Asks again for e-mails about requests whose jobs may have been lost with the queue; what was sent is not sent again. */
@JobHandler(findUnsentAccessMailsJob)
export class FindUnsentAccessMailsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await askForRequests(tx);
      await askForAnswers(tx);
    });
  }
}

async function askForRequests(tx: Tx): Promise<void> {
  const requests = await tx.query<{ id: string; person: string }>(
    `select request.access_request_id as id, decider.person_id as person
       from access_request request
       join artefact on artefact.artefact_id = request.artefact_id
      cross join lateral ${decidersToWriteTo} as decider
       left join mail_delivery delivery on delivery.job_id = $2 || request.access_request_id || '-' || decider.person_id
      where request.state = 'waiting' and ${longAgo('request.asked_at')} and request.asked_at > now() - interval '${daysOfNews} days'
        and decider.person_id <> request.person_id and ${isWorthAMail} and ${isUnsent}
      order by request.access_request_id desc limit $3`,
    [new Date(), jobIdOf(sendAccessRequestJob, ''), mostUnsentMails],
  );
  for (const { id, person } of requests) {
    tx.enqueue(sendAccessRequestJob, { accessRequestId: id, personId: person }, requestMailKey(id, person));
  }
}

async function askForAnswers(tx: Tx): Promise<void> {
  const answers = await tx.query<{ id: string; answer: 'granted' | 'declined' | 'ended' }>(
    `select answered.id, answered.answer
       from (select access_request_id as id, case when ended_at is null then state else 'ended' end as answer,
                    coalesce(ended_at, decided_at) as answered_at
               from access_request where state in ('granted', 'declined')) as answered
       left join mail_delivery delivery on delivery.job_id = $1 || answered.id || '-' || answered.answer
      where ${longAgo('answered.answered_at')} and answered.answered_at > now() - interval '${daysOfNews} days' and ${isUnsent}
      order by answered.id desc limit $2`,
    [jobIdOf(sendAccessAnswerJob, ''), mostUnsentMails],
  );
  for (const { id, answer } of answers) {
    tx.enqueue(sendAccessAnswerJob, { accessRequestId: id, answer }, answerMailKey(id, answer));
  }
}
