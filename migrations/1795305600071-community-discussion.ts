import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members of a community say to each other, and what stewards do about it. */
export class CommunityDiscussion1795305600071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table community_thread (
        community_thread_id uuid not null,
        community_id uuid not null,
        title text not null,
        first_message_id uuid not null,
        last_message_id uuid not null,
        message_count integer not null default 1,
        constraint community_thread_pkey primary key (community_thread_id),
        constraint community_thread_community_fkey foreign key (community_id) references community (community_id)
      );
      create index community_thread_newest_idx on community_thread (community_id, last_message_id);
      comment on column community_thread.last_message_id is 'By which threads are ordered: its ids sort by time.';

      create table community_message (
        community_message_id uuid not null,
        community_thread_id uuid not null,
        author_id uuid not null,
        body text not null,
        written_at timestamptz not null default now(),
        edited_at timestamptz,
        hidden_at timestamptz,
        hidden_by uuid,
        hide_reason text,
        constraint community_message_pkey primary key (community_message_id),
        constraint community_message_thread_fkey foreign key (community_thread_id) references community_thread (community_thread_id),
        constraint community_message_author_fkey foreign key (author_id) references person (person_id),
        constraint community_message_hidden_by_fkey foreign key (hidden_by) references person (person_id),
        constraint community_message_hidden_check check ((hidden_at is null) = (hide_reason is null))
      );
      create index community_message_thread_idx on community_message (community_thread_id, community_message_id);
      comment on column community_message.body is 'Markdown.';

      create table community_message_edit (
        community_message_edit_id uuid not null,
        community_message_id uuid not null,
        body text not null,
        replaced_at timestamptz not null default now(),
        constraint community_message_edit_pkey primary key (community_message_edit_id),
        constraint community_message_edit_message_fkey foreign key (community_message_id) references community_message (community_message_id)
      );
      create index community_message_edit_message_idx on community_message_edit (community_message_id);
      comment on column community_message_edit.body is 'What it said before.';

      create table community_message_mention (
        community_message_id uuid not null,
        person_id uuid not null,
        constraint community_message_mention_pkey primary key (community_message_id, person_id),
        constraint community_message_mention_message_fkey foreign key (community_message_id) references community_message (community_message_id),
        constraint community_message_mention_person_fkey foreign key (person_id) references person (person_id)
      );

      create table community_message_reference (
        community_message_id uuid not null,
        place integer not null,
        kind text not null,
        referred_id uuid not null,
        constraint community_message_reference_pkey primary key (community_message_id, place),
        constraint community_message_reference_message_fkey foreign key (community_message_id) references community_message (community_message_id)
      );

      create table community_message_report (
        community_message_report_id uuid not null,
        community_message_id uuid not null,
        reported_by uuid not null,
        reported_at timestamptz not null default now(),
        reason text not null,
        note text not null,
        state text not null default 'waiting',
        decided_by uuid,
        decided_at timestamptz,
        constraint community_message_report_pkey primary key (community_message_report_id),
        constraint community_message_report_message_fkey foreign key (community_message_id) references community_message (community_message_id),
        constraint community_message_report_reported_by_fkey foreign key (reported_by) references person (person_id),
        constraint community_message_report_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint community_message_report_reason_check
          check (reason in ('unkind', 'off-topic', 'pupil-data', 'copyright', 'other')),
        constraint community_message_report_state_check check (state in ('waiting', 'upheld', 'dismissed'))
      );
      create unique index community_message_report_waiting_idx on community_message_report (community_message_id, reported_by)
        where state = 'waiting';

      create table community_thread_follow (
        community_thread_id uuid not null,
        person_id uuid not null,
        following text not null,
        constraint community_thread_follow_pkey primary key (community_thread_id, person_id),
        constraint community_thread_follow_thread_fkey foreign key (community_thread_id) references community_thread (community_thread_id),
        constraint community_thread_follow_person_fkey foreign key (person_id) references person (person_id),
        constraint community_thread_follow_following_check check (following in ('followed', 'muted'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table community_thread_follow, community_message_report, community_message_reference, community_message_mention,
        community_message_edit, community_message, community_thread;
    `);
  }
}
