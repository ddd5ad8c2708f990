import { BlobStore } from '@constellation/platform/blobs';
import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fromBufferPromise } from 'yauzl';
import { ArchiveService } from '../archive/archive.service.ts';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { PartService } from '../parts/part.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import type { TermsInput } from '../release/terms.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, artefactIdOf, releaseDraft, type DraftAbout } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

interface Manifest {
  readonly items: readonly {
    readonly path: string;
    readonly title: string;
    readonly licence: string;
    readonly attribution: string;
    readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
    readonly parts: readonly string[];
  }[];
  readonly leftOut: readonly { readonly title: string; readonly path: string; readonly reason: string }[];
}

describe('archives', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  interface Work extends DraftAbout {
    readonly files?: Readonly<Record<string, Buffer>>;
    readonly parts?: readonly string[];
    readonly terms?: Partial<TermsInput>;
  }

  /** A released version with files and parts; answers with its id. */
  async function work({ files = {}, parts = [], terms, ...about }: Work): Promise<string> {
    const versionId = await aDraft(api, world.author, about);
    const viewer = await api.viewerOf(world.author.personId);
    let expectedRevision = 2;
    for (const [fileName, content] of Object.entries(files)) {
      const { uploadId } = await api.get(UploadService).store(viewer, Readable.from([content]), fileName);
      await api.get(DraftFileService).attachFile(viewer, { versionId, uploadId, fileName, expectedRevision });
      expectedRevision += 1;
    }
    if (parts.length > 0) {
      const artefactIds = await Promise.all(parts.map((part) => artefactIdOf(api, part)));
      await api.get(PartService).setParts(viewer, { versionId, artefactIds, expectedRevision });
    }
    await releaseDraft(api, versionId, {
      author: world.author,
      authority: world.authority,
      terms: { scope: 'public', ...terms },
    });
    return versionId;
  }

  const get = async (versionId: string, who?: PostHolder, method: 'GET' | 'HEAD' = 'GET') =>
    api.app.inject({
      method,
      url: `/archives/${versionId}`,
      headers: who ? { cookie: await api.cookieOf(who.personId) } : {},
    });

  async function unpack(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
    const archive = await fromBufferPromise(zip, { lazyEntries: true });
    const entries = new Map<string, Buffer>();
    for await (const entry of archive.eachEntry()) {
      entries.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
    }
    return entries;
  }
  const download = async (versionId: string, who?: PostHolder) => {
    const answer = await get(versionId, who);
    expect(answer.statusCode).toBe(200);
    const entries = await unpack(answer.rawPayload);
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as Manifest;
    return { answer, entries, manifest, names: [...entries.keys()] };
  };

  it('hold a programme with its units and lessons, their files, licences and attributions', async () => {
    const slides = randomBytes(70_000);
    const lesson = await work({ title: 'Halves', type: 'lesson-plan', files: { 'slides.bin': slides } });
    const shared = await work({
      title: 'A quiz for all',
      type: 'quiz',
      files: { 'quiz.txt': Buffer.from('How many?') },
      terms: { licenceCode: 'CC-BY-NC-4.0' },
    });
    const unit = await work({ title: 'Unit: fractions/1', parts: [lesson, shared] });
    const other = await work({ title: 'Unit two', parts: [shared] });
    const programme = await work({ title: 'Mathematics', type: 'programme', parts: [unit, other] });

    const { answer, entries, manifest, names } = await download(programme);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringContaining('Mathematics.zip'),
      'cache-control': 'private, no-store',
    });
    expect(names).toEqual([
      'Mathematics/about.md',
      'Mathematics/01 Unit fractions 1/about.md',
      'Mathematics/01 Unit fractions 1/01 Halves/about.md',
      'Mathematics/01 Unit fractions 1/01 Halves/slides.bin',
      'Mathematics/01 Unit fractions 1/02 A quiz for all/about.md',
      'Mathematics/01 Unit fractions 1/02 A quiz for all/quiz.txt',
      'Mathematics/02 Unit two/about.md',
      'manifest.json',
      'ATTRIBUTION.txt',
      'LICENCES.txt',
    ]);
    expect(entries.get('Mathematics/01 Unit fractions 1/01 Halves/slides.bin')?.equals(slides)).toBe(true);
    expect(entries.get('Mathematics/about.md')?.toString()).toContain('Begin with the number line.');
    const halves = manifest.items.find((item) => item.title === 'Halves');
    expect(halves?.files).toEqual([
      expect.objectContaining({
        path: 'Mathematics/01 Unit fractions 1/01 Halves/slides.bin',
        bytes: 70_000,
        sha256: createHash('sha256').update(slides).digest('hex'),
      }),
    ]);
    // Stored once, and named wherever it is a part.
    expect(manifest.items.find((item) => item.title === 'Unit two')?.parts).toEqual([
      'Mathematics/01 Unit fractions 1/02 A quiz for all/',
    ]);
    for (const { attribution } of manifest.items) {
      expect(entries.get('ATTRIBUTION.txt')?.toString()).toContain(attribution);
    }
    const licences = entries.get('LICENCES.txt')?.toString() ?? '';
    expect(licences).toContain('https://creativecommons.org/licenses/by-nc/4.0');
    expect(licences).toContain('Not for making money.');
    expect(manifest.leftOut).toEqual([]);
  });

  it('hold only what the viewer may have, and name what they may only know of', async () => {
    const hidden = await work({
      title: 'Hidden part',
      files: { 'secret.txt': Buffer.from('s') },
      terms: { scope: 'trust' },
    });
    const open = await work({ title: 'Open part' });
    const whole = await work({ title: 'Whole', parts: [hidden, open] });

    const own = await download(whole, world.colleague);
    expect(own.names).toContain('Whole/01 Hidden part/secret.txt');
    const foreign = await download(whole, world.partner);
    expect(foreign.names.filter((name) => name.startsWith('Whole/'))).toEqual([
      'Whole/about.md',
      'Whole/01 Open part/about.md',
    ]);
    // Neither its title nor that there is one.
    expect(foreign.answer.rawPayload.includes('Hidden part')).toBe(false);
    expect([...foreign.entries.values()].some((text) => text.includes('Hidden'))).toBe(false);
    expect(foreign.names).not.toContain('LEFT-OUT.txt');

    // As an owner who lets others know of it, and nothing more.
    await api.dataSource.query(`update version_access set find_keys = array['public'] where version_id = $1`, [hidden]);
    const knowing = await download(whole, world.partner);
    expect(knowing.manifest.leftOut).toEqual([
      expect.objectContaining({ title: 'Hidden part', path: 'Whole/01 Hidden part/', reason: 'not-shared' }),
    ]);
    expect(knowing.entries.get('LEFT-OUT.txt')?.toString()).toContain('“Hidden part”');
    expect([...knowing.entries.keys()].some((name) => name.includes('secret'))).toBe(false);
  });

  it('answer alike for what is missing and what is forbidden', async () => {
    const closed = await work({ title: 'Closed', terms: { scope: 'trust' } });
    const forbidden = await get(closed, world.partner);
    const missing = await get('0198c3a0-0000-7000-8000-000000000001', world.partner);
    const nonsense = await get('nonsense', world.partner);
    for (const answer of [forbidden, nonsense]) {
      expect([answer.statusCode, answer.json()]).toEqual([404, missing.json()]);
    }
    const head = await get(closed, world.colleague, 'HEAD');
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    const { data } = await api.ask(`query($id: ID!) { artefactVersion(id: $id) { archiveUrl } }`, { id: closed });
    expect(data['artefactVersion']).toBeNull();
  });

  it('name files that were recalled and leave them out', async () => {
    const content = Buffer.from('somebody else’s pictures');
    const part = await work({ title: 'Recalled part', files: { 'pictures.txt': content } });
    const whole = await work({ title: 'Whole', parts: [part], files: { 'own.txt': Buffer.from('own') } });
    await api.dataSource.query(`update stored_file set recalled_at = now() where uploaded_name = 'own.txt'`);
    const authority = await api.viewerOf(world.authority.personId);
    await api.get(EndReleaseService).recall(authority, {
      versionId: part,
      postId: world.authority.postId,
      reason: 'copyright',
      note: 'Pictures.',
    });
    const { names, manifest } = await download(whole, world.partner);
    expect(names).not.toContain('Whole/own.txt');
    expect(manifest.leftOut).toEqual([expect.objectContaining({ path: 'Whole/own.txt', reason: 'recalled' })]);
    expect(names.some((name) => name.includes('Recalled part'))).toBe(false);
  });

  it('leave out what is taken away while they are packed', async () => {
    const versionId = await work({
      title: 'Two files',
      files: { 'first.bin': randomBytes(3_000_000), 'second.bin': randomBytes(1_000) },
    });
    const viewer = await api.viewerOf(world.colleague.personId);
    const archive = await api.app.get(ArchiveService, { strict: false }).find(viewer, versionId);
    const stream = archive?.open() ?? Readable.from([]);
    await once(stream, 'readable');
    // The first file is larger than what waits between store and reader, so the second has not had its turn.
    await api.dataSource.query(`update stored_file set recalled_at = now() where uploaded_name = 'second.bin'`);
    const entries = await unpack(await buffer(stream));
    expect([...entries.keys()]).not.toContain('Two files/second.bin');
    expect(entries.get('LEFT-OUT.txt')?.toString()).toContain('Two files/second.bin');
  });

  it('read no further than they are read, and stop when nobody reads them', async () => {
    const versionId = await work({ title: 'Large', files: { 'large.bin': randomBytes(20_000_000) } });
    const blobs = api.app.get<BlobStore>(BlobStore);
    const read = blobs.read.bind(blobs);
    let opened: Readable | undefined;
    let bytes = 0;
    blobs.read = async (...about) => {
      opened = await read(...about);
      const push = opened.push.bind(opened);
      opened.push = (chunk: Buffer | null) => {
        bytes += chunk?.length ?? 0;
        return push(chunk);
      };
      return opened;
    };
    try {
      const viewer = await api.viewerOf(world.colleague.personId);
      const archive = await api.app.get(ArchiveService, { strict: false }).find(viewer, versionId);
      const stream = archive?.open() ?? Readable.from([]);
      await once(stream, 'readable');
      await wait(300);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(2_000_000);
      stream.destroy();
      await wait(100);
      expect(opened?.destroyed).toBe(true);
    } finally {
      blobs.read = read;
    }
  });

  it('take a bounded number of statements for each level and one for each file', async () => {
    const lessons = [];
    for (let number = 0; number < 4; number++) lessons.push(await work({ title: `Lesson ${number}` }));
    const unit = await work({ title: 'Unit', parts: lessons });
    const viewer = await api.viewerOf(world.colleague.personId);
    const { statements } = await countStatements(() =>
      api.app.get(ArchiveService, { strict: false }).find(viewer, unit),
    );
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});
