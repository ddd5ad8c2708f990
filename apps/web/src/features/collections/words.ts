import type { CollectionChangeKind, CollectionChangePartsFragment, CollectionScope } from '../../gql/graphql.ts';
import { formatDayAndTime } from '../../ui/format.ts';

export const audienceWords: Record<CollectionScope, { label: string; description: string }> = {
  PUBLIC: { label: 'Everyone', description: 'Signed in or not, anywhere.' },
  NETWORK: { label: 'The network', description: 'People with a post in any verified organisation.' },
  PARTNERS: {
    label: 'Named partners',
    description: 'Your trust, and the organisations and partnerships you name.',
  },
  TRUST: { label: 'The trust', description: 'People in the trust and all of its schools.' },
  SCHOOL: { label: 'The school', description: 'People in the school, and those who work for its trust.' },
  COMMUNITY: { label: 'The community', description: 'Its members with a current post.' },
  PRIVATE: { label: 'Only its curators', description: 'Nobody else sees it.' },
};

const done: Record<CollectionChangeKind, (title: string) => string> = {
  DETAILS_CHANGED: () => 'changed its title or description',
  AUDIENCE_CHANGED: () => 'changed who sees it',
  CURATORS_CHANGED: () => 'changed who curates it',
  ITEM_ADDED: (title) => `added ${title}`,
  ITEM_CHANGED: (title) => `changed what is said of ${title}`,
  ITEM_MOVED: (title) => `moved ${title}`,
  ITEM_REMOVED: (title) => `took ${title} out`,
  SECTION_ADDED: (title) => `added the section ${title}`,
  SECTION_CHANGED: (title) => `changed the section ${title}`,
  SECTION_MOVED: (title) => `moved the section ${title}`,
  SECTION_REMOVED: (title) => `took the section ${title} away`,
};

/** "Priya Nair moved “Rivers”", one for each, the same thing said once. */
export function changesInWords(changes: readonly CollectionChangePartsFragment[]): string[] {
  const words = changes.map(
    ({ kind, title, changedBy }) =>
      `${changedBy?.name ?? 'Somebody'} ${done[kind](title ? `“${title}”` : 'something')}.`,
  );
  return [...new Set(words)];
}

/** "Priya Nair changed what is said of “Rivers”, 3 May 2026, 10:02."; null when nobody was heard to have done anything to the item. */
export function lastChangeInWords(heard: readonly CollectionChangePartsFragment[], itemId: string): string | null {
  const last = heard.findLast((change) => change.itemId === itemId);
  if (!last) return null;
  const [sentence] = changesInWords([last]);
  return sentence ? `${sentence.slice(0, -1)}, ${formatDayAndTime(last.changedAt)}.` : null;
}
