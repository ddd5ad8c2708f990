import type {
  AudienceScope,
  CommunityRole,
  CommunitySuccessionCause,
  PostRole,
  ReturnReason,
  TombstoneReason,
  Verb,
} from '../../gql/graphql.ts';
import { formatDay, humanise, listInWords } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { verbWords } from '../agreements/words.ts';

/** What is looked at together: the first part of an action. */
export const topics = {
  release: 'Releases',
  access: 'What others keep or were granted',
  agreement: 'Agreements',
  partnership: 'Partnerships',
  collection: 'Collections',
  'curriculum-map': 'Curriculum maps',
  community: 'Communities',
  staff: 'Staff',
  organisation: 'The organisation',
} as const;

/** A sentence for each action; a word in braces stands for what the entry names in that role. */
const sentences: Readonly<Record<string, string>> = {
  'release.submitted': '{actor} handed in {artefact} for release',
  'release.returned': '{actor} gave {artefact} back to its authors',
  'release.released': '{actor} released {version}',
  'release.released-on-delegation':
    '{actor} released {version} on the standing delegation of {person}, who answers for it',
  'release.delegated': '{actor} named {person} in a standing delegation',
  'release.delegation-ended': '{actor} ended the standing delegation of {person}',
  'release.imported': '{actor} released {version} by an import',
  'release.terms-changed': '{actor} changed the terms of {version}',
  'release.undone': '{actor} took the release of {version} back before anybody had opened it',
  'release.withdrawn': '{actor} withdrew {version}',
  'release.recalled': '{actor} recalled {version} from everyone',
  'access.kept': '{organisation} keeps {version}, which it had adopted',
  'adaptation.held-back': '{version} stays with its makers, as {agreement} gives what it was made from no more',
  'adaptation.let-go': '{version} acts as its terms say again, by {agreement}',
  'access.granted': '{actor} granted {organisation} access to {version}, which it had asked for',
  'access.ended': '{organisation} does not have {version} any longer',
  'access.declined': '{actor} declined a request for access to {artefact}',
  'access.sharing-declined': '{actor} declined a request to share {artefact} further',
  'access.set-aside': '{actor} set a request for access to {artefact} aside',
  'agreement.proposed': '{actor} proposed the agreement {agreement} for {organisation}',
  'agreement.terms-proposed': '{actor} proposed other terms of {agreement} for {organisation}',
  'agreement.accepted': '{actor} accepted {agreement} for {organisation}',
  'agreement.agreed': 'All parties have accepted {agreement}',
  'agreement.declined': '{actor} declined {agreement} for {organisation}',
  'agreement.notice-given': '{actor} gave notice to {agreement} for {organisation}',
  'agreement.ended': '{agreement} ended',
  'agreement.item-added': '{actor} added {artefact} to {agreement}',
  'agreement.item-removed': '{actor} took {artefact} out of {agreement}',
  'agreement.collection-added': '{actor} let {agreement} name the collection {collection}',
  'agreement.collection-removed': '{actor} let {agreement} name the collection {collection} no more',
  'partnership.made': '{actor} made the partnership {partnership}',
  'partnership.handed-over': '{actor} handed {partnership} over to {organisation}',
  'partnership.charter-changed': '{actor} changed the charter of {partnership}',
  'partnership.invited': '{actor} invited {organisation} into {partnership}',
  'partnership.joined': '{actor} accepted for {organisation}, which belongs to {partnership} now',
  'partnership.declined': '{actor} declined for {organisation} to join {partnership}',
  'partnership.invitation-taken-back': '{actor} took the invitation of {organisation} into {partnership} back',
  'partnership.notice-given': '{actor} gave notice for {organisation} in {partnership}',
  'partnership.left': '{organisation} left {partnership} at the end of its notice',
  'partnership.ended': '{actor} dissolved {partnership}',
  'collection.begun': '{actor} began the collection {collection} in the name of the organisation',
  'collection.audience-set': '{actor} chose who sees the collection {collection}',
  'collection.curators-set': '{actor} changed who curates the collection {collection}',
  'curriculum-map.begun': '{actor} began the curriculum map {curriculum-map}',
  'curriculum-map.audience-set': '{actor} chose who sees the curriculum map {curriculum-map}',
  'curriculum-map.editors-set': '{actor} chose who edits the curriculum map {curriculum-map}',
  'curriculum-map.ended': '{actor} ended the curriculum map {curriculum-map}',
  'collection.ended': '{actor} ended the collection {collection}',
  'community.founded': '{actor} founded {community}',
  'community.charter-changed': '{actor} changed what {community} says about itself',
  'community.hosts-changed': '{actor} changed which organisations stand behind {community}',
  'community.chartered': '{actor} made {community} formal',
  'community.joined': '{person} joined {community}, by {actor}',
  'community.left': '{person} left {community}',
  'community.removed': '{actor} ended the membership of {person} in {community}',
  'community.role-changed': '{actor} changed what {person} is in {community}',
  'community.taken-over': '{actor} took {community} over',
  'community.invited': '{actor} invited somebody into {community}',
  'community.invitation-taken-back': '{actor} took an invitation into {community} back',
  'community.request-accepted': '{actor} accepted {person}, who had asked to join {community}',
  'community.request-declined': '{actor} declined {person}, who had asked to join {community}',
  'community.succession-opened': '{community} is without a lead',
  'community.message-hidden': '{actor} hid a message of {person} in {community}',
  'community.message-shown': '{actor} showed a hidden message of {person} in {community} again',
  'community.ended': '{actor} ended {community}',
  'staff.invited': '{actor} invited somebody to a post',
  'staff.invitation-revoked': '{actor} took an invitation to a post back',
  'staff.post-started': '{person} has a post from now on, by {actor}',
  'staff.post-ended': '{actor} ended the post of {person}',
  'staff.roles-changed': '{actor} changed what the post of {person} carries',
  'staff.request-accepted': '{actor} accepted {person}, who had asked to join',
  'staff.request-declined': '{actor} declined {person}, who had asked to join',
  'staff.sign-in-confirmed': '{actor} said that a new sign-in is {person}',
  'staff.sign-in-declined': '{actor} said that a new sign-in is not {person}',
  'organisation.verified': '{actor} verified the organisation',
  'organisation.application-refused': '{actor} refused an application for the organisation',
  'organisation.school-left': '{school} left {trust}',
  'organisation.school-joined': '{school} joined {trust}',
};

