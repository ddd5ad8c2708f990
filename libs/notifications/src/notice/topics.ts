/** Something that happened, of which people are told. Final, as jobs may be waiting. */
export const topics = [
  'message',
  'event',
  'join-request',
  'join-answer',
  'succession',
  'collection-changed',
  'proposal',
  'proposal-answer',
  'access-request',
  'access-answer',
  'share-request',
  'share-answer',
  'share-met',
  'agreement',
  'new-work',
  'review',
  'review-answer',
  'upstream-change',
  'feedback',
  'feedback-answer',
] as const;
export type Topic = (typeof topics)[number];
