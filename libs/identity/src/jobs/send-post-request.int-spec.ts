import { Settings } from '@constellation/platform/config';
import { UnitOfWork } from '@constellation/platform/db';
import { MailChoices, MailDeliveries, openMailer } from '@constellation/platform/mail';
import { cleanDatabase, startMailServer, testDatabase, type MailServerForTests } from '@constellation/platform/testing';
import { aMembership, anOrganisation, aPost } from '../testing/builders.ts';
import { IdentityApi, type Somebody } from '../testing/identity-api.ts';
import { FindUnsentMailsHandler } from './find-unsent-mails.handler.ts';
import { SendPostDecisionHandler } from './send-post-decision.handler.ts';
import { SendPostRequestHandler } from './send-post-request.handler.ts';

const mutation = (field: string): string =>
  `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { result: ${field}(input: $input) { ... on PostRequest { id } } }`;

interface Asked {
  readonly name: string;
  readonly payload: { readonly postRequestId: string; readonly adminId: string };
  readonly jobKey: string;
}

describe('the e-mails of requests to be accepted', () => {
  let api: IdentityApi;
  let post: MailServerForTests;
  let close: () => Promise<void>;
  let choices: MailChoices;
  let toAdmin: SendPostRequestHandler;
  let toAsker: SendPostDecisionHandler;
  let school: string;
  let admin: Somebody;
  let asker: Somebody;

  beforeAll(async () => {
    post = await startMailServer();
    api = await IdentityApi.start({ ...post.environment, PUBLIC_URL: 'https://constellation.example.org' });
    const settings = api.app.get(Settings);
    const mailer = await openMailer(settings);
    close = () => mailer.close();
    choices = new MailChoices();
    const deliveries = new MailDeliveries(api.app.get(UnitOfWork), mailer);
    toAdmin = new SendPostRequestHandler(deliveries, settings, choices);
    toAsker = new SendPostDecisionHandler(deliveries, settings);
  });
  afterAll(async () => {
    await close();
    await api.stop();
    await post.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    post.received.length = 0;
    school = (await anOrganisation(api.dataSource, { name: 'Fen <School> & Co' })).id;
    admin = await api.somebody({ organisationId: school, roles: ['organisation-admin'] });
    asker = await api.somebody();
  });

  const send = async (field: string, input: Record<string, unknown>, by: Somebody): Promise<string> =>
    (await api.ask(mutation(field), { input }, by.sender)).at('result.id');
  const request = async (organisationId = school) =>
    send('requestPost', { organisationId, title: 'Teacher of music', message: 'Buy my pills!' }, asker);
  /** Takes what was asked for since the last call out of the outbox. */
  const asked = async (): Promise<readonly Asked[]> => {
    const [rows] = await api.dataSource.query<[Asked[], number]>(
      `delete from outbox_message where kind = 'job' returning name, payload, job_key as "jobKey"`,
    );
    return rows;
  };
  /** Runs it as the worker does: the job's id follows from its key. */
  async function run(jobs: readonly Asked[]): Promise<void> {
    for (const { name, payload, jobKey } of jobs) {
      const context = { jobId: `${name}-${jobKey}` };
      if (name === 'identity.send-post-request') await toAdmin.handle(payload, context);
      else await toAsker.handle(payload, context);
    }
  }
  const recipients = () => post.received.flatMap((mail) => mail.recipients).sort();

  it('go to every admin of the organisation, once each, without what the stranger wrote', async () => {
    const other = await api.somebody({ organisationId: school, roles: ['organisation-admin'] });
    await api.somebody({ organisationId: school, roles: ['release-authority'] });
    await request();
    const jobs = await asked();
    await run([...jobs, ...jobs]);
    expect(recipients()).toEqual([admin.person.email, other.person.email].sort());
    const [mail] = post.received;
    expect(mail?.text).toContain(`${asker.person.name} (${asker.person.email})`);
    expect(mail?.text).toContain(`https://constellation.example.org/organisations/${school}/admin`);
    expect(mail?.html).toContain('Fen &lt;School&gt; &amp; Co');
    expect(mail?.text).not.toContain('pills');
  });

  it('go to the admins of its trust where it has none of its own', async () => {
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    const member = (await anOrganisation(api.dataSource)).id;
    await aMembership(api.dataSource, { memberId: member, parentId: trust.id });
    const above = await api.somebody({ organisationId: trust.id, roles: ['organisation-admin'] });
    await request(member);
    await run(await asked());
    expect(recipients()).toEqual([above.person.email]);
  });

  it('are not sent for what was taken back or decided, nor to who is no admin any more', async () => {
    const id = await request();
    const jobs = await asked();
    await api.dataSource.query(`update post set roles = '{}' where person_id = $1`, [admin.person.id]);
    await run(jobs);
    await api.dataSource.query(`update post set roles = '{organisation-admin}' where person_id = $1`, [
      admin.person.id,
    ]);
    await send('withdrawPostRequest', { postRequestId: id }, asker);
    await run([...jobs, ...(await asked())]);
    expect(post.received).toEqual([]);
    expect(await api.dataSource.query(`select from mail_delivery`)).toEqual([]);
  });

  it('tell of somebody once a day, however often they ask and take it back', async () => {
    await run(await asked());
    for (let time = 0; time < 3; time++) {
      const id = await request();
      await run(await asked());
      if (time < 2) await send('withdrawPostRequest', { postRequestId: id }, asker);
    }
    expect(recipients()).toEqual([admin.person.email]);
  });

  it('tell who asked that they are accepted, or why not, once', async () => {
    const first = await request();
    await asked();
    await send('declinePostRequest', { postRequestId: first, reason: 'We do not know you.' }, admin);
    const second = await request();
    await send('acceptPostRequest', { postRequestId: second }, admin);
    const jobs = (await asked()).filter(({ name }) => name === 'identity.send-post-decision');
    await run([...jobs, ...jobs]);
    expect(recipients()).toEqual([asker.person.email, asker.person.email]);
    const texts = post.received.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('We do not know you.'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('has accepted you'))).toHaveLength(1);
  });

  it('are asked for again under the same keys while they wait, and not when they are sent', async () => {
    const answered = await request();
    await send('declinePostRequest', { postRequestId: answered, reason: 'No.' }, admin);
    const elsewhere = (await aPost(api.dataSource, { roles: ['organisation-admin'] })).organisationId;
    await request(elsewhere);
    const lost = (await asked()).filter(({ payload }) => payload.postRequestId !== answered || !payload.adminId);
    expect(lost).toHaveLength(2);
    const find = new FindUnsentMailsHandler(api.app.get(UnitOfWork));
    await find.handle();
    expect(await asked()).toEqual([]);
    await api.dataSource.query(
      `update post_request set requested_at = requested_at - interval '20 minutes', decided_at = decided_at - interval '20 minutes'`,
    );
    await find.handle();
    const again = await asked();
    const order = (jobs: readonly Asked[]) => jobs.map(({ name, jobKey }) => `${name} ${jobKey}`).sort();
    expect(order(again)).toEqual(order(lost));
    await run(again);
    expect(post.received).toHaveLength(2);
    await find.handle();
    expect(await asked()).toEqual([]);
  });
});
