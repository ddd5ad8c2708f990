import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { countStatements } from '@constellation/platform/db';
import { Readable } from 'node:stream';
import { DraftService } from '../artefact/draft.service.ts';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import {
  aDraft,
  ArtefactsApi,
  artefactIdOf,
  aWorld,
  releaseDraft,
  type PostHolder,
  type World,
} from '../testing/index.ts';

const query = `query ($from: ID!, $to: ID!) { compareVersions(fromId: $from, toId: $to) {
  from { id title } to { id title } fields { field label kind changes { kind text } } body { kind text }
  files { kind fileName fileNameBefore } parts { kind artefactId title }
} }`;

describe('comparing and restoring versions', () => {
  let api: ArtefactsApi;
  let world: World;
  let first: string;
  let second: string;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    first = await aDraft(api, world.author, { title: 'Rivers', content: { bodyMarkdown: '# Aims\n\nKnow rivers.\n' } });
    const kept = await attach(first, 'kept', 'kept.pdf');
    const changed = await attach(first, 'one', 'sheet.pdf');
    const dropped = await attach(first, 'dropped', 'dropped.pdf');
    await releaseDraft(api, first, { author: world.author, authority: world.authority });
    second = await api.get(DraftService).createNewVersion(await author(), {
      artefactId: await artefactIdOf(api, first),
      postId: world.author.postId,
    });
    for (const fileId of [kept, changed, dropped]) {
      await api
        .get(DraftFileService)
        .detachFile(await author(), { versionId: second, fileId, expectedRevision: await revisionOf(second) });
    }
    await attach(second, 'kept', 'renamed.pdf');
    await attach(second, 'other', 'sheet.pdf');
    await attach(second, 'new', 'new.pdf');
    await api.get(DraftService).updateDraft(await author(), {
      versionId: second,
      expectedRevision: await revisionOf(second),
      title: 'Great rivers',
      bodyMarkdown: '# Aims\n\nKnow great rivers.\n',
      curriculum: { weeks: 6 },
      keywords: [],
    });
  });

  const author = () => api.viewerOf(world.author.personId);
  const revisionOf = async (versionId: string): Promise<number> => {
    const rows: { revision: number }[] = await api.dataSource.query(
      `select revision from artefact_version where version_id = $1`,
      [versionId],
    );
    return rows[0]?.revision ?? 0;
  };
  const attach = async (versionId: string, content: string, fileName: string): Promise<string> => {
    const bytes = Buffer.from(`%PDF-1.4\n${content}\n%%EOF\n`);
    const { uploadId } = await api.get(UploadService).store(await author(), Readable.from([bytes]), fileName);
    await api
      .get(DraftFileService)
      .attachFile(await author(), { versionId, uploadId, fileName, expectedRevision: await revisionOf(versionId) });
    return uploadId;
  };
  const compare = async (from: string, to: string, who?: PostHolder) =>
    (await api.ask(query, { from, to }, who && (await api.cookieOf(who.personId)))).data['compareVersions'];
  const releaseSecond = (terms: object = {}) =>
    releaseDraft(api, second, { author: world.author, authority: world.authority, terms });

  it('says what became of fields, text and files, those by their bytes', async () => {
    await releaseSecond();
    const { fields, body, files, from, to } = await compare(first, second);
    expect([from, to]).toEqual([
      { id: first, title: 'Rivers' },
      { id: second, title: 'Great rivers' },
    ]);
    expect(fields.map((one: { label: string; kind: string }) => `${one.label}: ${one.kind}`)).toEqual([
      'Title: CHANGED',
      'Weeks: ADDED',
      'Keywords: REMOVED',
    ]);
    expect(body).toEqual([
      { kind: 'SAME', text: '# Aims\n\n' },
      { kind: 'SAME', text: 'Know ' },
      { kind: 'ADDED', text: 'great ' },
      { kind: 'SAME', text: 'rivers.\n' },
    ]);
    expect(files).toEqual([
      { kind: 'SAME', fileName: 'renamed.pdf', fileNameBefore: 'kept.pdf' },
      { kind: 'CHANGED', fileName: 'sheet.pdf', fileNameBefore: null },
      { kind: 'ADDED', fileName: 'new.pdf', fileNameBefore: null },
      { kind: 'REMOVED', fileName: 'dropped.pdf', fileNameBefore: null },
    ]);
  });

  it('is for those who may read both, in five statements', async () => {
    expect(await compare(first, second)).toBeNull();
    expect(await compare(second, first, world.partner)).toBeNull();
    expect(await compare(first, second, world.author)).toMatchObject({ to: { id: second } });
    await releaseSecond({ scope: 'trust' });
    expect(await compare(first, second, world.partner)).toBeNull();
    expect(await compare(first, 'nonsense')).toBeNull();
    const cookie = await api.cookieOf(world.sister.personId);
    const { result, statements } = await countStatements(() => api.ask(query, { from: first, to: second }, cookie));
    expect(result.data['compareVersions']).not.toBeNull();
    // Who asks, what may be read, the contents, that it was opened, the two versions.
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  it('restores an older version as the next one, and leaves the older one as it is', async () => {
    await releaseSecond();
    const restore = async (versionId: string, who: PostHolder) => {
      const { data } = await api.ask(
        `mutation ($input: RestoreVersionInput!) { result: restoreVersion(input: $input) {
           ... on ArtefactVersion { id number state title bodyMarkdown files { fileName } } ... on Problems { problems { code } } } }`,
        { input: { versionId, postId: who.postId } },
        await api.cookieOf(who.personId),
      );
      return data['result'];
    };
    expect(await restore(first, world.partner)).toEqual({ problems: [{ code: 'not-found' }] });
    expect(await restore(first, world.author)).toMatchObject({
      number: null,
      state: 'DRAFT',
      title: 'Rivers',
      bodyMarkdown: '# Aims\n\nKnow rivers.\n',
      files: [{ fileName: 'kept.pdf' }, { fileName: 'sheet.pdf' }, { fileName: 'dropped.pdf' }],
    });
    expect(await restore(first, world.author)).toEqual({ problems: [{ code: 'draft-open' }] });
    expect(await compare(first, second)).toMatchObject({ to: { title: 'Great rivers' } });
  });

  it('does not restore what was withdrawn or never released', async () => {
    expect(
      await api
        .get(DraftService)
        .restoreVersion(await author(), { versionId: second, postId: world.author.postId })
        .catch((error: unknown) => error),
    ).toMatchObject({ problems: [{ code: 'not-found' }] });
    await releaseSecond();
    await api.get(EndReleaseService).withdraw(await api.viewerOf(world.authority.personId), {
      versionId: first,
      postId: world.authority.postId,
      reason: 'other',
    });
    expect(
      await api
        .get(DraftService)
        .restoreVersion(await author(), { versionId: first, postId: world.author.postId })
        .catch((error: unknown) => error),
    ).toMatchObject({ problems: [{ code: 'not-found' }] });
  });
});
