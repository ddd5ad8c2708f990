import type { Queryable } from '../db/database.ts';
import { newId } from '../db/ids.ts';

/** A row of `outbox_message` before it has an id. */
export interface OutboxMessage {
  readonly kind: 'event' | 'job';
  readonly name: string;
  readonly payload: object;
  /** What the work is about, where it is in the queue once however often it is asked for; else null. */
  readonly jobKey: string | null;
}

/** The channel the relay listens on. */
export const outboxChannel = 'outbox_message';

/** Writes messages in one statement and wakes the relay when the transaction commits. */
export async function insertOutboxMessages(tx: Queryable, messages: readonly OutboxMessage[]): Promise<void> {
  await tx.query(
    `insert into outbox_message (outbox_message_id, kind, name, payload, job_key)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::text[])`,
    [
      messages.map(() => newId()),
      messages.map((message) => message.kind),
      messages.map((message) => message.name),
      messages.map((message) => JSON.stringify(message.payload)),
      messages.map((message) => message.jobKey),
    ],
  );
  await tx.query(`select pg_notify($1, '')`, [outboxChannel]);
}
