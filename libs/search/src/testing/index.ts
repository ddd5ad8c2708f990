export { aTerm } from './terms.ts';
