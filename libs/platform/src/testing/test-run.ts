/** What jest.config.mjs tells the set-up and every worker about this run. */
export interface TestRun {
  /** Folder of the run; the throwaway server and `server.json` live in it. */
  readonly folder: string;
  /** A server to use instead of a throwaway one (`TEST_DATABASE_URL`); its role must be allowed to create databases. */
  readonly databaseUrl: string | null;
  /** Folder of the programs of which the throwaway server is one, or null for those npm installed. */
  readonly postgresPrograms: string | null;
  /** Path of redis-server, or null where none is installed. */
  readonly redisServer: string | null;
  /** Path of pgbouncer, or null where none is installed. */
  readonly pgBouncer: string | null;
  /** The server that the contract of search engines is held against, see tools/search-contract.mjs. */
  readonly meilisearch: { readonly url: string | null; readonly apiKey: string | null; readonly record: boolean };
  /** Whether absent data fails a test instead of skipping it: true on CI. */
  readonly strict: boolean;
}

/** The settings of the run, inside a test. */
export function currentTestRun(): TestRun {
  const { testRun } = globalThis as { testRun?: TestRun };
  if (!testRun) throw new Error('Not inside Jest: `testRun` comes from jest.config.mjs. Start tests with `npm test`.');
  return testRun;
}
