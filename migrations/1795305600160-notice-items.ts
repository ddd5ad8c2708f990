import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice that a collection changed says by which of its items: it is there as long as its person finds one of them. */
export class NoticeItems1795305600160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add column item_ids uuid[];
      comment on column notice.item_ids is 'Items of the collection it is about that changed and that its person found when told; null where it is about the thing itself. Found no longer, the notice is not there.';
      -- What was told before does not say by which items, and may be of what its person never saw.
      delete from notice where kind = 'collection-changed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column item_ids');
  }
}
