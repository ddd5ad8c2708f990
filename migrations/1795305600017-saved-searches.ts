import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep, and what was found since. */
export class SavedSearches1795305600017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_search (
        saved_search_id uuid not null,
        person_id uuid not null,
        name text not null,
        query text not null,
        filters jsonb not null,
        frequency text not null,
        next_due_at timestamptz,
        looked_at timestamptz not null,
        created_at timestamptz not null,
        constraint saved_search_pkey primary key (saved_search_id),
        constraint saved_search_person_fkey foreign key (person_id) references person (person_id) on delete cascade,
        constraint saved_search_frequency_known check (frequency in ('off', 'daily', 'weekly')),
        constraint saved_search_due_check check ((frequency = 'off') = (next_due_at is null))
      );
      create index saved_search_person_idx on saved_search (person_id);
      create index saved_search_due_idx on saved_search (next_due_at) where next_due_at is not null;

      create table saved_search_known (
        saved_search_id uuid not null,
        artefact_id uuid not null,
        constraint saved_search_known_pkey primary key (saved_search_id, artefact_id),
        constraint saved_search_known_search_fkey foreign key (saved_search_id) references saved_search (saved_search_id) on delete cascade
      );
      comment on table saved_search_known is 'What the search had found when it was saved, or was told of since: it is never new again.';

      create table search_alert (
        search_alert_id uuid not null,
        saved_search_id uuid not null,
        made_at timestamptz not null,
        read_at timestamptz,
        constraint search_alert_pkey primary key (search_alert_id),
        constraint search_alert_search_fkey foreign key (saved_search_id) references saved_search (saved_search_id) on delete cascade
      );
      create index search_alert_search_idx on search_alert (saved_search_id, made_at desc);

      create table search_alert_item (
        search_alert_id uuid not null,
        version_id uuid not null,
        place integer not null,
        constraint search_alert_item_pkey primary key (search_alert_id, version_id),
        constraint search_alert_item_alert_fkey foreign key (search_alert_id) references search_alert (search_alert_id) on delete cascade,
        constraint search_alert_item_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade
      );
      comment on table search_alert_item is 'What was new when the alert was made. Whoever shows it asks again whether its reader may find it now.';

      create table search_alert_link (
        token_hash bytea not null,
        saved_search_id uuid not null,
        constraint search_alert_link_pkey primary key (token_hash),
        constraint search_alert_link_search_fkey foreign key (saved_search_id) references saved_search (saved_search_id) on delete cascade
      );
      comment on table search_alert_link is 'SHA-256 of the tokens in e-mails that end the e-mails of one saved search, and do nothing else.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table search_alert_link, search_alert_item, search_alert, saved_search_known, saved_search',
    );
  }
}
