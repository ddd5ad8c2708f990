import { networkKey, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { ParsedQuery } from './parse-query.ts';
import { forgivenSlips, type SpellingCandidate } from './spelling.ts';
import { isKnown, synonymsOf, telling } from './synonyms.ts';

/** What the vocabulary knows of one word of a query. */
export interface WordFacts {
  readonly word: string;
  /** Null for words that say nothing ("the"): they are not searched for. */
  readonly stem: string | null;
  /** Documents with this stem, as far as the viewer's vocabulary goes; at most a rough upper bound. */
  readonly documents: number;
  /** Written forms with this stem, for highlights. */
  readonly forms: readonly string[];
  /** Whether some word begins with it: it may be half a word rather than a slip. */
  readonly begins: boolean;
  /** Words it may be a slip of; only for words without a document that are not meant exactly as they stand. */
  readonly candidates: readonly SpellingCandidate[];
}

export interface VocabularyFacts {
  readonly words: readonly WordFacts[];
  /** Documents the vocabulary was made from. */
  readonly documents: number;
}

interface Row {
  word: string;
  stem: string | null;
  documents: number;
  forms: string[] | null;
  begins: boolean;
  candidates: SpellingCandidate[] | null;
  total: number | null;
}

/** The column of `search_word` that counts the documents whose words this viewer may be shown. */
export const vocabularyColumn = (viewer: Viewer): 'network_documents' | 'public_documents' =>
  viewer.keys.includes(networkKey) ? 'network_documents' : 'public_documents';

/**
 * Looks words up in the vocabulary of what their reader may see: released public text when signed out, and the network's
 * as well for those who hold its key.
 */
@Injectable()
export class VocabularyReader {
  constructor(private readonly database: Database) {}

  /**
   * One statement for all words and what says the same; none for none. Words with the same first letter are named as a range: an index answers that,
   * which makes the candidates of a slip six times as quick as comparing letters does. They are gone through for short words
   * alone, which have few letters in common with what is meant, and beside those alike: as one condition, both would be for every word.
   */
  async lookUp(viewer: Viewer, query: Pick<ParsedQuery, 'words' | 'namedWords' | 'exact'>): Promise<VocabularyFacts> {
    const typed = new Set([...query.words, ...query.namedWords]);
    const words = [...new Set([...typed, ...synonymsOf(telling(query.words)).flatMap((synonym) => synonym.words)])];
    if (words.length === 0) return { words: [], documents: 0 };
    const column = vocabularyColumn(viewer);
    const mayBeMeant = `known.documents is null and asked.slips > 0 and ${column} > 0
                      and length(search_word.word) between length(asked.word) - asked.slips and length(asked.word) + asked.slips
                      and levenshtein_less_equal(search_word.word, asked.word, asked.slips + 1) <= asked.slips + 1`;
    const rows = await this.database.queryPrepared<Row>(
      `select asked.word, asked.stem, coalesce(known.documents, 0)::int as documents, known.forms,
              similar_word.candidates, corpus.total,
              exists (select from search_word
                       where search_word.word > asked.word and search_word.word < asked.word || U&'\\FFFD' and ${column} > 0) as begins
         from (select word, place, slips, (tsvector_to_array(to_tsvector('public.constellation', word)))[1] as stem
                 from unnest($1::text[], $2::int[]) with ordinality as given (word, slips, place)) as asked
         left join (select ${column} as total from search_index) as corpus on true
         left join lateral (
           select sum(${column}) as documents, array_agg(word) as forms
             from search_word where search_word.stem = asked.stem and ${column} > 0) as known on true
         left join lateral (
           select jsonb_agg(jsonb_build_object('word', near.word, 'stem', near.stem, 'documents', near.documents)) as candidates
             from (select word, stem, ${column} as documents from search_word
                    where search_word.word % asked.word and ${mayBeMeant}
                   union
                   select word, stem, ${column} as documents from search_word
                    where search_word.word >= left(asked.word, 1) and search_word.word < left(asked.word, 1) || U&'\\FFFD'
                      and length(asked.word) < 7 and ${mayBeMeant}
                    limit 200) as near) as similar_word on true
        order by asked.place`,
      [
        words,
        words.map((word) =>
          !typed.has(word) || query.exact.has(word) || isKnown(word) ? 0 : forgivenSlips(word.length),
        ),
      ],
    );
    return {
      words: rows.map(({ word, stem, documents, forms, begins, candidates }) => ({
        word,
        stem,
        documents,
        forms: forms ?? [],
        begins,
        candidates: candidates ?? [],
      })),
      documents: rows[0]?.total ?? 0,
    };
  }
}
