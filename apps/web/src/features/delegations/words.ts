import type { DelegationPartsFragment, StandingDelegationState } from '../../gql/graphql.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';

export const stateWords: Readonly<Record<StandingDelegationState, string>> = {
  COMING: 'still to come',
  IN_FORCE: 'in force',
  RESTING: 'rests',
  OVER: 'over',
  ENDED: 'ended',
};

type About = Pick<DelegationPartsFragment, 'kinds' | 'scopes' | 'includesOwn'>;

/** "Curriculum and Research, to: The school, The trust; their own work as well". */
export function reachInWords({ kinds, scopes, includesOwn }: About): string {
  const what = listInWords(kinds.map((kind) => labels.kind[kind]));
  const own = includesOwn ? '; also what they hand in themselves' : '';
  return `${what}, to: ${scopes.map((scope) => labels.scope[scope]).join(', ')}${own}`;
}

/** From when until when, and who named them. */
export function datesInWords({ firstDay, lastDay, endedAt, givenBy }: DelegationPartsFragment): string {
  const by = givenBy ? ` · named by ${givenBy.name}` : '';
  const end = endedAt ? `ended on ${formatDay(endedAt)}` : `until the end of ${formatDay(lastDay)}`;
  return `From ${formatDay(firstDay)} ${end}${by}`;
}
