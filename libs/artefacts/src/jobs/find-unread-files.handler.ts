import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { extractTextJob, findUnreadFilesJob } from '../files/file.jobs.ts';

/** Files asked for at one time; the next run goes on, as what was read meanwhile is none of them any more. */
const most = 1_000;

/**
 * Asks again for the text of files that wait for longer than reading takes: their jobs may have been lost with the queue.
 * The newest first, so that a few which fail for good are not in the way. Where a job is there still, nothing changes.
 */
@JobHandler(findUnreadFilesJob)
export class FindUnreadFilesHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const unread = await tx.query<{ id: string }>(
        `select file_id as id from stored_file
          where text_state = 'pending' and uploaded_at < now() - interval '15 minutes'
          order by file_id desc limit $1`,
        [most],
      );
      for (const { id } of unread) tx.enqueue(extractTextJob, { fileId: id }, id);
    });
  }
}
