import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often released versions are opened: numbers for good, who opened what for a day. */
export class VersionUsage1795305600140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table version_usage (
        version_id uuid not null,
        day date not null,
        setting text not null,
        opened integer not null,
        constraint version_usage_pkey primary key (version_id, day, setting),
        constraint version_usage_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_usage_opened_check check (opened > 0)
      );
      create index version_usage_day_idx on version_usage (day);
      comment on table version_usage is
        'How many people opened a version on a day in London, by the kind of setting they are in; nobody who made it or decides about it.';
      comment on column version_usage.setting is 'Phase of their school, or kind of the organisation that has none; other without a post.';

      -- Not in the write-ahead log, so neither in its archive nor on standbys: what is forgotten after a day is in no backup made of those.
      create unlogged table version_usage_opener (
        day date not null,
        version_id uuid not null,
        person_hash bytea not null,
        constraint version_usage_opener_pkey primary key (day, version_id, person_hash)
      );
      comment on table version_usage_opener is 'That somebody was counted today; forgotten within the first hours of the next day.';

      create unlogged table version_usage_salt (
        day date not null,
        salt bytea not null,
        constraint version_usage_salt_pkey primary key (day)
      );
      comment on table version_usage_salt is 'What the hashes of a day are made with; forgotten with them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table version_usage_salt, version_usage_opener, version_usage`);
  }
}
