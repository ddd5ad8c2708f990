export { defineEvent, defineJob, subscribe } from './definitions.ts';
export type { EventDefinition, JobDefinition, QueueName, Subscription } from './definitions.ts';
export { jobIdOf } from './routing.ts';
export { defineSchedule, type Schedule, type Timetable } from './schedule.ts';
