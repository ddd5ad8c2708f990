import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { countStatements, createDataSource, newId, UnitOfWork } from '../db/index.ts';
import { testDatabase } from '../testing/index.ts';
import { auditHeads, findAuditBreaks, type AuditBreak, type AuditHead } from './audit-chains.ts';
import type { AuditEntry } from './audit-entry.ts';

describe('the audit log', () => {
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let client: Client;

  beforeAll(async () => {
    const { url } = await testDatabase();
    dataSource = createDataSource({ url, pool: 8, entities: [], applicationName: 'audit spec' });
    await dataSource.initialize();
    unitOfWork = new UnitOfWork(dataSource);
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await dataSource.destroy();
  });

  const entry = (...organisationIds: string[]): AuditEntry => ({
    action: 'staff.post-ended',
    organisationIds,
    actor: { personId: newId(), postId: newId() },
    ids: { post: newId(), person: newId() },
    codes: ['organisation-admin', 'CC-BY-4.0'],
  });

  async function write(...entries: AuditEntry[]): Promise<void> {
    await unitOfWork.run(async (tx) => {
      for (const one of entries) tx.record(one);
    });
  }

  /** A chain of so many entries, each of a transaction of its own. */
  async function aChain(length: number): Promise<string> {
    const organisationId = newId();
    for (let place = 0; place < length; place++) await write(entry(organisationId));
    return organisationId;
  }

  async function breaksOf(organisationId: string, kept: readonly AuditHead[] = []): Promise<Partial<AuditBreak>[]> {
    const found: Partial<AuditBreak>[] = [];
    await unitOfWork.look(async (database) => {
      for await (const one of findAuditBreaks(database, kept)) {
        if (one.organisationId === organisationId) found.push({ number: one.number, kind: one.kind });
      }
    });
    return found;
  }

  /** What somebody does who owns the database. */
  async function behindItsBack(sql: string, ...parameters: unknown[]): Promise<void> {
    const triggers = (what: string) =>
      `alter table audit_entry ${what} trigger user; alter table audit_chain ${what} trigger user`;
    await client.query(triggers('disable'));
    await client.query(sql, parameters);
    await client.query(triggers('enable'));
  }

  it('binds each entry to the one before, and holds when nobody touched it', async () => {
    const organisationId = await aChain(3);
    expect(await breaksOf(organisationId)).toEqual([]);
    const { rows } = await client.query<{ number: string; linked: boolean }>(
      `select number::text, previous_hash = lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by number) as linked
         from audit_entry where organisation_id = $1 order by number`,
      [organisationId],
    );
    expect(rows).toEqual(['1', '2', '3'].map((number) => ({ number, linked: true })));
  });

  it('adds one statement to a transaction, however much it records', async () => {
    const organisations = [newId(), newId()];
    const { statements } = await countStatements(() =>
      write(entry(...organisations), entry(...organisations), entry(newId())),
    );
    expect(statements.filter((sql) => sql.includes('audit'))).toHaveLength(1);
  });

  it('keeps nothing of what was rolled back', async () => {
    const organisationId = await aChain(1);
    const failed = unitOfWork.run(async (tx) => {
      tx.record(entry(organisationId));
      await tx.flush();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await write(entry(organisationId));
    expect(await breaksOf(organisationId)).toEqual([]);
    const heads = await auditHeads(unitOfWorkDatabase());
    expect(heads.find((head) => head.organisationId === organisationId)?.entries).toBe(2);
  });

  const unitOfWorkDatabase = () => ({
    query: async <Row>(sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[],
  });

  it('has no forks where many write at once, in whatever order they name the organisations', async () => {
    const [one, two, three] = [newId(), newId(), newId()];
    await Promise.all(
      Array.from({ length: 60 }, (_, place) => write(place % 2 ? entry(one, two, three) : entry(three, two, one))),
    );
    for (const organisationId of [one, two, three]) expect(await breaksOf(organisationId)).toEqual([]);
    const heads = await auditHeads(unitOfWorkDatabase());
    expect(heads.filter((head) => [one, two, three].includes(head.organisationId)).map((head) => head.entries)).toEqual(
      [60, 60, 60],
    );
  });

  it.each(['update audit_entry set action = action', 'delete from audit_entry', 'truncate audit_entry'])(
    'lets nobody change or remove entries: %s',
    async (sql) => {
      await aChain(1);
      await expect(client.query(sql)).rejects.toThrow('never changed or removed');
    },
  );

  it.each(['update audit_chain set entries = entries - 1', 'delete from audit_chain', 'truncate audit_chain'])(
    'lets nobody shorten a chain: %s',
    async (sql) => {
      await aChain(2);
      await expect(client.query(sql)).rejects.toThrow(/only grows|never changed or removed/);
    },
  );

  it.each([
    { ids: { person: 'Ada Lovelace' } },
    { ids: { person: 'ada@example.org' } },
    { codes: ['Because I said so'] },
    { action: 'said something' },
  ])('takes ids and codes alone: %j', async (wrong) => {
    await expect(write({ ...entry(newId()), ...wrong })).rejects.toThrow(/audit_entry_(ids|codes|action)_check/);
  });

  describe('finds that somebody who owns the database', () => {
    const where = 'where organisation_id = $1 and number =';

    it('changed an entry', async () => {
      const id = await aChain(3);
      await behindItsBack(`update audit_entry set actor_id = gen_random_uuid() ${where} 2`, id);
      expect(await breaksOf(id)).toEqual([{ number: 2, kind: 'changed' }]);
    });

    it('changed an entry and its hash', async () => {
      const id = await aChain(3);
      await behindItsBack(`update audit_entry set codes = '{}', hash = sha256('x') ${where} 2`, id);
      expect(await breaksOf(id)).toContainEqual({ number: 3, kind: 'not-linked' });
    });

    it('removed an entry', async () => {
      const id = await aChain(3);
      await behindItsBack(`delete from audit_entry ${where} 2`, id);
      expect(await breaksOf(id)).toContainEqual({ number: 2, kind: 'missing' });
    });

    it('put entries into another order', async () => {
      const id = await aChain(3);
      await behindItsBack(`update audit_entry set number = 9 ${where} 2`, id);
      await behindItsBack(`update audit_entry set number = 2 ${where} 3`, id);
      await behindItsBack(`update audit_entry set number = 3 ${where} 9`, id);
      expect(await breaksOf(id)).toContainEqual({ number: 2, kind: 'not-linked' });
    });

    it('moved an entry to another organisation', async () => {
      const [id, other] = [await aChain(2), newId()];
      await behindItsBack(`update audit_entry set organisation_id = '${other}' ${where} 2`, id);
      expect(await breaksOf(id)).toContainEqual({ number: 1, kind: 'end-differs' });
      expect(await breaksOf(other)).not.toEqual([]);
    });

    it('removed the last entry, and all of them', async () => {
      const id = await aChain(2);
      await behindItsBack(`delete from audit_entry ${where} 2`, id);
      expect(await breaksOf(id)).toEqual([{ number: 1, kind: 'end-differs' }]);
      await behindItsBack(`delete from audit_entry ${where} 1`, id);
      expect(await breaksOf(id)).toEqual([{ number: 0, kind: 'end-differs' }]);
    });

    it('removed the last entry and rewrote the head, which only a head kept elsewhere tells', async () => {
      const id = await aChain(2);
      const kept = await auditHeads(unitOfWorkDatabase());
      await write(entry(id));
      expect(await breaksOf(id, kept)).toEqual([]);
      await behindItsBack(`delete from audit_entry ${where} any(array[2, 3])`, id);
      await behindItsBack(
        `update audit_chain set entries = 1, hash = (select hash from audit_entry ${where} 1) where organisation_id = $1`,
        id,
      );
      expect(await breaksOf(id)).toEqual([]);
      expect(await breaksOf(id, kept)).toEqual([{ number: 1, kind: 'differs-from-kept' }]);
      await write(entry(id));
      expect(await breaksOf(id, kept)).toEqual([{ number: 2, kind: 'differs-from-kept' }]);
    });
  });
});
