import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { announce, tell } from '../notice/tell.ts';
import type { Topic } from '../notice/topics.ts';
import { tellJob } from '../notifications.jobs.ts';
import { FoundChanges } from './found-changes.ts';
import { recipientsOf } from './recipients.ts';

interface Telling {
  readonly topics: Topic[];
  readonly subjectId: string;
  readonly itemIds: string[];
}

/** Tells people of something that happened. */
@JobHandler(tellJob)
export class TellHandler implements HandlesJob<Telling> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly foundChanges: FoundChanges,
  ) {}

  async handle({ topics, subjectId, itemIds }: Telling, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    const now = new Date();
    await this.unitOfWork.run(async (tx) => {
      for (const topic of topics) {
        const people = await recipientsOf(tx, { topic, subjectId, now });
        const finding = topic === 'collection-changed' ? await this.foundChanges.of(people, itemIds, now) : people;
        await tell(tx, finding, { by: jobId, now });
      }
      await announce(tx, now);
    });
  }
}
