import type { ShareRequestPartsFragment, ShareRequestState } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';

const stateWords: Readonly<Record<Exclude<ShareRequestState, 'WAITING'>, string>> = {
  MET: 'Met: those it was asked for find it',
  DECLINED: 'Declined',
  TAKEN_BACK: 'Taken back',
  NOT_NEEDED: 'Not needed any more: the collection does not hold it for them now',
  LAPSED: 'Not answered in 60 days',
};

/** Where a request stands. */
export function shareRequestInWords({
  state,
  answerBy,
}: Pick<ShareRequestPartsFragment, 'state' | 'answerBy'>): string {
  return state === 'WAITING' ? `Waiting; it can be answered until ${formatDay(answerBy)}` : stateWords[state];
}
