import { BlobStore } from '@constellation/platform/blobs';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Readable } from 'node:stream';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { ExtractTextHandler } from '../jobs/extract-text.handler.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';

const marks = ['Amelia Stone, 34/50', 'Oliver Brook, 41/50', 'Zainab Malik, 29/50', 'Jakub Nowak, 50/50'].join('\n');

describe('data about pupils', () => {
  let api: ArtefactsApi;
  let world: World;
  let releases: ReleaseService;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
    releases = api.get(ReleaseService);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  async function submitted(about: { body?: string; file?: string }): Promise<string> {
    const viewer = await api.viewerOf(world.author.personId);
    const versionId = await aDraft(api, world.author, {
      content: { ...(about.body ? { bodyMarkdown: about.body } : {}) },
    });
    if (about.file) {
      const { uploadId } = await api.get(UploadService).store(viewer, Readable.from([about.file]), 'marks.txt');
      const blobs = api.app.get<BlobStore>(BlobStore);
      await new ExtractTextHandler(api.get(Database), api.get(UnitOfWork), blobs).handle({ fileId: uploadId });
      await api
        .get(DraftFileService)
        .attachFile(viewer, { versionId, uploadId, fileName: 'marks.txt', expectedRevision: 2 });
    }
    await releases.submitForRelease(viewer, { versionId, postId: world.author.postId });
    return versionId;
  }
  const release = async (versionId: string, noPupilData?: boolean) =>
    releases.release(await api.viewerOf(world.authority.personId), {
      versionId,
      postId: world.authority.postId,
      terms: { scope: 'trust', licenceCode: 'LicenseRef-Trust-Internal' },
      noPupilData,
    });
  const checks = () =>
    api.dataSource.query<{ version_id: string; checked_by: string; findings: string[] }[]>(
      `select version_id, checked_by, findings from pupil_data_check`,
    );

  it.each([
    ['its text', { body: 'Ask for H801200001001.' }, 'a unique pupil number (text, line 1)'],
    ['a file', { file: marks }, 'a list of 4 names with marks (“marks.txt”)'],
  ])('in %s hold a release until whoever decides has looked and says so with their name', async (_, about, finding) => {
    const versionId = await submitted(about);
    await expect(release(versionId)).rejects.toMatchObject({
      problems: [{ code: 'not-ready', message: expect.stringContaining(finding) }],
    });
    await expect(release(versionId, false)).rejects.toMatchObject({ problems: [{ code: 'not-ready' }] });
    expect(await checks()).toEqual([]);
    await release(versionId, true);
    expect(await checks()).toEqual([
      { version_id: versionId, checked_by: world.authority.personId, findings: [finding] },
    ]);
  });

  it('are looked for in vain in what holds none, and nothing is noted', async () => {
    await release(await submitted({ file: 'Amelia Stone is a name in an example.' }), true);
    expect(await checks()).toEqual([]);
  });
});
