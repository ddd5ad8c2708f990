import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What type-ahead looks through: the words of titles, and what many people asked. */
export class SearchSuggestions1795305600016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The words of a title with their places, lower case and without accents, as type-ahead compares them.
      create function search_title_words(title text) returns table (word text, place integer)
        language sql stable strict parallel safe as $$
        select left(found.parts[1], 40), min(found.place)::integer
          from regexp_matches(lower(public.unaccent(title)), '[[:alnum:]]+', 'g') with ordinality as found (parts, place)
         where found.place <= 24
         group by 1
      $$;

      -- In the order of code points, so that words with one beginning stand together.
      create table search_title (
        version_id uuid not null,
        word text collate "C" not null,
        place integer not null,
        constraint search_title_pkey primary key (version_id, word),
        constraint search_title_version_fkey foreign key (version_id) references search_document (version_id) on delete cascade
      );
      comment on table search_title is 'Words of the titles in search_document, kept equal to them by a trigger. Never an authority on access.';
      create index search_title_word_idx on search_title (word, place, version_id);

      create function search_document_title() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          delete from search_title where version_id = new.version_id;
        end if;
        insert into search_title (version_id, word, place)
          select new.version_id, word, place from search_title_words(new.title);
        return null;
      end $$;
      create trigger search_document_title_added after insert on search_document
        for each row execute function search_document_title();
      create trigger search_document_title_changed after update on search_document
        for each row when (old.title is distinct from new.title) execute function search_document_title();
      insert into search_title (version_id, word, place)
        select version_id, words.word, words.place from search_document cross join lateral search_title_words(title) as words;

      -- What was asked in a month, without who asked: nobody is named, and nothing is shown that few asked.
      create table search_asked (
        search_asked_id uuid not null,
        month date not null,
        query text collate "C" not null,
        found boolean not null,
        people integer not null default 0,
        organisations integer not null default 0,
        constraint search_asked_pkey primary key (search_asked_id),
        constraint search_asked_query_key unique (query, found, month)
      );
      comment on table search_asked is 'A query that people with a post made in a month, and whether it found anything; counted from search_asked_by while the month lasts.';
      -- The threshold of docs: what fewer asked is never shown.
      create index search_asked_shown_idx on search_asked (query) where people >= 5 and organisations >= 3;
      comment on column search_asked.query is 'Lower case, single spaces; it passed the pupil-data detector.';

      create table search_asked_by (
        search_asked_id uuid not null,
        person_hash bytea not null,
        organisation_hash bytea not null,
        constraint search_asked_by_pkey primary key (search_asked_id, person_hash),
        constraint search_asked_by_asked_fkey foreign key (search_asked_id) references search_asked (search_asked_id) on delete cascade
      );
      comment on table search_asked_by is 'Keyed hashes, to count people and organisations by; gone when the month is over, as is its key.';

      create table search_asked_salt (
        month date not null,
        salt bytea not null,
        constraint search_asked_salt_pkey primary key (month)
      );
      comment on table search_asked_salt is 'The key of a month''s hashes; thrown away when the month is over.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_asked_salt, search_asked_by, search_asked;
      drop trigger search_document_title_changed on search_document;
      drop trigger search_document_title_added on search_document;
      drop function search_document_title;
      drop table search_title;
      drop function search_title_words;
    `);
  }
}
