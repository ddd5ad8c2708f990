import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a PostgreSQL server says about itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  /** TCP port; null while the server has not written it yet. */
  readonly port: number | null;
  /** True once it accepts connections. */
  readonly ready: boolean;
}

/** Path of the server's lock file. */
export function postmasterPath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** Reads the server's lock file; null when there is none or when it is not (yet) readable as one. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(postmasterPath(cluster), 'utf8').catch(() => '');
  // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory key, status.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7] === 'ready' };
}
