import type { AccessRequestPartsFragment, AccessRequestsQuery, AccessRequestState } from '../../gql/graphql.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { verbsInWords } from '../agreements/words.ts';

/** A request in the inbox of those who decide about it. */
export type InboxRequest = AccessRequestsQuery['accessRequests']['nodes'][number];

const stateWords: Readonly<Record<AccessRequestState, string>> = {
  WAITING: 'Waiting',
  GRANTED: 'Granted',
  DECLINED: 'Declined',
  SET_ASIDE: 'Set aside without an answer',
  TAKEN_BACK: 'Taken back',
  LAPSED: 'Not answered in 60 days',
  ENDED: 'Over',
};

/** Where a request stands, and what was granted. */
export function requestInWords(request: AccessRequestPartsFragment): string {
  const { state, versionNumbers, verbs, grantedTo, lastDay } = request;
  if (state === 'WAITING') return `Waiting; it can be answered until ${formatDay(request.answerBy)}`;
  if (state !== 'GRANTED' && state !== 'ENDED') return stateWords[state];
  const versions = `version${versionNumbers.length === 1 ? '' : 's'} ${listInWords(versionNumbers.map(String))}`;
  const may = verbsInWords(verbs.filter((verb) => verb !== 'FIND'));
  const until = lastDay ? ` until ${formatDay(lastDay)}` : '';
  return state === 'GRANTED'
    ? `Granted: people of ${grantedTo?.name ?? 'your organisation'} may ${may} ${versions}${until}`
    : `Over: people of ${grantedTo?.name ?? 'your organisation'} could ${may} ${versions}${until}`;
}
