/**
 * What is so in a generated world: plain facts, written down while it is built. The reference model is worked out from
 * them and from nothing the product says about access.
 */
export type Scope = 'private' | 'school' | 'trust' | 'partners' | 'network' | 'public';
export type State = 'draft' | 'in-review' | 'released' | 'superseded' | 'withdrawn' | 'recalled';

/** A day as YYYY-MM-DD, Europe/London. */
export type Day = string;

export interface OrganisationFacts {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly verified: boolean;
}

export interface MembershipFacts {
  readonly memberId: string;
  readonly parentId: string;
  readonly joinedOn: Day | null;
  /** First day on which it no longer belongs. */
  readonly leftOn: Day | null;
}

export interface PostFacts {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
  readonly startedOn: Day;
  /** First day on which it no longer counts. */
  readonly endedOn: Day | null;
}

export interface PersonFacts {
  readonly id: string;
  readonly label: string;
  readonly operator: boolean;
  readonly posts: readonly PostFacts[];
  /** Value of the session cookie. */
  readonly session: string;
}

/** That an organisation belongs to a partnership. */
export interface PartnershipMemberFacts {
  readonly organisationId: string;
  readonly membershipId: string;
  /** Last day of its notice. */
  until: Day | null;
}

export interface PartnershipFacts {
  readonly id: string;
  readonly stewardId: string;
  readonly members: PartnershipMemberFacts[];
  /** Invitations that wait. */
  readonly invited: { readonly organisationId: string; readonly membershipId: string }[];
}

/** That a person belongs to a community, or did. */
export interface CommunityMemberFacts {
  readonly personId: string;
  readonly membershipId: string;
  readonly role: 'lead' | 'deputy' | 'reviewer' | 'member';
  readonly ended: boolean;
}

/** What somebody said in a community; its markers are of what it says and said. */
export interface CommunityMessageFacts {
  readonly id: string;
  readonly authorId: string;
  readonly isFirst: boolean;
  readonly hidden: boolean;
  readonly words: readonly string[];
}

export interface CommunityThreadFacts {
  readonly id: string;
  readonly messages: CommunityMessageFacts[];
  readonly reportIds: string[];
}

export interface CommunityFacts {
  readonly id: string;
  readonly joining: 'open' | 'request' | 'invitation';
  /** The organisation whose people it is for; null where it is open to the network. */
  readonly withinId: string | null;
  readonly hostIds: readonly string[];
  readonly ofHistory: boolean;
  readonly ended: boolean;
  readonly members: readonly CommunityMemberFacts[];
  readonly requests: { readonly id: string; readonly personId: string; readonly expired: boolean }[];
  readonly invitations: { readonly id: string; readonly expired: boolean }[];
  readonly threads: CommunityThreadFacts[];
  /** To come; with the word in its title. */
  readonly events: { readonly id: string; readonly word: string }[];
}

/** That an organisation gives others the use of what it holds; always to find, read and download it at least. */
export interface AgreementFacts {
  readonly id: string;
  readonly offeringId: string;
  readonly receivingIds: readonly string[];
  readonly artefacts: ArtefactFacts[];
  /** Everything of these kinds. */
  readonly kinds: readonly string[];
  /** Collections of the party that gives, with what stands in them. */
  readonly collections?: readonly CollectionFacts[];
  readonly from: Day;
  /** Last day. */
  until: Day | null;
  readonly isAgreed: boolean;
  /** Whether adopters keep it. */
  readonly survives: boolean;
  /** Adopters who were told that it ended. */
  readonly told: { readonly organisationId: string; readonly versionId: string }[];
}

/** That somebody asked for access to a work, which may not be there. */
export interface AccessRequestFacts {
  readonly id: string;
  readonly artefactId: string;
  readonly artefact: ArtefactFacts | null;
  readonly personId: string;
  state: 'waiting' | 'granted' | 'declined' | 'set-aside';
  /** What was granted: to whom, which versions, until which day. */
  granted: { readonly organisationId: string; readonly versions: readonly VersionFacts[]; until: Day } | null;
}

/** That a curator asked those whose an item is to share it further. */
export interface ShareRequestFacts {
  readonly id: string;
  readonly collection: CollectionFacts;
  readonly item: CollectionItemFacts;
  readonly personId: string;
  /** Met is what everybody finds for whom it was asked. */
  state: 'waiting' | 'met' | 'declined' | 'taken-back';
}

/** That somebody decides about submissions on behalf of an organisation. */
export interface DelegationFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who holds it. */
  readonly personId: string;
  readonly kinds: readonly string[];
  /** Whether it has begun and nobody has ended it. */
  readonly holds: boolean;
}

