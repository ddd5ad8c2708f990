import type { CommunityCardFragment, CommunityMemberFragment, CommunityWarning } from '../../gql/graphql.ts';
import { listInWords, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';

/** "Subject · Open to join · 12 members · informal". */
export function communityInWords(community: CommunityCardFragment): string {
  return [
    labels.communityKind[community.kind],
    community.within ? `for ${community.within.name} alone` : null,
    community.endedAt ? 'ended' : labels.communityJoining[community.joining].toLowerCase(),
    plural(community.memberCount, 'member'),
    community.charteredAt ? 'formal' : 'informal',
  ]
    .filter(Boolean)
    .join(' · ');
}

type Posts = NonNullable<CommunityMemberFragment['person']>['posts'];

/** Where somebody works, each place once. */
export function placesInWords(posts: Posts | undefined): string {
  return listInWords([...new Set((posts ?? []).map((post) => post.organisation.name))]);
}

/** What is missing, and what to do about it. */
export const warningWords: Record<CommunityWarning, { title: string; words: string }> = {
  NO_STEWARD: {
    title: 'Nobody looks after this community',
    words: 'Until somebody does, whoever runs a host organisation stands in: make a member lead, or take it over.',
  },
  NO_LEAD: {
    title: 'This community has no lead',
    words: 'A steward can take it over, or make a member lead.',
  },
  ONE_STEWARD: {
    title: 'One steward alone',
    words: 'When they move on, nobody is left who knows it. Make a second member deputy.',
  },
  ONE_ORGANISATION: {
    title: 'All stewards are from one trust',
    words: 'A community across trusts is looked after by two of them. Make somebody from elsewhere deputy.',
  },
};

const dayOf = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

interface Timed {
  localStart: string;
  localEnd: string;
  timeZone: string;
}

/** "Thursday 14 January 2027, 16:00 to 17:30", by the clocks of its own zone, which is named where it is not London's. */
export function timeInWords({ localStart, localEnd, timeZone }: Timed): string {
  const [startDay = '', start = ''] = localStart.split('T');
  const [endDay = '', end = ''] = localEnd.split('T');
  const day = (text: string) => dayOf.format(new Date(`${text}T00:00:00Z`));
  const until = endDay === startDay ? end : `${day(endDay)}, ${end}`;
  return `${day(startDay)}, ${start} to ${until}${timeZone === 'Europe/London' ? '' : ` (${timeZone})`}`;
}
