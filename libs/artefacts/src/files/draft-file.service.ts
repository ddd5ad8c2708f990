import type { Viewer } from '@constellation/platform/access';
import { isId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { lockDraft, touchDraft } from '../artefact/locked-version.ts';
import { getLicence } from '../licences/licence.ts';
import { safeFileName } from './file-name.ts';
import { StoredFile, VersionFile } from './stored-file.entity.ts';

/** The most files a version holds. */
export const mostFiles = 50;

interface DraftFileChange {
  readonly versionId: string;
  readonly expectedRevision: number;
}

/** The files of a draft. Each method answers with the id of the version. */
@Injectable()
export class DraftFileService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds a file the viewer uploaded, at the end. */
  async attachFile(viewer: Viewer, input: DraftFileChange & { uploadId: string; fileName: string }): Promise<string> {
    return this.#change(viewer, input, async (tx, fileIds, licenceCode) => {
      if (licenceCode && !getLicence(licenceCode).storesFiles) {
        throw new Refusal({
          code: 'link-only',
          message: 'A link-only item stores no file: choose another licence first.',
        });
      }
      // Held, so that it is not removed as something nobody attached while it is attached.
      const file = isId(input.uploadId)
        ? await tx.manager.findOne(StoredFile, {
            where: { id: input.uploadId, uploadedBy: viewer.personId },
            lock: { mode: 'for_key_share' },
          })
        : null;
      if (!file) throw new NotFound('upload', 'uploadId');
      if (file.recalledAt) {
        throw new Refusal({
          code: 'file-recalled',
          message: 'This file was recalled with a version that held it: upload the file that takes its place.',
          field: 'uploadId',
        });
      }
      if (fileIds.includes(file.id))
        throw new Refusal({ code: 'already-attached', message: 'This file is attached already.' });
      if (fileIds.length >= mostFiles)
        throw new Refusal({ code: 'too-many-files', message: `At most ${mostFiles} files.` });
      await tx.manager.insert(VersionFile, {
        versionId: input.versionId,
        position: fileIds.length,
        fileId: file.id,
        fileName: safeFileName(input.fileName || file.uploadedName, file.mediaType),
      });
    });
  }

  /** Takes a file off the draft. */
  async detachFile(viewer: Viewer, input: DraftFileChange & { fileId: string }): Promise<string> {
    return this.#change(viewer, input, async (tx, fileIds) => {
      if (!fileIds.includes(input.fileId)) throw new NotFound('file', 'fileId');
      await tx.manager.delete(VersionFile, { versionId: input.versionId, fileId: input.fileId });
      await renumber(
        tx,
        input.versionId,
        fileIds.filter((id) => id !== input.fileId),
      );
    });
  }

  /** Puts the files into this order, which names each of them once. */
  async reorderFiles(viewer: Viewer, input: DraftFileChange & { fileIds: readonly string[] }): Promise<string> {
    return this.#change(viewer, input, async (tx, fileIds) => {
      if ([...input.fileIds].sort().join() !== [...fileIds].sort().join()) {
        throw new Refusal({ code: 'not-all-files', message: 'Name every file of the draft once.', field: 'fileIds' });
      }
      await renumber(tx, input.versionId, input.fileIds);
    });
  }

  async #change(
    viewer: Viewer,
    { versionId, expectedRevision }: DraftFileChange,
    work: (tx: Tx, fileIds: readonly string[], licenceCode: string | null) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockDraft(tx, viewer, versionId, expectedRevision);
      const files = await tx.manager.find(VersionFile, { where: { versionId }, order: { position: 'asc' } });
      await work(
        tx,
        files.map((file) => file.fileId),
        version.licence_code,
      );
      await touchDraft(tx, versionId, viewer.now);
      return versionId;
    });
  }
}

async function renumber(tx: Tx, versionId: string, fileIds: readonly string[]): Promise<void> {
  // Out of the way first: the key on (version, position) is checked row by row.
  await tx.query(`update version_file set position = -1 - position where version_id = $1`, [versionId]);
  await tx.query(
    `update version_file set position = wanted.place - 1
       from unnest($2::uuid[]) with ordinality as wanted (file_id, place)
      where version_file.version_id = $1 and version_file.file_id = wanted.file_id`,
    [versionId, fileIds],
  );
}
