import { withClient } from './data/load.ts';
import { restoreIndexes, setIndexesAside } from './kept-indexes.ts';

/** Shares of all documents that a viewer of `permission-tax` sees, in per cent, and how many keys that takes. */
export const shares = [0.01, 1, 31, 100] as const;
export const keyCounts = [8, 40, 500] as const;

/** The keys of a viewer who sees so much by so many keys, each of an equal part of it. */
export function shareKeys(share: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `bench:${share}:${count}:${number}`);
}

/**
 * Puts keys on the documents of the search projection from which viewers of every share and number of keys can be made. Who
 * sees what is drawn by the version's id, so it has nothing to do with words, kinds or age.
 * @param fingerprint of the projection: keys are put there once for each
 */
export async function addShareKeys(url: string, fingerprint: string): Promise<void> {
  await withClient(url, async (client) => {
    const known = await client.query(`select from bench_fact where name = 'share keys' and value = $1`, [fingerprint]);
    // A reindex makes documents as the product has them, without these keys.
    const carried = await client.query('select from search_document where find_keys && $1 limit 1', [
      shareKeys(100, 8),
    ]);
    if (known.rowCount === 1 && carried.rowCount === 1) return;
    console.error('keys of permission-tax …');
    const drawn = shares.flatMap((share) =>
      keyCounts.map(
        (count) =>
          `case when abs(hashtext(version_id::text)) % 10000 < ${share * 100} then 'bench:${share}:${count}:' || abs(hashtext(version_id::text || 'key')) % ${count} end`,
      ),
    );
    const keys = `array_remove(array[${drawn.join(', ')}], null)`;
    await client.query('begin');
    await setIndexesAside(client, 'search_document');
    if (carried.rowCount === 0) {
      await client.query(
        `update search_document set find_keys = find_keys || ${keys}, read_keys = read_keys || ${keys}`,
      );
    }
    await client.query('commit');
    await client.query('vacuum full analyze search_document');
    await restoreIndexes(client);
    await client.query(
      `insert into bench_fact (name, value) values ('share keys', $1) on conflict (name) do update set value = excluded.value`,
      [fingerprint],
    );
  });
}
