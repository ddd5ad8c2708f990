import { Pool } from 'pg';
import { testDatabase } from '../testing/index.ts';
import { endPool } from './end-pool.ts';

describe('ending a pool', () => {
  it('resolves when every one of its connections is closed', async () => {
    const { url } = await testDatabase();
    const pool = new Pool({ connectionString: url, max: 8, application_name: 'a pool that ends' });
    await Promise.all(Array.from({ length: 8 }, () => pool.query('select pg_sleep(0.05)')));
    expect(pool.totalCount).toBe(8);
    let ended = 0;
    pool.on('remove', () => (ended += 1));
    await endPool(pool);
    expect(ended).toBe(8);
  });

  it('ends one that was never used', async () => {
    await expect(endPool(new Pool({ max: 1 }))).resolves.toBeUndefined();
  });
});