/** A piece of a sentence: text, or the role of something to be named. */
export type Piece = { readonly text: string } | { readonly role: string };

/** The sentence of an action in pieces; of one that is not known here, its own words. */
export function piecesOf(action: string): readonly Piece[] {
  const sentence = sentences[action];
  if (!sentence) return [{ text: humanise(action.replace('.', ': ')) }];
  return sentence
    .split(/(\{[a-z-]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { role: part.slice(1, -1) } : { text: part }));
}

const words = (known: Readonly<Record<string, string>>, code: string): string =>
  known[code.toUpperCase().replaceAll('-', '_')] ?? code;

/** What its codes say, in words. */
export function codesInWords(action: string, codes: readonly string[]): string | null {
  if (codes.length === 0) return null;
  switch (action) {
    case 'release.released':
    case 'release.released-on-delegation':
    case 'release.imported':
    case 'release.terms-changed': {
      const [scope = '', licence = '', checked] = codes;
      const audience = words(labels.scope satisfies Record<AudienceScope, string>, scope);
      const look = checked ? ' · looked at, and no data about pupils' : '';
      return `For: ${audience.charAt(0).toLowerCase()}${audience.slice(1)} · ${licence}${look}`;
    }
    case 'release.returned':
      return words(labels.returnReason satisfies Record<ReturnReason, string>, codes[0] ?? '');
    case 'release.withdrawn':
    case 'release.recalled':
      return words(labels.tombstone satisfies Record<TombstoneReason, string>, codes[0] ?? '');
    case 'access.kept':
    case 'access.granted':
      return `May ${listInWords(codes.map((code) => words(verbWords satisfies Record<Verb, string>, code)))} it`;
    case 'staff.post-ended':
      return `From ${formatDay(codes[0] ?? '')}`;
    case 'community.joined':
    case 'community.role-changed':
    case 'community.invited':
      return words(labels.communityRole satisfies Record<CommunityRole, string>, codes[0] ?? '');
    case 'community.succession-opened':
      return words(labels.successionCause satisfies Record<CommunitySuccessionCause, string>, codes[0] ?? '');
    default:
      return listInWords(codes.map((code) => words(labels.role satisfies Record<PostRole, string>, code)));
  }
}
