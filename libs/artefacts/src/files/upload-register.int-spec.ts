import { BlobStore } from '@constellation/platform/blobs';
import { newId } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Readable } from 'node:stream';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aWorld, type World } from '../testing/world.ts';
import type { StoredFile } from './stored-file.entity.ts';
import { UploadRegister } from './upload-register.ts';

describe('the register of uploads', () => {
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

  /** A file whose bytes are in the store, said to be so many. */
  async function aFile(about: Partial<StoredFile> = {}): Promise<StoredFile> {
    const id = newId();
    const { key, sha256 } = await api.app.get<BlobStore>(BlobStore).write(Readable.from([Buffer.from(id)]));
    return {
      id,
      blobKey: key,
      sha256,
      byteCount: '1000',
      mediaType: 'text/plain',
      uploadedBy: world.author.personId,
      uploadedName: 'a.txt',
      uploadedAt: new Date(),
      textState: 'pending',
      textProblem: null,
      pupilFindings: [],
      structure: null,
      pageCount: null,
      recalledAt: null,
      ...about,
    };
  }
  const enter = (files: readonly StoredFile[]) =>
    Promise.allSettled(files.map((file) => api.get(UploadRegister).enter(file)));
  const written = async (): Promise<string[]> => {
    const rows = await api.dataSource.query<{ id: string }[]>(`select file_id as id from stored_file order by file_id`);
    return rows.map((row) => row.id);
  };

  it('writes what arrives together down together, each with the reading of its text', async () => {
    const files = await Promise.all(Array.from({ length: 12 }, () => aFile()));
    const outcomes = await enter(files);
    expect(outcomes).toEqual(files.map(() => ({ status: 'fulfilled', value: null })));
    expect(await written()).toEqual(files.map((file) => file.id).sort());
    const [counted] = await api.dataSource.query<object[]>(
      `select (select count(distinct xmin::text)::int from stored_file) as transactions,
              (select count(*)::int from outbox_message where name = 'artefacts.extract-text') as readings`,
    );
    // The first at once, and the others together behind it.
    expect(counted).toEqual({ transactions: 2, readings: 12 });
  });

  it('counts each with those before it, and refuses only what is too much', async () => {
    const sizes = ['900000', '600000', '600000', '500000', '1'];
    const files = await Promise.all(sizes.map((byteCount) => aFile({ byteCount })));
    const outcomes = await enter(files);
    const codes = outcomes.map((one) => (one.status === 'fulfilled' ? (one.value?.code ?? 'kept') : 'failed'));
    expect(codes).toEqual(['kept', 'kept', 'upload-quota', 'kept', 'upload-quota']);
    expect(await written()).toHaveLength(3);
  });

  it('keeps those that arrive together with one that cannot be written down, or whose bytes are gone', async () => {
    const files = await Promise.all([aFile(), aFile(), aFile({ textState: 'nonsense' as never }), aFile(), aFile()]);
    await api.app.get<BlobStore>(BlobStore).remove(files[3]?.blobKey ?? '');
    const outcomes = await enter(files);
    expect(outcomes).toMatchObject([
      { value: null },
      { value: null },
      { status: 'rejected' },
      { value: { code: 'upload-again' } },
      { value: null },
    ]);
    expect(await written()).toEqual([files[0]?.id, files[1]?.id, files[4]?.id].sort());
    expect(await enter([await aFile()])).toMatchObject([{ value: null }]);
  });
});
