export { ArtefactsApi, type Answer } from './artefacts-api.ts';
export {
  aDraft,
  anAgreement,
  aRelease,
  artefactIdOf,
  readyContent,
  releaseDraft,
  type ReleaseAbout,
} from './builders.ts';
export { UsageCounter } from '../usage/usage-counter.ts';
export { aWorld, type PostHolder, type World } from './world.ts';
