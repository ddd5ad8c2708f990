import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What looks as if it were about pupils holds a release until somebody has looked. */
export class PupilData1795305600050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stored_file add column pupil_findings jsonb not null default '[]';
      comment on column stored_file.pupil_findings is
        'What in its text looks as if it were about pupils: kind, how often and in which line first. Never the data themselves.';

      create table pupil_data_check (
        version_id uuid not null,
        checked_by uuid not null,
        checked_at timestamptz not null,
        findings jsonb not null,
        constraint pupil_data_check_pkey primary key (version_id),
        constraint pupil_data_check_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint pupil_data_check_checked_by_fkey foreign key (checked_by) references person (person_id)
      );
      comment on table pupil_data_check is
        'Who looked at what was found before a release, and said that there are no data about pupils.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table pupil_data_check;
      alter table stored_file drop column pupil_findings;
    `);
  }
}
