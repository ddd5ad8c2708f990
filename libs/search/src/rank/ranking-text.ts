/** The fields ranking tells apart, in the order of their weights. */
export const rankedFields = ['title', 'keywords', 'summary', 'labels', 'start'] as const;

const fieldOfLetter: Readonly<Record<string, number>> = { A: 0, B: 1, C: 2 };
const labels = 3;
const start = 4;

/** Where one stem stands: field and place, places counting through all fields. */
export interface Occurrence {
  readonly field: number;
  readonly place: number;
}

/**
 * The ranking text of one candidate (see `EngineHit.ranking`), looked into without taking it apart: a query asks for a
 * handful of its hundred stems.
 */
export class RankingText {
  readonly #short: string;
  readonly #start: string;

  /** @param withBody false for those who may not read: the start of the body must not speak to them */
  constructor(text: string, withBody: boolean) {
    const border = text.indexOf('|');
    this.#short = border < 0 ? text : text.slice(0, border);
    this.#start = border < 0 || !withBody ? '' : text.slice(border + 1);
  }

  has(stem: string): boolean {
    return this.#short.includes(`'${stem}':`) || this.#start.includes(`'${stem}':`);
  }

  /** Where the stem stands. */
  find(stem: string): readonly Occurrence[] {
    const found: Occurrence[] = [];
    collect(this.#short, `'${stem}':`, (places) => found.push(...occurrences(places, labels)));
    collect(this.#start, `'${stem}':`, (places) => found.push(...occurrences(places, start)));
    return found;
  }

  /** Where stems that begin like this stand. */
  findBeginning(beginning: string): readonly Occurrence[] {
    const found: Occurrence[] = [];
    collect(this.#short, `'${beginning}`, (places) => found.push(...occurrences(places, labels)));
    collect(this.#start, `'${beginning}`, (places) => found.push(...occurrences(places, start)));
    return found;
  }

  /** Words of each field, without those that say nothing. */
  lengths(): Float64Array {
    const lengths = new Float64Array(rankedFields.length);
    count(this.#short, lengths, labels);
    count(this.#start, lengths, start);
    return lengths;
  }
}

function collect(text: string, opening: string, take: (places: string) => void): void {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const colon = text.indexOf(':', at + opening.length - 1);
    if (colon < 0) return;
    const space = text.indexOf(' ', colon);
    take(text.slice(colon + 1, space < 0 ? text.length : space));
  }
}

function occurrences(places: string, otherwise: number): readonly Occurrence[] {
  return places.split(',').map((place) => {
    const field = fieldOfLetter[place.at(-1) ?? ''] ?? otherwise;
    return { field, place: Number.parseInt(place, 10) };
  });
}

const comma = 44;
const colon = 58;

/** Each place ends in a comma, a space or the end; its letter says the field. */
function count(text: string, lengths: Float64Array, otherwise: number): void {
  let inPlaces = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === colon) inPlaces = true;
    else if (inPlaces && (code === comma || code === 32)) {
      const field = fieldOfLetter[text[at - 1] ?? ''] ?? otherwise;
      lengths[field] = (lengths[field] ?? 0) + 1;
      if (code === 32) inPlaces = false;
    }
  }
  if (inPlaces) {
    const field = fieldOfLetter[text.at(-1) ?? ''] ?? otherwise;
    lengths[field] = (lengths[field] ?? 0) + 1;
  }
}
