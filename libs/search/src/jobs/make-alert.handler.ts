import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { makeAlert } from '../saved-search/alert.jobs.ts';
import { AlertService } from '../saved-search/alert.service.ts';

@JobHandler(makeAlert)
export class MakeAlertHandler implements HandlesJob<{ savedSearchId: string }> {
  constructor(private readonly alerts: AlertService) {}

  async handle({ savedSearchId }: { savedSearchId: string }): Promise<void> {
    await this.alerts.make(savedSearchId, new Date());
  }
}
