import type { UnitOfWork } from '@constellation/platform/db';
import { londonDayOf } from '@constellation/platform/time';

/** How long numbers are kept, in months: curators are shown twelve. */
const keptMonths = 13;

/** Forgets who was counted before today, and numbers that are shown no more. */
export async function forgetUsage(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  const today = londonDayOf(now);
  await unitOfWork.run(async (tx) => {
    await tx.query(`delete from version_usage_opener where day < $1::date`, [today]);
    await tx.query(`delete from version_usage_salt where day < $1::date`, [today]);
    await tx.query(`delete from version_usage where day < $1::date - interval '${keptMonths} months'`, [today]);
  });
}
