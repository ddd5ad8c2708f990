import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Artefacts, their versions, parts, files, release terms, what is in force now, adoption and tombstones. */
export class Artefacts1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table artefact (
        artefact_id uuid not null,
        kind text not null,
        rights_holder_id uuid not null,
        acting_organisation_id uuid not null,
        created_by uuid not null,
        source_key text,
        created_at timestamptz not null default now(),
        constraint artefact_pkey primary key (artefact_id),
        constraint artefact_rights_holder_fkey foreign key (rights_holder_id) references organisation (organisation_id),
        constraint artefact_acting_organisation_fkey foreign key (acting_organisation_id) references organisation (organisation_id),
        constraint artefact_created_by_fkey foreign key (created_by) references person (person_id),
        constraint artefact_kind_check check (kind in ('curriculum', 'cpd', 'research', 'improvement')),
        constraint artefact_source_key_key unique (source_key)
      );
      create index artefact_rights_holder_idx on artefact (rights_holder_id);
      create index artefact_created_by_idx on artefact (created_by);
      comment on column artefact.acting_organisation_id is
        'The organisation of the post it was begun through: whose school the audience "school" means where a trust holds the rights.';
      comment on column artefact.source_key is 'Names the record it was imported from, so that importing again finds it.';

      create table artefact_version (
        version_id uuid not null,
        artefact_id uuid not null,
        number integer,
        state text not null default 'draft',
        revision integer not null default 1,
        title text not null,
        summary text not null default '',
        body text not null default '',
        type text not null,
        subjects text[] not null default '{}',
        phase text,
        key_stages text[] not null default '{}',
        year_groups text[] not null default '{}',
        keywords text[] not null default '{}',
        inclusion text,
        inclusion_note text,
        send_needs text[] not null default '{}',
        details jsonb not null default '{}',
        licence_code text,
        change_note text,
        content_fingerprint text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        submitted_at timestamptz,
        submitted_by uuid,
        returned_reason text,
        returned_note text,
        released_at timestamptz,
        released_by uuid,
        constraint artefact_version_pkey primary key (version_id),
        constraint artefact_version_artefact_fkey foreign key (artefact_id) references artefact (artefact_id),
        constraint artefact_version_created_by_fkey foreign key (created_by) references person (person_id),
        constraint artefact_version_submitted_by_fkey foreign key (submitted_by) references person (person_id),
        constraint artefact_version_released_by_fkey foreign key (released_by) references person (person_id),
        constraint artefact_version_state_check check (state in ('draft', 'in-review', 'released', 'superseded', 'withdrawn', 'recalled')),
        constraint artefact_version_inclusion_check check (inclusion in ('addressed', 'adaptation-included', 'not-considered')),
        constraint artefact_version_number_check check ((number is null) = (state in ('draft', 'in-review'))),
        constraint artefact_version_number_key unique (artefact_id, number)
      );
      create unique index artefact_version_open_draft_idx on artefact_version (artefact_id) where state in ('draft', 'in-review');
      create index artefact_version_released_idx on artefact_version (released_at desc, version_id desc) where number is not null;
      comment on column artefact_version.licence_code is
        'The licence its authors propose; once released, the release terms say which one holds.';
      create index artefact_version_created_by_idx on artefact_version (created_by);
      create index artefact_version_in_review_idx on artefact_version (submitted_at) where state = 'in-review';

      -- A released version's content never changes: whoever tries is stopped here, whatever the code above thinks.
      create function artefact_version_is_immutable() returns trigger language plpgsql as $$
      begin
        if old.number is not null and (old.title, old.summary, old.body, old.type, old.subjects, old.phase, old.key_stages,
            old.year_groups, old.keywords, old.inclusion, old.inclusion_note, old.send_needs, old.details, old.number,
            old.artefact_id, old.released_at, old.released_by)
          is distinct from (new.title, new.summary, new.body, new.type, new.subjects, new.phase, new.key_stages,
            new.year_groups, new.keywords, new.inclusion, new.inclusion_note, new.send_needs, new.details, new.number,
            new.artefact_id, new.released_at, new.released_by) then
          raise exception 'version % is released: its content cannot change', old.version_id using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger artefact_version_immutable before update on artefact_version
        for each row execute function artefact_version_is_immutable();

      create table version_author (
        version_id uuid not null,
        position integer not null,
        name text not null,
        person_id uuid,
        constraint version_author_pkey primary key (version_id, position),
        constraint version_author_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_author_person_fkey foreign key (person_id) references person (person_id)
      );
      create index version_author_person_idx on version_author (person_id);

      create table version_part (
        version_id uuid not null,
        position integer not null,
        part_id uuid not null,
        constraint version_part_pkey primary key (version_id, position),
        constraint version_part_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_part_part_fkey foreign key (part_id) references artefact (artefact_id),
        constraint version_part_part_key unique (version_id, part_id)
      );
      create index version_part_part_idx on version_part (part_id);

      create table stored_file (
        file_id uuid not null,
        blob_key text not null,
        sha256 text not null,
        byte_count bigint not null,
        media_type text not null,
        uploaded_by uuid not null,
        uploaded_name text not null,
        uploaded_at timestamptz not null default now(),
        text_state text not null default 'pending',
        text_problem text,
        page_count integer,
        constraint stored_file_pkey primary key (file_id),
        constraint stored_file_uploaded_by_fkey foreign key (uploaded_by) references person (person_id),
        constraint stored_file_text_state_check check (text_state in ('pending', 'extracted', 'empty', 'unreadable', 'not-text'))
      );
      create index stored_file_blob_key_idx on stored_file (blob_key);

      create table file_text (
        file_id uuid not null,
        content text not null,
        truncated boolean not null default false,
        constraint file_text_pkey primary key (file_id),
        constraint file_text_file_fkey foreign key (file_id) references stored_file (file_id) on delete cascade
      );

      create table version_file (
        version_id uuid not null,
        position integer not null,
        file_id uuid not null,
        file_name text not null,
        constraint version_file_pkey primary key (version_id, position),
        constraint version_file_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_file_file_fkey foreign key (file_id) references stored_file (file_id),
        constraint version_file_file_key unique (version_id, file_id)
      );
      create index version_file_file_idx on version_file (file_id);

      create function version_content_is_immutable() returns trigger language plpgsql as $$
      begin
        if exists (select from artefact_version v
                    where v.version_id = coalesce(new.version_id, old.version_id) and v.number is not null) then
          raise exception 'version % is released: its content cannot change', coalesce(new.version_id, old.version_id)
            using errcode = 'integrity_constraint_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger version_author_immutable before insert or update or delete on version_author
        for each row execute function version_content_is_immutable();
      create trigger version_part_immutable before insert or update or delete on version_part
        for each row execute function version_content_is_immutable();
      create trigger version_file_immutable before insert or update or delete on version_file
        for each row execute function version_content_is_immutable();

      -- The dated record of what was decided; never changed but for its end.
      create table release_terms (
        release_terms_id uuid not null,
        version_id uuid not null,
        scope text not null,
        partner_ids uuid[] not null default '{}',
        licence_code text not null,
        available_from timestamptz,
        available_until timestamptz,
        in_force_from timestamptz not null default now(),
        in_force_until timestamptz,
        decided_by uuid not null,
        decided_for uuid not null,
        constraint release_terms_pkey primary key (release_terms_id),
        constraint release_terms_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint release_terms_decided_by_fkey foreign key (decided_by) references person (person_id),
        constraint release_terms_decided_for_fkey foreign key (decided_for) references organisation (organisation_id),
        constraint release_terms_scope_check check (scope in ('private', 'school', 'trust', 'partners', 'network', 'public')),
        constraint release_terms_availability_check check (available_from is null or available_until is null or available_from < available_until)
      );
      create unique index release_terms_in_force_idx on release_terms (version_id) where in_force_until is null;

      -- What is in force now, worked out from terms, state and grants in one place; the only table access is judged on.
      create table version_access (
        version_id uuid not null,
        find_keys text[] not null default '{}',
        read_keys text[] not null default '{}',
        download_keys text[] not null default '{}',
        adopt_keys text[] not null default '{}',
        adapt_keys text[] not null default '{}',
        available_from timestamptz,
        available_until timestamptz,
        constraint version_access_pkey primary key (version_id),
        constraint version_access_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade
      );
      create index version_access_find_keys_idx on version_access using gin (find_keys);

      create table access_grant (
        access_grant_id uuid not null,
        version_id uuid not null,
        organisation_id uuid not null,
        verbs text[] not null,
        reason text not null,
        granted_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint access_grant_pkey primary key (access_grant_id),
        constraint access_grant_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint access_grant_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint access_grant_verbs_check check (verbs <@ array['find', 'read', 'download', 'adopt', 'adapt']::text[]),
        constraint access_grant_reason_check check (reason in ('adopted-before-withdrawal', 'adopted-before-narrowing'))
      );
      create unique index access_grant_current_idx on access_grant (version_id, organisation_id) where ended_at is null;
      create index access_grant_organisation_idx on access_grant (organisation_id) where ended_at is null;

      create table tombstone (
        version_id uuid not null,
        reason text not null,
        note text,
        reader_keys text[] not null,
        made_at timestamptz not null default now(),
        made_by uuid not null,
        constraint tombstone_pkey primary key (version_id),
        constraint tombstone_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint tombstone_made_by_fkey foreign key (made_by) references person (person_id),
        constraint tombstone_reason_check check (reason in ('duplicate', 'replaced', 'other', 'retracted', 'copyright',
          'personal-data', 'take-down', 'safeguarding'))
      );

      create table adoption (
        adoption_id uuid not null,
        artefact_id uuid not null,
        version_id uuid not null,
        organisation_id uuid not null,
        mode text not null,
        following boolean not null,
        hours_saved numeric(8, 1),
        note text,
        adopted_by uuid not null,
        adopted_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint adoption_pkey primary key (adoption_id),
        constraint adoption_artefact_fkey foreign key (artefact_id) references artefact (artefact_id),
        constraint adoption_version_fkey foreign key (version_id) references artefact_version (version_id),
        constraint adoption_organisation_fkey foreign key (organisation_id) references organisation (organisation_id),
        constraint adoption_adopted_by_fkey foreign key (adopted_by) references person (person_id),
        constraint adoption_mode_check check (mode in ('mandated', 'recommended', 'free-choice')),
        constraint adoption_hours_saved_check check (hours_saved between 0 and 10000)
      );
      create unique index adoption_current_idx on adoption (artefact_id, organisation_id) where ended_at is null;
      create index adoption_organisation_idx on adoption (organisation_id);
      create index adoption_version_idx on adoption (version_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table adoption, tombstone, access_grant, version_access, release_terms, version_file, file_text, stored_file,
        version_part, version_author, artefact_version, artefact;
      drop function artefact_version_is_immutable, version_content_is_immutable;
    `);
  }
}
