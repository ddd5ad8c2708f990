import type { Reference } from '@constellation/platform/access';
import type { NoticeKind } from '../notice/notice-kinds.ts';
import { happened } from '../notice/happened.ts';

/** One line: what happened, and to what. */
export function noticeLine(kind: NoticeKind, subject: Reference): string {
  return `${happened[kind]}: ${named(subject)}`;
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
