import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a collection changed differs by viewer: it is read from its changes, and kept nowhere beside them. */
export class CollectionDates1795305600161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table collection drop column updated_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table collection add column updated_at timestamptz not null default now();
      update collection set updated_at = coalesce(
        (select max(changed_at) from collection_change change where change.collection_id = collection.collection_id), created_at);
    `);
  }
}
