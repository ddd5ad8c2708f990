import { BlobMissing, BlobStore } from '@constellation/platform/blobs';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTextExtracted } from '../artefact/artefact.events.ts';
import { extractText, type Extraction } from '../extraction/index.ts';
import { extractTextJob } from '../files/file.jobs.ts';
import { findPupilData } from '../pupil-data/pupil-findings.ts';

/** Reads the text of an uploaded file, in a process of its own, and keeps it for search and preview. */
@JobHandler(extractTextJob)
export class ExtractTextHandler implements HandlesJob<{ fileId: string }> {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  async handle({ fileId }: { fileId: string }): Promise<void> {
    const [file] = await this.database.query<{ blob_key: string; media_type: string }>(
      `select blob_key, media_type from stored_file where file_id = $1 and text_state = 'pending'`,
      [fileId],
    );
    // Read already by an earlier delivery of the same job, or removed since.
    if (!file) return;
    await this.#store(fileId, await this.#extract(file.blob_key, file.media_type));
  }

  async #extract(blobKey: string, mediaType: string): Promise<Extraction> {
    const folder = await mkdtemp(join(tmpdir(), 'constellation-text-'));
    try {
      const path = join(folder, 'file');
      await this.blobs.copyToFile(blobKey, path);
      return await extractText({ path, mediaType });
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error;
      return { outcome: 'unreadable', reason: 'damaged', detail: 'The file is not in the store any more.' };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #store(fileId: string, extraction: Extraction): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `update stored_file set text_state = $2, text_problem = $3, page_count = $4, pupil_findings = $5, structure = $6
          where file_id = $1`,
        [
          fileId,
          extraction.outcome,
          extraction.outcome === 'unreadable' ? extraction.detail : null,
          extraction.outcome === 'extracted' ? (extraction.pages ?? null) : null,
          JSON.stringify(extraction.outcome === 'extracted' ? findPupilData(extraction.text) : []),
          extraction.outcome === 'unreadable' || !extraction.structure ? null : JSON.stringify(extraction.structure),
        ],
      );
      if (extraction.outcome === 'extracted') {
        await tx.query(
          `insert into file_text (file_id, content, truncated) values ($1, $2, $3)
           on conflict (file_id) do update set content = excluded.content, truncated = excluded.truncated`,
          // PostgreSQL's text holds every character but this one.
          [fileId, extraction.text.replaceAll('\u0000', ' '), extraction.truncated],
        );
      }
      const released = await tx.query<{ version_id: string; artefact_id: string }>(
        `select version_id, artefact_id from version_file join artefact_version using (version_id)
          where file_id = $1 and number is not null`,
        [fileId],
      );
      for (const row of released)
        tx.emit(fileTextExtracted, { artefactId: row.artefact_id, versionId: row.version_id });
    });
  }
}
