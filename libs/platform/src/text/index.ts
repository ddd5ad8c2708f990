export { cleanLine } from './clean-line.ts';
export { toSafeHtml } from './markdown.ts';
export { findByWords, holdsWords, mostCounted, type FoundByWords, type WordTable } from './find-by-words.ts';
