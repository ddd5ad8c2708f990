import type { SqlParameters } from '@constellation/platform/access';

/** For how long a release that nobody opened can be taken back, in minutes. */
export const undoMinutes = 10;

/** When a release made at this instant can be taken back no more. */
export const undoEndsAt = (releasedAt: Date): Date => new Date(releasedAt.getTime() + undoMinutes * 60_000);

/** Whether a release is so fresh that it may be taken back, as far as time goes. */
export const isFresh = (releasedAt: Date | null, now: Date): boolean =>
  releasedAt !== null && undoEndsAt(releasedAt) > now;

/**
 * SQL condition on `version`: its release can be taken back no more, so that notices about it may go out: the time is over,
 * or somebody has opened it.
 */
export function mayBeTold(now: Date, parameters: SqlParameters): string {
  return `(version.released_at <= ${parameters.add(now)}::timestamptz - interval '${undoMinutes} minutes'
    or exists (select from release_opening opening where opening.version_id = version.version_id))`;
}
