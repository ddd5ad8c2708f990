import { Database, UnitOfWork } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';

/** Documents whose transaction began that long before a refresh may have been missed by it: they are looked at again. */
const margin = '10 seconds';
/** Words longer or shorter than this are no help with spelling. */
const shortestWord = 3;
const longestWord = 30;

/**
 * The words of released text that the public or the network may read now, with the number of documents each stands in.
 * Spelling help comes from here and from nowhere else. It is made anew as a whole: nothing that was withdrawn survives
 * a refresh, and between two refreshes a word is only ever shown when the viewer's own results contain it.
 */
@Injectable()
export class SearchVocabulary {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Makes the vocabulary anew if a document or its availability changed since the last time. */
  async refreshIfChanged(now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ changed: boolean }>(
      `select not exists (
         select from search_index
          where vocabulary_at is not null
            and vocabulary_at > coalesce((select max(indexed_at) from search_document), '-infinity')
            and documents = (select count(*) from search_document)
            and not exists (
              select from search_document
               where available_from > vocabulary_at and available_from <= $1
                  or available_until > vocabulary_at and available_until <= $1)) as changed`,
      [now],
    );
    if (row?.changed) await this.refresh(now);
    return row?.changed ?? false;
  }

  /** Makes the vocabulary anew as of this instant. */
  async refresh(now: Date): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query('lock table search_word in share row exclusive mode');
      await tx.query('delete from search_word');
      // ts_stat takes its query as a text, in which the instant is a literal of our own making.
      await tx.query(
        `insert into search_word (word, stem, public_documents, network_documents)
         select word, stem, public_documents, network_documents
           from (select word, (tsvector_to_array(to_tsvector('public.constellation', word)))[1] as stem,
                        coalesce(sum(documents) filter (where is_public), 0)::integer as public_documents,
                        sum(documents)::integer as network_documents
                   from (select word, ndoc as documents, true as is_public from ts_stat($1)
                         union all
                         select word, ndoc, false from ts_stat($2)) as counted
                  where length(word) between ${shortestWord} and ${longestWord} and word !~ '[0-9]'
                  group by word) as words
          where stem is not null`,
        [
          wordsSql(now, `read_keys @> '{public}'`),
          wordsSql(now, `read_keys @> '{network}' and not read_keys @> '{public}'`),
        ],
      );
      await tx.query(
        `insert into search_index (documents, public_documents, network_documents, vocabulary_at)
         select count(*), count(*) filter (where read_keys @> '{public}'),
                count(*) filter (where read_keys && '{public,network}'), now() - interval '${margin}'
           from search_document
         on conflict (only_row) do update
            set documents = excluded.documents, public_documents = excluded.public_documents,
                network_documents = excluded.network_documents, vocabulary_at = excluded.vocabulary_at`,
      );
    });
    await this.database.query('analyze search_word');
  }
}

/** The words of the documents under a condition that can be read at the instant, as a statement for `ts_stat`. */
function wordsSql(now: Date, condition: string): string {
  const instant = `timestamptz '${now.toISOString()}'`;
  return `select to_tsvector('public.constellation_words', left(concat_ws(' ', title, keywords, summary, labels, body, file_text), 100000))
            from search_document
           where ${condition}
             and (available_from is null or available_from <= ${instant})
             and (available_until is null or available_until > ${instant})`;
}
