import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { settleAgreementsJob } from '../agreement/agreement.jobs.ts';

/** Gives the adopters of agreements that have ended what survives. */
@JobHandler(settleAgreementsJob)
export class SettleAgreementsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await settleEndedAgreements(this.unitOfWork, new Date());
  }
}
