import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { findDueAlerts } from '../saved-search/alert.jobs.ts';
import { AlertService } from '../saved-search/alert.service.ts';

@JobHandler(findDueAlerts)
export class FindDueAlertsHandler implements HandlesJob<object> {
  constructor(private readonly alerts: AlertService) {}

  async handle(): Promise<void> {
    await this.alerts.findDue(new Date());
  }
}
