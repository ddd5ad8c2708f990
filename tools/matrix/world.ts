import type {
  CollectionItemFacts,
  CollectionFacts,
  MapSlotFacts,
  CurriculumMapFacts,
  CollectionProposalFacts,
  PlaceFollowFacts,
} from './facts/collections.ts';
import type {
  CommunityMemberFacts,
  CommunityMessageFacts,
  CommunityThreadFacts,
  CommunityFacts,
} from './facts/communities.ts';
import type {
  Day,
  OrganisationFacts,
  MembershipFacts,
  PostFacts,
  PersonFacts,
  PartnershipFacts,
  ViewerFacts,
  InvitationFacts,
  PostRequestFacts,
  IdentityLinkFacts,
} from './facts/people.ts';
import type {
  AgreementFacts,
  AccessRequestFacts,
  ShareRequestFacts,
  DelegationFacts,
  VersionFacts,
  ArtefactFacts,
  AdoptionFacts,
  UpstreamChangeFacts,
  DeclineFacts,
  ShelfItemFacts,
  FeedbackFacts,
} from './facts/works.ts';

/** Whose a marker word, or an id, is: what decides who may meet it. */
export type Owner =
  | { readonly of: 'artefact'; readonly artefact: ArtefactFacts }
  | { readonly of: 'version'; readonly version: VersionFacts; readonly level: 'title' | 'content' }
  | { readonly of: 'tombstone'; readonly version: VersionFacts }
  | { readonly of: 'file'; readonly fileId: string; readonly level: 'name' | 'content' }
  | { readonly of: 'adoption'; readonly adoption: AdoptionFacts; readonly level: 'record' | 'note' }
  | { readonly of: 'person'; readonly personId: string; readonly level: 'profile' | 'email' }
  | { readonly of: 'post'; readonly post: PostFacts }
  | { readonly of: 'invitation'; readonly organisationId: string }
  | { readonly of: 'post-request'; readonly request: PostRequestFacts }
  | { readonly of: 'identity-link'; readonly link: IdentityLinkFacts }
  | { readonly of: 'application'; readonly personId: string }
  | { readonly of: 'agreement'; readonly agreement: AgreementFacts; readonly level: 'title' | 'terms' }
  | { readonly of: 'access-request'; readonly request: AccessRequestFacts }
  | { readonly of: 'share-request'; readonly request: ShareRequestFacts }
  | { readonly of: 'partnership'; readonly partnership: PartnershipFacts }
  | { readonly of: 'community'; readonly community: CommunityFacts }
  | { readonly of: 'community-member'; readonly community: CommunityFacts; readonly member: CommunityMemberFacts }
  | { readonly of: 'community-thread'; readonly community: CommunityFacts }
  | { readonly of: 'community-message'; readonly community: CommunityFacts; readonly message: CommunityMessageFacts }
  | { readonly of: 'community-report'; readonly community: CommunityFacts }
  | { readonly of: 'community-request'; readonly community: CommunityFacts; readonly requestId: string }
  | { readonly of: 'community-invitation'; readonly community: CommunityFacts; readonly invitationId: string }
  | { readonly of: 'upstream-change'; readonly change: UpstreamChangeFacts }
  | { readonly of: 'collection'; readonly collection: CollectionFacts }
  | { readonly of: 'curriculum-map'; readonly map: CurriculumMapFacts }
  | { readonly of: 'curriculum-map-slot'; readonly map: CurriculumMapFacts; readonly slot: MapSlotFacts }
  | { readonly of: 'place-follow'; readonly personId: string }
  | { readonly of: 'collection-item'; readonly collection: CollectionFacts; readonly item: CollectionItemFacts }
  | {
      readonly of: 'collection-proposal';
      readonly collection: CollectionFacts;
      readonly proposal: CollectionProposalFacts;
    }
  | { readonly of: 'shelf-item'; readonly item: ShelfItemFacts }
  | { readonly of: 'feedback'; readonly feedback: FeedbackFacts }
  | { readonly of: 'decline'; readonly decline: Pick<DeclineFacts, 'origin'> };

/** A word that stands in one place of the world and nowhere else. */
export interface Marker {
  readonly word: string;
  /** For people who read a report. */
  readonly where: string;
  readonly owner: Owner;
}

