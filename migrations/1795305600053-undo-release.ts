import type { MigrationInterface, QueryRunner } from 'typeorm';

const immutable = (allowed: string): string => `
      create or replace function artefact_version_is_immutable() returns trigger language plpgsql as $$
      begin
        ${allowed}
        if old.number is not null and (old.title, old.summary, old.body, old.type, old.subjects, old.phase, old.key_stages,
            old.year_groups, old.keywords, old.inclusion, old.inclusion_note, old.send_needs, old.details, old.number,
            old.artefact_id, old.released_at, old.released_by, old.third_party, old.picture_text, old.captions)
          is distinct from (new.title, new.summary, new.body, new.type, new.subjects, new.phase, new.key_stages,
            new.year_groups, new.keywords, new.inclusion, new.inclusion_note, new.send_needs, new.details, new.number,
            new.artefact_id, new.released_at, new.released_by, new.third_party, new.picture_text, new.captions) then
          raise exception 'version % is released: its content cannot change', old.version_id using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;`;

/** A release that nobody has opened yet can be taken back for ten minutes. */
export class UndoRelease1795305600053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_opening (
        version_id uuid not null,
        opened_at timestamptz not null,
        constraint release_opening_pkey primary key (version_id),
        constraint release_opening_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade
      );
      comment on table release_opening is
        'When somebody other than those who made and decided a release opened it first. Written in the first ten minutes alone, and not by whom.';

      create table release_undo (
        version_id uuid not null,
        released_at timestamptz not null,
        released_by uuid not null,
        undone_at timestamptz not null,
        undone_by uuid not null,
        constraint release_undo_pkey primary key (version_id, released_at),
        constraint release_undo_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint release_undo_released_by_fkey foreign key (released_by) references person (person_id),
        constraint release_undo_undone_by_fkey foreign key (undone_by) references person (person_id)
      );
      comment on table release_undo is 'Releases that were taken back before anybody opened them.';
      ${immutable(`-- What was written down as undone goes back to those who review it, with its content as it is.
        if old.state = 'released' and new.state = 'in-review' and new.number is null and new.released_at is null
           and exists (select from release_undo undo
                        where undo.version_id = old.version_id and undo.released_at = old.released_at)
           and (old.title, old.summary, old.body, old.type, old.subjects, old.details, old.artefact_id)
             is not distinct from (new.title, new.summary, new.body, new.type, new.subjects, new.details, new.artefact_id) then
          return new;
        end if;`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${immutable('')}
      drop table release_undo, release_opening;`);
  }
}
