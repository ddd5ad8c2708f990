import { testDatabase } from '../testing/index.ts';
import { createDataSource } from './data-source.ts';
import { Database } from './database.ts';

const prepared = 'select name from pg_prepared_statements where statement = $1';
const hot = 'select $1::int + 1 as sum';

/** A database over one connection, so that what it prepared can be seen. */
async function withDatabase(mayPrepare: boolean, work: (database: Database) => Promise<void>): Promise<void> {
  const { url } = await testDatabase();
  const dataSource = createDataSource({ url, pool: 1, entities: [], applicationName: 'spec', prepared: mayPrepare });
  await dataSource.initialize();
  try {
    await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

describe('Database.queryPrepared', () => {
  it('prepares a statement once per connection and runs it with each set of values', async () => {
    await withDatabase(true, async (database) => {
      expect(await database.queryPrepared(hot, [1])).toEqual([{ sum: 2 }]);
      expect(await database.queryPrepared(hot, [5])).toEqual([{ sum: 6 }]);
      expect(await database.query(prepared, [hot])).toHaveLength(1);
    });
  });

  it('prepares nothing where the pooler does not follow (DATABASE_PREPARED=false)', async () => {
    await withDatabase(false, async (database) => {
      expect(await database.queryPrepared(hot, [1])).toEqual([{ sum: 2 }]);
      expect(await database.query(prepared, [hot])).toEqual([]);
    });
  });
});
