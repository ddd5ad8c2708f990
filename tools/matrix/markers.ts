import type { Random } from './random.ts';
import type { Marker, Owner, World } from './world.ts';

/**
 * Marker words: letters only, so that search takes each as one word; long and random enough that none is ever taken for
 * a misspelling of another; and of an ending no stemmer touches.
 */
const start = 'zq';
const length = 16;
const pattern = new RegExp(`${start}[a-z]{6,}`, 'gi');
/** So many letters tell a marker even where an answer cut the word short. */
const telling = 8;

/** Makes a new word, whose beginning no other has, and writes down whose it is. */
export function mark(world: World, random: Random, where: string, owner: Owner): string {
  const draw = (): string => `${start}${random.letters(length - start.length - 1)}x`;
  let word = draw();
  while (world.markers.has(word.slice(0, telling))) word = draw();
  const marker: Marker = { word, where, owner };
  world.markers.set(word.slice(0, telling), marker);
  return word;
}

/** Writes down whose an id is. */
export function markId(world: World, id: string, where: string, owner: Owner): void {
  world.ids.set(id, { word: id, where, owner });
}

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The words and ids of the world that stand in a text. */
export function markersIn(world: World, text: string): ReadonlySet<Marker> {
  const found = new Set<Marker>();
  for (const [word] of text.matchAll(pattern)) {
    const marker = world.markers.get(word.slice(0, telling).toLowerCase());
    if (marker) found.add(marker);
  }
  for (const [id] of text.matchAll(idPattern)) {
    const marker = world.ids.get(id.toLowerCase());
    if (marker) found.add(marker);
  }
  return found;
}

/** The word with one letter changed, as somebody might mistype it. */
export function misspelt(word: string): string {
  const place = Math.floor(word.length / 2);
  const other = word[place] === 'b' ? 'c' : 'b';
  return word.slice(0, place) + other + word.slice(place + 1);
}
