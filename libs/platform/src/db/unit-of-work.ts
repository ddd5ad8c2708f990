import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAuditEntries, type AuditEntry } from '../audit/audit-entry.ts';
import type { EventDefinition, JobDefinition } from '../outbox/definitions.ts';
import { insertOutboxMessages, type OutboxMessage } from '../outbox/outbox-message.ts';
import type { Queryable } from './database.ts';

/** One transaction in hand. Everything a service writes, emits or enqueues goes through it. */
export class Tx implements Queryable {
  readonly #messages: OutboxMessage[] = [];
  readonly #auditEntries: AuditEntry[] = [];

  constructor(
    /** TypeORM's manager bound to this transaction. */
    readonly manager: EntityManager,
  ) {}

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, parameters as unknown[]);
    // TypeORM answers UPDATE and DELETE with [rows, count] and everything else with the rows.
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
      return result[0] as Row[];
    }
    return result as Row[];
  }

  /** Says that something happened. Delivered at least once after commit, never after rollback. */
  emit<Payload extends object>(event: EventDefinition<Payload>, payload: Payload): void {
    this.#messages.push({ kind: 'event', name: event.name, payload: event.payload.parse(payload), jobKey: null });
  }

  /**
   * Asks for background work, run at least once after commit, never after rollback.
   * @param key what the work is about, for work that is asked for again while the database says that it is unfinished:
   *   where the queue has it still (waiting, running, failed for good, or done within a day) nothing changes. Letters, digits, `.`, `-`.
   */
  enqueue<Payload extends object>(job: JobDefinition<Payload>, payload: Payload, key: string | null = null): void {
    this.#messages.push({ kind: 'job', name: job.name, payload: job.payload.parse(payload), jobKey: key });
  }

  /** Puts a decision or a change of access into the audit log of the organisations it is about. */
  record(entry: AuditEntry): void {
    this.#auditEntries.push(entry);
  }

  /** Writes what was recorded, emitted and enqueued beside the data it speaks of. Called once, just before commit. */
  async flush(): Promise<void> {
    if (this.#auditEntries.length > 0) await appendAuditEntries(this, this.#auditEntries.splice(0));
    if (this.#messages.length > 0) await insertOutboxMessages(this, this.#messages.splice(0));
  }
}

/** Opens transactions: `unitOfWork.run(async (tx) => …)`. Inner helpers take `tx` and never open their own. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in one transaction at READ COMMITTED; a throw rolls everything back, messages included. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const tx = new Tx(manager);
      const result = await work(tx);
      await tx.flush();
      return result;
    });
  }

  /** Reads as of one instant, however long it takes and whatever is written meanwhile. */
  async look<T>(work: (database: Queryable) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', (manager) => work(new Tx(manager)));
  }
}
