import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { announce } from '../notice/tell.ts';
import { announceJob } from '../notifications.jobs.ts';

/** Announces what has become due: releases that nobody can take back any more. */
@JobHandler(announceJob)
export class AnnounceHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    while (await this.unitOfWork.run((tx) => announce(tx, new Date())));
  }
}
