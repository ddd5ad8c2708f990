import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of collections: numbered, citable, and never changed. */
export class CollectionVersions1795305600102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collection_version (
        collection_version_id uuid not null,
        collection_id uuid not null,
        number integer not null,
        revision integer not null,
        title text not null,
        description text not null,
        change_note text not null,
        published_by uuid not null,
        published_for uuid not null,
        published_at timestamptz not null default now(),
        constraint collection_version_pkey primary key (collection_version_id),
        constraint collection_version_number_key unique (collection_id, number),
        constraint collection_version_collection_fkey foreign key (collection_id) references collection (collection_id),
        constraint collection_version_published_by_fkey foreign key (published_by) references person (person_id),
        constraint collection_version_published_for_fkey foreign key (published_for) references organisation (organisation_id),
        constraint collection_version_number_check check (number > 0)
      );
      comment on column collection_version.revision is 'Of the collection, as it was published.';

      create table collection_version_section (
        collection_version_id uuid not null,
        collection_section_id uuid not null,
        place integer not null,
        title text not null,
        note text not null,
        constraint collection_version_section_pkey primary key (collection_version_id, collection_section_id),
        constraint collection_version_section_version_fkey foreign key (collection_version_id) references collection_version (collection_version_id),
        constraint collection_version_section_section_fkey foreign key (collection_section_id) references collection_section (collection_section_id)
      );

      create table collection_version_item (
        collection_version_id uuid not null,
        collection_item_id uuid not null,
        place integer not null,
        collection_section_id uuid,
        artefact_id uuid not null,
        version_id uuid,
        newest_number integer not null,
        note text not null,
        constraint collection_version_item_pkey primary key (collection_version_id, collection_item_id),
        constraint collection_version_item_version_fkey foreign key (collection_version_id) references collection_version (collection_version_id),
        constraint collection_version_item_item_fkey foreign key (collection_item_id) references collection_item (collection_item_id) on delete cascade,
        constraint collection_version_item_section_fkey foreign key (collection_version_id, collection_section_id)
          references collection_version_section (collection_version_id, collection_section_id),
        constraint collection_version_item_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint collection_version_item_pin_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade
      );
      create index collection_version_item_item_idx on collection_version_item (collection_item_id);
      create index collection_version_item_artefact_idx on collection_version_item (artefact_id);
      comment on column collection_version_item.newest_number is
        'The newest version of the artefact that was released then: nothing later stands for the item.';

      create function collection_version_is_final() returns trigger language plpgsql as $$
      begin
        raise exception 'A published version of a collection is never changed.' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger collection_version_final before update on collection_version
        for each row execute function collection_version_is_final();
      create trigger collection_version_section_final before update on collection_version_section
        for each row execute function collection_version_is_final();
      create trigger collection_version_item_final before update on collection_version_item
        for each row execute function collection_version_is_final();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table collection_version_item, collection_version_section, collection_version;
      drop function collection_version_is_final();
    `);
  }
}
