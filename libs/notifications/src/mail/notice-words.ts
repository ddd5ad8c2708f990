import type { Reference } from '@constellation/platform/access';
import type { NoticeKind } from '../notice/notice-kinds.ts';

/** What an e-mail says of each kind, before what it is about. */
const words: Readonly<Record<NoticeKind, string>> = {
  mention: 'You are mentioned',
  reply: 'Somebody wrote in a discussion you follow',
  meeting: 'A meeting was planned or changed',
  'join-request': 'Somebody asks to join',
  'join-answer': 'Your request to join was answered',
  succession: 'A community is without a lead',
  'collection-changed': 'A collection you follow changed',
  'collection-proposal': 'Something is proposed for a collection of yours',
  'proposal-answer': 'Your proposal was answered',
  review: 'A draft waits for your decision',
  'review-answer': 'A decision about your draft',
  'access-request': 'Somebody asks for access',
  'access-answer': 'Your request for access was answered',
  'share-request': 'Somebody asks you to share something further',
  'share-answer': 'What you asked to have shared',
  'upstream-change': 'Something your work comes from changed',
  agreement: 'A licence agreement changed',
  'new-work': 'New from whom you follow',
  'slot-filled': 'Others placed something where you follow the curriculum',
  feedback: 'Somebody wrote to you about your work',
  'feedback-answer': 'Your feedback was answered',
  'feedback-shown': 'Both sides agree: readers see this feedback',
  'post-request': 'Somebody asks to be accepted',
};

/** One line: what happened, and to what. */
export function noticeLine(kind: NoticeKind, subject: Reference): string {
  return `${words[kind]}: ${named(subject)}`;
}

/** What it is called, with what it is part of: the community is named by the heading above. */
function named({ title, within }: Reference): string {
  return within && within.kind !== 'Community' ? `“${title}” in “${within.title}”` : `“${title}”`;
}

/** The community that something belongs to, if it does. */
export function communityOf(subject: Reference): Reference | null {
  if (subject.kind === 'Community') return subject;
  return subject.within ? communityOf(subject.within) : null;
}
