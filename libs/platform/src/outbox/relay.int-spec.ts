import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { newId } from '../db/index.ts';
import { createLogger } from '../logging/index.ts';
import { testDatabase } from '../testing/index.ts';
import { defineJob } from './definitions.ts';
import { OutboxRelay } from './relay.ts';
import type { RoutedJob } from './routing.ts';

const read = defineJob({ name: 'spec.read', queue: 'worker', payload: z.object({ id: z.string() }) });
const logger = createLogger({ level: 'silent', name: 'relay spec' });

describe('the outbox relay', () => {
  let url: string;
  let client: Client;

  beforeAll(async () => {
    url = (await testDatabase()).url;
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(() => client.end());

  function relay(add: (jobs: readonly RoutedJob[]) => Promise<void>): OutboxRelay {
    return new OutboxRelay({
      databaseUrl: url,
      logger,
      routes: { jobs: [read], subscriptions: [] },
      add: (_queue, jobs) => add(jobs),
      pollMs: 50,
      unknownJobGraceMs: 0,
    });
  }

  async function commit(count: number): Promise<void> {
    await client.query(
      `insert into outbox_message (outbox_message_id, kind, name, payload)
       select id, 'job', $2, jsonb_build_object('id', id) from unnest($1::uuid[]) as id`,
      [Array.from({ length: count }, () => newId()), read.name],
    );
  }

  async function left(): Promise<number> {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from outbox_message');
    return rows[0]?.n ?? NaN;
  }

  it('holds what it has in hand, so that of several relays one hands a message over', async () => {
    const added: string[] = [];
    const slowly = async (jobs: readonly RoutedJob[]) => {
      added.push(...jobs.map((job) => job.id));
      await pause(200);
    };
    await commit(30);
    const relays = [relay(slowly), relay(slowly), relay(slowly)];
    for (const one of relays) one.start();
    while ((await left()) > 0) await pause(20);
    await Promise.all(relays.map((one) => one.stop()));
    expect(added).toHaveLength(30);
    expect(new Set(added).size).toBe(30);
  });

  it('keeps what the queue refused, and tries again', async () => {
    let refusals = 2;
    const added: string[] = [];
    await commit(3);
    const one = relay(async (jobs) => {
      if (refusals-- > 0) throw new Error('the queue is away');
      added.push(...jobs.map((job) => job.id));
    });
    one.start();
    while (refusals > 0) await pause(10);
    expect(await left()).toBe(3);
    while ((await left()) > 0) await pause(20);
    await one.stop();
    expect(added).toHaveLength(3);
  });

  it('finishes the batch in hand when it is stopped', async () => {
    let begun = false;
    await commit(1);
    const one = relay(async () => {
      begun = true;
      await pause(200);
    });
    one.start();
    while (!begun) await pause(5);
    await one.stop();
    expect(await left()).toBe(0);
    expect(one.connected).toBe(false);
  });
});
