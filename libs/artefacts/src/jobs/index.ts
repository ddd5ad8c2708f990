export { ArtefactsJobsModule } from './artefacts-jobs.module.ts';
