import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index knows what it was made from by a fingerprint instead of a number, and how far a rebuild has come. */
export class SearchRebuild1795305600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_index
        drop column index_version,
        add column description text,
        add column rebuilding text,
        add column rebuilt_to uuid,
        add column rebuilt_at timestamptz;
      comment on column search_index.description is 'Fingerprint of the index description that all documents were made from; null before the first rebuild.';
      comment on column search_index.rebuilding is 'Fingerprint of the description a rebuild is under way to.';
      comment on column search_index.rebuilt_to is 'The last artefact that rebuild has done, in the order of ids; null before the first.';
      comment on column search_index.rebuilt_at is 'When that rebuild last said how far it is.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_index
        drop column description, drop column rebuilding, drop column rebuilt_to, drop column rebuilt_at,
        add column index_version integer not null default 0;
      alter table search_index alter column index_version drop default;
    `);
  }
}
