import { setTimeout as pause } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../db/index.ts';
import { defineJob } from '../../outbox/index.ts';
import { JobHandler, type HandlesJob } from '../job-handler.ts';

const payload = z.object({ document: z.uuid(), ms: z.int() });
type Payload = z.infer<typeof payload>;

/** Reads a document: notes that it began, takes its time, and leaves one row however often it is done. */
export const readDocument = defineJob({
  name: 'fault.read-document',
  queue: 'worker',
  payload,
  retry: { attempts: 3, backoffMs: 100 },
});

@JobHandler(readDocument)
export class ReadDocument implements HandlesJob<Payload> {
  readonly #database: Database;

  constructor(@Inject(Database) database: Database) {
    this.#database = database;
  }

  async handle({ document, ms }: Payload): Promise<void> {
    await this.#database.query('insert into document_run (document_id) values ($1)', [document]);
    await pause(ms);
    await this.#database.query(
      'insert into document_text (document_id, runs) values ($1, 1) on conflict (document_id) do update set runs = document_text.runs + 1',
      [document],
    );
  }
}

/** The tables of the jobs above. */
export const faultTables = `
  create table document (document_id uuid primary key);
  create table document_run (document_id uuid not null);
  create table document_text (document_id uuid primary key, runs int not null);
`;
