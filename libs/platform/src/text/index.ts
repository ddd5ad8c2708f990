export { cleanLine } from './clean-line.ts';
export { toSafeHtml } from './markdown.ts';
export { findByWords, mostCounted, type FoundByWords, type WordTable } from './find-by-words.ts';
