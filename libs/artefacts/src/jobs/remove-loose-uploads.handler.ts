import { BlobStore } from '@constellation/platform/blobs';
import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { removeLooseUploadsJob } from '../files/file.jobs.ts';
import { removeLooseUploads } from '../files/loose-uploads.ts';

/** Removes what was uploaded a week ago and put into no draft. */
@JobHandler(removeLooseUploadsJob)
export class RemoveLooseUploadsHandler implements HandlesJob<object> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  async handle(): Promise<void> {
    await removeLooseUploads(this.unitOfWork, this.blobs, new Date());
  }
}
