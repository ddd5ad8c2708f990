import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of, how they want to be told by e-mail, and what they follow. */
export class Notices1795305600120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        notice_id uuid not null,
        person_id uuid not null,
        kind text not null,
        subject_kind text not null,
        subject_id uuid not null,
        told_by text not null,
        made_at timestamptz not null,
        due_at timestamptz not null,
        announced_at timestamptz,
        read_at timestamptz,
        done_at timestamptz,
        mailed_at timestamptz,
        constraint notice_pkey primary key (notice_id),
        constraint notice_person_fkey foreign key (person_id) references person (person_id) on delete cascade
      );
      create unique index notice_once_key on notice (person_id, kind, subject_id);
      create index notice_inbox_idx on notice (person_id, made_at desc, notice_id desc);
      create index notice_open_idx on notice (person_id, made_at desc, notice_id desc) where done_at is null;
      create index notice_due_idx on notice (due_at) where announced_at is null;
      create index notice_unmailed_idx on notice (person_id) where mailed_at is null and read_at is null and done_at is null;
      comment on table notice is 'That somebody is told of something: ids only. What it is, and whether they may see it, is asked when it is shown.';
      comment on column notice.told_by is 'The job that told of it last: run again, it tells of nothing new.';
      comment on column notice.due_at is 'Until then nobody is told: a release can still be taken back.';

      create table notice_preference (
        person_id uuid not null,
        kind text not null,
        frequency text not null,
        constraint notice_preference_pkey primary key (person_id, kind),
        constraint notice_preference_person_fkey foreign key (person_id) references person (person_id) on delete cascade,
        constraint notice_preference_frequency_check check (frequency in ('now', 'daily', 'weekly', 'off'))
      );
      comment on table notice_preference is 'How often somebody is e-mailed about a kind of notice, where they chose; else its default holds.';

      create table notice_mail_link (
        token_hash bytea not null,
        person_id uuid not null,
        kinds text[] not null,
        made_at timestamptz not null,
        constraint notice_mail_link_pkey primary key (token_hash),
        constraint notice_mail_link_person_fkey foreign key (person_id) references person (person_id) on delete cascade
      );
      create index notice_mail_link_made_at_idx on notice_mail_link (made_at);
      comment on table notice_mail_link is 'SHA-256 of the tokens in e-mails that end e-mails about these kinds, and do nothing else.';

      create table follow (
        person_id uuid not null,
        subject_kind text not null,
        subject_id uuid not null,
        followed_at timestamptz not null,
        constraint follow_pkey primary key (person_id, subject_kind, subject_id),
        constraint follow_person_fkey foreign key (person_id) references person (person_id) on delete cascade,
        constraint follow_subject_kind_check check (subject_kind in ('Organisation', 'Person', 'Community'))
      );
      create index follow_subject_idx on follow (subject_id, subject_kind);
      comment on table follow is 'Whose new work somebody wants to hear of; collections, threads and saved searches keep theirs beside themselves.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table follow, notice_mail_link, notice_preference, notice');
  }
}
