import { UnitOfWork } from '@constellation/platform/db';
import { join } from 'node:path';
import { ImportApplication } from './import/testing/import-application.ts';

const organisationId = '019b0000-0000-7000-8000-000000000001';

describe('npm run audit:verify', () => {
  let application: ImportApplication;

  beforeAll(async () => {
    application = await ImportApplication.start();
    await application.clean();
  });
  afterAll(() => application.stop());

  const run = async (...args: readonly string[]) => application.run('audit-verify', ...args).ended;
  const write = async () =>
    application.app.get(UnitOfWork).run(async (tx) => {
      tx.record({ action: 'staff.invited', organisationIds: [organisationId], actor: null });
    });
  /** Somebody who owns the database removes the last entry, and the note of it. */
  const shorten = async () => {
    for (const sql of [
      `alter table audit_entry disable trigger user`,
      `alter table audit_chain disable trigger user`,
      `delete from audit_entry where number = 2`,
      `update audit_chain set entries = 1, hash = (select hash from audit_entry)`,
      `alter table audit_entry enable trigger user`,
      `alter table audit_chain enable trigger user`,
    ]) {
      await application.database.query(sql);
    }
  };

  it('ends with 0 when the log holds, with 1 when it does not, and tells a shortened one from a kept file', async () => {
    await write();
    await write();
    const file = join(application.folder, 'heads.json');
    expect(await run('--save', file)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('The audit log holds: 2 entries of 1 organisation read, no break.'),
    });
    await shorten();
    expect(await run()).toMatchObject({ code: 0 });
    const told = await run('--against', file);
    expect(told.code).toBe(1);
    expect(told.printed).toContain(`${organisationId} entry 1: the log is not the one that the file saw\n`);
    expect(told.printed).toContain('The audit log is broken in one place');
    expect(told.printed).not.toContain('    at ');
    expect(await run('--against', 'nothing.json')).toMatchObject({
      code: 1,
      printed: expect.stringContaining('nothing.json cannot be read'),
    });
  }, 90_000);
});
