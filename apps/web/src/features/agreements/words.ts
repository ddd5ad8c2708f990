import type { AgreementState, ArtefactKind, Survival, Verb } from '../../gql/graphql.ts';
import { listInWords, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';

export const verbWords: Record<Verb, string> = {
  FIND: 'find',
  READ: 'read',
  DOWNLOAD: 'download',
  ADOPT: 'adopt',
  ADAPT: 'change',
};

export const survivalWords: Record<Survival, string> = {
  ADOPTED_STAY: 'What was adopted may still be read and downloaded',
  DOWNLOADS_STOP: 'What was adopted may still be read; new downloads stop',
  ALL_STOPS: 'Everything stops',
};

export const stateWords: Record<AgreementState, string> = {
  PROPOSED: 'waits to be accepted',
  DECLINED: 'declined',
  AGREED: 'agreed, not begun',
  IN_FORCE: 'in force',
  ENDED: 'ended',
};

/** "find, read and adopt". */
export const verbsInWords = (verbs: readonly Verb[]): string => listInWords(verbs.map((verb) => verbWords[verb]));

/** What it is about beside the items it names. */
export function kindsInWords(kinds: readonly ArtefactKind[]): string {
  return listInWords(kinds.map((kind) => labels.kind[kind].toLowerCase()));
}

/** "with 30 days of notice". */
export const inNotice = (days: number): string => (days === 0 ? 'at once' : `with ${plural(days, 'day')} of notice`);
