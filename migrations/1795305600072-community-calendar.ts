import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings and events of communities, who comes, and the address at which somebody's calendar reads them. */
export class CommunityCalendar1795305600072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table community_event (
        community_event_id uuid not null,
        community_id uuid not null,
        kind text not null,
        title text not null,
        description text not null default '',
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        time_zone text not null,
        place text not null default '',
        link text not null default '',
        capacity integer,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        revision integer not null default 0,
        cancelled_at timestamptz,
        cancel_reason text,
        constraint community_event_pkey primary key (community_event_id),
        constraint community_event_community_fkey foreign key (community_id) references community (community_id),
        constraint community_event_created_by_fkey foreign key (created_by) references person (person_id),
        constraint community_event_kind_check check (kind in ('meeting', 'event')),
        constraint community_event_times_check check (ends_at > starts_at),
        constraint community_event_capacity_check check (capacity between 1 and 10000),
        constraint community_event_cancelled_check check ((cancelled_at is null) = (cancel_reason is null))
      );
      create index community_event_community_idx on community_event (community_id, starts_at);
      comment on column community_event.description is 'Markdown.';
      comment on column community_event.revision is 'How often it was changed: calendars take the highest.';

      create table community_event_paper (
        community_event_id uuid not null,
        place integer not null,
        role text not null,
        kind text not null,
        referred_id uuid not null,
        constraint community_event_paper_pkey primary key (community_event_id, place),
        constraint community_event_paper_event_fkey foreign key (community_event_id) references community_event (community_event_id),
        constraint community_event_paper_role_check check (role in ('agenda', 'minutes', 'other'))
      );

      create table community_event_sign_up (
        community_event_id uuid not null,
        person_id uuid not null,
        signed_up_at timestamptz not null default now(),
        constraint community_event_sign_up_pkey primary key (community_event_id, person_id),
        constraint community_event_sign_up_event_fkey foreign key (community_event_id) references community_event (community_event_id),
        constraint community_event_sign_up_person_fkey foreign key (person_id) references person (person_id)
      );

      create table calendar_feed (
        calendar_feed_id uuid not null,
        person_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz,
        constraint calendar_feed_pkey primary key (calendar_feed_id),
        constraint calendar_feed_token_key unique (token_hash),
        constraint calendar_feed_person_fkey foreign key (person_id) references person (person_id)
      );
      create unique index calendar_feed_current_idx on calendar_feed (person_id) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_feed, community_event_sign_up, community_event_paper, community_event;
    `);
  }
}
