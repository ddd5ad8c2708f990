import { ViewerAuthenticator } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { MailChoices, MailDeliveries, openMailer, type OfferedMail } from '@constellation/platform/mail';
import { cleanDatabase, startMailServer, testDatabase, type MailServerForTests } from '@constellation/platform/testing';
import { daysAfter, londonDayOf } from '@constellation/platform/time';
import { AccessRequestReader } from '../access-request/access-request.reader.ts';
import { AccessRequestService } from '../access-request/access-request.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { FindUnsentAccessMailsHandler } from './find-unsent-access-mails.handler.ts';
import { SendAccessAnswerHandler } from './send-access-answer.handler.ts';
import { SendAccessRequestHandler } from './send-access-request.handler.ts';
import { TellDecidersHandler } from './tell-deciders.handler.ts';

interface Asked {
  readonly name: string;
  readonly payload: unknown;
  readonly jobKey: string;
}

const words = { purpose: 'Buy my pills!', setting: 'Years 3 and 4 of a village school.' };

describe('the e-mails of requests for access', () => {
  let api: ArtefactsApi;
  let post: MailServerForTests;
  let close: () => Promise<void>;
  let choices: MailChoices;
  let handlers: Readonly<Record<string, { handle(payload: unknown, context: { jobId: string }): Promise<void> }>>;
  let world: World;
  let artefactId: string;

  beforeAll(async () => {
    post = await startMailServer();
    api = await ArtefactsApi.start({ ...post.environment, PUBLIC_URL: 'https://constellation.example.org' });
    const settings = api.get(Settings);
    const mailer = await openMailer(settings);
    close = () => mailer.close();
    choices = new MailChoices();
    const deliveries = new MailDeliveries(api.get(UnitOfWork), mailer);
    const about = [deliveries, api.get(ViewerAuthenticator), api.get(AccessRequestReader), settings, choices] as const;
    handlers = {
      'artefacts.tell-deciders': new TellDecidersHandler(api.get(UnitOfWork)),
      'artefacts.send-access-request': new SendAccessRequestHandler(...about),
      'artefacts.send-access-answer': new SendAccessAnswerHandler(...about),
    };
  });
  afterAll(async () => {
    await close();
    await api.stop();
    await post.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    post.received.length = 0;
    world = await aWorld(api.dataSource);
    const versionId = await aRelease(api, world.author, world.authority, {
      rightsHolderId: world.trustId,
      terms: { scope: 'trust' },
    });
    artefactId = await artefactIdOf(api, versionId);
    await asked();
  });

  const service = (): AccessRequestService => api.get(AccessRequestService);
  const ask = async (id = artefactId): Promise<string> =>
    service().ask(await api.viewerOf(world.partner.personId), {
      ...{ artefactId: id, postId: world.partner.postId, ...words },
    });
  const by = async (holder: PostHolder, requestId: string) =>
    [await api.viewerOf(holder.personId), { requestId, postId: holder.postId }] as const;
  const addressOf = async ({ personId }: PostHolder): Promise<string> =>
    (await api.dataSource.query(`select email from person where person_id = $1`, [personId]))[0].email;
  /** Takes what was asked for since the last call out of the outbox. */
  const asked = async (): Promise<readonly Asked[]> => {
    const [rows] = await api.dataSource.query<[Asked[], number]>(
      `delete from outbox_message where kind = 'job' returning name, payload, job_key as "jobKey"`,
    );
    return rows.filter(({ name }) => name in handlers);
  };
  /** Runs what was asked for as the worker does, and what that asked for, until nothing is left. */
  async function run(jobs: readonly Asked[]): Promise<void> {
    for (const { name, payload, jobKey } of jobs) await handlers[name]?.handle(payload, { jobId: `${name}-${jobKey}` });
    const more = await asked();
    if (more.length > 0) await run(more);
  }
  const recipients = () => post.received.flatMap((mail) => mail.recipients).sort();

  it('go once to who decides, without what the stranger wrote, and to nobody about nothing', async () => {
    await ask();
    const jobs = await asked();
    await run([...jobs, ...jobs]);
    expect(recipients()).toEqual([await addressOf(world.authority)]);
    const [mail] = post.received;
    expect(mail?.text).toContain('https://constellation.example.org/requests');
    expect(mail?.text).not.toContain('pills');
    await ask(newId());
    await run(await asked());
    expect(post.received).toHaveLength(1);
  });

  it('are not sent for what was taken back, nor to who decides no more, nor twice a day about the same', async () => {
    const first = await ask();
    const jobs = await asked();
    await api.dataSource.query(`update post set roles = '{}' where post_id = $1`, [world.authority.postId]);
    await run(jobs);
    await api.dataSource.query(`update post set roles = '{release-authority}' where post_id = $1`, [
      world.authority.postId,
    ]);
    await service().takeBack(await api.viewerOf(world.partner.personId), first);
    await run(jobs);
    await ask();
    await run(await asked());
    expect(post.received).toEqual([]);
    expect(await api.dataSource.query(`select from mail_delivery`)).toEqual([]);
  });

  it('are not sent at once to who chose otherwise', async () => {
    const offered: OfferedMail[] = [];
    choices.register((_db, mail) => Promise.resolve(offered.push(mail) === 0));
    await ask();
    await run(await asked());
    choices.register(() => Promise.resolve(true));
    expect(post.received).toEqual([]);
    expect(offered).toEqual([{ personId: world.authority.personId, kind: 'access-request' }]);
  });

  it('tell who asked what the answer is, once, as long as it is the answer', async () => {
    const declined = await ask();
    await service().decline(
      ...(await by(world.authority, declined).then(
        ([viewer, about]) => [viewer, { ...about, reason: 'Not in this form.' }] as const,
      )),
    );
    const granted = await ask();
    const [viewer, about] = await by(world.authority, granted);
    await service().grant(viewer, {
      ...{ ...about, versionId: undefined, organisationId: world.partner.organisationId, verbs: ['download'] },
      lastDay: daysAfter(londonDayOf(new Date()), 10),
    });
    const jobs = (await asked()).filter(({ name }) => name === 'artefacts.send-access-answer');
    await run([...jobs, ...jobs]);
    const texts = post.received.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Not in this form.'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('read and download'))).toHaveLength(1);
    expect(new Set(recipients())).toEqual(new Set([await addressOf(world.partner)]));
    await service().endGrant(...(await by(world.authority, granted)));
    await run([...jobs, ...(await asked())]);
    expect(post.received.slice(texts.length).map(({ text }) => text)).toEqual([
      expect.stringContaining('has ended it'),
    ]);
  });

  it('are asked for again under the same keys where the queue lost them, and not when they are sent', async () => {
    const answered = await ask();
    const [viewer, about] = await by(world.authority, answered);
    await service().decline(viewer, { ...about, reason: 'No.' });
    const lost = (await asked()).filter(({ name }) => name !== 'artefacts.tell-deciders');
    const find = new FindUnsentAccessMailsHandler(api.get(UnitOfWork));
    await find.handle();
    expect(await asked()).toEqual([]);
    await api.dataSource.query(
      `update access_request set asked_at = asked_at - interval '20 minutes', decided_at = decided_at - interval '20 minutes'`,
    );
    await find.handle();
    const again = await asked();
    expect(again).toEqual(lost);
    await run(again);
    expect(post.received).toHaveLength(1);
    await find.handle();
    expect(await asked()).toEqual([]);
  });
});
