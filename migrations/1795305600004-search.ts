import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search projection, its text search configurations, and the vocabulary that spelling help draws on. */
export class Search1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists fuzzystrmatch;

      -- English stems, accents ignored: "etre" finds "être".
      create text search configuration constellation (copy = pg_catalog.english);
      alter text search configuration constellation
        alter mapping for hword, hword_part, word with unaccent, english_stem;
      -- Words as they are written, for the vocabulary.
      create text search configuration constellation_words (copy = pg_catalog.simple);
      alter text search configuration constellation_words
        alter mapping for hword, hword_part, word with unaccent, simple;

      -- PostgreSQL's parser takes "solids/liquids" for a path, "end.Start" for a host and "<b" for a tag: the characters
      -- that make it do so become space, here as in the query, so that both sides see the same words.
      create function search_plain(content text) returns text language sql immutable strict parallel safe as $$
        select translate(case when octet_length(content) = length(content) then content else normalize(content, NFC) end,
          '/.@_-<&+~\\', '          ')
      $$;

      -- A vector of distinct words without places. A text too long for one vector is taken in pieces.
      create function search_vector(content text) returns tsvector language plpgsql immutable strict as $$
      declare
        piece_length constant integer := 50000;
        result tsvector := '';
      begin
        return strip(to_tsvector('public.constellation', content));
      exception when program_limit_exceeded then
        begin
          for piece in 0 .. length(content) / piece_length loop
            result := result || strip(to_tsvector('public.constellation', substr(content, piece * piece_length + 1, piece_length)));
          end loop;
        exception when program_limit_exceeded then
          null; -- What fitted is searchable.
        end;
        return result;
      end $$;

      create table search_document (
        version_id uuid not null,
        artefact_id uuid not null,
        number integer not null,
        state text not null,
        title text not null,
        keywords text not null,
        summary text not null,
        labels text not null,
        body text not null,
        file_text text not null,
        facets text[] not null,
        find_keys text[] not null,
        read_keys text[] not null,
        available_from timestamptz,
        available_until timestamptz,
        released_at timestamptz not null,
        fingerprint text not null,
        indexed_at timestamptz not null default now(),
        short_text tsvector not null,
        full_text tsvector not null,
        ranking text not null,
        constraint search_document_pkey primary key (version_id),
        constraint search_document_version_fkey foreign key (version_id) references artefact_version (version_id) on delete cascade,
        constraint search_document_artefact_fkey foreign key (artefact_id) references artefact (artefact_id) on delete cascade,
        constraint search_document_state_check check (state in ('released', 'superseded'))
      );
      comment on table search_document is
        'One row per released version, written by the indexer from the artefact tables; its texts have been through search_plain. Never an authority on access.';
      comment on column search_document.short_text is 'Title (A), keywords (B), summary (C), labels (D): what those who may find but not read match on, and what orders candidates.';
      comment on column search_document.full_text is 'Everything, without places and weights: what matching runs on.';
      comment on column search_document.ranking is 'short_text, a bar, and the start of the body, as texts: what ranking reads.';

      -- However a row is written, what is searched follows from its texts.
      create function search_document_vectors() returns trigger language plpgsql as $$
      begin
        new.short_text :=
          setweight(to_tsvector('public.constellation', new.title), 'A') ||
          setweight(to_tsvector('public.constellation', new.keywords), 'B') ||
          setweight(to_tsvector('public.constellation', new.summary), 'C') ||
          setweight(to_tsvector('public.constellation', new.labels), 'D');
        new.full_text := strip(new.short_text) || search_vector(new.body) || search_vector(new.file_text);
        new.ranking := new.short_text::text || '|' || to_tsvector('public.constellation', left(new.body, 1200))::text;
        return new;
      end $$;
      create trigger search_document_vectors before insert or update on search_document
        for each row execute function search_document_vectors();
      -- Text and audience in one index: apart they are slower by the factor measured in docs.
      create index search_document_text_idx on search_document using gin (full_text, find_keys);
      create index search_document_facets_idx on search_document using gin (facets, find_keys);
      create index search_document_released_idx on search_document (released_at desc, version_id);
      create index search_document_artefact_idx on search_document (artefact_id, number);

      -- Words of released text that everyone (public) or the network may read; spelling help comes from nowhere else.
      -- In the order of code points, so that words with one beginning stand together.
      create table search_word (
        word text collate "C" not null,
        stem text not null,
        public_documents integer not null,
        network_documents integer not null,
        constraint search_word_pkey primary key (word),
        constraint search_word_counts_check check (0 <= public_documents and public_documents <= network_documents)
      );
      create index search_word_stem_idx on search_word (stem);
      create index search_word_trgm_idx on search_word using gin (word gin_trgm_ops);

      -- One row: what the index was built from.
      create table search_index (
        only_row boolean not null default true,
        index_version integer not null,
        documents integer not null default 0,
        public_documents integer not null default 0,
        network_documents integer not null default 0,
        vocabulary_at timestamptz,
        constraint search_index_pkey primary key (only_row),
        constraint search_index_one_check check (only_row)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_index, search_word, search_document;
      drop function search_document_vectors, search_vector, search_plain;
      drop text search configuration constellation_words;
      drop text search configuration constellation;
      drop extension fuzzystrmatch;
    `);
  }
}
