import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections: ordered, sectioned references to artefacts, with the record of how they were changed. */
export class Collections1795305600080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collection (
        collection_id uuid not null,
        owner_kind text not null,
        owner_id uuid not null,
        owner_person_id uuid generated always as (case when owner_kind = 'person' then owner_id end) stored,
        owner_organisation_id uuid generated always as (case when owner_kind = 'organisation' then owner_id end) stored,
        acting_organisation_id uuid not null,
        title text not null,
        description text not null default '',
        scope text not null,
        partner_ids uuid[] not null default '{}',
        partnership_ids uuid[] not null default '{}',
        audience_keys text[] not null,
        curator_keys text[] not null,
        revision integer not null default 1,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint collection_pkey primary key (collection_id),
        constraint collection_owner_person_fkey foreign key (owner_person_id) references person (person_id),
        constraint collection_owner_organisation_fkey foreign key (owner_organisation_id) references organisation (organisation_id),
        constraint collection_acting_organisation_fkey foreign key (acting_organisation_id) references organisation (organisation_id),
        constraint collection_created_by_fkey foreign key (created_by) references person (person_id),
        constraint collection_owner_kind_check check (owner_kind in ('person', 'organisation')),
        constraint collection_scope_check check (scope in ('private', 'school', 'trust', 'partners', 'network', 'public'))
      );
      create index collection_audience_idx on collection using gin (audience_keys) where deleted_at is null;
      create index collection_owner_idx on collection (owner_id) where deleted_at is null;
      create index collection_acting_organisation_idx on collection (acting_organisation_id) where deleted_at is null;
      comment on column collection.audience_keys is 'Who sees it, worked out of scope, owner and curators by the code that works out the audiences of versions.';
      comment on column collection.revision is 'Counts changes; collection_change says what each of them touched.';

      create table collection_curator (
        collection_id uuid not null,
        person_id uuid not null,
        added_by uuid not null,
        added_at timestamptz not null default now(),
        constraint collection_curator_pkey primary key (collection_id, person_id),
        constraint collection_curator_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_curator_person_fkey foreign key (person_id) references person (person_id),
        constraint collection_curator_added_by_fkey foreign key (added_by) references person (person_id)
      );
      create index collection_curator_person_idx on collection_curator (person_id);

      create table collection_section (
        collection_section_id uuid not null,
        collection_id uuid not null,
        title text not null,
        note text not null default '',
        position numeric not null,
        removed_at timestamptz,
        constraint collection_section_pkey primary key (collection_section_id),
        constraint collection_section_in_collection_key unique (collection_id, collection_section_id),
        constraint collection_section_collection_fkey foreign key (collection_id) references collection (collection_id)
      );
      create unique index collection_section_position_idx on collection_section (collection_id, position);

      create table collection_item (
        collection_item_id uuid not null,
        collection_id uuid not null,
        collection_section_id uuid,
        artefact_id uuid not null,
        version_id uuid,
        note text not null default '',
        position numeric not null,
        added_by uuid not null,
        added_at timestamptz not null default now(),
        removed_by uuid,
        removed_at timestamptz,
        constraint collection_item_pkey primary key (collection_item_id),
        constraint collection_item_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_item_section_fkey foreign key (collection_id, collection_section_id)
          references collection_section (collection_id, collection_section_id),
        constraint collection_item_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint collection_item_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint collection_item_added_by_fkey foreign key (added_by) references person (person_id),
        constraint collection_item_removed_by_fkey foreign key (removed_by) references person (person_id)
      );
      create unique index collection_item_position_idx on collection_item
        (collection_id, coalesce(collection_section_id, '00000000-0000-0000-0000-000000000000'::uuid), position);
      create index collection_item_artefact_idx on collection_item (artefact_id) where removed_at is null;
      create index collection_item_version_idx on collection_item (version_id) where version_id is not null;
      comment on column collection_item.position is
        'Its place in its section; what was removed keeps its own, so that what was put behind it meanwhile still has a place.';
      comment on column collection_item.version_id is 'The version it is pinned to; null for the newest.';

      create table collection_change (
        collection_id uuid not null,
        revision integer not null,
        kind text not null,
        touched text[] not null,
        collection_item_id uuid,
        collection_section_id uuid,
        changed_by uuid not null,
        changed_for uuid not null,
        changed_at timestamptz not null default now(),
        constraint collection_change_pkey primary key (collection_id, revision),
        constraint collection_change_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_change_item_fkey foreign key (collection_item_id) references collection_item (collection_item_id) on delete set null,
        constraint collection_change_section_fkey foreign key (collection_section_id) references collection_section (collection_section_id),
        constraint collection_change_changed_by_fkey foreign key (changed_by) references person (person_id),
        constraint collection_change_changed_for_fkey foreign key (changed_for) references organisation (organisation_id)
      );
      comment on table collection_change is 'What each change touched: who edits an older state is told, and their edit is merged where it touches nothing of this.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table collection_change, collection_item, collection_section, collection_curator, collection`,
    );
  }
}
