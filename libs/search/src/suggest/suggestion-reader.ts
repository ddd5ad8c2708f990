import { versionColumns, versionRule } from '@constellation/artefacts';
import type { ArtefactKind } from '@constellation/artefacts/vocabulary';
import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { forgivenSlips } from '../understand/spelling.ts';
import { vocabularyColumn } from '../understand/vocabulary.reader.ts';

/** An artefact whose title begins, or has a word that begins, with what was typed. */
export interface SuggestedArtefact {
  readonly artefactId: string;
  readonly title: string;
  readonly kind: ArtefactKind;
}

/** Words of titles looked through, and documents judged: type-ahead answers in the time of a keystroke or not at all. */
const mostStarts = 3_000;
const mostJudged = 400;
/** Words that are tried for one that no title has. */
const mostLikely = 4;
/** Words of the vocabulary that are compared with one that no title has. */
const mostNear = 4_000;
/** Shorter words are beginnings, not slips. */
const shortestSlip = 4;

/** Finds titles by the beginnings of their words; the artefacts' own rule stands in the statement and alone decides. */
@Injectable()
export class SuggestionReader {
  constructor(private readonly database: Database) {}

  /** @param words as {@link wordsOfTyping} gives them; the last one may be half a word */
  async artefacts(viewer: Viewer, words: readonly string[], most: number): Promise<readonly SuggestedArtefact[]> {
    const parameters = new SqlParameters();
    const [begun, ...whole] = words.toReversed();
    if (begun === undefined) return [];
    const start = parameters.add(begun);
    const others = whole.map(
      (word) =>
        ` and exists (select from search_title other where other.version_id = title.version_id and other.word = ${parameters.add(word)})`,
    );
    const findable = `in ('released', 'superseded')`;
    const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);
    const findNewer = ruleToSql(versionRule(viewer, 'find'), versionColumns('newer_access'), parameters);
    const rows = await this.database.queryPrepared<{ artefact_id: string; title: string; kind: ArtefactKind }>(
      `select judged.artefact_id, judged.title, judged.kind
         from (select version_id, min(place) as place, min(length(word)) as length
                 from (select title.version_id, title.place, title.word
                         from search_title title
                        where title.word >= ${start} and title.word < ${start} || U&'\\FFFD'${others.join('')}
                        limit ${mostStarts}) as starts
                group by version_id
                order by 2, 3, 1 limit ${mostJudged}) as candidate
        cross join lateral (
          select version.artefact_id, version.title, artefact.kind
            from artefact_version version
            join artefact on artefact.artefact_id = version.artefact_id
            join version_access access on access.version_id = version.version_id
           where version.version_id = candidate.version_id and version.state ${findable} and ${find}
             and not exists (
               select from artefact_version newer
                 join version_access newer_access on newer_access.version_id = newer.version_id
                where newer.artefact_id = version.artefact_id and newer.number > version.number
                  and newer.state ${findable} and ${findNewer})
          offset 0) as judged
        order by candidate.place, candidate.length, candidate.version_id
        limit ${parameters.add(most)}`,
      parameters.values,
    );
    return rows.map((row) => ({ artefactId: row.artefact_id, title: row.title, kind: row.kind }));
  }

  /**
   * Words that may have been meant by the beginning of one, likeliest first: only those that the viewer's vocabulary holds,
   * and nothing of them is shown unless a title that the viewer may find has them.
   */
  async likelyWords(viewer: Viewer, word: string): Promise<readonly string[]> {
    if (word.length < shortestSlip || /[0-9]/.test(word)) return [];
    const documents = vocabularyColumn(viewer);
    const rows = await this.database.queryPrepared<{ word: string }>(
      `select word
         from (select word, ${documents} as documents,
                      least(levenshtein_less_equal(word, $1, $2),
                            levenshtein_less_equal(left(word, length($1)), $1, $2)) as slips
                 from (select word, ${documents} from search_word
                        where word >= left($1, 1) and word < left($1, 1) || U&'\\FFFD' and length(word) <= 60
                          and (length($1) < 7 or word % $1 or left(word, 3) = left($1, 3)) and ${documents} > 0
                        limit ${mostNear}) as near) as judged
        where slips <= $2
        order by slips, documents desc, word limit ${mostLikely}`,
      [word, Math.min(2, forgivenSlips(word.length))],
    );
    return rows.map((row) => row.word);
  }
}
