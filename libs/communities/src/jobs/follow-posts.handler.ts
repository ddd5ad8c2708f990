import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { followPostsJob } from '../communities.jobs.ts';
import { followPosts } from '../membership/succession.ts';

/** Opens and settles successions as posts end and begin. */
@JobHandler(followPostsJob)
export class FollowPostsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await followPosts(this.unitOfWork, new Date());
  }
}
