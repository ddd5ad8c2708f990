import type { NoticeKind } from './notice-kinds.ts';

/** What happened, in words that stand before what it is about: in the inbox as in e-mails. */
export const happened: Readonly<Record<NoticeKind, string>> = {
  mention: 'You are mentioned',
  reply: 'New in a discussion you follow',
  meeting: 'A meeting was planned or changed',
  'join-request': 'Somebody asks to join',
  'join-answer': 'Your request to join was answered',
  succession: 'A community is without a lead',
  'collection-changed': 'A collection you follow changed',
  'collection-proposal': 'Proposed for a collection of yours',
  'proposal-answer': 'Your proposal was answered',
  review: 'A draft was submitted for release',
  'review-answer': 'A decision about your draft',
  'access-request': 'Somebody asks for access',
  'access-answer': 'Your request for access was answered',
  'share-request': 'Somebody asks you to share something further',
  'share-answer': 'About what you asked to have shared',
  'upstream-change': 'Something your work comes from changed',
  agreement: 'A licence agreement changed',
  'new-work': 'New from whom you follow',
  'slot-filled': 'Others placed something where you follow the curriculum',
  feedback: 'Somebody wrote to you about your work',
  'feedback-answer': 'Your feedback was answered',
  'feedback-shown': 'Both sides agree: readers see this feedback',
  'post-request': 'Somebody asks to be accepted',
};
