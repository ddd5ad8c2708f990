export { CommunitiesJobsModule } from './communities-jobs.module.ts';
