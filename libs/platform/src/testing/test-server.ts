import { Client } from 'pg';

/** What the set-up leaves in `server.json` for the workers. */
export interface TestServer {
  /** A database of the server from which others can be made. */
  readonly url: string;
  /** Start of the name of every database of this run. */
  readonly prefix: string;
  /** The migrated database that the others are copies of. */
  readonly template: string;
  /** Tables that tests write to: empty once migrated. What migrations fill (vocabularies, licences) is not among them. */
  readonly tables: readonly string[];
}

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Runs work on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
