import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reindex leaves out the vectors it does not need by giving no text: a strict function is then not run. */
export class SearchTextsStrict1795305600022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function search_texts(text, text, text, text, text, text) strict');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function search_texts(text, text, text, text, text, text) called on null input');
  }
}
