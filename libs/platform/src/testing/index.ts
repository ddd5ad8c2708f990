export { cleanDatabase, emptyDatabase, testDatabase, type TestDatabase } from './test-database.ts';
export { describeWithData } from './shared-data.ts';
export { waitForJobs } from './wait-for-jobs.ts';
