/** How often somebody is told of what is new. */
export const alertFrequencies = ['off', 'daily', 'weekly'] as const;
export type AlertFrequency = (typeof alertFrequencies)[number];

/** Alerts are made at seven in the morning in London: weekly ones on Mondays. */
const hour = `time '07:00'`;

/**
 * SQL: when the next alert is due, null for never.
 * @param frequency placeholder of the frequency
 * @param now placeholder of the instant
 */
export const nextDueSql = (frequency: string, now: string): string => `(
  case ${frequency}::text
    when 'daily' then ((${now}::timestamptz at time zone 'Europe/London')::date + 1 + ${hour}) at time zone 'Europe/London'
    when 'weekly' then (date_trunc('week', ${now}::timestamptz at time zone 'Europe/London')::date + 7 + ${hour}) at time zone 'Europe/London'
  end)`;
