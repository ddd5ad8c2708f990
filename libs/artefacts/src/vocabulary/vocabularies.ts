import { keyStages, phases, subjects, yearGroups, type Vocabulary } from '@constellation/identity/vocabulary';
import { licenceVocabulary } from '../licences/licence.ts';
import { artefactTypes, kinds } from './artefact-types.ts';
import {
  deliveries,
  evidenceRelations,
  evidenceStrengths,
  examBoards,
  frameworks,
  intendedRoles,
  mechanisms,
  results,
  tiers,
} from './details.ts';
import { inclusion, sendNeeds } from './inclusion.ts';

/** Every scheme an artefact is described with, in the order in which forms ask for them. */
export const vocabularies: readonly Vocabulary[] = [
  kinds,
  artefactTypes,
  subjects,
  phases,
  keyStages,
  yearGroups,
  inclusion,
  sendNeeds,
  licenceVocabulary,
  frameworks,
  examBoards,
  tiers,
  intendedRoles,
  deliveries,
  mechanisms,
  evidenceStrengths,
  results,
  evidenceRelations,
];
