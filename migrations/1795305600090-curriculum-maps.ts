import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Curriculum maps: units over the weeks of the years from nursery to Year 13, of an organisation and a subject. */
export class CurriculumMaps1795305600090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table curriculum_map (
        curriculum_map_id uuid not null,
        organisation_id uuid not null,
        title text not null,
        subject text not null,
        framework text not null,
        first_year smallint not null,
        last_year smallint not null,
        weeks_per_year smallint not null default 38,
        scope text not null,
        partner_ids uuid[] not null default '{}',
        partnership_ids uuid[] not null default '{}',
        audience_keys text[] not null,
        editor_ids uuid[] not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint curriculum_map_pkey primary key (curriculum_map_id),
        constraint curriculum_map_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint curriculum_map_created_by_fkey foreign key (created_by) references person (person_id),
        constraint curriculum_map_years_check check (first_year between 0 and last_year and last_year <= 14),
        constraint curriculum_map_weeks_check check (weeks_per_year between 30 and 52),
        constraint curriculum_map_scope_check check (scope in ('private', 'school', 'trust', 'partners', 'network', 'public'))
      );
      create index curriculum_map_audience_idx on curriculum_map using gin (audience_keys) where deleted_at is null;
      create index curriculum_map_organisation_idx on curriculum_map (organisation_id) where deleted_at is null;
      create index curriculum_map_subject_idx on curriculum_map (subject) where deleted_at is null;
      comment on column curriculum_map.first_year is 'Its place on the axis of years, from 0: nursery (3-4), reception, Year 1 to Year 13.';
      comment on column curriculum_map.audience_keys is 'Who sees it, worked out of scope, organisation and editors by the code that works out the audiences of versions.';

      create table curriculum_map_slot (
        curriculum_map_slot_id uuid not null,
        curriculum_map_id uuid not null,
        artefact_id uuid,
        title text,
        strand text not null default '',
        first_year smallint not null,
        last_year smallint not null,
        cycle text,
        first_week smallint not null,
        weeks smallint not null,
        revision integer not null default 1,
        changed_by uuid not null,
        changed_at timestamptz not null default now(),
        constraint curriculum_map_slot_pkey primary key (curriculum_map_slot_id),
        constraint curriculum_map_slot_map_fkey foreign key (curriculum_map_id) references curriculum_map (curriculum_map_id),
        constraint curriculum_map_slot_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint curriculum_map_slot_changed_by_fkey foreign key (changed_by) references person (person_id),
        constraint curriculum_map_slot_unit_check check ((artefact_id is null) <> (title is null)),
        constraint curriculum_map_slot_years_check check (last_year between first_year and first_year + 1),
        constraint curriculum_map_slot_cycle_check check ((cycle is not null) = (last_year > first_year) and cycle in ('a', 'b')),
        constraint curriculum_map_slot_weeks_check check (first_week >= 1 and weeks >= 1)
      );
      create index curriculum_map_slot_map_idx on curriculum_map_slot (curriculum_map_id, first_year, first_week);
      create index curriculum_map_slot_artefact_idx on curriculum_map_slot (artefact_id) where artefact_id is not null;
      comment on column curriculum_map_slot.title is 'What is planned, where there is no artefact yet.';
      comment on column curriculum_map_slot.cycle is 'In which of two years a mixed-age class is taught it; null for one year group, every year.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table curriculum_map_slot, curriculum_map');
  }
}
