import { Vocabulary } from '@constellation/identity/vocabulary';

/** How long professional development takes, in the steps people plan with. Upper bounds in minutes, inclusive. */
const bands = [
  { code: 'up-to-30', label: 'Up to half an hour', upTo: 30 },
  { code: 'up-to-60', label: 'Up to an hour', upTo: 60 },
  { code: 'up-to-120', label: 'One to two hours', upTo: 120 },
  { code: 'up-to-360', label: 'Up to a day', upTo: 360 },
  { code: 'over-360', label: 'More than a day', upTo: null },
] as const;

export const durationBands = new Vocabulary({
  scheme: 'duration-band',
  version: '2026-1',
  source: 'This network',
  terms: bands.map(({ code, label }) => ({ code, label })),
});

/** SQL: the band of a number of minutes; null for null. */
export const durationBandSql = (minutes: string): string =>
  `case ${bands
    .map(({ code, upTo }) =>
      upTo === null ? `when ${minutes} is not null then '${code}'` : `when ${minutes} <= ${upTo} then '${code}'`,
    )
    .join(' ')} end`;
