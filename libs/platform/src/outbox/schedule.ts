import type { JobDefinition } from './definitions.ts';

/** When a {@link Schedule} is due: every so many milliseconds, or by a five-field cron pattern in Europe/London. */
export type Timetable = { readonly everyMs: number } | { readonly cron: string };

/** A job that is run by the clock, once per due time however many processes there are. */
export interface Schedule {
  /** Final, as it names the row that remembers the next due time. */
  readonly name: string;
  readonly timetable: Timetable;
  readonly job: JobDefinition;
  readonly payload: object;
}

/** Has `job` run by the clock; hand the result to `JobsModule.forRoot({ schedules })`. */
export function defineSchedule<Payload extends object>(schedule: {
  name: string;
  timetable: Timetable;
  job: JobDefinition<Payload>;
  payload: Payload;
}): Schedule {
  return { ...schedule, payload: schedule.job.payload.parse(schedule.payload) };
}
