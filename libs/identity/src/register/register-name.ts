/** Words that stay small inside a name. */
const smallWords = new Set(['a', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with', 'upon', 'le', 'de']);
/** Abbreviations that registers write like words. */
const abbreviations = new Set([
  'RC',
  'CE',
  'CIO',
  'MAT',
  'UTC',
  'SEN',
  'SEND',
  'LTD',
  'II',
  'III',
  'BEC',
  'TLT',
  'UK',
  'CFE',
]);

/**
 * Makes a name that the register writes in capitals readable: “ABBEY COLLEGE, RAMSEY” becomes “Abbey College, Ramsey”.
 * Names that are not all capitals are kept as they are.
 */
export function readableName(name: string): string {
  const tidy = name.trim().replaceAll(/\s+/g, ' ');
  if (tidy !== tidy.toUpperCase()) return tidy;
  return tidy
    .split(' ')
    .map((word, index) => readableWord(word, index === 0))
    .join(' ');
}

function readableWord(word: string, isFirst: boolean): string {
  const bare = word.replaceAll(/[^A-Z]/g, '');
  if (abbreviations.has(bare)) return word;
  // Letters without a vowel are an abbreviation: “CLF”, “St.” apart.
  if (bare.length > 1 && bare !== 'ST' && !/[AEIOUY]/.test(bare)) return word;
  const lower = word.toLowerCase();
  if (!isFirst && smallWords.has(lower)) return lower;
  return lower.replaceAll(/(^|[-(/&."])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
