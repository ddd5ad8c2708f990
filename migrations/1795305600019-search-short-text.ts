import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that thousands of documents hold are looked for in titles, keywords and summaries first. */
export class SearchShortText1795305600019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index search_document_short_text_idx on search_document using gin (short_text, find_keys)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index search_document_short_text_idx');
  }
}
