import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { announce, tell } from '../notice/tell.ts';
import type { Topic } from '../notice/topics.ts';
import { tellJob } from '../notifications.jobs.ts';
import { recipientsOf } from './recipients.ts';

/** Tells people of something that happened. */
@JobHandler(tellJob)
export class TellHandler implements HandlesJob<{ topics: Topic[]; subjectId: string }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(
    { topics, subjectId }: { topics: Topic[]; subjectId: string },
    { jobId }: Pick<JobContext, 'jobId'>,
  ): Promise<void> {
    const now = new Date();
    await this.unitOfWork.run(async (tx) => {
      for (const topic of topics) {
        await tell(tx, await recipientsOf(tx, { topic, subjectId, now }), { by: jobId, now });
      }
      await announce(tx, now);
    });
  }
}
