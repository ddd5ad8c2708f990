/** The fields ranking tells apart, in the order of their weights. */
export const rankedFields = ['title', 'keywords', 'summary', 'labels', 'start'] as const;

const labels = 3;
const start = 4;

/** Where one stem stands: field and place, places counting through all fields. */
export interface Occurrence {
  readonly field: number;
  readonly place: number;
}

const [quote, comma, colon, space, bar, zero, nine, letterA] = [39, 44, 58, 32, 124, 48, 57, 65] as const;

/** Kept small: all that is asked of it is to pass over most stems by one look. */
const filterSize = 1_024;
const filterMask = filterSize - 1;
const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The stems a query asks for, in a form in which a text is gone through once for all of them. */
export class WantedStems {
  readonly #byHash = new Map<number, readonly string[]>();
  readonly #filter = new Uint8Array(filterSize);

  /** @param beginnings where longer stems are asked for as well, what they begin with */
  constructor(
    stems: Iterable<string>,
    readonly beginnings: readonly string[] = [],
  ) {
    for (const stem of new Set(stems)) {
      let hash = 0;
      for (let at = 0; at < stem.length; at++) hash = nextHash(hash, stem.charCodeAt(at));
      this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), stem]);
      this.#filter[hash & filterMask] = 1;
    }
  }

  /** The wanted stem that stands here; undefined when it is another. */
  at(text: string, from: number, hash: number): string | undefined {
    if (this.#filter[hash & filterMask] === 0) return undefined;
    return this.#byHash
      .get(hash)
      ?.find((stem) => text.startsWith(stem, from) && text.charCodeAt(from + stem.length) === quote);
  }
}

type Places = Map<string, Occurrence[]>;
const nowhere: readonly Occurrence[] = [];
const nobody: readonly Occurrence[][] = [];

/**
 * The ranking text of one candidate (see `EngineHit.ranking`), gone through once: a query asks for a handful of its
 * hundred stems, and hundreds of candidates are judged while somebody waits.
 */
export class RankingText {
  /** Words of each field, without those that say nothing. */
  readonly lengths: Readonly<Float64Array>;
  readonly #found: Places = new Map();
  readonly #begun: Places = new Map();

  /**
   * @param withBody false for those who may not read: the start of the body must not speak to them
   * @param wanted the stems it will be asked for
   */
  constructor(text: string, withBody: boolean, wanted: WantedStems) {
    const lengths = new Float64Array(rankedFields.length);
    this.lengths = lengths;
    let otherwise = labels;
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      if (code === bar) {
        if (!withBody) return;
        otherwise = start;
      }
      if (code !== quote) {
        at++;
        continue;
      }
      const from = at + 1;
      let hash = 0;
      for (at = from; at < text.length; at++) {
        const letter = text.charCodeAt(at);
        // A quotation mark inside a stem is written twice.
        if (letter === quote && text.charCodeAt(++at) !== quote) break;
        hash = nextHash(hash, letter);
      }
      if (text.charCodeAt(at) !== colon) continue;
      const asked = this.#askedAt(wanted, text, { from, hash });
      at = readPlaces(text, at + 1, (place, letter) => {
        const field = letter === 0 ? otherwise : letter - letterA;
        lengths[field] = (lengths[field] ?? 0) + 1;
        for (const list of asked) list.push({ field, place });
      });
    }
  }

  has(stem: string): boolean {
    return this.#found.has(stem);
  }

  /** Where one of the wanted stems stands. */
  find(stem: string): readonly Occurrence[] {
    return this.#found.get(stem) ?? nowhere;
  }

  /** Where stems with one of the wanted beginnings stand. */
  findBeginning(beginning: string): readonly Occurrence[] {
    return this.#begun.get(beginning) ?? nowhere;
  }

  /** Where the places of the stem that begins here are to be kept. */
  #askedAt(wanted: WantedStems, text: string, { from, hash }: { from: number; hash: number }): readonly Occurrence[][] {
    const stem = wanted.at(text, from, hash);
    if (stem === undefined && wanted.beginnings.length === 0) return nobody;
    const asked = wanted.beginnings
      .filter((beginning) => text.startsWith(beginning, from))
      .map((beginning) => listIn(this.#begun, beginning));
    if (stem !== undefined) asked.push(listIn(this.#found, stem));
    return asked;
  }
}

function listIn(places: Places, name: string): Occurrence[] {
  const known = places.get(name);
  if (known) return known;
  const list: Occurrence[] = [];
  places.set(name, list);
  return list;
}

/** Reads places such as `2A,6B`, to the space, bar or end after them, which is returned. The letter is 0 where there is none. */
function readPlaces(text: string, from: number, take: (place: number, letter: number) => void): number {
  let place = 0;
  let letter = 0;
  for (let at = from; ; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (code >= zero && code <= nine) place = place * 10 + code - zero;
    else if (code !== comma && code !== space && code !== bar) letter = code;
    else {
      take(place, letter);
      if (code !== comma) return at;
      place = 0;
      letter = 0;
    }
  }
}
