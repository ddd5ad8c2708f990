export { artefactTypes, kinds, type ArtefactKind } from './artefact-types.ts';
export { axisYears, usualWeeksPerYear, yearLabel } from '../curriculum-map/weeks.ts';
export {
  deliveries,
  evidenceRelations,
  evidenceStrengths,
  examBoards,
  frameworks,
  intendedRoles,
  mechanisms,
  proseDetails,
  results,
  tiers,
} from './details.ts';
export { inclusion, sendNeeds, type InclusionStatement } from './inclusion.ts';
export { licenceVocabulary } from '../licences/licence.ts';
