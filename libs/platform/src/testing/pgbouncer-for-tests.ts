import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { currentTestRun } from './test-run.ts';

/** A PgBouncer of a test's own, in transaction mode: what one transaction did to its session the next one may not see. */
export interface TestPgBouncer {
  /** The same database as the one it was started for, through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PgBouncer in front of a database.
 * @param serverConnections how many connections it holds to the server, whatever number its clients hold to it
 * @throws Error when there is no pgbouncer, with what to install
 */
export async function startPgBouncerForTests(databaseUrl: string, serverConnections: number): Promise<TestPgBouncer> {
  const program = currentTestRun().pgBouncer;
  if (program === null) throw new Error('pgbouncer is not installed: node tools/ensure-install.mjs --pgbouncer');
  const target = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'constellation-pgbouncer-'));
  const port = await freePort();
  const settings = join(folder, 'pgbouncer.ini');
  await writeFile(
    settings,
    `[databases]
* = host=${target.hostname} port=${target.port} user=${target.username} password=${decodeURIComponent(target.password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${serverConnections}
max_client_conn = 200
`,
  );
  // It refuses to run as root, and must read its settings as somebody else.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await Promise.all([chmod(folder, 0o755), chmod(settings, 0o644)]);
  const server = spawn(program, ['-q', ...(isRoot ? ['-u', 'nobody'] : []), settings], { stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`pgbouncer ended with ${server.exitCode}.`);
    await pause(20);
  }
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    async stop() {
      server.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
