import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, communities and collections are found by words of theirs; people when they said so. */
export class WordsOfNames1795305600132 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Indexes ask for a function that never answers otherwise: the dictionary is named, and comes with the extension.
      create function folded_words(words text) returns text language sql immutable strict parallel safe
        as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

      alter table person add column is_findable boolean not null default false;
      comment on column person.is_findable is 'Whether they said that people of the network may find them by searching.';

      create index organisation_folded_idx on organisation using gin (folded_words(name || ' ' || coalesce(town, '')) gin_trgm_ops);
      create index person_folded_idx on person using gin (folded_words(name || ' ' || coalesce(about, '')) gin_trgm_ops) where is_findable;
      create index community_folded_idx on community using gin (folded_words(name || ' ' || purpose) gin_trgm_ops);
      create index collection_folded_idx on collection using gin (folded_words(title || ' ' || description) gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index collection_folded_idx, community_folded_idx, person_folded_idx, organisation_folded_idx;
      alter table person drop column is_findable;
      drop function folded_words(text);
    `);
  }
}
