/** A set of words from a text of them, for lists that would fill a page with one word a line. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
