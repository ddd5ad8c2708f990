import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who used a version write to its authors. */
export class Feedback1795305600131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback (
        feedback_id uuid not null,
        version_id uuid not null,
        written_by uuid not null,
        written_for uuid not null,
        written_at timestamptz not null default now(),
        used_for text not null default '',
        worked text not null default '',
        to_change text not null default '',
        answer text not null default '',
        answered_by uuid,
        answered_at timestamptz,
        writer_agreed_at timestamptz,
        authors_agreed_at timestamptz,
        authors_agreed_by uuid,
        taken_back_at timestamptz,
        constraint feedback_pkey primary key (feedback_id),
        constraint feedback_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint feedback_written_by_fkey foreign key (written_by) references person (person_id),
        constraint feedback_written_for_fkey foreign key (written_for) references organisation (organisation_id),
        constraint feedback_answered_by_fkey foreign key (answered_by) references person (person_id),
        constraint feedback_authors_agreed_by_fkey foreign key (authors_agreed_by) references person (person_id),
        constraint feedback_answered_check check ((answer = '') = (answered_by is null) and (answered_by is null) = (answered_at is null)),
        constraint feedback_authors_agreed_check check ((authors_agreed_at is null) = (authors_agreed_by is null)),
        constraint feedback_taken_back_check check (case when taken_back_at is null then used_for || worked || to_change <> ''
          else used_for || worked || to_change || answer = '' and writer_agreed_at is null and authors_agreed_at is null end)
      );
      create index feedback_version_idx on feedback (version_id);
      create index feedback_written_by_idx on feedback (written_by);
      comment on column feedback.writer_agreed_at is 'Since when whoever wrote it agrees that readers of the version see it; null: private.';
      comment on column feedback.authors_agreed_at is 'Since when the authors agree to that; it is shown while both do.';
      comment on column feedback.taken_back_at is 'When whoever wrote it took it back: its words are gone, that there was something stays.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table feedback`);
  }
}
