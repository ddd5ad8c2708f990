import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Settings } from '../config/index.ts';
import type { Queryable } from '../db/index.ts';
import { SignalStream } from './signal-stream.ts';

const channel = 'constellation_signal';
const logger = new Logger('signals');

/** Pauses after a fault, in milliseconds; the last one repeats. */
const pausesMs = [200, 500, 1_000, 2_000, 5_000];

/** How long one stream lasts, in milliseconds: whoever listens then asks again, and is asked again who they are. */
const lifeMs = 15 * 60_000;

/** Streams of one key in one process; the oldest ends for one more. */
const mostStreams = 10;

/**
 * Has every process know at commit that there is something new for these keys. A signal carries a key and nothing else: what is new
 * is read by whoever hears of it, with their own access.
 * @param keys such as `inbox:<person>`, without spaces
 */
export async function sendSignals(tx: Queryable, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(`select pg_notify('${channel}', key) from unnest($1::text[]) as key`, [keys]);
}

/**
 * Signals of this and other processes, over PostgreSQL's `NOTIFY`. One connection for the whole process, opened for the first
 * listener. Nothing is kept: whoever does not listen hears nothing, and after the connection was lost everybody is woken, as
 * something may have been missed.
 */
@Injectable()
export class Signals implements OnModuleDestroy {
  readonly #streams = new Map<string, Set<SignalStream>>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #client: Client | undefined;
  #lost: () => void = () => {};

  constructor(private readonly settings: Settings) {}

  /** Signals of a key from now on, until the stream is ended, or has lasted for a quarter of an hour. */
  listen(key: string): SignalStream {
    const streams = this.#streams.get(key) ?? new Set();
    this.#streams.set(key, streams);
    for (const oldest of [...streams].slice(0, Math.max(0, streams.size - mostStreams + 1))) oldest.end();
    const stream = new SignalStream((ended) => {
      clearTimeout(timer);
      streams.delete(ended);
      if (streams.size === 0 && this.#streams.get(key) === streams) this.#streams.delete(key);
    });
    const timer = setTimeout(() => stream.end(), lifeMs).unref();
    streams.add(stream);
    this.#streams.set(key, streams);
    if (this.#stopping.signal.aborted) stream.end();
    else this.#running ??= this.#run();
    return stream;
  }

  /** How many streams there are. */
  get listeners(): number {
    return [...this.#streams.values()].reduce((sum, streams) => sum + streams.size, 0);
  }

  /** Resolves once the process hears what is signalled from then on. */
  async ready(): Promise<void> {
    while (!this.#client && !this.#stopping.signal.aborted) await pause(20);
  }

  /** Ends every stream, so that the entrance can close. */
  async onModuleDestroy(): Promise<void> {
    this.#stopping.abort();
    this.#lost();
    for (const stream of [...this.#streams.values()].flatMap((streams) => [...streams])) stream.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    let faults = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#connect();
        faults = 0;
        // Something may have been signalled while nobody here listened.
        for (const key of this.#streams.keys()) this.#wake(key);
        await this.#untilLost();
      } catch (error) {
        const pauseMs = pausesMs[Math.min(faults++, pausesMs.length - 1)];
        logger.warn(`The connection for signals had a fault and is opened again: ${String(error)}`);
        await pause(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
      } finally {
        const client = this.#client;
        this.#client = undefined;
        await client?.end().catch(() => {});
      }
    }
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.settings.databaseDirectUrl,
      application_name: 'constellation signals',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => this.#lost());
    client.on('end', () => this.#lost());
    client.on('notification', ({ payload }) => this.#wake(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
  }

  async #untilLost(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#lost = resolve;
    });
  }

  #wake(key: string): void {
    for (const stream of this.#streams.get(key) ?? []) stream.wake();
  }
}
