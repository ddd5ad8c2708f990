import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { AskedQueries } from '../asked/asked-queries.ts';
import { closeAskedMonths } from '../projection/search.jobs.ts';

@JobHandler(closeAskedMonths)
export class CloseAskedMonthsHandler implements HandlesJob<object> {
  constructor(private readonly asked: AskedQueries) {}

  async handle(): Promise<void> {
    await this.asked.closeMonths(new Date());
  }
}
