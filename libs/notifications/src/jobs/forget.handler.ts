import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { forgetJob } from '../notifications.jobs.ts';

/** How long notices and the links of e-mails are kept, as PostgreSQL writes it. */
const kept = '400 days';

/** Forgets notices that nobody looks back to, and links of e-mails that nobody has any more. */
@JobHandler(forgetJob)
export class ForgetHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`delete from notice where made_at < $1::timestamptz - interval '${kept}'`, [new Date()]);
      await tx.query(`delete from notice_mail_link where made_at < $1::timestamptz - interval '${kept}'`, [new Date()]);
    });
  }
}