/** Somebody who asks: a person in a browser, a person's program, or nobody in particular. */
export interface ViewerFacts {
  readonly label: string;
  readonly person: PersonFacts | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TermsFacts {
  readonly scope: Scope;
  readonly partnerIds: readonly string[];
  readonly partnershipIds: readonly string[];
  readonly licenceCode: string;
  /** First day. */
  readonly from: Day | null;
  /** Last day. */
  readonly until: Day | null;
}

export interface FileFacts {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly nameMarker: string;
  /** Stands in the bytes; in the extracted text as well when it is a text. */
  readonly textMarker: string;
  readonly isText: boolean;
  /** Common words in its text. */
  readonly words: readonly string[];
}

/** That an organisation was told it keeps a version. */
export interface KeeperFacts {
  readonly organisationId: string;
  /** Last day of the terms under which it had it. */
  until: Day | null;
}

export interface VersionFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  readonly createdBy: string;
  /** People named as authors. */
  readonly authorIds: readonly string[];
  readonly files: readonly FileFacts[];
  readonly partIds: readonly string[];
  /** The versions it was made from, and those they credit: shown to all its readers. */
  readonly credits: readonly VersionFacts[];
  /** What it was made from itself. */
  readonly originIds: readonly string[];
  /** Common words in its text, by which many are found at once; its files have theirs. */
  readonly words: readonly string[];
  readonly subjects: readonly string[];
  number: number | null;
  state: State;
  /** The terms in force; null before the first release. */
  terms: TermsFacts | null;
  /** Whether they are held back, as what it was made under gives less than it did. */
  isHeld?: boolean;
  /** Organisations that had adopted it when it was narrowed or withdrawn. */
  keepers: KeeperFacts[];
  /** Set when it was withdrawn or recalled. */
  ended: { readonly begun: boolean; readonly adopterIds: readonly string[] } | null;
  /** By field. */
  readonly markers: Record<string, string>;
}

export interface ArtefactFacts {
  readonly id: string;
  readonly kind: string;
  readonly rightsHolderId: string;
  /** The organisation of the post through which it was begun. */
  readonly actingOrganisationId: string;
  readonly createdBy: string;
  readonly versions: VersionFacts[];
}

export interface AdoptionFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  readonly organisationId: string;
  versionId: string;
  ended: boolean;
}

export interface InvitationFacts {
  readonly id: string;
  readonly organisationId: string;
}

export interface PostRequestFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who asks. */
  readonly personId: string;
}

/** That somebody who signed in anew may be somebody known. */
export interface IdentityLinkFacts {
  readonly id: string;
  /** Who it may be. */
  readonly personId: string;
}

/** An entry of an inbox: something happened to a version. */
export interface UpstreamChangeFacts {
  readonly id: string;
  readonly organisationId: string;
  /** What was made from it; null for an organisation that adopted it. */
  readonly adaptation: ArtefactFacts | null;
  readonly version: VersionFacts;
  readonly kind: string;
}

/** That a change of a work was declined where something had been made from it. */
export interface DeclineFacts {
  readonly origin: ArtefactFacts;
  /** The marker in it. */
  readonly reason: string;
}

/** A reference that a collection holds. */
export interface CollectionItemFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts;
  /** The version it is pinned to; null for the newest. */
  readonly version: VersionFacts | null;
  /** The marker in what its curators say of it. */
  readonly note: string;
}

/** A collection, with an audience of its own. */
export interface CollectionFacts {
  readonly id: string;
  readonly ownerKind: 'person' | 'organisation' | 'community';
  readonly ownerId: string;
  /** The organisation of the post through which it was begun. */
  readonly actingOrganisationId: string;
  /** Who curates it beside its owner. */
  readonly curatorIds: string[];
  readonly audience: Omit<CurriculumMapFacts['audience'], 'scope'> & { readonly scope: Scope | 'community' };
  readonly items: CollectionItemFacts[];
  /** What was published, first one first: what stood in it, each with the newest number there was of it. */
  readonly versions: { readonly item: CollectionItemFacts; readonly newest: number }[][];
  readonly proposals: CollectionProposalFacts[];
  readonly titleMarker: string;
}

/** Something that somebody keeps for later. */
export interface ShelfItemFacts {
  readonly personId: string;
  readonly artefact: ArtefactFacts;
  /** The marker in what they noted for themselves. */
  readonly note: string;
}

/** What somebody wrote to the authors of a version. */
export interface FeedbackFacts {
  readonly id: string;
  readonly version: VersionFacts;
  /** Null once it was taken back. */
  readonly writerId: string | null;
  /** Whether both sides agree that readers of the version see it. */
  readonly isShown: boolean;
}

/** A unit that stands on a curriculum map: an artefact, or where there is none a planned one with a marker in its title. */
export interface MapSlotFacts {
  readonly id: string;
  readonly artefact: ArtefactFacts | null;
  /** On the axis, from 0. */
  readonly year: number;
  /** From 1. */
  readonly firstWeek: number;
  readonly weeks: number;
  /** Keys of the statements it teaches fully. */
  readonly statementKeys: string[];
  /** Units of the same map that come before it. */
  readonly prerequisites: MapSlotFacts[];
}

/** A curriculum map of an organisation, with an audience of its own. */
export interface CurriculumMapFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Who began it, and edits it. */
  readonly editorId: string;
  readonly subject: string;
  readonly audience: Pick<TermsFacts, 'scope' | 'partnerIds' | 'partnershipIds'>;
  readonly slots: MapSlotFacts[];
  readonly titleMarker: string;
}

/** That somebody proposed something for a collection. */
export interface CollectionProposalFacts {
  readonly id: string;
  readonly personId: string;
  readonly artefact: ArtefactFacts;
  readonly isPending: boolean;
}

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

/** That somebody follows one week of the year that is mapped, in a subject. */
export interface PlaceFollowFacts {
  readonly id: string;
  readonly personId: string;
  readonly subject: string;
  readonly firstWeek: number;
}

/** What somebody may be told of, by the `ReferenceReader` that shows it. */
export type NoticeSubject = { readonly id: string } & (
  | { readonly kind: 'Community' | 'CommunityEvent'; readonly community: CommunityFacts }
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
  | { readonly kind: 'Collection'; readonly collection: CollectionFacts }
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

/** A day so many days from another. */
export function daysFrom(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
