export { ArtefactsApi, type Answer } from './artefacts-api.ts';
