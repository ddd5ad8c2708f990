import type { Pool } from 'pg';

/**
 * Ends a pool, and resolves when its connections are closed. Its own `end` resolves when it has let go of them: a server that stops
 * right then still complains to each.
 */
export async function endPool(pool: Pool): Promise<void> {
  let open = pool.totalCount;
  const closed = new Promise<void>((resolve) => {
    if (open === 0) resolve();
    pool.on('remove', () => {
      open -= 1;
      if (open === 0) resolve();
    });
  });
  await pool.end();
  await closed;
}
