import { cleanDatabase, startS3Server, testDatabase, type S3ServerForTests } from '@constellation/platform/testing';
import { DraftFileService } from '../files/draft-file.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** What changes, and what must not, where an S3 store hands out the files itself. */
describe('files from an S3 store', () => {
  let store: S3ServerForTests;
  let api: ArtefactsApi;
  let world: World;

  beforeAll(async () => {
    store = await startS3Server();
    api = await ArtefactsApi.start(store.environment);
  });
  afterAll(async () => {
    await api.stop();
    await store.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  /** A PDF, uploaded through HTTP and released to the author's trust. */
  async function released(fileName: string) {
    const versionId = await aDraft(api, world.author);
    const boundary = 'constellation-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
    const answer = await api.app.inject({
      method: 'POST',
      url: '/uploads',
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-constellation-request': '1',
        cookie: await api.cookieOf(world.author.personId),
      },
      payload: Buffer.concat([Buffer.from(head), pdf, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    const { uploadId } = answer.json<{ uploadId: string }>();
    const author = await api.viewerOf(world.author.personId);
    await api.get(DraftFileService).attachFile(author, { versionId, uploadId, fileName, expectedRevision: 2 });
    await releaseDraft(api, versionId, {
      author: world.author,
      authority: world.authority,
      terms: { scope: 'trust' },
    });
    return { versionId, address: `/files/${versionId}/${uploadId}` };
  }

  async function ask(url: string, who?: PostHolder, method: 'GET' | 'HEAD' = 'GET') {
    return api.app.inject({ method, url, ...(who ? { headers: { cookie: await api.cookieOf(who.personId) } } : {}) });
  }

  it('come from the store by an address for this reader and moment, with name and type', async () => {
    const { address } = await released('Möhren.pdf');
    const answer = await ask(address, world.sister);
    expect([answer.statusCode, answer.body]).toEqual([303, '']);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const location = new URL(String(answer.headers.location));
    expect(location.origin).toBe(store.environment['S3_ENDPOINT']);
    expect(Number(location.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(60);
    const file = await fetch(location);
    expect(Buffer.from(await file.arrayBuffer()).equals(pdf)).toBe(true);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Mohren.pdf"; filename*=UTF-8''M%C3%B6hren.pdf`,
    );
    const shown = await ask(`${address}/inline`, world.sister);
    const preview = await fetch(String(shown.headers.location));
    expect(preview.headers.get('content-disposition')).toMatch(/^inline; /);
  });

  it('are described from here when only their description is asked for', async () => {
    const { address } = await released('a.pdf');
    const answer = await ask(address, world.sister, 'HEAD');
    expect([answer.statusCode, answer.headers.location]).toEqual([200, undefined]);
    expect(answer.headers['content-length']).toBe(String(pdf.length));
  });

  it('give no address to whom they are not shared with, and what is missing looks alike', async () => {
    const { address, versionId } = await released('a.pdf');
    const missing = `/files/${versionId}/01900000-0000-7000-8000-000000000000`;
    for (const ending of ['', '/inline']) {
      const absent = await ask(`${missing}${ending}`, world.sister);
      for (const answer of [
        await ask(`${address}${ending}`, world.partner),
        await ask(`${address}${ending}`),
        absent,
      ]) {
        expect([answer.statusCode, answer.headers.location, answer.body]).toEqual([404, undefined, absent.body]);
      }
    }
  });

  it('give no address to who may read but not download', async () => {
    const { address, versionId } = await released('a.pdf');
    expect((await ask(address, world.sister)).statusCode).toBe(303);
    await api.dataSource.query(`update version_access set download_keys = '{}' where version_id = $1`, [versionId]);
    for (const ending of ['', '/inline']) {
      const answer = await ask(`${address}${ending}`, world.sister);
      expect([answer.statusCode, answer.headers.location]).toEqual([404, undefined]);
    }
  });

  it('may be shown in pages from the origin of the store, and from no other', async () => {
    const policy = String((await ask('/healthz')).headers['content-security-policy']);
    const origin = store.environment['S3_ENDPOINT'];
    expect(policy).toContain(`frame-src 'self' ${origin};`);
    expect(policy).toContain(`img-src 'self' data: blob: ${origin};`);
  });
});
