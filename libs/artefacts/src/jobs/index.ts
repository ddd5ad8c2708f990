export { ArtefactsJobsModule } from './artefacts-jobs.module.ts';
export { shareRequestsMet } from '../share-request/share-request.policy.ts';
export { feedbackGoesTo } from './feedback-recipients.ts';
