import { Database, DatabaseModule, createDataSource, UnitOfWork } from '@constellation/platform/db';
import { loadSettings } from '@constellation/platform/config';
import { JobHandler, JobsModule, type HandlesJob } from '@constellation/platform/jobs';
import { createLogger } from '@constellation/platform/logging';
import { defineJob } from '@constellation/platform/outbox';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { runTurns, type JobsAbout } from './job-turns.ts';

// Ours in `jobs`: one transaction per message, the outbox, its relay and the queue, with the product's own bounds.
const about = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as JobsAbout;
const settings = loadSettings();
const logger = createLogger({ level: 'warn', name: 'jobs' });
const dataSource = createDataSource({
  url: settings.databaseUrl,
  pool: about.writers,
  entities: [],
  applicationName: 'bench jobs',
  logger,
});
await dataSource.initialize();

const noteJob = defineJob({ name: 'bench.note', queue: 'worker', payload: z.object({ number: z.number() }) });
let handled: (number: number) => void = () => undefined;

@JobHandler(noteJob)
class NoteHandler implements HandlesJob<{ number: number }> {
  async handle({ number }: { number: number }): Promise<void> {
    handled(number);
  }
}

const work = { settings, logger, jobs: [noteJob], subscriptions: [], queues: ['worker' as const], relay: true };

@Module({ imports: [DatabaseModule.forRoot(dataSource), JobsModule.forRoot(work)], providers: [NoteHandler] })
class BenchJobsModule {}

const app = await NestFactory.createApplicationContext(BenchJobsModule, { logger: false, abortOnError: false });
await app.init();
const unitOfWork = app.get(UnitOfWork, { strict: false });
await app.get(Database, { strict: false }).ping();
runTurns(about, {
  add: (number) => unitOfWork.run(async (tx) => tx.enqueue(noteJob, { number })),
  onDone: (listener) => (handled = listener),
});
