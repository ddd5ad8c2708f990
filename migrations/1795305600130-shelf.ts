import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people keep for later, each for themselves. */
export class Shelf1795305600130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shelf_item (
        person_id uuid not null,
        artefact_id uuid not null,
        note text not null default '',
        saved_at timestamptz not null default now(),
        constraint shelf_item_pkey primary key (person_id, artefact_id),
        constraint shelf_item_person_fkey foreign key (person_id) references person (person_id),
        constraint shelf_item_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade
      );
      create index shelf_item_artefact_idx on shelf_item (artefact_id);
      comment on table shelf_item is 'What a person keeps for later; shown to nobody else.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table shelf_item`);
  }
}
