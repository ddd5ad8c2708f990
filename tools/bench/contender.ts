import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@constellation/platform/testing';
import { root } from '../lib/install.mjs';

/** Ours; something else that does the same work; or what the machine allows. */
export type Role = 'ours' | 'peer' | 'limit';

/** One process that is held against others. */
export interface Contender {
  readonly name: string;
  readonly role: Role;
  /** From the root of the workspace; `.ts` or `.mjs`. */
  readonly file: string;
  /** What it is told, as JSON in BENCH_CONTENDER. */
  readonly about: object;
  /** Whether it lives in `tools/bench/peers` and needs its packages. */
  readonly needsPeers?: boolean;
  /** Flags for Node, such as a heap that a small machine has. */
  readonly nodeFlags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it is a process of the product: told its port by PORT, and there when `/readyz` says so. Others say their port themselves. */
  readonly isProduct?: boolean;
}

/** What a process has used since it began. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** A contender that listens. */
export interface RunningContender {
  readonly contender: Contender;
  readonly port: number;
  usage(): Promise<Usage>;
  /** Sends it work to do beside HTTP, and waits for what it says is `done`. */
  ask<Answer>(task: object): Promise<Answer>;
  stop(): Promise<void>;
}

const startMs = 60_000;
const preload = ['--import', './tools/bench/processes/meter.mjs'];
const typescript = ['--import', '@swc-node/register/esm-register'];

/** Starts a contender and waits until it is ready. Its standard output goes nowhere, as into a log collector. */
export async function startContender(contender: Contender): Promise<RunningContender> {
  const ownPort = contender.isProduct ? await freePort() : undefined;
  const loader = contender.file.endsWith('.ts') ? typescript : [];
  const flags = ['--no-warnings', ...(contender.nodeFlags ?? []), ...preload, ...loader];
  const child = spawn(process.execPath, [...flags, contender.file], {
    cwd: root,
    stdio: ['ignore', process.env['BENCH_SHOW'] ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
      NODE_ENV: 'production',
      // The uploads of the bench are put into no draft.
      UPLOAD_QUOTA_MB: '1000000',
      ...(ownPort === undefined ? {} : { PORT: String(ownPort) }),
      ...contender.env,
      BENCH_CONTENDER: JSON.stringify(contender.about),
    },
  });
  try {
    const port = ownPort ?? (await saying<{ port: number }>(child, contender.name, 'port', startMs)).port;
    if (ownPort !== undefined) await ready(child, contender.name, ownPort);
    return {
      contender,
      port,
      usage: async () => {
        const said = saying<{ usage: Usage }>(child, contender.name, 'usage', startMs);
        child.send('usage');
        return (await said).usage;
      },
      ask: async <Answer>(task: object) => {
        const said = saying<{ done: Answer }>(child, contender.name, 'done', 15 * 60_000);
        child.send(task);
        return (await said).done;
      },
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function ready(child: ChildProcess, name: string, port: number): Promise<void> {
  for (const until = Date.now() + startMs; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}; see what it wrote above.`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${name} was not ready in time.`);
}

function saying<Message extends object>(
  child: ChildProcess,
  name: string,
  key: keyof Message & string,
  patienceMs: number,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      settle();
    };
    const onMessage = (message: object): void => {
      if ('failed' in message) done(() => reject(new Error(`${name}: ${String(message.failed)}`)));
      else if (key in message) done(() => resolve(message as Message));
    };
    const onExit = (code: number | null): void =>
      done(() => reject(new Error(`${name} ended with ${code ?? 'a signal'}; see what it wrote above.`)));
    const timer = setTimeout(() => done(() => reject(new Error(`${name} did not answer in time.`))), patienceMs);
    child.on('message', onMessage).on('exit', onExit);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // It ends by itself when the channel closes, so that a profile is written.
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}
