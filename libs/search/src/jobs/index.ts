export { SearchJobsModule } from './search-jobs.module.ts';
export { SearchAlertJobsModule } from './search-alert-jobs.module.ts';
