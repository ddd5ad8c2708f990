export { SearchWorld, testNow, titlesOf, viewerWith, type VersionRecipe } from './search-world.ts';
export { aTerm } from './terms.ts';
