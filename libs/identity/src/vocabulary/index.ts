export { Vocabulary, type VocabularyScheme, type VocabularyTerm } from './scheme.ts';
export { subjects } from './subjects.ts';
export { phases, keyStages, yearGroups } from './phases.ts';