/** What somebody may be told of, by the `ReferenceReader` that shows it. */
export type NoticeSubject = { readonly id: string } & (
  | { readonly kind: 'Community' | 'CommunityEvent'; readonly community: CommunityFacts }
  | { readonly kind: 'CommunitySuccession'; readonly community: CommunityFacts; readonly isOpen: boolean }
  | {
      readonly kind: 'CommunityMessage';
      readonly community: CommunityFacts;
      readonly thread: CommunityThreadFacts;
      readonly message: CommunityMessageFacts;
    }
  | {
      readonly kind: 'CommunityRequest';
      readonly community: CommunityFacts;
      readonly request: CommunityFacts['requests'][number];
    }
  | {
      readonly kind: 'Collection';
      readonly collection: CollectionFacts;
      /** Items that changed; none where its own words did. */
      readonly changed: readonly CollectionItemFacts[];
    }
  | {
      readonly kind: 'CollectionProposal';
      readonly collection: CollectionFacts;
      readonly proposal: CollectionProposalFacts;
    }
  | { readonly kind: 'ArtefactVersion'; readonly version: VersionFacts }
  | { readonly kind: 'CurriculumMapSlot'; readonly map: CurriculumMapFacts; readonly slot: MapSlotFacts }
  | { readonly kind: 'UpstreamChange'; readonly change: UpstreamChangeFacts }
  | { readonly kind: 'LicenceAgreement'; readonly agreement: AgreementFacts }
  | { readonly kind: 'AccessRequest'; readonly request: AccessRequestFacts }
  | { readonly kind: 'PostRequest'; readonly request: PostRequestFacts }
  | { readonly kind: 'ShareRequest'; readonly request: ShareRequestFacts }
  | { readonly kind: 'Feedback'; readonly feedback: FeedbackFacts }
);

/** That somebody was told of something once, whatever they may see of it now. */
export interface NoticeFacts {
  readonly id: string;
  readonly personId: string;
  readonly subject: NoticeSubject;
  readonly isRead: boolean;
}

/**
 * What is so in a generated world: the facts of `facts/`, written down while it is built. The reference model is worked out from
 * them and from nothing the product says about access.
 */
export interface World {
  readonly seed: number;
  readonly today: Day;
  readonly organisations: OrganisationFacts[];
  readonly memberships: MembershipFacts[];
  readonly partnerships: PartnershipFacts[];
  readonly agreements: AgreementFacts[];
  readonly communities: CommunityFacts[];
  /** Addresses of calendars, by person. */
  readonly calendars: { readonly personId: string; readonly token: string; readonly revoked: boolean }[];
  readonly people: PersonFacts[];
  readonly viewers: ViewerFacts[];
  readonly artefacts: ArtefactFacts[];
  readonly adoptions: AdoptionFacts[];
  readonly accessRequests: AccessRequestFacts[];
  readonly shareRequests: ShareRequestFacts[];
  readonly delegations: DelegationFacts[];
  /** Addresses that somebody asked access for in a probe, and took it back. */
  readonly askedFor: { readonly personId: string; readonly artefactId: string }[];
  readonly upstreamChanges: UpstreamChangeFacts[];
  /** Ids of those that were decided about. */
  readonly settledChanges: string[];
  readonly declines: DeclineFacts[];
  readonly collections: CollectionFacts[];
  readonly curriculumMaps: CurriculumMapFacts[];
  readonly shelfItems: ShelfItemFacts[];
  readonly feedback: FeedbackFacts[];
  /** People who said that they may be found by searching. */
  readonly findableIds: string[];
  readonly placeFollows: PlaceFollowFacts[];
  readonly notices: NoticeFacts[];
  /** People who want no e-mail about reviews. */
  readonly withoutReviewMail: string[];
  readonly invitations: InvitationFacts[];
  readonly postRequests: PostRequestFacts[];
  readonly identityLinks: IdentityLinkFacts[];
  /** Uploads that were attached to nothing. */
  readonly uploads: { readonly id: string; readonly personId: string }[];
  /** Artefacts of which a version came to its last day: what was indexed before that has to be indexed anew. */
  readonly pastTheirTime: string[];
  /** By the beginning of the word, lower case. */
  readonly markers: Map<string, Marker>;
  /** By id. */
  readonly ids: Map<string, Marker>;
}

export const emptyWorld = (seed: number, today: Day): World => ({
  seed,
  today,
  organisations: [],
  memberships: [],
  partnerships: [],
  agreements: [],
  communities: [],
  calendars: [],
  people: [],
  viewers: [],
  artefacts: [],
  adoptions: [],
  accessRequests: [],
  shareRequests: [],
  delegations: [],
  askedFor: [],
  upstreamChanges: [],
  settledChanges: [],
  declines: [],
  collections: [],
  curriculumMaps: [],
  shelfItems: [],
  feedback: [],
  findableIds: [],
  placeFollows: [],
  notices: [],
  withoutReviewMail: [],
  invitations: [],
  postRequests: [],
  identityLinks: [],
  uploads: [],
  pastTheirTime: [],
  markers: new Map(),
  ids: new Map(),
});

export const allVersions = (world: World): readonly VersionFacts[] =>
  world.artefacts.flatMap((artefact) => artefact.versions);
