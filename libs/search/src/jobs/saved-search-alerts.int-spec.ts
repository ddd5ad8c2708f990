import { authenticatorOf } from '@constellation/identity/testing';
import { organisationKey, publicKey, Viewer } from '@constellation/platform/access';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, newId, UnitOfWork } from '@constellation/platform/db';
import { MailDeliveries, openMailer } from '@constellation/platform/mail';
import { startMailServer, testDatabase, type MailServerForTests } from '@constellation/platform/testing';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AlertService } from '../saved-search/alert.service.ts';
import { FoundNow } from '../saved-search/found-now.ts';
import { SavedSearchReader } from '../saved-search/saved-search.reader.ts';
import { SavedSearchService } from '../saved-search/saved-search.service.ts';
import { SearchWorld } from '../testing/search-world.ts';
import { MailAlertHandler } from './mail-alert.handler.ts';

describe('saved searches and their alerts', () => {
  let world: SearchWorld;
  let dataSource: DataSource;
  let post: MailServerForTests;
  let searches: SavedSearchService;
  let reader: SavedSearchReader;
  let alerts: AlertService;
  let mail: MailAlertHandler;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const { url } = await testDatabase();
    [world, post] = await Promise.all([SearchWorld.open(), startMailServer()]);
    dataSource = createDataSource({ url, pool: 3, entities: [], applicationName: 'alerts-spec' });
    await dataSource.initialize();
    const settings = loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: url, ...post.environment });
    const unitOfWork = new UnitOfWork(dataSource);
    const found = new FoundNow(world.service, world.database);
    searches = new SavedSearchService(unitOfWork, found);
    reader = new SavedSearchReader(world.database);
    alerts = new AlertService(unitOfWork, authenticatorOf(dataSource), found);
    mail = new MailAlertHandler(
      new MailDeliveries(unitOfWork, await openMailer(settings)),
      authenticatorOf(dataSource),
      reader,
      settings,
    );
  });
  afterAll(async () => {
    await Promise.all([world.close(), dataSource.destroy(), post.close()]);
  });
  beforeEach(() => world.clear());

  const maya = (now = new Date()): Viewer =>
    new Viewer({ now, person: { id: world.personId, name: 'Maya Okafor' }, keys: [] });
  const save = (about: { name?: string; query?: string } = {}): Promise<string> =>
    searches.save(maya(), { name: 'Tides', query: 'tides', filters: {}, frequency: 'daily', ...about });
  const later = (days: number): Date => new Date(Date.now() + days * 86_400_000);
  const told = async (viewer = maya()): Promise<readonly string[]> =>
    (await reader.alertItems(viewer)).map(({ title }) => title);
  /** Makes the alert and sends its e-mail, as the worker does. @returns the job's id, null when there was no alert */
  async function alert(id: string, days: number): Promise<string | null> {
    await alerts.make(id, later(days));
    const [job] = await world.database.query<{ job: string }>(
      `select payload ->> 'alertId' as job from outbox_message where name = 'search.mail-alert' order by outbox_message_id desc limit 1`,
    );
    return job?.job ?? null;
  }
  const send = (alertId: string): Promise<void> => mail.handle({ alertId }, { jobId: `mail-${alertId}` });
  const mailsTo = () => post.received.filter(({ recipients }) => recipients.includes('maya@example.org'));

  it('tells once, on the page and by e-mail, of what was not found before', async () => {
    await world.release({ title: 'Old tides' });
    const id = await save();
    expect(await alert(id, 2)).toBeNull();
    await world.release({ title: 'New tides' });
    await world.release({ title: 'Volcanoes' });
    expect(await alert(id, 1)).toBeNull(); // not due again before the next morning
    const alertId = (await alert(id, 4)) ?? '';
    expect(await told()).toEqual(['New tides']);
    const before = mailsTo().length;
    await Promise.all([send(alertId), send(alertId)]);
    await send(alertId);
    expect(mailsTo()).toHaveLength(before + 1);
    expect(mailsTo().at(-1)?.text).toContain('New tides');
    expect(mailsTo().at(-1)?.text).not.toMatch(/Old tides|Volcanoes/);
    await alerts.make(id, later(6));
    expect(await told()).toEqual(['New tides']);
  });

  it('waits with what can still be taken back, until somebody has opened it or the time is over', async () => {
    const id = await save();
    const releasedAt = new Date(later(2).getTime() - 9 * 60_000);
    await world.release({ title: 'Untouched tides', releasedAt });
    const { versionId } = await world.release({ title: 'Opened tides', releasedAt });
    await world.database.query('insert into release_opening (version_id, opened_at) values ($1, now())', [versionId]);
    await alert(id, 2);
    expect(await told()).toEqual(['Opened tides']);
    await alert(id, 4);
    expect([...(await told())].sort()).toEqual(['Opened tides', 'Untouched tides']);
  });

  it('goes by the access its owner has when it is made, and again when it is sent and shown', async () => {
    const secret = organisationKey(newId());
    const id = await save();
    await world.release({ title: 'Hidden tides', find: [secret] });
    const { versionId } = await world.release({ title: 'Open tides', find: [publicKey] });
    const alertId = (await alert(id, 2)) ?? '';
    expect(await told()).toEqual(['Open tides']);
    await world.database.query('update version_access set find_keys = $2 where version_id = $1', [versionId, [secret]]);
    const before = mailsTo().length;
    await send(alertId);
    expect(mailsTo()).toHaveLength(before);
    expect(await told()).toEqual([]);
  });

  it('ends by the link of the e-mail, without a session, and sends nothing that was on its way', async () => {
    const id = await save();
    await world.release({ title: 'Tides of March' });
    const alertId = (await alert(id, 2)) ?? '';
    await send(alertId);
    const token = /saved-searches\/stop\/([\w-]+)/.exec(mailsTo().at(-1)?.text ?? '')?.[1] ?? '';
    expect(await searches.unsubscribe(`${token}x`)).toBe(false);
    expect([await searches.unsubscribe(token), await searches.unsubscribe(token)]).toEqual([true, true]);
    expect((await reader.list(maya()))[0]?.frequency).toBe('off');
    await world.release({ title: 'Tides of May' });
    await alerts.make(id, later(9));
    expect(await told()).toEqual(['Tides of March']);
  });

  it('is its owner’s alone', async () => {
    const id = await save();
    const [other] = await world.database.query<{ id: string }>(
      `insert into person (person_id, name, email) values (gen_random_uuid(), 'Somebody', 'else@example.org') returning person_id as id`,
    );
    const stranger = new Viewer({ now: new Date(), person: { id: other?.id ?? '', name: 'Somebody' }, keys: [] });
    expect(await reader.list(stranger)).toEqual([]);
    for (const attempt of [
      searches.delete(stranger, id),
      searches.change(stranger, id, { name: 'Mine' }),
      searches.markAlertsRead(stranger, id),
    ]) {
      await expect(attempt).rejects.toThrow('There is no such saved search');
    }
    await searches.change(maya(), id, { name: 'Tide tables', frequency: 'weekly' });
    expect(await reader.list(maya())).toMatchObject([{ name: 'Tide tables', frequency: 'weekly' }]);
    await searches.delete(maya(), id);
    expect(await reader.list(maya())).toEqual([]);
  });

  it('asks for what is due, and for nothing else', async () => {
    const id = await save();
    await searches.change(maya(), await save({ name: 'Off' }), { frequency: 'off' });
    await alerts.findDue(new Date());
    await alerts.findDue(later(2));
    const jobs = await world.database.query<{ id: string }>(
      `select payload ->> 'savedSearchId' as id from outbox_message where name = 'search.make-alert'`,
    );
    expect(jobs.map((job) => job.id)).toEqual([id]);
  });
});
