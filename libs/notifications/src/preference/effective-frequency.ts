import type { Queryable } from '@constellation/platform/db';
import type { OfferedMail } from '@constellation/platform/mail';
import { defaultFrequencies } from '../notice/notice-kinds.ts';

const defaults = Object.entries(defaultFrequencies)
  .map(([kind, frequency]) => `when '${kind}' then '${frequency}'`)
  .join(' ');

/** SQL: how often the person of a notice is e-mailed about its kind: as they chose, else by default. */
export const effectiveFrequency = (notice: string): string => `coalesce(
  (select preference.frequency from notice_preference preference
    where preference.person_id = ${notice}.person_id and preference.kind = ${notice}.kind),
  case ${notice}.kind ${defaults} else 'off' end)`;

/** Whether somebody wants an e-mail of another context at once. */
export async function wantsAtOnce(db: Queryable, { personId, kind }: OfferedMail): Promise<boolean> {
  const [row] = await db.query<{ frequency: string }>(
    `select ${effectiveFrequency('asked')} as frequency from (select $1::uuid as person_id, $2::text as kind) asked`,
    [personId, kind],
  );
  return row?.frequency === 'now';
}
