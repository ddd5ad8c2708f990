import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { StartError } from '../errors/index.ts';

/** Running jobs may finish, but the database must be stopped in any case; so each part has this long. */
const STOP_MS = 20_000;

/** What a start-up registers with. */
export interface Lifecycle {
  /** Registers how to stop something that has just been started. What was started last is stopped first. */
  readonly onStop: (name: string, stop: () => Promise<void>) => void;
  /** Aborted as soon as the process is asked to stop; check it between the steps of a long start-up. */
  readonly stopping: AbortSignal;
}

/** Where the lifecycle reports to; a pino logger fits. */
export interface LifecycleLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/**
 * Runs a start-up, waits until the process is asked to stop (Ctrl-C, SIGTERM, a closed terminal, a starter that was killed), then stops
 * everything in reverse order. A start-up that fails half-way stops what it had started.
 * @throws what the start-up threw
 */
export async function runUntilStopped(
  log: LifecycleLog,
  start: (lifecycle: Lifecycle) => Promise<void>,
): Promise<void> {
  const asked = new AbortController();
  const stops: { readonly name: string; readonly stop: () => Promise<void> }[] = [];
  const ask = (): void => {
    if (!asked.signal.aborted) log.info('Stopping …');
    asked.abort();
  };
  // Repeats are ignored on purpose: one Ctrl-C arrives from the terminal, from npm and from the script that started us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.once('disconnect', ask);
  // Neither listeners nor the detached PostgreSQL keep a process alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  let fault: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    fault ??= { error };
    asked.abort();
  };
  process.on('uncaughtException', fail).on('unhandledRejection', fail);

  const lifecycle: Lifecycle = { onStop: (name, stop) => stops.unshift({ name, stop }), stopping: asked.signal };
  const stopped = new Promise<void>((resolve) =>
    asked.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const started = start(lifecycle).catch((error: unknown) => {
    if (!asked.signal.aborted) fail(error);
  });
  await stopped;
  // The step under way registers what it starts, so it is waited for, but not for ever.
  await Promise.race([started, sleep(STOP_MS, undefined, { ref: false })]);
  for (const { name, stop } of stops) await stopOne(log, name, stop);
  clearInterval(alive);
  if (fault !== undefined) throw fault.error;
}

async function stopOne(log: LifecycleLog, name: string, stop: () => Promise<void>): Promise<void> {
  const outcome = await Promise.race([
    stop().then(
      () => 'stopped',
      (error: unknown) => `${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`,
    ),
    sleep(STOP_MS, `${name} did not stop within ${STOP_MS / 1000} s; going on without it.`, { ref: false }),
  ]);
  if (outcome !== 'stopped') log.warn(outcome);
}

/**
 * Checks that the web server's port can be had, before the long part of the start-up.
 * @throws StartError when it cannot, with what to do
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === 'EADDRINUSE') {
    throw new StartError(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  }
  if (code === 'EACCES') {
    throw new StartError(`Port ${port} needs more rights than you have. Choose one above 1023: PORT=3000 npm start`);
  }
  throw new StartError(`It is not possible to listen on ${host}:${port} (${code}). Correct HOST and PORT.`);
}
