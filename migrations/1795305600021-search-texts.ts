import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched of a document is worked out by a function, which the trigger and a reindex share; the body is parsed once. */
export class SearchTexts1795305600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function search_texts(title text, keywords text, summary text, labels text, body text, file_text text,
                                   out short_text tsvector, out full_text tsvector, out ranking text)
        language plpgsql immutable parallel safe as $$
      declare
        ranked_length constant integer := 1200;
        -- Up to the last whole word: the rest of the body begins with the next, so that nothing is parsed twice.
        head constant text := case when length(body) <= ranked_length then body else substring(left(body, ranked_length) from '^.*\\s') end;
        head_words constant tsvector := to_tsvector('public.constellation', coalesce(head, left(body, ranked_length)));
      begin
        short_text :=
          setweight(to_tsvector('public.constellation', title), 'A') ||
          setweight(to_tsvector('public.constellation', keywords), 'B') ||
          setweight(to_tsvector('public.constellation', summary), 'C') ||
          setweight(to_tsvector('public.constellation', labels), 'D');
        full_text := strip(short_text || head_words);
        if head is null or length(head) < length(body) then
          full_text := full_text || search_vector(substr(body, coalesce(length(head), 0) + 1));
        end if;
        if file_text <> '' then
          full_text := full_text || search_vector(file_text);
        end if;
        ranking := short_text::text || '|' || head_words::text;
      end $$;

      create or replace function search_document_vectors() returns trigger language plpgsql as $$
      begin
        select * into new.short_text, new.full_text, new.ranking
          from search_texts(new.title, new.keywords, new.summary, new.labels, new.body, new.file_text);
        return new;
      end $$;

      alter table search_index add column texts_by text;
      comment on column search_index.texts_by is
        'By which functions and dictionaries the vectors of all documents were made at the last reindex: where they are the same still, a document whose texts are the same keeps them.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_index drop column texts_by;
      create or replace function search_document_vectors() returns trigger language plpgsql as $$
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
      drop function search_texts;
    `);
  }
}
