import { safeFileName } from '../files/file-name.ts';

/** Folders stand in each other, and Windows wants a whole path within 260 characters. */
const longestFolder = 48;

/** A folder name that is safe to unpack on every system. @param place counted from 1; null for the outermost folder */
export function folderName(title: string, place: number | null): string {
  const name = safeFileName(title.replaceAll(/[\\/.]/g, ' '), 'application/octet-stream');
  const short = atWord(name);
  return place === null ? short : `${String(place).padStart(2, '0')} ${short}`;
}

/** A name cut where a word ends; one word that is longer anywhere. */
function atWord(name: string): string {
  const letters = [...name];
  if (letters.length <= longestFolder) return name.trim();
  const [first = '', ...beyond] = [letters.slice(0, longestFolder).join(''), letters[longestFolder]];
  const words = beyond[0] === ' ' ? first : first.slice(0, first.lastIndexOf(' ') + 1);
  return (words.trim() || first).trim().replace(/[\s,;:–-]+$/u, '');
}

/** Names in one folder, no two alike: systems that do not tell capitals apart would lose one of them. */
export class NamesInFolder {
  readonly #taken = new Set<string>();

  /** The name, with a number before its suffix where it is taken. */
  take(name: string): string {
    const [, stem = name, suffix = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/su.exec(name) ?? [];
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${stem} (${number})${suffix}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return candidate;
    }
  }
}
