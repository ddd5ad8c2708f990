import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a fresh index must still be told while it is built beside the one that is searched. */
export class SearchSwap1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_index_change (
        change bigint generated always as identity,
        artefact_id uuid not null,
        constraint search_index_change_pkey primary key (change)
      );
      comment on table search_index_change is
        'Artefacts whose documents were written while a fresh index is built: it is told of them before it takes the place of the other.';

      alter table search_index add column reindex_run uuid, add column reindex_schema text;
      comment on column search_index.reindexing is 'Fingerprint of the description that the index being built in the schema search_fresh leads to; null when none is.';
      comment on column search_index.reindexed_to is
        'The last artefact that stands in it, in the order of ids: where it is gone on with. The highest id there can be once all do.';
      comment on column search_index.reindexed_at is 'When it last said how far it is: after an hour it is begun again.';
      comment on column search_index.reindex_run is 'Who builds it; somebody else who goes on with it writes another here. Null when it was handed on in good order.';
      comment on column search_index.reindex_schema is 'The newest migration when it was begun: after another it is begun again.';

      alter table search_engine_pending add column noted_at timestamptz not null default now();
      comment on column search_engine_pending.noted_at is 'Since when the engine lacks it; changes after that leave it as it is.';

      -- One that was under way replaced rows in place, and nothing of it is left to go on with.
      update search_index set reindexing = null, reindexed_to = null, reindexed_at = null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema if exists search_fresh cascade;
      drop schema if exists search_former cascade;
      alter table search_engine_pending drop column noted_at;
      update search_index set reindexing = null, reindexed_to = null, reindexed_at = null;
      alter table search_index drop column reindex_run, drop column reindex_schema;
      drop table search_index_change;
    `);
  }
}
