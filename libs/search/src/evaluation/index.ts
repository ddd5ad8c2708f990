export { CandidateFinder, type CandidateHit } from '../retrieve/candidates.ts';
export { VocabularyReader } from '../understand/vocabulary.reader.ts';
export { parseQuery } from '../understand/parse-query.ts';
export { understand, type UnderstoodQuery } from '../understand/understand.ts';
export { rank } from '../rank/rank.ts';
export { rankWeights, type RankWeights } from '../rank/rank-weights.ts';
export { engineFilters } from '../query/search-request.ts';
