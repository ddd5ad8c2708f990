import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { forgetUsage } from '../usage/forget-usage.ts';
import { forgetUsageJob } from '../usage/usage.jobs.ts';

/** Forgets who opened what before today, and numbers of more than a year ago. */
@JobHandler(forgetUsageJob)
export class ForgetUsageHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await forgetUsage(this.unitOfWork, new Date());
  }
}
