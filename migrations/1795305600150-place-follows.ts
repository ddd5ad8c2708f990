import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Following a place on the axis of the curriculum: what others teach in a subject in some weeks of a year. */
export class PlaceFollows1795305600150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table place_follow (
        place_follow_id uuid not null,
        person_id uuid not null,
        subject text not null,
        framework text not null,
        year smallint not null,
        first_week smallint not null,
        weeks smallint not null,
        weeks_per_year smallint not null,
        followed_at timestamptz not null,
        constraint place_follow_pkey primary key (place_follow_id),
        constraint place_follow_person_fkey foreign key (person_id) references person (person_id) on delete cascade,
        constraint place_follow_once_key unique (person_id, subject, framework, year, first_week, weeks, weeks_per_year),
        constraint place_follow_year_check check (year between 0 and 14),
        constraint place_follow_weeks_check check (
          weeks_per_year between 30 and 52 and first_week >= 1 and weeks >= 1 and first_week + weeks - 1 <= weeks_per_year)
      );
      create index place_follow_place_idx on place_follow (subject, framework, year);
      comment on table place_follow is 'That somebody wants to hear of what other organisations place in these weeks of the curriculum.';
      comment on column place_follow.year is 'Its place on the axis of years, from 0: nursery (3-4), reception, Year 1 to Year 13.';
      comment on column place_follow.weeks_per_year is 'Of the map the weeks were chosen on: in other years they are compared by the share that has passed.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table place_follow');
  }
}
