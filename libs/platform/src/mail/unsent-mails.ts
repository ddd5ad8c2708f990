/** Mails of one kind asked for again at one time. */
export const mostUnsentMails = 1_000;

/** For so many days something is news: what is older and was not told is not told any more. */
export const daysOfNews = 3;

/** SQL condition: it is long enough ago that whoever was to do it would have done it. */
export const longAgo = (instant: string): string => `${instant} < now() - interval '15 minutes'`;

/**
 * SQL condition on a `mail_delivery delivery`, joined from the left by its job's id: the mail is not known to be dealt with.
 * What stands at 'sending' for long was left by a process that is gone; it is noted as uncertain.
 */
export const isUnsent = `(delivery.job_id is null or delivery.state in ('waiting', 'sending') and ${longAgo('delivery.claimed_at')})`;
