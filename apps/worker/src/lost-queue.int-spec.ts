import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { anOrganisation, aPerson } from '@constellation/identity/testing';
import { BlobStore } from '@constellation/platform/blobs';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, newId } from '@constellation/platform/db';
import { Jobs } from '@constellation/platform/jobs';
import { createLogger } from '@constellation/platform/logging';
import {
  startMailServer,
  startRedisForTests,
  testDatabase,
  waitForJobs,
  type MailServerForTests,
  type TestRedis,
} from '@constellation/platform/testing';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { startWorker } from './start-worker.ts';

describe('work whose jobs were lost with the queue', () => {
  let redis: TestRedis;
  let post: MailServerForTests;
  let folder: string;
  let dataSource: DataSource;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const { url } = await testDatabase();
    [redis, post] = await Promise.all([startRedisForTests(), startMailServer()]);
    folder = await mkdtemp(join(tmpdir(), 'constellation-lost-queue-'));
    const settings = loadSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: url,
      DATA_FOLDER: folder,
      REDIS_URL: redis.url,
      ...post.environment,
    });
    const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];
    dataSource = createDataSource({ url, pool: 6, entities, applicationName: 'lost-queue-spec' });
    await dataSource.initialize();
    worker = await startWorker(settings, createLogger({ level: 'fatal', name: 'worker' }), dataSource);
  });
  afterAll(async () => {
    await worker.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    await Promise.all([redis.stop(), post.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

  /** A file nobody read, and an invitation nobody sent, whose jobs are nowhere. */
  async function leave(at: Date): Promise<{ fileId: string; address: string }> {
    const [person, organisation] = await Promise.all([aPerson(dataSource), anOrganisation(dataSource)]);
    const blob = await worker
      .get<BlobStore>(BlobStore, { strict: false })
      .write(Readable.from([Buffer.from('Rivers')]), { limitBytes: 1_000 });
    const [fileId, invitationId] = [newId(), newId()];
    const address = `${invitationId}@example.org`;
    await dataSource.query(
      `insert into stored_file (file_id, blob_key, sha256, byte_count, media_type, uploaded_by, uploaded_name, uploaded_at)
       values ($1, $2, $3, 6, 'text/plain', $4, 'a.txt', $5)`,
      [fileId, blob.key, blob.sha256, person.id, at],
    );
    await dataSource.query(
      `insert into invitation (invitation_id, organisation_id, email, name, title, roles, token_hash, invited_by, created_at, expires_at)
       values ($1, $2, $3, 'Ada Byron', 'Teacher', '{}', decode(md5($3), 'hex'), $4, $5, now() + interval '14 days')`,
      [invitationId, organisation.id, address, person.id, at],
    );
    return { fileId, address };
  }
  const isDone = async ({ fileId, address }: { fileId: string; address: string }): Promise<boolean> => {
    const [file] = await dataSource.query<{ text_state: string }[]>(
      'select text_state from stored_file where file_id = $1',
      [fileId],
    );
    return file?.text_state === 'extracted' && mailsTo(address) > 0;
  };
  const mailsTo = (address: string): number =>
    post.received.filter(({ recipients }) => recipients.includes(address)).length;

  /** Runs the schedules' jobs now, as the clock does every ten minutes. */
  async function lookForLostWork(): Promise<void> {
    await dataSource.query(
      `insert into outbox_message (outbox_message_id, kind, name, payload)
       select gen_random_uuid(), 'job', name, '{}'
         from unnest(array['artefacts.find-unread-files', 'identity.find-unsent-mails']) as name`,
    );
    await dataSource.query(`select pg_notify('outbox_message', '')`);
  }

  it('is done all the same, once, when it has waited for a while', async () => {
    const lost = await leave(minutesAgo(20));
    const young = await leave(minutesAgo(2));
    await lookForLostWork();
    while (!(await isDone(lost))) await pause(50);
    await lookForLostWork();
    await waitForJobs(worker.get(Jobs, { strict: false }));
    expect(mailsTo(lost.address)).toBe(1);
    expect(mailsTo(young.address)).toBe(0);
    expect(await isDone(young)).toBe(false);
  });
});
