import { createDataSource, Database, UnitOfWork } from '@constellation/platform/db';
import { testDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import { identityEntities } from '../identity.entities.ts';
import { RegisterImportService } from './register-import.service.ts';
import { schoolLine, trustLine } from './register-record.ts';

describe('RegisterImportService', () => {
  let dataSource: DataSource;
  let database: Database;
  let register: RegisterImportService;

  beforeAll(async () => {
    const { url } = await testDatabase();
    dataSource = createDataSource({ url, pool: 4, entities: identityEntities, applicationName: 'spec' });
    await dataSource.initialize();
    database = new Database(dataSource);
    register = new RegisterImportService(new UnitOfWork(dataSource));
  });
  afterAll(async () => dataSource.destroy());
  afterEach(async () => {
    await database.query('truncate organisation, organisation_membership cascade');
  });

  const trust = (uid: string, more: object = {}) =>
    trustLine.parse({ uid, name: `TRUST ${uid}`, type: 'Multi-academy trust', status: 'Open', ...more });
  const school = (urn: string, more: object = {}) =>
    schoolLine.parse({ urn, name: `School ${urn}`, phase: 'Primary', ...more });
  const memberships = async (): Promise<unknown[]> =>
    database.query(
      `select member.urn, parent.group_uid, joined_on::text, left_on::text
         from organisation_membership
         join organisation member on member.organisation_id = member_id
         join organisation parent on parent.organisation_id = parent_id
        order by member.urn, joined_on nulls first`,
    );

  it('creates, and a second run changes nothing', async () => {
    const trusts = [trust('1001'), trust('1002')];
    const schools = [school('100001', { trust_uid: '1001', joined: '2019-09-01' }), school('100002')];
    expect(await register.importBatch(trusts, '2026-11-22')).toMatchObject({ created: 2, changed: 0 });
    expect(await register.importBatch(schools, '2026-11-22')).toMatchObject({ created: 2, withoutTrust: [] });
    expect(await register.importBatch(trusts, '2026-11-23')).toEqual({
      created: 0,
      changed: 0,
      unchanged: 2,
      withoutTrust: [],
    });
    expect(await register.importBatch(schools, '2026-11-23')).toEqual({
      created: 0,
      changed: 0,
      unchanged: 2,
      withoutTrust: [],
    });
    expect(await memberships()).toEqual([{ urn: '100001', group_uid: '1001', joined_on: '2019-09-01', left_on: null }]);
  });

  it('keeps history when a school moves to another trust', async () => {
    await register.importBatch([trust('1001'), trust('1002')], '2026-11-22');
    await register.importBatch([school('100001', { trust_uid: '1001' })], '2026-11-22');
    const moved = await register.importBatch(
      [school('100001', { trust_uid: '1002', joined: '2026-09-01' })],
      '2026-11-22',
    );
    expect(moved).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    expect(await memberships()).toEqual([
      { urn: '100001', group_uid: '1001', joined_on: null, left_on: '2026-09-01' },
      { urn: '100001', group_uid: '1002', joined_on: '2026-09-01', left_on: null },
    ]);
  });

  it('learns a first day it did not know, and ends what a closed trust held', async () => {
    await register.importBatch([trust('1001')], '2026-11-22');
    await register.importBatch([school('100001', { trust_uid: '1001' })], '2026-11-22');
    await register.importBatch([trust('1001', { status: 'Closed', closed: '2025-08-31' })], '2026-11-22');
    await register.importBatch([school('100001', { trust_uid: '1001', joined: '2018-01-01' })], '2026-11-22');
    expect(await memberships()).toEqual([
      { urn: '100001', group_uid: '1001', joined_on: '2018-01-01', left_on: '2025-08-31' },
    ]);
  });

  it('says which schools name a trust that is not there, and brings them in without it', async () => {
    const done = await register.importBatch([school('100001', { trust_uid: '9999' })], '2026-11-22');
    expect(done).toMatchObject({ created: 1, withoutTrust: ['100001'] });
    expect(await memberships()).toEqual([]);
  });

  it('says which organisations have another name, and only those', async () => {
    await register.importBatch([trust('1001'), trust('1002')], '2026-11-22');
    await register.importBatch([school('100001'), school('100002')], '2026-11-22');
    const renamed = () =>
      database.query<{ payload: { organisationIds: string[] } }>(
        `delete from outbox_message where name = 'identity.organisations-renamed' returning payload`,
      );
    expect(await renamed()).toEqual([]);
    await register.importBatch(
      [trust('1001', { name: 'Harbourside' }), trust('1002', { town: 'Leeds' })],
      '2026-11-22',
    );
    await register.importBatch([school('100001'), school('100002', { name: 'Quay School' })], '2026-11-22');
    const ids = await database.query<{ organisation_id: string }>(
      `select organisation_id from organisation where name in ('Harbourside', 'Quay School') order by urn nulls first`,
    );
    expect(ids).toHaveLength(2);
    expect((await renamed()).map(({ payload }) => payload)).toEqual(
      ids.map(({ organisation_id: id }) => ({ organisationIds: [id] })),
    );
  });

  it('leaves alone what people here decided', async () => {
    await register.importBatch([trust('1001')], '2026-11-22');
    await database.query(`update organisation set verification = 'verified', about = 'Ours'`);
    await register.importBatch([trust('1001', { town: 'Leeds' })], '2026-11-22');
    expect(await database.query('select town, verification, about from organisation')).toEqual([
      { town: 'Leeds', verification: 'verified', about: 'Ours' },
    ]);
  });
});
