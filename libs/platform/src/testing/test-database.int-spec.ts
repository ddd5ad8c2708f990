import { Client } from 'pg';
import { cleanDatabase, emptyDatabase, testDatabase, type TestDatabase } from './test-database.ts';

describe('the test database', () => {
  let database: TestDatabase;
  let client: Client;
  const count = async (table: string) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n;
  };

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(() => client.end());

  it('is migrated, and the same one for the whole file', async () => {
    expect(await count('migration')).toBeGreaterThan(0);
    expect(await testDatabase()).toBe(database);
  });

  it('is UTF-8, as the real one is', async () => {
    const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
  });

  it('is emptied of what tests write and keeps what migrations wrote', async () => {
    const migrations = await count('migration');
    await client.query(
      `insert into outbox_message (outbox_message_id, kind, name, payload) values (gen_random_uuid(), 'event', 'made-up', '{}')`,
    );
    expect(await count('outbox_message')).toBe(1);
    await cleanDatabase(database);
    expect(await count('outbox_message')).toBe(0);
    expect(await count('migration')).toBe(migrations);
  });

  it('has empty sisters for tests of the migrations', async () => {
    const [one, other] = [await emptyDatabase(), await emptyDatabase()];
    expect(one.url).not.toBe(other.url);
    const visitor = new Client({ connectionString: one.url });
    await visitor.connect();
    try {
      const { rows } = await visitor.query(`select tablename from pg_tables where schemaname = 'public'`);
      expect(rows).toEqual([]);
    } finally {
      await visitor.end();
    }
  });
});
