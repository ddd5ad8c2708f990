import { BlobStore } from '@constellation/platform/blobs';
import { UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { RemoveLooseUploadsHandler } from '../jobs/remove-loose-uploads.handler.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { blobLock, lockBlobs } from './blob-in-use.ts';
import { DraftFileService } from './draft-file.service.ts';
import { UploadService } from './upload.service.ts';

describe('uploads that nothing refers to', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    api = await ArtefactsApi.start({ UPLOAD_LIMIT_MB: '1', UPLOAD_QUOTA_MB: '2' });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const blobs = () => api.app.get<BlobStore>(BlobStore);
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  const upload = async (content: string | Buffer, about: { days?: number; by?: PostHolder } = {}) => {
    const viewer = await api.viewerOf((about.by ?? world.author).personId, daysAgo(about.days ?? 0));
    return api.get(UploadService).store(viewer, Readable.from([Buffer.from(content)]), 'a.txt');
  };
  const attach = async (versionId: string, uploadId: string) =>
    api.get(DraftFileService).attachFile(await api.viewerOf(world.author.personId), {
      versionId,
      uploadId,
      fileName: 'a.txt',
      expectedRevision: 2,
    });
  const clear = async () => new RemoveLooseUploadsHandler(api.get(UnitOfWork), blobs()).handle();
  /** Until so many transactions stand before a blob that another one holds. */
  const waitingForBlob = async (count: number): Promise<void> => {
    const waiting = async (): Promise<number | undefined> => {
      const [row] = await api.dataSource.query<{ count: number }[]>(
        `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = pg_locks.database
          where datname = current_database() and locktype = 'advisory' and classid = $1 and not granted`,
        [blobLock],
      );
      return row?.count;
    };
    while ((await waiting()) !== count) await pause(20);
  };
  const rows = async (): Promise<string[]> => {
    const found = await api.dataSource.query<{ file_id: string }[]>(`select file_id from stored_file order by file_id`);
    return found.map((row) => row.file_id);
  };

  it('go after seven days, rows and bytes; what a draft or version holds, and what is younger, stays', async () => {
    const loose = await upload('loose', { days: 8 });
    const [drafted, released] = [await upload('drafted', { days: 8 }), await upload('released', { days: 8 })];
    const young = await upload('young', { days: 6 });
    await attach(await aDraft(api, world.author), drafted.uploadId);
    const versionId = await attach(await aDraft(api, world.author, { title: 'Another' }), released.uploadId);
    await releaseDraft(api, versionId, { author: world.author, authority: world.authority });
    await clear();
    await clear();
    expect(await rows()).toEqual([drafted.uploadId, released.uploadId, young.uploadId].sort());
    expect(await blobs().size(loose.sha256)).toBeNull();
    for (const kept of [drafted, released, young]) expect(await blobs().size(kept.sha256)).toBe(kept.bytes);
  });

  it('leave the bytes to a file of the same content', async () => {
    await upload('the same', { days: 8 });
    const other = await upload('the same', { by: world.partner });
    await clear();
    expect(await rows()).toEqual([other.uploadId]);
    expect(await blobs().size(other.sha256)).toBe(8);
  });

  it('stay while they are being attached', async () => {
    const { uploadId } = await upload('late', { days: 8 });
    await api.get(UnitOfWork).run(async (tx) => {
      await tx.query(`select from stored_file where file_id = $1 for key share`, [uploadId]);
      await clear();
    });
    expect(await rows()).toEqual([uploadId]);
  });

  it('never take the bytes from an upload of the same content that arrives at that moment', async () => {
    const { sha256 } = await upload('at once', { days: 8 });
    let arriving: Promise<unknown> = Promise.resolve();
    let clearing: Promise<void> = Promise.resolve();
    await api.get(UnitOfWork).run(async (tx) => {
      await lockBlobs(tx, [sha256]);
      // Both have come as far as the blob: who is first decides, and the other finds what is so by then.
      clearing = clear();
      await waitingForBlob(1);
      arriving = upload('at once', { by: world.partner }).catch((error: unknown) => error);
      await waitingForBlob(2);
    });
    await clearing;
    const outcome = await arriving;
    expect(outcome).toMatchObject({ problems: [{ code: 'upload-again', field: 'file' }] });
    expect(await rows()).toEqual([]);
    const again = await upload('at once', { by: world.partner });
    expect(await blobs().size(again.sha256)).toBe(7);
  });

  it('are at most so much of one person; the answer says what to do, and leaves no bytes', async () => {
    const part = (letter: string) => Buffer.alloc(900_000, `${letter} `);
    const first = await upload(part('a'));
    await upload(part('b'));
    const third = { problems: [{ code: 'upload-quota', message: expect.stringMatching(/2 MB .* into a draft/) }] };
    await expect(upload(part('c'))).rejects.toMatchObject(third);
    expect(await rows()).toHaveLength(2);
    await upload(part('c'), { by: world.partner });
    await attach(await aDraft(api, world.author), first.uploadId);
    const fresh = await upload(part('d'));
    expect(await rows()).toContain(fresh.uploadId);
    const [fourth, fifth] = await Promise.allSettled([
      upload(Buffer.alloc(150_000, 'e ')),
      upload(Buffer.alloc(150_000, 'f ')),
    ]);
    expect([fourth.status, fifth.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
});
