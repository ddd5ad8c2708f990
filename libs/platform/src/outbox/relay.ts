import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../logging/index.ts';
import type { QueueName } from './definitions.ts';
import { outboxChannel, type OutboxMessage } from './outbox-message.ts';
import { route, type RoutedJob, type Routes } from './routing.ts';

/** What an {@link OutboxRelay} needs. */
export interface RelayOptions {
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly routes: Routes;
  /** Adds jobs to a queue and resolves once they are safe there; ids that are there already are ignored. */
  readonly add: (queue: QueueName, jobs: readonly RoutedJob[]) => Promise<void>;
  readonly pollMs: number;
  readonly unknownJobGraceMs: number;
}

interface Row extends OutboxMessage {
  readonly id: string;
}

/** Most messages of one transaction. */
const batchSize = 500;

/** Pauses after a fault, in milliseconds; the last one repeats. */
const pausesMs = [200, 500, 1_000, 2_000, 5_000];

/**
 * Turns messages into jobs. A batch is locked, added to the queues, and deleted, in one transaction: when the process
 * dies in between, the messages are still there and are delivered again under the same job ids. Locked rows are
 * skipped, so many relays share the work. Order is not promised.
 *
 * It holds one connection, which is woken by `NOTIFY` on commit and looks every `pollMs` in case a notification was
 * lost. A message that cannot be delivered is kept with its reason and tried again when a relay starts. A job of a
 * name this relay does not know is left to a newer process for a while first, as processes are replaced one by one;
 * an event nobody here subscribes to is dropped, so the process with the relay is replaced before those that emit.
 */
export class OutboxRelay {
  readonly #options: RelayOptions;
  readonly #knownJobs: readonly string[];
  readonly #stopping = new AbortController();
  #client: Client | undefined;
  #woken = false;
  #wake: () => void = () => {};
  #running: Promise<void> = Promise.resolve();

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#knownJobs = options.routes.jobs.map((job) => job.name);
  }

  /** Whether it listens now. */
  get connected(): boolean {
    return this.#client !== undefined;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the batch in hand and closes the connection. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    let faults = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        const client = await this.#connect();
        while (!this.#stopping.signal.aborted) {
          this.#woken = false;
          const taken = await this.#relayBatch(client);
          faults = 0;
          if (taken < batchSize) await this.#sleep();
        }
      } catch (error) {
        const pauseMs = pausesMs[Math.min(faults++, pausesMs.length - 1)];
        this.#options.logger.warn({ err: error, pauseMs }, 'the outbox relay had a fault and starts again');
        await pause(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
      } finally {
        await this.#disconnect();
      }
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.#options.databaseUrl,
      application_name: 'constellation outbox relay',
      options: '-c timezone=UTC',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 60_000,
    });
    // A lost connection shows in the next statement; waking makes that now.
    client.on('error', () => this.#wakeUp());
    client.on('notification', () => this.#wakeUp());
    try {
      await client.connect();
      await client.query(`listen ${outboxChannel}`);
      await client.query('update outbox_message set failed_at = null, failure = null where failed_at is not null');
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#client = client;
    return client;
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  /** Returns how many messages were taken. */
  async #relayBatch(client: Client): Promise<number> {
    await client.query('begin');
    try {
      const rows = await this.#claim(client);
      if (rows.length > 0) await this.#deliver(client, rows);
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  }

  async #claim(client: Client): Promise<readonly Row[]> {
    const { rows } = await client.query<Row>(
      `select outbox_message_id as id, kind, name, payload, job_key as "jobKey"
         from outbox_message
        where failed_at is null
          and (kind = 'event' or name = any($1) or created_at <= now() - $2 * interval '1 millisecond')
        order by outbox_message_id
        limit $3
          for update skip locked`,
      [this.#knownJobs, this.#options.unknownJobGraceMs, batchSize],
    );
    return rows;
  }

  async #deliver(client: Client, rows: readonly Row[]): Promise<void> {
    const byQueue = new Map<QueueName, RoutedJob[]>();
    const done: string[] = [];
    for (const row of rows) {
      try {
        for (const job of route(this.#options.routes, row)) {
          const queued = byQueue.get(job.queue);
          if (queued) queued.push(job);
          else byQueue.set(job.queue, [job]);
        }
        done.push(row.id);
      } catch (error) {
        await this.#setAside(client, row, error as Error);
      }
    }
    for (const [queue, jobs] of byQueue) await this.#options.add(queue, jobs);
    await client.query('delete from outbox_message where outbox_message_id = any($1)', [done]);
  }

  async #setAside(client: Client, row: Row, error: Error): Promise<void> {
    const facts = { metric: 'outbox.dead', messageId: row.id, kind: row.kind, name: row.name };
    this.#options.logger.error({ err: error, ...facts }, 'an outbox message cannot be delivered; it is kept');
    await client.query('update outbox_message set failed_at = now(), failure = $2 where outbox_message_id = $1', [
      row.id,
      error.message,
    ]);
  }

  #wakeUp(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Until woken, stopped, or `pollMs` have passed. */
  async #sleep(): Promise<void> {
    if (this.#woken || this.#stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#options.pollMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
