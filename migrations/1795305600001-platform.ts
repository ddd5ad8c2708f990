import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions for search and the outbox: what was committed but not yet handed to the job queue. */
export class Platform1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists btree_gin;

      create table outbox_message (
        outbox_message_id uuid not null,
        kind text not null,
        name text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        failed_at timestamptz,
        failure text,
        constraint outbox_message_pkey primary key (outbox_message_id),
        constraint outbox_message_kind_check check (kind in ('event', 'job')),
        constraint outbox_message_failure_check check ((failed_at is null) = (failure is null))
      );
      comment on column outbox_message.failed_at is
        'When the relay found that it cannot deliver this message; it is tried again when a relay starts.';

      -- What was done once for this installation, such as loading the demo content.
      create table installation_fact (
        name text not null,
        noted_at timestamptz not null default now(),
        constraint installation_fact_pkey primary key (name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table installation_fact, outbox_message;
      drop extension btree_gin;
      drop extension unaccent;
      drop extension pg_trgm;
    `);
  }
}
