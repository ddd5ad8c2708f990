export { SearchJobsModule } from './search-jobs.module.ts';
