import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { BlobStore } from '@constellation/platform/blobs';
import { DraftFileService } from '../files/draft-file.service.ts';
import { ExtractTextHandler } from '../jobs/extract-text.handler.ts';
import { ReleaseService } from '../release/release.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

interface Upload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const text = Buffer.from('The quick heron stands in the reeds.\n'.repeat(30));

describe('files over HTTP', () => {
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    api = await ArtefactsApi.start({ UPLOAD_LIMIT_MB: '1' });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  async function upload(
    content: Buffer,
    fileName: string,
    about: { cookie?: string; forged?: boolean; field?: string } = {},
  ) {
    const boundary = 'constellation-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${about.field ?? 'file'}"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: '/uploads',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...(about.forged ? {} : { 'x-constellation-request': '1' }),
        ...(about.cookie ? { cookie: about.cookie } : {}),
      },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  }

  /** Uploads through HTTP, attaches to a draft, and has it released. */
  async function released(content: Buffer, fileName: string, scope: 'trust' | 'public' = 'trust') {
    const versionId = await aDraft(api, world.author);
    const answer = await upload(content, fileName, { cookie: await api.cookieOf(world.author.personId) });
    const { uploadId } = answer.json<Upload>();
    const author = await api.viewerOf(world.author.personId);
    await api.get(DraftFileService).attachFile(author, { versionId, uploadId, fileName, expectedRevision: 2 });
    await releaseDraft(api, versionId, { author: world.author, authority: world.authority, terms: { scope } });
    return { versionId, fileId: uploadId, address: `/files/${versionId}/${uploadId}` };
  }

  const get = async (url: string, who?: PostHolder, headers: Record<string, string> = {}) =>
    api.app.inject({ url, headers: { ...headers, ...(who ? { cookie: await api.cookieOf(who.personId) } : {}) } });
  const extract = async (fileId: string) =>
    new ExtractTextHandler(api.get(Database), api.get(UnitOfWork), api.app.get<BlobStore>(BlobStore)).handle({
      fileId,
    });

  describe('uploading', () => {
    it('answers with name, type by content, size and hash, and has the text read', async () => {
      const answer = await upload(text, '../évil\u202etxt.exe', { cookie: await api.cookieOf(world.author.personId) });
      expect(answer.statusCode).toBe(201);
      expect(answer.json<Upload>()).toEqual({
        uploadId: expect.any(String),
        fileName: expect.not.stringMatching(/[/\\\u202e]/),
        mediaType: 'text/plain',
        bytes: text.length,
        sha256: createHash('sha256').update(text).digest('hex'),
      });
      const messages = await api.dataSource.query<{ name: string }[]>(`select name from outbox_message`);
      expect(messages).toEqual([{ name: 'artefacts.extract-text' }]);
    });

    it.each<[string, number, string, () => Promise<Parameters<typeof upload>>]>([
      ['somebody signed out', 401, 'sign-in-needed', async () => [text, 'a.txt']],
      [
        'somebody without a post',
        403,
        'post-needed',
        async () => [text, 'a.txt', { cookie: await api.cookieOf(world.nobodyId) }],
      ],
      [
        'a form of another site',
        403,
        'request-header',
        async () => [text, 'a.txt', { cookie: await api.cookieOf(world.author.personId), forged: true }],
      ],
      [
        'another field',
        400,
        'no-file',
        async () => [text, 'a.txt', { cookie: await api.cookieOf(world.author.personId), field: 'picture' }],
      ],
      [
        'nothing',
        400,
        'empty-file',
        async () => [Buffer.alloc(0), 'a.txt', { cookie: await api.cookieOf(world.author.personId) }],
      ],
      [
        'a program by another name',
        400,
        'executable',
        async () => [
          Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'),
          'a.pdf',
          { cookie: await api.cookieOf(world.author.personId) },
        ],
      ],
      [
        'more than the limit',
        413,
        'too-large',
        async () => [Buffer.alloc(1_000_001, 'a'), 'a.txt', { cookie: await api.cookieOf(world.author.personId) }],
      ],
    ])('refuses %s', async (_, status, code, request) => {
      const answer = await upload(...(await request()));
      expect([answer.statusCode, answer.json<{ problems: { code: string }[] }>().problems[0]?.code]).toEqual([
        status,
        code,
      ]);
      expect(await api.dataSource.query(`select from stored_file`)).toEqual([]);
    });

    it.each<[string, string, string]>([
      ['without a boundary', 'multipart/form-data', ''],
      ['that holds no parts', 'multipart/form-data; boundary=x', 'nonsense'],
      ['that ends in a part’s head', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
      [
        'that ends in the file',
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
      ],
    ])('refuses a form %s as the sender’s fault', async (_, type, payload) => {
      const cookie = await api.cookieOf(world.author.personId);
      const headers = { 'content-type': type, 'x-constellation-request': '1', cookie };
      const answer = await api.app.inject({ method: 'POST', url: '/uploads', headers, payload });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ problems: [{ code: 'broken-off', field: 'file' }] });
    });

    it('refuses a program that is sent many times at once each time alike', async () => {
      const cookie = await api.cookieOf(world.author.personId);
      const program = Buffer.concat([Buffer.from('\u007fELF', 'latin1'), Buffer.alloc(1_000, 1)]);
      const answers = await Promise.all(Array.from({ length: 30 }, () => upload(program, 'a.pdf', { cookie })));
      expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([400]));
    });

    it('says of a form with more than the file what is wrong with it', async () => {
      const cookie = await api.cookieOf(world.author.personId);
      const payload = '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nabc\r\n--x--\r\n';
      const headers = {
        'content-type': 'multipart/form-data; boundary=x',
        'x-constellation-request': '1',
        cookie,
      };
      const answer = await api.app.inject({ method: 'POST', url: '/uploads', headers, payload });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { problems: [{ code: 'no-file' }] }]);
    });

    it('takes a file of exactly the limit', async () => {
      const answer = await upload(Buffer.alloc(1_000_000, 'a'), 'a.txt', {
        cookie: await api.cookieOf(world.author.personId),
      });
      expect(answer.statusCode).toBe(201);
    });

    it('stores what came over a connection byte by byte, however the parser cuts it', async () => {
      await api.app.listen(0, '127.0.0.1');
      const cookie = await api.cookieOf(world.author.personId);
      // Full of what might become the end of the form, so that the parser holds bytes back all the time.
      const fragment = Buffer.from('\r\n--constellation-boundar\r');
      const pieces = Array.from({ length: 9_000 }, (_, at) => Buffer.concat([randomBytes(at % 90), fragment]));
      const content = Buffer.concat(pieces);
      expect(content.length).toBeGreaterThan(500_000);
      const stored = async (mark: number): Promise<boolean> => {
        const marked = Buffer.concat([Buffer.from(`${mark}`), content.subarray(0, 900_000)]);
        const form = [
          '--constellation-boundary\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n',
          marked,
          '\r\n--constellation-boundary--\r\n',
        ].map((part) => Buffer.from(part));
        const answer = await fetch(`${await api.app.getUrl()}/uploads`, {
          method: 'POST',
          headers: {
            'content-type': 'multipart/form-data; boundary=constellation-boundary',
            'x-constellation-request': '1',
            cookie,
          },
          body: Buffer.concat(form),
        });
        const { sha256 } = (await answer.json()) as Upload;
        return (await buffer(await api.app.get<BlobStore>(BlobStore).read(sha256))).equals(marked);
      };
      expect(await Promise.all([1, 2, 3, 4].map(stored))).toEqual([true, true, true, true]);
    });

    it('lets only the uploader attach it', async () => {
      const { uploadId } = (
        await upload(text, 'a.txt', { cookie: await api.cookieOf(world.author.personId) })
      ).json<Upload>();
      const versionId = await aDraft(api, world.colleague);
      const attach = api.get(DraftFileService).attachFile(await api.viewerOf(world.colleague.personId), {
        versionId,
        uploadId,
        fileName: 'a.txt',
        expectedRevision: 2,
      });
      await expect(attach).rejects.toMatchObject({ problems: [{ code: 'not-found', field: 'uploadId' }] });
    });
  });

  describe('downloading', () => {
    it('sends the file with a safe name and headers that keep it from running', async () => {
      const { address } = await released(text, 'Möhren & “Rüben”.txt');
      const answer = await get(address, world.sister);
      expect([answer.statusCode, answer.rawPayload.equals(text)]).toEqual([200, true]);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/plain',
        'content-length': String(text.length),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'accept-ranges': 'bytes',
        etag: `"${createHash('sha256').update(text).digest('hex')}"`,
      });
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="Mohren & Ruben.txt"; filename*=UTF-8''M%C3%B6hren%20%26%20%E2%80%9CR%C3%BCben%E2%80%9D.txt`,
      );
    });

    it.each<[string, number, string | undefined, Buffer]>([
      ['bytes=0-3', 206, 'bytes 0-3/1110', text.subarray(0, 4)],
      ['bytes=1100-', 206, 'bytes 1100-1109/1110', text.subarray(1100)],
      ['bytes=-5', 206, 'bytes 1105-1109/1110', text.subarray(1105)],
      ['bytes=1000-9999', 206, 'bytes 1000-1109/1110', text.subarray(1000)],
      ['bytes=1110-', 416, 'bytes */1110', Buffer.alloc(0)],
      ['bytes=-0', 416, 'bytes */1110', Buffer.alloc(0)],
      ['bytes=0-1,5-6', 200, undefined, text],
      ['pages=1-2', 200, undefined, text],
    ])('answers the range %s with %s', async (range, status, contentRange, expected) => {
      const { address } = await released(text, 'a.txt');
      const answer = await get(address, world.sister, { range });
      expect([answer.statusCode, answer.headers['content-range']]).toEqual([status, contentRange]);
      expect(answer.rawPayload.equals(expected)).toBe(true);
    });

    it('honours a condition: the same content is not sent again, a range of another content is not sent', async () => {
      const { address } = await released(text, 'a.txt');
      const { etag } = (await get(address, world.sister)).headers;
      expect((await get(address, world.sister, { 'if-none-match': String(etag) })).statusCode).toBe(304);
      expect((await get(address, world.sister, { range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200);
      expect((await get(address, world.sister, { range: 'bytes=0-1', 'if-range': String(etag) })).statusCode).toBe(206);
    });

    it('answers what is missing and what is forbidden alike, text and inline included', async () => {
      const { versionId, fileId } = await released(pdf, 'a.pdf');
      await api.dataSource.query(`insert into file_text values ($1, 'secret words', false)`, [fileId]);
      const other = await aRelease(api, world.author, world.authority);
      const missing = '01900000-0000-7000-8000-000000000000';
      for (const ending of ['', '/text', '/inline']) {
        const forbidden = await get(`/files/${versionId}/${fileId}${ending}`, world.partner);
        const signedOut = await get(`/files/${versionId}/${fileId}${ending}`);
        const absent = await get(`/files/${versionId}/${missing}${ending}`, world.sister);
        // A version that is open does not open the files of another.
        const crossed = await get(`/files/${other}/${fileId}${ending}`, world.partner);
        for (const answer of [forbidden, signedOut, absent, crossed]) {
          expect([answer.statusCode, answer.body]).toEqual([404, forbidden.body]);
        }
        expect((await get(`/files/${versionId}/${fileId}${ending}`, world.sister)).statusCode).toBe(200);
      }
    });

    it('stops at once when the version is recalled', async () => {
      const { address, versionId } = await released(text, 'a.txt', 'public');
      expect((await get(address)).statusCode).toBe(200);
      await api.get(EndReleaseService).recall(await api.viewerOf(world.authority.personId), {
        versionId,
        postId: world.authority.postId,
        reason: 'copyright',
      });
      for (const who of [undefined, world.author, world.authority])
        expect((await get(address, who)).statusCode).toBe(404);
    });

    it('shows PDF and pictures in the page, locked in, and nothing else', async () => {
      const { address } = await released(pdf, 'a.pdf', 'public');
      const shown = await get(`${address}/inline`);
      expect(shown.headers['content-disposition']).toMatch(/^inline; /);
      expect(shown.headers['content-security-policy']).toContain('sandbox');
      expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
      const page = await released(Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.html', 'public');
      expect((await get(`${page.address}/inline`)).statusCode).toBe(404);
      expect((await get(page.address)).headers['content-disposition']).toMatch(/^attachment; /);
    });
  });

  describe('reading the text', () => {
    it('keeps it, twice as well as once, and says so for released versions', async () => {
      const { fileId, versionId, address } = await released(text, 'a.txt', 'public');
      await api.dataSource.query(`delete from outbox_message`);
      await extract(fileId);
      await extract(fileId);
      expect((await get(`${address}/text`)).body).toContain('The quick heron');
      const messages = await api.dataSource.query<object[]>(`select name, payload from outbox_message`);
      expect(messages).toEqual([
        {
          name: 'artefacts.file-text-extracted',
          payload: { versionId, artefactId: await artefactIdOf(api, versionId) },
        },
      ]);
      const { data } = await api.ask(
        `query ($id: ID!) { artefactVersion(id: $id) { files { textState textPreview bytes inlineUrl } } }`,
        { id: versionId },
      );
      expect(data['artefactVersion'].files).toEqual([
        { textState: 'extracted', textPreview: expect.stringContaining('heron'), bytes: text.length, inlineUrl: null },
      ]);
    });

    it('marks what cannot be read, with the reason', async () => {
      const { fileId } = await released(pdf, 'a.pdf');
      await extract(fileId);
      const [row] = await api.dataSource.query<{ text_state: string; text_problem: string | null }[]>(
        `select text_state, text_problem from stored_file`,
      );
      expect(['unreadable', 'empty']).toContain(row?.text_state);
      expect(row?.text_problem === null).toBe(row?.text_state === 'empty');
    });
  });

  describe('the files of a draft', () => {
    it('are ordered, taken off and kept off link-only items', async () => {
      const versionId = await aDraft(api, world.author);
      const author = await api.viewerOf(world.author.personId);
      const cookie = await api.cookieOf(world.author.personId);
      const files = api.get(DraftFileService);
      const ids: string[] = [];
      for (const [index, name] of ['a.txt', 'b.txt', 'c.txt'].entries()) {
        const { uploadId } = (await upload(Buffer.from(name), name, { cookie })).json<Upload>();
        await files.attachFile(author, { versionId, uploadId, fileName: name, expectedRevision: 2 + index });
        ids.push(uploadId);
      }
      const [a, b, c] = ids as [string, string, string];
      await files.reorderFiles(author, { versionId, fileIds: [c, a, b], expectedRevision: 5 });
      await files.detachFile(author, { versionId, fileId: a, expectedRevision: 6 });
      const { data } = await api.ask(
        `query ($id: ID!) { artefactVersion(id: $id) { files { fileName } } }`,
        { id: versionId },
        cookie,
      );
      expect(data['artefactVersion'].files).toEqual([{ fileName: 'c.txt' }, { fileName: 'b.txt' }]);
      await expect(files.reorderFiles(author, { versionId, fileIds: [c], expectedRevision: 7 })).rejects.toMatchObject({
        problems: [{ code: 'not-all-files' }],
      });

      const linked = await aDraft(api, world.author, { content: { licenceCode: 'LicenseRef-Link-Only' } });
      const { uploadId } = (await upload(text, 'a.txt', { cookie })).json<Upload>();
      await expect(
        files.attachFile(author, { versionId: linked, uploadId, fileName: 'a.txt', expectedRevision: 2 }),
      ).rejects.toMatchObject({
        problems: [{ code: 'link-only' }],
      });
      await expect(
        releaseDraft(api, versionId, {
          author: world.author,
          authority: world.authority,
          terms: { licenceCode: 'LicenseRef-Link-Only' },
        }),
      ).rejects.toMatchObject({ problems: [{ code: 'not-ready', field: 'files' }] });
      await releaseDraft(api, versionId, { author: world.author, authority: world.authority, submit: false });
      const change = api.get(ReleaseService).changeTerms(await api.viewerOf(world.authority.personId), {
        versionId,
        postId: world.authority.postId,
        terms: { scope: 'public', licenceCode: 'LicenseRef-Link-Only' },
      });
      await expect(change).rejects.toMatchObject({ problems: [{ code: 'link-only', field: 'terms.licenceCode' }] });
    });
  });
});
