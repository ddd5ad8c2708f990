import { defaultFrequencies } from '../notice/notice-kinds.ts';

const defaults = Object.entries(defaultFrequencies)
  .map(([kind, frequency]) => `when '${kind}' then '${frequency}'`)
  .join(' ');

/** SQL: how often the person of a notice is e-mailed about its kind: as they chose, else by default. */
export const effectiveFrequency = (notice: string): string => `coalesce(
  (select preference.frequency from notice_preference preference
    where preference.person_id = ${notice}.person_id and preference.kind = ${notice}.kind),
  case ${notice}.kind ${defaults} else 'off' end)`;
