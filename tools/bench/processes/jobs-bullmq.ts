import { createPostgresBackend, runMigrations, withBackend, type PgPool } from 'bullmq';
import { Pool } from 'pg';
import { runTurns, type JobsAbout } from './job-turns.ts';

// The peer of `jobs`: BullMQ as it comes, on the same PostgreSQL, with as many connections and as many jobs at once as
// the product has. Not equal: a job is added by itself, without a transaction of anybody's data around it.
const about = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as JobsAbout;
const schema = 'bench_bullmq';
const setUp = new Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });
const client = await setUp.connect();
await runMigrations(client, schema);
client.release();
await setUp.end();

const { Queue, Worker } = withBackend(createPostgresBackend);
const open = (max: number): PgPool =>
  new Pool({
    connectionString: process.env['DATABASE_URL'],
    max,
    options: `-c search_path=${schema} -c timezone=UTC`,
  }) as unknown as PgPool;
const queue = new Queue<{ number: number }>('bench', { connection: open(about.writers) });
let handled: (number: number) => void = () => undefined;
new Worker<{ number: number }>('bench', async (job) => handled(job.data.number), {
  connection: open(4),
  concurrency: about.concurrency,
});
runTurns(about, {
  add: (number) => queue.add('note', { number }, { removeOnComplete: { age: 86_400 } }),
  onDone: (listener) => (handled = listener),
});
