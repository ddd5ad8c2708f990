import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that is asked for again when the queue has lost it is known there by what it is about. */
export class LostWork1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox_message add column job_key text;
      comment on column outbox_message.job_key is
        'What a job is about, where it is in the queue once however often it is asked for; its id there is name and key.';

      create index stored_file_unread_idx on stored_file (file_id) where text_state = 'pending';

      alter table search_index add column walked_to uuid;
      comment on column search_index.walked_to is
        'The last artefact that was compared with its documents, in the order of ids; null when the next is the first.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_index drop column walked_to;
      drop index stored_file_unread_idx;
      alter table outbox_message drop column job_key;
    `);
  }
}
