import { OrganisationReader, type OrganisationRow } from '@constellation/identity';
import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { askedForm } from '../asked/asked-query.ts';
import { AskedReader } from './asked.reader.ts';
import { SuggestionReader, type SuggestedArtefact } from './suggestion-reader.ts';
import { wordsOfTyping } from './typed-words.ts';

/** What may have been meant by what is typed so far. */
export interface Suggestions {
  readonly queries: readonly string[];
  readonly artefacts: readonly SuggestedArtefact[];
  readonly organisations: readonly Pick<OrganisationRow, 'id' | 'name' | 'kind'>[];
}

/** How many of each are worth a look while typing. */
const mostQueries = 3;
const mostOrganisations = 3;
/** With fewer titles than this, slips are looked for. */
const enoughArtefacts = 2;

/** Type-ahead: in the time of a keystroke, and only of what its viewer may find. */
@Injectable()
export class SuggestService {
  constructor(
    private readonly reader: SuggestionReader,
    private readonly asked: AskedReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /** @param most artefacts wanted */
  async suggest(viewer: Viewer, text: string, most: number): Promise<Suggestions> {
    const words = wordsOfTyping(text);
    if (words.length === 0) return { queries: [], artefacts: [], organisations: [] };
    const typed = askedForm(text);
    const [queries, artefacts, organisations] = await Promise.all([
      typed === null ? [] : this.asked.beginningWith(viewer, typed, mostQueries),
      this.#artefacts(viewer, words, most),
      this.organisations.beginningWith(viewer, text, mostOrganisations),
    ]);
    return { queries, artefacts, organisations };
  }

  /** Titles with these words; where there are few, with the last one or another taken for a slip. */
  async #artefacts(viewer: Viewer, words: readonly string[], most: number): Promise<readonly SuggestedArtefact[]> {
    const exact = await this.reader.artefacts(viewer, words, most);
    if (exact.length >= Math.min(enoughArtefacts, most)) return exact;
    const found = new Map(exact.map((artefact) => [artefact.artefactId, artefact]));
    // The word that is being typed first: the others are whole, and mostly right.
    for (const place of [words.length - 1, ...words.keys()].slice(0, words.length)) {
      const likely = await this.reader.likelyWords(viewer, words[place] ?? '');
      for (const word of likely) {
        for (const artefact of await this.reader.artefacts(viewer, words.with(place, word), most)) {
          found.set(artefact.artefactId, artefact);
        }
        if (found.size >= most) break;
      }
      if (found.size > exact.length) break;
    }
    return [...found.values()].slice(0, most);
  }
}
