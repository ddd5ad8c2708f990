import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the check before a release asks of its authors: what is somebody else's, and who can use it. */
export class ReleaseChecklist1795305600051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table artefact_version
        add column third_party text,
        add column picture_text text,
        add column captions text,
        add constraint artefact_version_third_party_check check (third_party in ('none', 'listed')),
        add constraint artefact_version_picture_text_check check (picture_text in ('yes', 'not-needed', 'not-yet')),
        add constraint artefact_version_captions_check check (captions in ('yes', 'not-needed', 'not-yet'));
      comment on column artefact_version.third_party is
        'Whether anything in it is somebody else''s; null where nobody was asked, as with what was released before there was the question.';

      create table version_third_party (
        version_id uuid not null,
        position integer not null,
        what text not null,
        source text not null,
        permission text,
        note text,
        constraint version_third_party_pkey primary key (version_id, position),
        constraint version_third_party_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint version_third_party_permission_check
          check (permission in ('open-licence', 'written-permission', 'out-of-copyright', 'quotation', 'own-licence'))
      );
      comment on table version_third_party is
        'What in a version is somebody else''s, where it comes from, and the permission it rests on; final once released.';
      create trigger version_third_party_immutable before insert or update or delete on version_third_party
        for each row execute function version_content_is_immutable();

      alter table stored_file add column structure jsonb;
      comment on column stored_file.structure is
        'What was counted while its text was read: headings, pictures, and pictures without a description; null where that cannot be told.';

      create or replace function artefact_version_is_immutable() returns trigger language plpgsql as $$
      begin
        if old.number is not null and (old.title, old.summary, old.body, old.type, old.subjects, old.phase, old.key_stages,
            old.year_groups, old.keywords, old.inclusion, old.inclusion_note, old.send_needs, old.details, old.number,
            old.artefact_id, old.released_at, old.released_by, old.third_party, old.picture_text, old.captions)
          is distinct from (new.title, new.summary, new.body, new.type, new.subjects, new.phase, new.key_stages,
            new.year_groups, new.keywords, new.inclusion, new.inclusion_note, new.send_needs, new.details, new.number,
            new.artefact_id, new.released_at, new.released_by, new.third_party, new.picture_text, new.captions) then
          raise exception 'version % is released: its content cannot change', old.version_id using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function artefact_version_is_immutable() returns trigger language plpgsql as $$
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
      alter table stored_file drop column structure;
      drop table version_third_party;
      alter table artefact_version drop column third_party, drop column picture_text, drop column captions;
    `);
  }
}
