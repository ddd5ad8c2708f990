import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork, createDataSource } from '../db/index.ts';
import { cleanDatabase, testDatabase } from '../testing/index.ts';
import type { DataSource } from 'typeorm';
import { MailDeliveries } from './mail-deliveries.ts';
import { aMail } from './mailer.contract.ts';
import { MailDelayed, Mailer, MailRefused, MailUncertain, type Mail } from './mailer.ts';

/** Takes mails, and does to each what the test says. */
class ScriptedMailer extends Mailer {
  readonly sent: Mail[] = [];
  next: () => Promise<void> = async () => {};

  protected async deliver(mail: Mail): Promise<void> {
    this.sent.push(mail);
    await this.next();
  }
}

describe('deliveries of e-mails', () => {
  let dataSource: DataSource;
  let mailer: ScriptedMailer;
  let deliveries: MailDeliveries;
  const job = { jobId: 'job-1', kind: 'test' };
  const send = () => deliveries.deliver(job, async () => aMail);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const { url } = await testDatabase();
    dataSource = createDataSource({ url, pool: 4, entities: [], applicationName: 'mail-spec' });
    await dataSource.initialize();
  });
  afterAll(() => dataSource.destroy());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    mailer = new ScriptedMailer();
    deliveries = new MailDeliveries(new UnitOfWork(dataSource), mailer);
  });

  const rows = () =>
    dataSource.query<{ state: string; attempts: number; problem: string | null }[]>(
      `select state, attempts, problem from mail_delivery`,
    );

  it('sends a job’s mail once, however often the job runs, under the job’s id', async () => {
    await send();
    await send();
    await Promise.all([send(), send()]);
    expect(mailer.sent.map(({ id }) => id)).toEqual(['job-1']);
    expect(await rows()).toEqual([{ state: 'sent', attempts: 1, problem: null }]);
  });

  it('sends it once when the job runs many times at the same moment', async () => {
    await Promise.all(Array.from({ length: 4 }, send));
    expect(mailer.sent).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });

  it('notes what came of it once the database is back that was away meanwhile', async () => {
    let isBack: Promise<unknown> = Promise.resolve();
    mailer.next = async () => {
      await dataSource.query('alter table mail_delivery rename to mail_delivery_away');
      isBack = pause(300).then(() => dataSource.query('alter table mail_delivery_away rename to mail_delivery'));
    };
    await send();
    await isBack;
    expect(mailer.sent).toHaveLength(1);
    expect(await rows()).toEqual([{ state: 'sent', attempts: 1, problem: null }]);
  });

  it('gives the claim back when the server puts it off, and the next attempt sends it', async () => {
    mailer.next = async () => {
      throw new MailDelayed('busy');
    };
    await expect(send()).rejects.toThrow(MailDelayed);
    expect(await rows()).toEqual([{ state: 'waiting', attempts: 1, problem: expect.stringContaining('busy') }]);
    mailer.next = async () => {};
    await send();
    expect(mailer.sent).toHaveLength(2);
    expect(await rows()).toEqual([{ state: 'sent', attempts: 2, problem: null }]);
  });

  it.each([
    ['refused', new MailRefused('no such person')],
    ['uncertain', new MailUncertain('cut')],
    ['uncertain', new Error('something else')],
  ])('leaves it %s for good, with the reason', async (state, error) => {
    mailer.next = async () => {
      throw error;
    };
    await send();
    await send();
    expect(mailer.sent).toHaveLength(1);
    expect(await rows()).toEqual([{ state, attempts: 1, problem: error.message }]);
  });

  it('does not send again what a process that died had claimed: nobody knows whether it went out', async () => {
    // The process dies between the server’s answer and the note of it.
    mailer.next = () => new Promise(() => {});
    void send();
    while (mailer.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    mailer.next = async () => {};
    await send();
    await send();
    expect(mailer.sent).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'uncertain', problem: expect.stringContaining('ended') }]);
  });

  it('forgets what there is nothing to send for, and what it was to write rolls back with the claim', async () => {
    await deliveries.deliver(job, async () => null);
    expect(await rows()).toEqual([]);
    await expect(
      deliveries.deliver(job, async () => {
        throw new Error('no words');
      }),
    ).rejects.toThrow('no words');
    expect(await rows()).toEqual([]);
    expect(mailer.sent).toEqual([]);
  });
});
