export { cleanDatabase, emptyDatabase, testDatabase, type TestDatabase } from './test-database.ts';
export { describeWithData } from './shared-data.ts';
export { waitForJobs } from './wait-for-jobs.ts';
export { startRedisForTests, type TestRedis } from './redis-for-tests.ts';
export { startS3Server, type S3ServerForTests } from './s3-server.ts';
export { startMailServer, type MailServerForTests, type ReceivedMail } from './mail-server.ts';
export { startPgBouncerForTests, type TestPgBouncer } from './pgbouncer-for-tests.ts';
export { currentTestRun } from './test-run.ts';
export { freePort } from './free-port.ts';
