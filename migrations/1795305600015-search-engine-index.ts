import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an engine with an index of its own has and still lacks; and where an interrupted `indexer reindex` stands. */
export class SearchEngineIndex1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_engine_index (
        engine text not null,
        live text,
        live_fingerprint text,
        building text,
        building_fingerprint text,
        built_to uuid,
        built_at timestamptz,
        constraint search_engine_index_pkey primary key (engine)
      );
      comment on table search_engine_index is
        'Which index of an engine outside the database is searched (live) and which is being filled (building). Changing live is the swap.';
      comment on column search_engine_index.built_to is
        'The last artefact that stands in the index being filled, in the order of ids; null before the first.';

      create sequence search_engine_change_seq;
      create table search_engine_pending (
        engine text not null,
        artefact_id uuid not null,
        change bigint not null default nextval('search_engine_change_seq'),
        refusal text,
        constraint search_engine_pending_pkey primary key (engine, artefact_id)
      );
      create index search_engine_pending_change_idx on search_engine_pending (engine, change) where refusal is null;
      comment on table search_engine_pending is
        'Artefacts whose documents changed and are not yet in the engine. Survives an engine that is away.';
      comment on column search_engine_pending.change is 'Differs after each change, so that a row is only removed for the change that was written.';
      comment on column search_engine_pending.refusal is 'Why the engine does not take it; it is tried again when it changes.';

      alter table search_index add column reindexing text, add column reindexed_to uuid, add column reindexed_at timestamptz;
      comment on column search_index.reindexing is 'Fingerprint of the description that a reindex by hand leads to; null when none is under way.';
      comment on column search_index.reindexed_at is 'When it last said how far it is: after an hour it is begun again.';
      comment on column search_index.reindexed_to is 'The last artefact it has done: where it goes on when it was interrupted.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_index drop column reindexing, drop column reindexed_to, drop column reindexed_at;
      drop table search_engine_pending, search_engine_index;
      drop sequence search_engine_change_seq;
    `);
  }
}
