import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { decidersOf } from './access-request-deciders.ts';
import { requestMailKey, sendAccessRequestJob, tellDecidersJob } from '../access-request/access-request.jobs.ts';

/** Has those who decide about a request written to. Apart from asking itself, so that asking takes as long for nothing as for something. */
@JobHandler(tellDecidersJob)
export class TellDecidersHandler implements HandlesJob<{ accessRequestId: string }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ accessRequestId }: { accessRequestId: string }): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const personId of await decidersOf(tx, accessRequestId)) {
        tx.enqueue(sendAccessRequestJob, { accessRequestId, personId }, requestMailKey(accessRequestId, personId));
      }
    });
  }
}
