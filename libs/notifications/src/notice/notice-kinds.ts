/** How often somebody is e-mailed about something; the inbox holds it at once, whatever they chose. */
export const frequencies = ['now', 'daily', 'weekly', 'off'] as const;
export type Frequency = (typeof frequencies)[number];

/** What people are told of. Codes are final: rows hold them. */
export const noticeKinds = [
  'mention',
  'reply',
  'meeting',
  'join-request',
  'join-answer',
  'succession',
  'collection-changed',
  'collection-proposal',
  'proposal-answer',
  'review',
  'review-answer',
  'access-request',
  'access-answer',
  'share-request',
  'share-answer',
  'upstream-change',
  'agreement',
  'new-work',
  'slot-filled',
  'feedback',
  'feedback-answer',
  'feedback-shown',
  'post-request',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How often one is e-mailed about a kind unless one chose otherwise. */
export const defaultFrequencies: Readonly<Record<NoticeKind, Frequency>> = {
  mention: 'now',
  reply: 'daily',
  meeting: 'daily',
  'join-request': 'daily',
  'join-answer': 'now',
  succession: 'now',
  'collection-changed': 'weekly',
  'collection-proposal': 'daily',
  'proposal-answer': 'daily',
  review: 'now',
  'review-answer': 'now',
  'access-request': 'now',
  'access-answer': 'now',
  'share-request': 'daily',
  'share-answer': 'daily',
  'upstream-change': 'daily',
  agreement: 'now',
  'new-work': 'weekly',
  'slot-filled': 'weekly',
  feedback: 'daily',
  'feedback-answer': 'daily',
  'feedback-shown': 'daily',
  'post-request': 'now',
};

/** Kinds whose e-mail at once is written by their own context, which has more to say; in digests they stand like all others. */
export const withOwnMail: readonly NoticeKind[] = ['access-request', 'access-answer', 'post-request'];

/** Kinds of what waits for somebody to decide, as long as its context says so; everything else is news. */
export const toDecide: ReadonlySet<NoticeKind> = new Set([
  'join-request',
  'succession',
  'collection-proposal',
  'review',
  'access-request',
  'share-request',
  'upstream-change',
  'agreement',
  'post-request',
]);
