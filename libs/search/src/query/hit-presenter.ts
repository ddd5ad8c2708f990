import { Injectable } from '@nestjs/common';
import { FoundVersionsReader, type HitText } from '../retrieve/found-versions.reader.ts';
import { Highlighter, plain, type HighlightPart, type Passage } from './highlight.ts';
import type { QueryTerm } from '../understand/understand.ts';

/** One hit as it is shown. */
export interface SearchHit {
  readonly versionId: string;
  readonly title: readonly HighlightPart[];
  /** A passage of the summary, the body or a file, whichever shows the most of what was searched for. */
  readonly snippet: readonly HighlightPart[];
  /** Name of the file the passage is from; null when it is not from a file. */
  readonly matchedFile: string | null;
}

/** Most written forms of a word that are looked for inside files. */
const mostForms = 8;

/** Marks what was found in the texts of one page of hits: only in what the viewer may read. */
@Injectable()
export class HitPresenter {
  constructor(private readonly reader: FoundVersionsReader) {}

  /** @param readable those of the ids that were judged readable in this request */
  async present(
    versionIds: readonly string[],
    readable: ReadonlySet<string>,
    terms: readonly QueryTerm[],
  ): Promise<readonly SearchHit[]> {
    const texts = await this.reader.readTexts(
      versionIds,
      versionIds.filter((id) => readable.has(id)),
    );
    const highlighter = new Highlighter(terms);
    const shown = versionIds.flatMap((versionId) => {
      const text = texts.get(versionId);
      return text ? [{ versionId, ...this.#fromText(text, highlighter) }] : [];
    });
    // Files are looked into only for what their version's own text does not show.
    const lacking = shown.filter(({ versionId, met }) => readable.has(versionId) && met.size < terms.length);
    const missing = terms.filter((_, place) => lacking.some(({ met }) => !met.has(place)));
    const passages = await this.reader.readPassages(
      lacking.map(({ versionId }) => versionId),
      missing.flatMap(({ forms }) =>
        forms
          .map(plain)
          .filter((form) => /^[\p{L}\p{N}]+$/u.test(form))
          .slice(0, mostForms),
      ),
    );
    return shown.map(({ versionId, title, snippet }) => {
      const file = passages.get(versionId);
      const fromFile = file && highlighter.snippet(file.passage);
      const better = fromFile && fromFile.worth > snippet.worth;
      return {
        versionId,
        title: title.parts,
        snippet: better ? fromFile.parts : snippet.parts,
        matchedFile: better ? file.fileName : null,
      };
    });
  }

  #fromText(text: HitText, highlighter: Highlighter): { title: Passage; snippet: Passage; met: ReadonlySet<number> } {
    const title = highlighter.mark(text.title);
    const summary = highlighter.snippet(text.summary);
    // A summary that shows every word cannot be beaten, and is the shorter to go through.
    const wantsBody = text.body !== null && (summary.terms.size < highlighter.size || summary.parts.length === 0);
    const body = wantsBody ? highlighter.snippet(text.body ?? '') : null;
    const snippet = body && (body.worth > summary.worth || text.summary.trim() === '') ? body : summary;
    return { title, snippet, met: new Set([...title.terms, ...summary.terms, ...(body?.terms ?? [])]) };
  }
}
