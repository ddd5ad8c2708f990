/**
 * MinHash of word shingles: the share of places in which two signatures agree estimates the share of shingles that two
 * texts have in common (Broder, "On the resemblance and containment of documents", 1997). The signature is cut into bands:
 * two texts that are nearly the same share a band with near certainty, so an index over bands finds them.
 */

const places = 64;
const placesInBand = 4;
const wordsInShingle = 4;
/** Fewer words than this are too few to be a copy of anything. */
export const fewestWords = 25;
/** Words beyond change the estimate little, and a long book would take long. */
const mostWords = 50_000;

/** What is kept of a text; both empty where it has too few words. */
export interface Fingerprint {
  readonly signature: readonly number[];
  readonly bands: readonly number[];
}

export const noFingerprint: Fingerprint = { signature: [], bands: [] };

/** Odd multipliers and offsets that never change: fingerprints are compared over years. */
const permutations = Array.from({ length: places }, (_, place) => ({
  times: mix(place * 2 + 1) | 1,
  plus: mix(place * 2 + 2),
}));

export function fingerprintOf(text: string): Fingerprint {
  const words = wordsOf(text);
  if (words.length < fewestWords) return noFingerprint;
  const shingles = new Set<number>();
  for (let start = 0; start + wordsInShingle <= words.length; start += 1) {
    shingles.add(hashOf(words.slice(start, start + wordsInShingle).join(' ')));
  }
  const signature = permutations.map(({ times, plus }) => {
    let least = 0xffffffff;
    for (const shingle of shingles) {
      const value = mix(Math.imul(shingle, times) + plus) >>> 0;
      if (value < least) least = value;
    }
    return least | 0;
  });
  const bands = Array.from({ length: places / placesInBand }, (_, band) =>
    // The number of the band goes in, so that only equal bands meet.
    signature
      .slice(band * placesInBand, (band + 1) * placesInBand)
      .reduce((hash, value) => mix(Math.imul(hash, 31) + value), band + 1),
  );
  return { signature, bands };
}

/** The share of shingles that two texts have in common, estimated: 0 to 1. */
export function resemblance(one: Fingerprint, other: Fingerprint): number {
  if (one.signature.length === 0 || other.signature.length === 0) return 0;
  return one.signature.filter((value, place) => value === other.signature[place]).length / places;
}

/** Letters and digits alone, without accents: what is formatted another way is the same text. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words: string[] = [];
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(word);
    if (words.length === mostWords) break;
  }
  return words;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** Spreads 32 bits over 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
