export { decodeCursor, encodeCursor, longestPage, pageOf, type Page, type PageRequest } from './page.ts';
export { idOf, textAndIdOf } from './keyset.ts';
