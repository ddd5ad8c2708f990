import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a framework asks to be taught, statement by statement, in each of its versions. */
export class Frameworks1795305600110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table framework (
        framework_code text not null,
        title text not null,
        source text not null,
        replaces text,
        imported_at timestamptz not null default now(),
        constraint framework_pkey primary key (framework_code),
        constraint framework_code_check check (framework_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint framework_replaces_fkey foreign key (replaces) references framework (framework_code),
        constraint framework_replaces_key unique (replaces),
        constraint framework_replaces_check check (replaces <> framework_code)
      );
      comment on column framework.framework_code is 'One version of a framework, such as nc-2014. A newer version is a row of its own that says which it replaces.';

      create table framework_statement (
        framework_statement_id uuid not null,
        framework_code text not null,
        statement_key text not null,
        subject text not null,
        strand text not null,
        substrand text not null default '',
        statement text not null,
        first_year smallint,
        last_year smallint,
        position integer not null,
        constraint framework_statement_pkey primary key (framework_statement_id),
        constraint framework_statement_framework_fkey foreign key (framework_code) references framework (framework_code),
        constraint framework_statement_key_key unique (framework_code, statement_key),
        constraint framework_statement_years_check check (
          (first_year is null) = (last_year is null) and first_year between 0 and last_year and last_year <= 14)
      );
      create index framework_statement_subject_idx on framework_statement (framework_code, subject, position);
      comment on column framework_statement.statement_key is 'What its publisher calls it: the same in every version that holds it.';
      comment on column framework_statement.first_year is 'The year it begins to apply in, on the axis of years from 0; null where its publisher names no year.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table framework_statement, framework');
  }
}
