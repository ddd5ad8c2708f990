import { BlobStore } from '@constellation/platform/blobs';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { Readable } from 'node:stream';
import { DraftService } from '../artefact/draft.service.ts';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { EndReleaseService } from './end-release.service.ts';
import { ReleaseService } from './release.service.ts';

const content = Buffer.from('%PDF-1.4\nThe register of the class.\n%%EOF\n');

describe('a recall and the files of the version', () => {
  let api: ArtefactsApi;
  let world: World;
  let fileId: string;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    fileId = await upload();
    await api.dataSource.query(`insert into file_text values ($1, 'The register of the class', false)`, [fileId]);
  });

  const author = () => api.viewerOf(world.author.personId);
  const upload = async (): Promise<string> =>
    (await api.get(UploadService).store(await author(), Readable.from([content]), 'register.pdf')).uploadId;
  const revisionOf = async (versionId: string): Promise<number> => {
    const [row] = await api.dataSource.query<{ revision: number }[]>(
      `select revision from artefact_version where version_id = $1`,
      [versionId],
    );
    return row?.revision ?? 0;
  };
  const attach = async (versionId: string, uploadId: string): Promise<string> =>
    api.get(DraftFileService).attachFile(await author(), {
      versionId,
      uploadId,
      fileName: 'register.pdf',
      expectedRevision: await revisionOf(versionId),
    });
  const released = async (): Promise<string> => {
    const versionId = await attach(await aDraft(api, world.author), fileId);
    await releaseDraft(api, versionId, { author: world.author, authority: world.authority });
    return versionId;
  };
  const nextDraftOf = async (versionId: string): Promise<string> =>
    api.get(DraftService).createNewVersion(await author(), {
      artefactId: await artefactIdOf(api, versionId),
      postId: world.author.postId,
    });
  const decision = (versionId: string) => ({ versionId, postId: world.authority.postId });
  const recall = async (versionId: string) =>
    api
      .get(EndReleaseService)
      .recall(await api.viewerOf(world.authority.personId), { ...decision(versionId), reason: 'personal-data' });
  const ways = ['', '/inline', '/text'];
  const statuses = async (versionId: string, who: PostHolder, file = fileId): Promise<number[]> => {
    const cookie = await api.cookieOf(who.personId);
    const answers = [];
    for (const way of ways)
      answers.push(await api.app.inject({ url: `/files/${versionId}/${file}${way}`, headers: { cookie } }));
    return answers.map((answer) => answer.statusCode);
  };
  const page = async (versionId: string) => {
    const { data } = await api.ask(
      `query ($id: ID!) { artefactVersion(id: $id) { files { fileName recalled textPreview inlineUrl }
         readiness { code passed blocking message } } }`,
      { id: versionId },
      await api.cookieOf(world.author.personId),
    );
    return data['artefactVersion'];
  };

  it('takes the file from the open draft that was made from it, and says so there', async () => {
    const first = await released();
    const draft = await nextDraftOf(first);
    expect(await statuses(draft, world.author)).toEqual([200, 200, 200]);
    await recall(first);
    expect(await statuses(draft, world.author)).toEqual([404, 404, 404]);
    const { files, readiness } = await page(draft);
    expect(files).toEqual([{ fileName: 'register.pdf', recalled: true, textPreview: null, inlineUrl: null }]);
    expect(readiness).toContainEqual({
      code: 'no-recalled-files',
      passed: false,
      blocking: true,
      message:
        '“register.pdf” was recalled with a version that held it, and nobody can open it any more: remove it, or put another file in its place.',
    });
    await expect(
      api.get(ReleaseService).submitForRelease(await author(), { versionId: draft, postId: world.author.postId }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-ready', field: 'files' }] });
    await api.get(DraftFileService).detachFile(await author(), {
      versionId: draft,
      fileId,
      expectedRevision: await revisionOf(draft),
    });
    await releaseDraft(api, draft, { author: world.author, authority: world.authority });
  });

  it('stops the release of what was in review with the file', async () => {
    const first = await released();
    const draft = await nextDraftOf(first);
    await api.get(ReleaseService).submitForRelease(await author(), { versionId: draft, postId: world.author.postId });
    await recall(first);
    expect(await statuses(draft, world.authority)).toEqual([404, 404, 404]);
    await expect(
      releaseDraft(api, draft, { author: world.author, authority: world.authority, submit: false }),
    ).rejects.toMatchObject({ problems: [{ code: 'not-ready', message: expect.stringContaining('“register.pdf”') }] });
  });

  it('takes the file from other released versions that share it, and has them indexed anew', async () => {
    const first = await released();
    const second = await nextDraftOf(first);
    await releaseDraft(api, second, { author: world.author, authority: world.authority });
    const elsewhere = await attach(await aDraft(api, world.author, { title: 'Another unit' }), fileId);
    await releaseDraft(api, elsewhere, { author: world.author, authority: world.authority });
    const untouched = await aRelease(api, world.author, world.authority);
    await api.dataSource.query(`delete from outbox_message`);
    await recall(second);
    for (const versionId of [first, elsewhere]) {
      expect(await statuses(versionId, world.sister)).toEqual([404, 404, 404]);
      expect((await page(versionId)).files).toMatchObject([{ recalled: true, textPreview: null }]);
    }
    const messages = await api.dataSource.query<{ name: string; payload: { versionId: string } }[]>(
      `select name, payload from outbox_message`,
    );
    expect(messages.map(({ name, payload }) => `${name} ${payload.versionId}`).sort()).toEqual(
      [
        `artefacts.version-recalled ${second}`,
        `artefacts.file-recalled ${first}`,
        `artefacts.file-recalled ${elsewhere}`,
      ].sort(),
    );
    expect((await page(untouched)).files).toEqual([]);
  });

  it('is not attached again; equal bytes that are uploaded anew are, as the bytes stay for the record', async () => {
    await recall(await released());
    const draft = await aDraft(api, world.author);
    await expect(attach(draft, fileId)).rejects.toMatchObject({ problems: [{ code: 'file-recalled' }] });
    const again = await upload();
    await attach(draft, again);
    expect(await statuses(draft, world.author, again)).toEqual([200, 200, 404]);
    const [row] = await api.dataSource.query<{ blob_key: string }[]>(
      `select blob_key from stored_file where file_id = $1`,
      [fileId],
    );
    expect(await api.app.get<BlobStore>(BlobStore).size(row?.blob_key ?? '')).toBe(content.length);
  });
});
