import { aPerson, aPost, anOrganisation } from '@constellation/identity/testing';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { Viewer } from '@constellation/platform/access';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { londonDayOf } from '@constellation/platform/time';
import { Readable } from 'node:stream';
import { DraftFileService } from '../files/draft-file.service.ts';
import { UploadService } from '../files/upload.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, releaseDraft } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { forgetUsage } from './forget-usage.ts';
import { UsageCounter } from './usage-counter.ts';

const began = new Date('2026-11-02T09:00:00Z');
const morning = new Date('2026-11-10T09:00:00Z');
const tomorrow = new Date('2026-11-11T09:00:00Z');

describe('openings', () => {
  let api: ArtefactsApi;
  let world: World;
  let counter: UsageCounter;

  beforeAll(async () => {
    api = await ArtefactsApi.start();
    counter = api.get(UsageCounter);
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const release = async (about: Parameters<typeof aRelease>[3] = {}): Promise<string> =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, at: began, ...about });
  const note = async (personId: string, versionId: string, at = morning): Promise<void> =>
    counter.note(await api.viewerOf(personId, at), versionId);
  /** "2026-11-10 school 1", in order. */
  const counted = async (): Promise<string[]> => {
    await counter.flush();
    const rows = await api.dataSource.query<{ line: string }[]>(
      `select concat_ws(' ', day, setting, opened) as line from version_usage order by 1`,
    );
    return rows.map(({ line }) => line);
  };

  it('count a person once a day for each version, whatever they open of it and however often it is written', async () => {
    const [one, other] = [await release(), await release({ title: 'Another' })];
    for (let times = 0; times < 3; times++) {
      await note(world.partner.personId, one);
      await counter.flush();
    }
    await note(world.partner.personId, one);
    await note(world.neighbour.personId, one);
    await note(world.partner.personId, other);
    await note(world.partner.personId, one, tomorrow);
    expect(await counted()).toEqual(['2026-11-10 school 1', '2026-11-10 school 2', '2026-11-11 school 1']);
  });

  it('are told apart by the day in London', async () => {
    const version = await release({ at: new Date('2026-06-01T09:00:00Z') });
    await note(world.partner.personId, version, new Date('2026-06-30T22:59:00Z'));
    await note(world.partner.personId, version, new Date('2026-06-30T23:01:00Z'));
    expect(await counted()).toEqual(['2026-06-30 school 1', '2026-07-01 school 1']);
  });

  it('are by the setting of the post that somebody has held longest', async () => {
    const version = await release();
    const primary = await anOrganisation(api.dataSource, { phase: 'primary' });
    const both = await aPost(api.dataSource, { organisationId: primary.id, startedOn: '2020-01-01' });
    await aPost(api.dataSource, {
      personId: both.personId,
      organisationId: world.otherTrustId,
      startedOn: '2021-01-01',
    });
    await note(both.personId, version);
    await note(world.otherAuthority.personId, version);
    await note((await aPerson(api.dataSource)).id, version);
    expect(await counted()).toEqual(['2026-11-10 multi-academy-trust 1', '2026-11-10 other 1', '2026-11-10 primary 1']);
  });

  it('leave out who made it or decides about it, drafts, and whoever is not signed in', async () => {
    const { author, authority, colleague, partner } = world;
    const version = await release();
    const draft = await aDraft(api, author, { rightsHolderId: world.trustId, at: began });
    await note(author.personId, version);
    await note(authority.personId, version);
    // Somebody else who decides about its releases, and has not decided about this one.
    await note(
      (await aPost(api.dataSource, { organisationId: world.trustId, roles: ['release-authority'] })).personId,
      version,
    );
    await note(author.personId, draft);
    await note(partner.personId, draft);
    counter.note(Viewer.signedOut(morning), version);
    expect(await counted()).toEqual([]);
    await note(colleague.personId, version);
    expect(await counted()).toEqual(['2026-11-10 school 1']);
  });

  it('of two processes add up, and of one person through both are one', async () => {
    const version = await release();
    const processes = [
      counter,
      new UsageCounter(new Database(api.dataSource)),
      new UsageCounter(new Database(api.dataSource)),
    ];
    const people = await Promise.all(Array.from({ length: 30 }, () => aPost(api.dataSource)));
    const viewers = await Promise.all(people.map(async ({ personId }) => api.viewerOf(personId, morning)));
    const shared = await api.viewerOf(world.partner.personId, morning);
    for (let round = 0; round < 5; round++) {
      viewers.slice(round * 6, round * 6 + 6).forEach((viewer, place) => {
        processes[place % 3]?.note(viewer, version);
      });
      for (const one of processes) one.note(shared, version);
      await Promise.all(processes.map((one) => one.flush()));
    }
    expect(await counted()).toEqual(['2026-11-10 school 31']);
  });

  it('hold nobody’s id, and forget who it was when the day is over', async () => {
    const version = await release();
    await note(world.partner.personId, version);
    await counter.flush();
    const openers = () =>
      api.dataSource.query<{ hash: string }[]>(`select encode(person_hash, 'hex') as hash from version_usage_opener`);
    const salts = () => api.dataSource.query<unknown[]>(`select day from version_usage_salt`);
    const [opener] = await openers();
    expect(opener?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(opener?.hash).not.toContain(world.partner.personId.replaceAll('-', ''));
    const unitOfWork = api.get(UnitOfWork);
    await forgetUsage(unitOfWork, morning);
    expect([await openers(), await salts()].map(({ length }) => length)).toEqual([1, 1]);
    await forgetUsage(unitOfWork, tomorrow);
    expect([await openers(), await salts()].map(({ length }) => length)).toEqual([0, 0]);
    expect(await counted()).toEqual(['2026-11-10 school 1']);
    await forgetUsage(unitOfWork, new Date('2027-12-10T09:00:00Z'));
    expect(await counted()).toEqual(['2026-11-10 school 1']);
    await forgetUsage(unitOfWork, new Date('2027-12-11T09:00:00Z'));
    expect(await counted()).toEqual([]);
  });

  it('wait while they cannot be written, and are counted then', async () => {
    const version = await release();
    await note(world.partner.personId, version);
    await api.dataSource.query(`alter table version_usage rename to version_usage_away`);
    await expect(counter.flush()).rejects.toThrow('version_usage');
    await note(world.neighbour.personId, version);
    await api.dataSource.query(`alter table version_usage_away rename to version_usage`);
    expect(await counted()).toEqual(['2026-11-10 school 2']);
  });

  it('come of its page with content, a file of it and its archive, and of nothing that is refused', async () => {
    const { author, authority, partner, colleague, neighbour, unverified } = world;
    const draft = await aDraft(api, author, { rightsHolderId: world.trustId });
    const writer = await api.viewerOf(author.personId);
    const content = Readable.from([Buffer.from('Begin with the number line.')]);
    const { uploadId: fileId } = await api.get(UploadService).store(writer, content, 'plan.txt');
    const attached = { versionId: draft, uploadId: fileId, fileName: 'plan.txt', expectedRevision: 2 };
    await api.get(DraftFileService).attachFile(writer, attached);
    await releaseDraft(api, draft, {
      author,
      authority,
      terms: { scope: 'network', licenceCode: 'LicenseRef-Network-Adapt-NC' },
    });
    const send = async (personId: string, url: string, method: 'GET' | 'HEAD' = 'GET') =>
      (await api.app.inject({ method, url, headers: { cookie: await api.cookieOf(personId) } })).statusCode;
    const open = async (personId: string, field: string) =>
      api.ask(
        `query ($id: ID!) { artefactVersion(id: $id) { title ${field} } }`,
        { id: draft },
        await api.cookieOf(personId),
      );
    const today = londonDayOf(new Date());

    await open(partner.personId, 'summary');
    await open(unverified.personId, 'bodyHtml');
    expect(await send(unverified.personId, `/files/${draft}/${fileId}`)).toBe(404);
    expect(await send(unverified.personId, `/archives/${draft}`)).toBe(404);
    expect(await send(partner.personId, `/archives/${draft}`, 'HEAD')).toBe(200);
    expect(await counted()).toEqual([]);
    await open(partner.personId, 'bodyHtml bodyMarkdown');
    expect(await counted()).toEqual([`${today} school 1`]);
    expect(await send(colleague.personId, `/files/${draft}/${fileId}`)).toBe(200);
    expect(await counted()).toEqual([`${today} school 2`]);
    expect(await send(neighbour.personId, `/archives/${draft}`)).toBe(200);
    expect(await send(partner.personId, `/archives/${draft}`)).toBe(200);
    expect(await counted()).toEqual([`${today} school 3`]);
  });
});
