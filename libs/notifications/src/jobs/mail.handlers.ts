import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { londonDayOf } from '@constellation/platform/time';
import { daysOfNews } from '../inbox/inbox.reader.ts';
import { MailNotices } from '../mail/mail-notices.ts';
import { findDigestsJob, mailDigestJob, mailNoticeJob } from '../notifications.jobs.ts';
import { effectiveFrequency } from '../preference/effective-frequency.ts';

/** Sends one notice. */
@JobHandler(mailNoticeJob)
export class MailNoticeHandler implements HandlesJob<{ noticeId: string }> {
  constructor(private readonly mails: MailNotices) {}

  async handle({ noticeId }: { noticeId: string }, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.mails.mailNotice(jobId, noticeId, new Date());
  }
}

/** Sends one person's digest. */
@JobHandler(mailDigestJob)
export class MailDigestHandler implements HandlesJob<{ personId: string; day: string }> {
  constructor(private readonly mails: MailNotices) {}

  async handle(about: { personId: string; day: string }, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.mails.mailDigest({ jobId }, about, new Date());
  }
}

/** Asks for the digests of everybody for whom something came together: one of a person and a day, however often it is asked. */
@JobHandler(findDigestsJob)
export class FindDigestsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    const now = new Date();
    const day = londonDayOf(now);
    await this.unitOfWork.run(async (tx) => {
      const people = await tx.query<{ person_id: string }>(
        `select distinct person_id from notice
          where mailed_at is null and read_at is null and done_at is null and due_at <= $1
            and made_at > $1::timestamptz - interval '${daysOfNews} days'
            and ${effectiveFrequency('notice')} in ('daily', 'weekly')`,
        [now],
      );
      for (const { person_id: personId } of people) tx.enqueue(mailDigestJob, { personId, day }, `${personId}-${day}`);
    });
  }
}
