import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../db/index.ts';
import { OutboxRelay } from '../../outbox/relay.ts';
import { loadSettings } from '../../config/index.ts';
import { createLogger } from '../../logging/index.ts';
import { openJobBackend } from '../backend.ts';
import { ReadDocument, readDocument } from './fault-jobs.ts';
import { startJobs } from './start-jobs.ts';

// A process of its own, to be killed: fault-process.ts URL ROLE. It prints one line per step that a spec waits for.
const [url = '', role] = process.argv.slice(2);
const declared = { jobs: [readDocument], providers: [ReadDocument] };
const logger = createLogger({ level: 'silent', name: 'fault' });
const settings = loadSettings({ NODE_ENV: 'test', DATABASE_URL: url });
const forever = () => pause(600_000);

/** Commits documents with their jobs, one after the other, and relays nothing. */
async function commitDocuments(): Promise<void> {
  const { unitOfWork } = await startJobs(url, { ...declared, queues: [], relay: false });
  for (;;) {
    await unitOfWork.run(async (tx) => {
      const document = newId();
      await tx.query('insert into document (document_id) values ($1)', [document]);
      tx.enqueue(readDocument, { document, ms: 0 });
    });
    console.log('committed');
  }
}

/** Relays one batch up to the moment where the queue has it and the outbox does not know yet. */
async function relayHalf(): Promise<void> {
  const queue = (await openJobBackend(settings, logger)).open('worker', { worked: false });
  const relay = new OutboxRelay({
    databaseUrl: url,
    logger,
    routes: { jobs: [readDocument], subscriptions: [] },
    async add(_queue, jobs) {
      await queue.add(jobs);
      console.log('added');
      await forever();
    },
    pollMs: 2_000,
    unknownJobGraceMs: 0,
  });
  relay.start();
  await forever();
}

/** Relays and works until it is killed. */
async function work(): Promise<void> {
  await startJobs(url, { ...declared, bounds: { lockMs: 1_000 } });
  console.log('working');
  await forever();
}

const roles: Readonly<Record<string, () => Promise<void>>> = { commitDocuments, relayHalf, work };
await roles[role ?? '']?.();
