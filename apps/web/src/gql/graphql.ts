/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Terms to accept for a party. */
export type AcceptAgreementTermsInput = {
  /** The agreement. */
  agreementId: string | number;
  /** Number of the terms that were read: the newest. */
  number: number;
  /** The party. */
  organisationId: string | number;
  /** The post that signs for the party. */
  postId: string | number;
};

/** A proposal to accept. */
export type AcceptCollectionProposalInput = {
  /** What the curators say of it; nothing when absent. */
  note?: string | null | undefined;
  /** The post through which it is decided. */
  postId: string | number;
  /** The proposal. */
  proposalId: string | number;
  /** The section it goes into; before the first when absent. */
  sectionId?: string | number | null | undefined;
};

/** An invitation to accept. */
export type AcceptCommunityInvitationInput = {
  /** Through which of one’s current posts. */
  postId: string | number;
  /** The last part of the link. */
  token: string;
};

/** An invitation to accept. */
export type AcceptInvitationInput = {
  /** One’s name when not signed in; by default as the admin wrote it. */
  name?: string | null | undefined;
  /** The last part of the link. */
  token: string;
};

/** A request to accept. */
export type AcceptPostRequestInput = {
  /** The request, to an organisation one runs. */
  postRequestId: string | number;
  /** What the post carries beyond membership; by default nothing. */
  roles?: Array<PostRole> | null | undefined;
  /** Role title of the post; by default as they wrote it. */
  title?: string | null | undefined;
};

/** Parts of an upstream change to take over. */
export type AcceptUpstreamPartsInput = {
  /** The entry. */
  changeId: string | number;
  /** Names of its parts. */
  parts: Array<string>;
  /** The post it is done through. */
  postId: string | number;
  /** Whether parts that were edited in the adaptation are to be replaced; refused without. */
  replaceEdited?: boolean | null | undefined;
};

/** Done, not needed (decoration; nothing is spoken), or not yet. */
export type AccessAnswer =
  | 'NOT_NEEDED'
  | 'NOT_YET'
  | 'YES';

/** An answer to a request, or the end of what was granted. */
export type AccessRequestDecisionInput = {
  /** The post with release authority for the rights holder. */
  postId: string | number;
  /** The request. */
  requestId: string | number;
};

/** Where a request stands: waiting; granted, declined or set aside without an answer; taken back by who asked; lapsed after 60 days; ended, when what was granted is over. */
export type AccessRequestState =
  | 'DECLINED'
  | 'ENDED'
  | 'GRANTED'
  | 'LAPSED'
  | 'SET_ASIDE'
  | 'TAKEN_BACK'
  | 'WAITING';

/** What is to be changed, by whom. */
export type AdaptVersionInput = {
  /** Whether new versions of what it is made from are offered; true when absent. */
  following?: boolean | null | undefined;
  /** The post; it must be open to its organisation to change all of them. */
  postId: string | number;
  /** Rights holder of what is made: the organisation of the post (the default) or the trust above it. */
  rightsHolderId?: string | number | null | undefined;
  /** Its title, up to 200 characters; that of the first when absent. */
  title?: string | null | undefined;
  /** The version; or up to five versions of different works that are combined, the first one giving title and fields. */
  versionIds: Array<string | number>;
};

/** A section to add behind the others. */
export type AddCollectionSectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** What to say of it, up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post through which it is done. */
  postId: string | number;
  /** Its heading, 3 to 200 characters. */
  title: string;
};

/** Artefacts to put at the end of a section of a collection. */
export type AddToCollectionInput = {
  /** Released artefacts that the viewer may find, 1 to 100; what is there already stays where it is. */
  artefactIds: Array<string | number>;
  /** The collection. */
  collectionId: string | number;
  /** What to say of it, up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post through which it is done. */
  postId: string | number;
  /** The section; before the first when absent. */
  sectionId?: string | number | null | undefined;
  /** The version to pin the one artefact to; the newest is shown when absent. */
  versionId?: string | number | null | undefined;
};

/** That the organisation of a post uses a version. */
export type AdoptVersionInput = {
  /** Whether to move on with new versions. */
  following: boolean;
  /** Hours saved by own estimate, 0 to 10,000. */
  hoursSaved?: number | null | undefined;
  /** How binding it is there. */
  mode: AdoptionMode;
  /** A note for own people; up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post; its organisation is the adopter. */
  postId: string | number;
  /** The version. */
  versionId: string | number;
};

/** How binding an adoption is inside the organisation. */
export type AdoptionMode =
  | 'FREE_CHOICE'
  | 'MANDATED'
  | 'RECOMMENDED';

/** Whether the viewer’s side agrees that readers of the version see it. */
export type AgreeToShowFeedbackInput = {
  /** Whether it agrees; from false on it is private again at once. */
  agrees: boolean;
  /** The feedback. */
  feedbackId: string | number;
};

/** A collection that an agreement is to name, or to name no more. */
export type AgreementCollectionInput = {
  /** The agreement. */
  agreementId: string | number;
  /** A collection in the name of the offering party. */
  collectionId: string | number;
  /** The post with release authority for the offering party. */
  postId: string | number;
};

/** Artefacts of the offering party that an agreement is to name, or to name no more. */
export type AgreementItemsInput = {
  /** The agreement. */
  agreementId: string | number;
  /** Released artefacts of the offering party, 1 to 100. */
  artefactIds: Array<string | number>;
  /** The post with release authority for the offering party. */
  postId: string | number;
};

/** Whether a party gives the use of its works, or receives it. */
export type AgreementSide =
  | 'OFFERING'
  | 'RECEIVING';

/** Where an agreement stands: proposed or declined, agreed and not begun, in force, ended. */
export type AgreementState =
  | 'AGREED'
  | 'DECLINED'
  | 'ENDED'
  | 'IN_FORCE'
  | 'PROPOSED';

/** What an agreement is to say. */
export type AgreementTermsInput = {
  /** Everything of these kinds that the offering party holds, now and later, beside the items named. */
  kinds?: Array<ArtefactKind> | null | undefined;
  /** Last day in London, until its end; no end when absent. */
  lastDay?: string | null | undefined;
  /** A code of the scheme `licence` that goes with other organisations. */
  licenceCode: string;
  /** Whatever else is agreed, in words, up to 5,000 characters. */
  note?: string | null | undefined;
  /** Days between a party’s notice and the end, 0 to 730. */
  noticeDays: number;
  /** Whether what is made from it is shared with the parties. */
  shareBack: boolean;
  /** First day in London; by default today. */
  startsOn?: string | null | undefined;
  /** What adopters keep afterwards. */
  survival: Survival;
  /** What it gives; FIND always, READ with everything but that, ADAPT where the licence permits it. */
  verbs: Array<Verb>;
};

/** How often one is told of what is new: never, each day, each Monday. */
export type AlertFrequency =
  | 'DAILY'
  | 'OFF'
  | 'WEEKLY';

/** All statements that a unit teaches. */
export type AlignCurriculumMapSlotInput = {
  /** At most 100; those that are absent are taken away. */
  alignments: Array<AlignmentInput>;
  /** The `revision` of the unit that was looked at. */
  expectedRevision: number;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** The unit. */
  slotId: string | number;
};

/** Whether a unit teaches a statement fully or a part of it. */
export type AlignmentExtent =
  | 'FULL'
  | 'PART';

/** A statement that a unit teaches. */
export type AlignmentInput = {
  /** Fully, or a part of it. */
  extent: AlignmentExtent;
  /** The statement, of the subject of the map. */
  statementId: string | number;
};

/** An answer to a request. */
export type AnswerCommunityRequestInput = {
  /** Whether they join, which they then do at once. */
  accepted: boolean;
  /** Why they are declined, up to 1,000 characters: they read it. Needed for declining. */
  reason?: string | null | undefined;
  /** The request, to a community one looks after. */
  requestId: string | number;
  /** What they join as; a member unless given. */
  role?: CommunityRole | null | undefined;
};

/** An answer to feedback, in place of the one before. */
export type AnswerFeedbackInput = {
  /** The answer: Markdown, 1 to 4,000 characters. It ends the writer’s agreement to show it. */
  answer: string;
  /** The feedback. */
  feedbackId: string | number;
};

/** An answer to an invitation. */
export type AnswerPartnershipInvitationInput = {
  /** Whether the organisation joins, which it then does at once. */
  accepted: boolean;
  /** The membership that is offered, to an organisation one runs. */
  membershipId: string | number;
};

/** An organisation to apply for. */
export type ApplyForOrganisationInput = {
  /** Companies House number, 8 characters. */
  companiesHouseNumber?: string | null | undefined;
  /** Unique identifier of a trust in Get Information About Schools, up to 6 digits. */
  groupUid?: string | null | undefined;
  /** What it is; schools, trusts and colleges give at least one identifier. */
  kind: OrganisationKind;
  /** Its name, 2 to 200 characters. */
  name: string;
  /** Who one is there and why one applies, 20 to 2,000 characters; the platform operator reads it. */
  statement: string;
  /** One’s role title there, 1 to 120 characters. */
  title: string;
  /** UK Provider Reference Number, 8 digits. */
  ukprn?: string | null | undefined;
  /** Unique Reference Number of a school, 5 or 6 digits. */
  urn?: string | null | undefined;
};

/** What an artefact is for; its type is finer. */
export type ArtefactKind =
  | 'CPD'
  | 'CURRICULUM'
  | 'IMPROVEMENT'
  | 'RESEARCH';

/** A request for access to what stands at an address. */
export type AskForAccessInput = {
  /** The artefact of the address. Nothing is said about whether there is one. */
  artefactId: string | number;
  /** The post through which to ask: for its organisation. */
  postId: string | number;
  /** What it is wanted for, 10 to 2,000 characters; whoever decides reads it. */
  purpose: string;
  /** Where it would be used, 3 to 1,000 characters. */
  setting: string;
  /** The version of the address, if it names one. */
  versionId?: string | number | null | undefined;
};

/** A request to share an item of a collection with some of those who do not find it. */
export type AskToShareInput = {
  /** For whom, as the item’s gap names them; without it for all who lack it. */
  audienceIds?: Array<string | number> | null | undefined;
  /** The item of a collection that the viewer curates. */
  itemId: string | number;
  /** The post through which to ask: for its organisation. */
  postId: string | number;
  /** Why, 10 to 2,000 characters; whoever decides reads it. */
  purpose: string;
};

/** A file to add to a draft. */
export type AttachFileInput = {
  /** The revision the change was made on. */
  expectedRevision: number;
  /** The name it is to have; made safe. */
  fileName: string;
  /** What `POST /uploads` answered. */
  uploadId: string | number;
  /** The draft. */
  versionId: string | number;
};

/** To whom something is to be shown. */
export type AudienceInput = {
  /** Partner organisations, with the audience PARTNERS only; up to 100. */
  partnerIds?: Array<string | number> | null | undefined;
  /** Partnerships its organisation belongs to, with the audience PARTNERS only; up to 20. */
  partnershipIds?: Array<string | number> | null | undefined;
  /** To whom; PRIVATE: those alone who change it. */
  scope: AudienceScope;
};

/** To whom a version is released: its authors, the school it was made in, the trust, the trust and named partners, every verified organisation, everyone. */
export type AudienceScope =
  | 'NETWORK'
  | 'PARTNERS'
  | 'PRIVATE'
  | 'PUBLIC'
  | 'SCHOOL'
  | 'TRUST';

/** An author. */
export type AuthorInput = {
  /** Name, as it is to stand on the work; up to 120 characters. */
  name: string;
  /** The person, where they are one of the network: they may then edit the draft. */
  personId?: string | number | null | undefined;
};

/** A meeting or event to call off. */
export type CancelCommunityEventInput = {
  /** The event, of a community one looks after. */
  eventId: string | number;
  /** Why, up to 500 characters: everybody reads it. */
  reason: string;
};

/** A meeting or event to change as a whole. */
export type ChangeCommunityEventInput = {
  /** What it is from now on. */
  event: CommunityEventFieldsInput;
  /** The event, of a community one looks after. */
  eventId: string | number;
};

/** Another role for a member. */
export type ChangeCommunityRoleInput = {
  /** The membership, in a community one looks after. */
  membershipId: string | number;
  /** What they are from now on. */
  role: CommunityRole;
};

/** Where a unit is to stand, and what it is to be, as a whole. */
export type ChangeCurriculumMapSlotInput = {
  /** The `revision` of the unit that was looked at. */
  expectedRevision: number;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** Where and what. */
  slot: CurriculumMapSlotInput;
  /** The unit. */
  slotId: string | number;
};

/** What became of something between two versions. */
export type ChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED'
  | 'SAME';

/** New roles for a post. */
export type ChangePostRolesInput = {
  /** The post. */
  postId: string | number;
  /** All it carries from now on beyond membership. */
  roles: Array<PostRole>;
};

/** New terms for a released version. */
export type ChangeReleaseTermsInput = {
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** All of its terms. */
  terms: ReleaseTermsInput;
  /** The version. */
  versionId: string | number;
};

/** What to change about a saved search. */
export type ChangeSavedSearchInput = {
  /** How often to be told from now on. */
  frequency?: AlertFrequency | null | undefined;
  /** The saved search. */
  id: string | number;
  /** A new name. */
  name?: string | null | undefined;
};

/** A community to make formal. */
export type CharterCommunityInput = {
  /** The community, which one looks after. */
  communityId: string | number;
};

/** To whom a collection is to be shown. */
export type CollectionAudienceInput = {
  /** Partner organisations, with the audience PARTNERS only; up to 100. */
  partnerIds?: Array<string | number> | null | undefined;
  /** Partnerships its organisation belongs to, with the audience PARTNERS only; up to 20. */
  partnershipIds?: Array<string | number> | null | undefined;
  /** To whom; PRIVATE: its curators alone; COMMUNITY: the members of the community whose it is. Of a community: PRIVATE, COMMUNITY, and where it is open to the network NETWORK and PUBLIC. */
  scope: CollectionScope;
};

/** What a curator did to a collection. */
export type CollectionChangeKind =
  | 'AUDIENCE_CHANGED'
  | 'CURATORS_CHANGED'
  | 'DETAILS_CHANGED'
  | 'ITEM_ADDED'
  | 'ITEM_CHANGED'
  | 'ITEM_MOVED'
  | 'ITEM_REMOVED'
  | 'SECTION_ADDED'
  | 'SECTION_CHANGED'
  | 'SECTION_MOVED'
  | 'SECTION_REMOVED';

/** What is different in a version of a collection from another. */
export type CollectionDifferenceKind =
  | 'DESCRIPTION_CHANGED'
  | 'ITEM_ADDED'
  | 'ITEM_MOVED'
  | 'ITEM_NOTE_CHANGED'
  | 'ITEM_REMOVED'
  | 'ITEM_VERSION_CHANGED'
  | 'SECTION_ADDED'
  | 'SECTION_MOVED'
  | 'SECTION_NOTE_CHANGED'
  | 'SECTION_REMOVED'
  | 'SECTION_RENAMED'
  | 'TITLE_CHANGED';

/** What a list of collections is narrowed to. */
export type CollectionFilterInput = {
  /** Only those in which the viewer sees this artefact. */
  artefactId?: string | number | null | undefined;
  /** Only those the viewer curates. */
  isCurated?: boolean | null | undefined;
  /** Only those the viewer follows. */
  isFollowed?: boolean | null | undefined;
  /** Only those of this organisation. */
  organisationId?: string | number | null | undefined;
};

/** What is to be looked at: a newer version than the pinned one; withdrawn or recalled; past its time, or soon; shared no more; nearly the same as another item. */
export type CollectionItemFault =
  | 'ENDED'
  | 'ENDS_SOON'
  | 'EXPIRED'
  | 'NEAR_DUPLICATE'
  | 'NOT_SHARED'
  | 'SUPERSEDED';

/** Whose a collection is. */
export type CollectionOwnerKind =
  | 'COMMUNITY'
  | 'ORGANISATION'
  | 'PERSON';

/** Where a proposal stands. */
export type CollectionProposalState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'PENDING'
  | 'TAKEN_BACK';

/** To whom a collection is shown: the audiences of versions, and the members of the community whose it is. */
export type CollectionScope =
  | 'COMMUNITY'
  | 'NETWORK'
  | 'PARTNERS'
  | 'PRIVATE'
  | 'PUBLIC'
  | 'SCHOOL'
  | 'TRUST';

/** What a meeting or event is. */
export type CommunityEventFieldsInput = {
  /** How many people can come, 1 to 10,000; no limit unless given. */
  capacity?: number | null | undefined;
  /** In Markdown, up to 10,000 characters. */
  descriptionMarkdown?: string | null | undefined;
  /** What it is. */
  kind: CommunityEventKind;
  /** Where on the web, beginning with https://. */
  link?: string | null | undefined;
  /** When it ends, by the same clocks. */
  localEnd: string;
  /** When it begins, by clocks of its time zone: YYYY-MM-DDTHH:mm. */
  localStart: string;
  /** Its papers, up to 20. */
  papers?: Array<CommunityPaperInput> | null | undefined;
  /** Where, up to 300 characters. */
  place?: string | null | undefined;
  /** Its time zone; `Europe/London` unless given. */
  timeZone?: string | null | undefined;
  /** Its title, 3 to 160 characters. */
  title: string;
};

/** Whether a community meets to work, or invites to something. */
export type CommunityEventKind =
  | 'EVENT'
  | 'MEETING';

/** What became of an invitation into a community. */
export type CommunityInvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'TAKEN_BACK'
  | 'WAITING';

/** How people come in: by themselves, when a steward accepts their request, or when a steward invited them. */
export type CommunityJoining =
  | 'INVITATION'
  | 'OPEN'
  | 'REQUEST';

/** What a community has in common. */
export type CommunityKind =
  | 'HUB'
  | 'PHASE'
  | 'PLACE'
  | 'SUBJECT'
  | 'THEME';

/** A paper for a meeting: a pointer, never a copy. */
export type CommunityPaperInput = {
  /** UUID of what one sees oneself. */
  id: string | number;
  /** `Artefact`, `ArtefactVersion` or `Collection`. */
  kind: string;
  /** What it is for the meeting. */
  role: CommunityPaperRole;
};

/** What something is for a meeting. */
export type CommunityPaperRole =
  | 'AGENDA'
  | 'MINUTES'
  | 'OTHER';

/** Something to attach: a pointer, never a copy. */
export type CommunityReferenceInput = {
  /** UUID of what the writer sees themselves. */
  id: string | number;
  /** `Artefact`, `ArtefactVersion`, `Collection` or `Community`. */
  kind: string;
};

/** Why somebody reports a message. */
export type CommunityReportReason =
  | 'COPYRIGHT'
  | 'OFF_TOPIC'
  | 'OTHER'
  | 'PUPIL_DATA'
  | 'UNKIND';

/** What became of a request to join a community; one that waits too long expires. */
export type CommunityRequestState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WAITING'
  | 'WITHDRAWN';

/** Leads and deputies are stewards: they decide. Reviewers comment and recommend. */
export type CommunityRole =
  | 'DEPUTY'
  | 'LEAD'
  | 'MEMBER'
  | 'REVIEWER';

/** How a community lost its lead. */
export type CommunitySuccessionCause =
  | 'LEFT'
  | 'POST_ENDED'
  | 'REMOVED'
  | 'STEPPED_DOWN';

/** Whether one hears of what is written in a thread: of all of it, of nothing, or of what mentions one. */
export type CommunityThreadFollowing =
  | 'FOLLOWED'
  | 'MUTED'
  | 'NEITHER';

/** What is missing among those who look after a community: anybody, a lead, a second steward, a second organisation. */
export type CommunityWarning =
  | 'NO_LEAD'
  | 'NO_STEWARD'
  | 'ONE_ORGANISATION'
  | 'ONE_STEWARD';

/** How far a statement is taught: fully by one unit, in part, or by none. */
export type CoverageState =
  | 'COVERED'
  | 'NOT_COVERED'
  | 'PARTLY';

/** Fields of the kind professional development; replaces all of them. */
export type CpdDetailsInput = {
  /** A code of the scheme `delivery`. */
  delivery?: string | null | undefined;
  /** Duration in minutes, 1 to 60,000. */
  durationMinutes?: number | null | undefined;
  /** Codes of the scheme `intended-role`. */
  intendedRoles?: Array<string> | null | undefined;
  /** Codes of the scheme `mechanism`. */
  mechanisms?: Array<string> | null | undefined;
  /** What participants try out; up to 30 lines. */
  practiceTasks?: Array<string> | null | undefined;
};

/** A token to make. */
export type CreateApiTokenInput = {
  /** The last day on which it works; without it, it works until revoked. */
  expiresOn?: string | null | undefined;
  /** What it is for, 1 to 80 characters. */
  name: string;
};

/** A collection to begin. */
export type CreateCollectionInput = {
  /** To whom; its curators alone when absent. */
  audience?: CollectionAudienceInput | null | undefined;
  /** The community whose it is, which the viewer looks after; instead of an organisation. */
  communityId?: string | number | null | undefined;
  /** What it is for, Markdown, up to 10,000 characters. */
  description?: string | null | undefined;
  /** The organisation whose it is to be, for which the post acts; the viewer’s own when absent. */
  organisationId?: string | number | null | undefined;
  /** The post through which it is begun. */
  postId: string | number;
  /** Its title, 3 to 200 characters. */
  title: string;
};

/** A curriculum map to begin. */
export type CreateCurriculumMapInput = {
  /** To whom it is shown; the trust when absent. */
  audience?: AudienceInput | null | undefined;
  /** The year it begins with. A code of the scheme `year-group`, from `nursery-n2` to `year-13`. */
  firstYear: string;
  /** The version of the framework it is made for: `nc-2014`, or one of `frameworks`. */
  framework: string;
  /** The year it ends with. A code of the scheme `year-group`, from `nursery-n2` to `year-13`. */
  lastYear: string;
  /** The organisation whose it is. */
  organisationId: string | number;
  /** The post through which it is begun, which acts for the organisation. */
  postId: string | number;
  /** A code of the scheme `subject`. */
  subject: string;
  /** What it is called, 3 to 200 characters. */
  title: string;
  /** Teaching weeks in a year, 30 to 52; 38 when absent. */
  weeksPerYear?: number | null | undefined;
};

/** A new draft. */
export type CreateDraftInput = {
  /** What it is for; final. */
  kind: ArtefactKind;
  /** The post it is written through. */
  postId: string | number;
  /** Rights holder: the organisation of the post (the default) or the trust above it. */
  rightsHolderId?: string | number | null | undefined;
  /** Its title, 1 to 200 characters on one line. */
  title: string;
  /** A code of the scheme `artefact-type` that belongs to the kind. */
  type: string;
};

/** Which artefact gets a new version. */
export type CreateNewVersionInput = {
  /** The artefact. */
  artefactId: string | number;
  /** The post it is written through. */
  postId: string | number;
};

/** A partnership to make. */
export type CreatePartnershipInput = {
  /** What its members promise each other, in Markdown, up to 20,000 characters. */
  charterMarkdown?: string | null | undefined;
  /** Its name, 3 to 120 characters. */
  name: string;
  /** Days between the notice and the end of a membership, 0 to 730. */
  noticeDays: number;
  /** The organisation that looks after it and is its first member; one runs it oneself. */
  stewardId: string | number;
};

/** Fields of the kind curriculum; replaces all of them. */
export type CurriculumDetailsInput = {
  /** A code of the scheme `exam-board`. */
  examBoard?: string | null | undefined;
  /** A code of the scheme `framework`. */
  framework?: string | null | undefined;
  /** Misconceptions to expect; up to 30. */
  misconceptions?: Array<MisconceptionInput> | null | undefined;
  /** What pupils should know before; up to 30 lines. */
  priorKnowledge?: Array<string> | null | undefined;
  /** A code of the scheme `tier`. */
  tier?: string | null | undefined;
  /** Teaching time in weeks, 1 to 570. */
  weeks?: number | null | undefined;
};

/** What a list of curriculum maps is narrowed to. */
export type CurriculumMapFilterInput = {
  /** Only those the viewer edits. */
  isEdited?: boolean | null | undefined;
  /** Only those of this organisation. */
  organisationId?: string | number | null | undefined;
  /** Only those of this subject, a code of the scheme `subject`. */
  subject?: string | null | undefined;
};

/** Where a unit stands, and what it is: an artefact, or what is planned. */
export type CurriculumMapSlotInput = {
  /** The artefact that is taught. */
  artefactId?: string | number | null | undefined;
  /** With two years: in which cycle it is taught. */
  cycle?: MapCycle | null | undefined;
  /** The week of the year it begins in, from 1. */
  firstWeek: number;
  /** Its year. A code of the scheme `year-group`, from `nursery-n2` to `year-13`. */
  firstYear: string;
  /** The next year, where both share a class. */
  lastYear?: string | null | undefined;
  /** Its strand, up to 80 characters. */
  strand?: string | null | undefined;
  /** What is planned, 3 to 200 characters, where no artefact is. */
  title?: string | null | undefined;
  /** How many weeks it takes. */
  weeks: number;
};

/** A link to decide. */
export type DecideIdentityLinkInput = {
  /** The link. */
  identityLinkId: string | number;
};

/** A request to decline. */
export type DeclineAccessInput = {
  /** The post with release authority for the rights holder. */
  postId: string | number;
  /** Why, 1 to 2,000 characters; who asked reads it, and learns that there is something. */
  reason: string;
  /** The request. */
  requestId: string | number;
};

/** Terms to decline for a party. */
export type DeclineAgreementTermsInput = {
  /** The agreement. */
  agreementId: string | number;
  /** Number of the terms that were read: the newest. */
  number: number;
  /** The party. */
  organisationId: string | number;
  /** The post that signs for the party. */
  postId: string | number;
  /** Why, 1 to 2,000 characters; the other parties read it. */
  reason: string;
};

/** A proposal to decline. */
export type DeclineCollectionProposalInput = {
  /** The post through which it is decided. */
  postId: string | number;
  /** The proposal. */
  proposalId: string | number;
  /** Why, 1 to 2,000 characters; whoever proposed it reads it. */
  reason: string;
};

/** A request to decline. */
export type DeclinePostRequestInput = {
  /** The request, to an organisation one runs. */
  postRequestId: string | number;
  /** Why, 1 to 1,000 characters; the person reads it. */
  reason: string;
};

/** A request to share to decline. */
export type DeclineToShareInput = {
  /** The post with release authority for the rights holder. */
  postId: string | number;
  /** Why, 1 to 2,000 characters; who asked reads it. */
  reason: string;
  /** The request. */
  requestId: string | number;
};

/** Parts of an upstream change to decline, with a reason. */
export type DeclineUpstreamPartsInput = {
  /** The entry. */
  changeId: string | number;
  /** Names of its parts. */
  parts: Array<string>;
  /** The post it is done through; its organisation is named to the origin. */
  postId: string | number;
  /** Why, for those who look after the origin; 1 to 2,000 characters. */
  reason: string;
};

/** A file to take off a draft. */
export type DetachFileInput = {
  /** The revision the change was made on. */
  expectedRevision: number;
  /** The file. */
  fileId: string | number;
  /** The draft. */
  versionId: string | number;
};

/** Which draft to throw away. */
export type DiscardDraftInput = {
  /** The draft. */
  versionId: string | number;
};

/** A report to answer by leaving the message as it is. */
export type DismissCommunityReportInput = {
  /** The report, in a community one looks after. */
  reportId: string | number;
};

/** An entry that only tells something, to put aside. */
export type DismissUpstreamChangeInput = {
  /** The entry. */
  changeId: string | number;
  /** The post it is done through. */
  postId: string | number;
};

/** What one wrote, said otherwise. */
export type EditCommunityMessageInput = {
  /** In Markdown, up to 20,000 characters. What it said before stays to be read. */
  bodyMarkdown: string;
  /** The message, of one’s own. */
  messageId: string | number;
};

/** An adoption that is over. */
export type EndAdoptionInput = {
  /** The adoption. */
  adoptionId: string | number;
  /** A post in the organisation that adopted. */
  postId: string | number;
};

/** A community to end. */
export type EndCommunityInput = {
  /** The community, of which one is the lead. */
  communityId: string | number;
};

/** A standing delegation to end at once. */
export type EndDelegationInput = {
  /** The delegation. */
  delegationId: string | number;
  /** The post through which you end it. */
  postId: string | number;
};

/** A partnership to dissolve. */
export type EndPartnershipInput = {
  /** The partnership; one runs its steward. */
  partnershipId: string | number;
};

/** A post to end. */
export type EndPostInput = {
  /** First day on which it no longer counts; by default today. */
  endedOn?: string | null | undefined;
  /** The post. */
  postId: string | number;
};

/** A session to end. */
export type EndSessionInput = {
  /** The session, from the account’s list. */
  sessionId: string | number;
};

/** Evidence elsewhere. */
export type EvidenceLinkInput = {
  /** A code of the scheme `evidence-relation`. */
  relation: string;
  /** Its title, up to 300 characters. */
  title: string;
  /** Full address, http or https. */
  url: string;
};

/** A collection to follow, or to look at anew. */
export type FollowCollectionInput = {
  /** The collection, which the viewer sees. */
  collectionId: string | number;
};

/** What one wants to hear of a thread. */
export type FollowCommunityThreadInput = {
  /** All, nothing, or what mentions one. */
  following: CommunityThreadFollowing;
  /** The thread. */
  threadId: string | number;
};

/** What to follow. */
export type FollowInput = {
  /** UUID of what one sees. */
  id: string | number;
  /** `Organisation`, `Person` or `Community`; a `CurriculumPlace` is followed by `followPlace`, and ended here. */
  kind: string;
};

/** Which weeks to follow. */
export type FollowPlaceInput = {
  /** Of the year, from 1. */
  firstWeek: number;
  /** UUID of a map one sees: the place is in its subject and framework. */
  mapId: string | number;
  /** How many weeks, up to the end of the year. */
  weeks: number;
  /** A code of the scheme `year-group`, from `nursery-n2` to `year-13`. */
  year: string;
};

/** A community to found: informal, with its founder as the lead. */
export type FoundCommunityInput = {
  /** What it takes into its collections and who decides, in Markdown, up to 10,000 characters. */
  curationPolicyMarkdown?: string | null | undefined;
  /** How people come in. */
  joining: CommunityJoining;
  /** What it has in common. */
  kind: CommunityKind;
  /** Its name, 3 to 120 characters. */
  name: string;
  /** What it is looking for, in Markdown, up to 5,000 characters. */
  needsMarkdown?: string | null | undefined;
  /** Codes of the scheme `phase`. */
  phases?: Array<string> | null | undefined;
  /** Through which of one’s current posts; its organisation is the first host. */
  postId: string | number;
  /** What it is for, in Markdown, 20 to 5,000 characters. */
  purposeMarkdown: string;
  /** Codes of the scheme `subject`, up to 20. */
  subjects?: Array<string> | null | undefined;
  /** Whether it is for the people of the founder’s trust alone; by default it is open to the network. */
  trustOnly?: boolean | null | undefined;
};

/** Notice to an agreement. */
export type GiveAgreementNoticeInput = {
  /** The agreement. */
  agreementId: string | number;
  /** The last day, until its end in London; by default the earliest its terms allow. */
  lastDay?: string | null | undefined;
  /** The party that gives notice. */
  organisationId: string | number;
  /** The post that signs for the party. */
  postId: string | number;
};

/** Notice to a membership. */
export type GivePartnershipNoticeInput = {
  /** The last day of the membership, until its end in London; by default the earliest the charter allows. */
  lastDay?: string | null | undefined;
  /** The membership, of an organisation one runs or in a partnership whose steward one runs. */
  membershipId: string | number;
};

/** What to grant on a request. */
export type GrantAccessInput = {
  /** The last day, until its end in London; within five years. */
  lastDay: string;
  /** A word to who asked, at most 2,000 characters. */
  note?: string | null | undefined;
  /** Whose people may: the organisation that asked, or a trust it belongs to. */
  organisationId: string | number;
  /** The post with release authority for the rights holder. */
  postId: string | number;
  /** The request. */
  requestId: string | number;
  /** What they may do beside finding and reading it. */
  verbs: Array<Verb>;
  /** One released version; without it all that are open by now. Later ones are asked for anew. */
  versionId?: string | number | null | undefined;
};

/** A message to hide. */
export type HideCommunityMessageInput = {
  /** The message, of somebody else, in a community one looks after. */
  messageId: string | number;
  /** Why, up to 500 characters: everybody in the thread reads it. */
  reason: string;
};

/** Units to place on a map, by a table. */
export type ImportCurriculumMapInput = {
  /** CSV with the columns year, week, weeks, strand, unit, artefact, cycle, named in its first line; at most 1,000 lines. A problem of a cell has the field `csv.<line>.<column>`. */
  csv: string;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
};

/** A list of artefacts to put at the end of a section. */
export type ImportToCollectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** The section; before the first when absent. */
  sectionId?: string | number | null | undefined;
  /** Links of artefacts’ pages, or their ids, one on each of up to 1,000 lines; or a table of them. */
  text: string;
};

/** What of an inbox: what is not put away (OPEN), what of that was not read or waits for a decision, or what is put away (DONE). */
export type InboxView =
  | 'DONE'
  | 'OPEN'
  | 'UNREAD'
  | 'WAITING';

/** What was done for pupils with SEND and disadvantaged pupils. */
export type InclusionStatement =
  | 'ADAPTATION_INCLUDED'
  | 'ADDRESSED'
  | 'NOT_CONSIDERED';

/** An organisation to bring onto the network without an application. */
export type InviteOrganisationInput = {
  /** Address of its admin. */
  adminEmail: string;
  /** Name of its admin, 1 to 120 characters. */
  adminName: string;
  /** An organisation of the imported register. */
  organisationId: string | number;
  /** The admin’s role title there, 1 to 120 characters. */
  title: string;
};

/** People to invite into an organisation. */
export type InviteStaffInput = {
  /** The people, 1 to 200. */
  invitations: Array<StaffInvitationInput>;
  /** The organisation; one runs it oneself. */
  organisationId: string | number;
};

/** An invitation into a community. */
export type InviteToCommunityInput = {
  /** The community, of which one is a steward. */
  communityId: string | number;
  /** Whom it is for, up to 200 characters: to know it again. */
  note: string;
  /** What they join as. */
  role: CommunityRole;
};

/** Organisations to invite into a partnership. */
export type InviteToPartnershipInput = {
  /** Verified organisations, 1 to 100. Those that are in already stay as they are. */
  organisationIds: Array<string | number>;
  /** The partnership; one runs its steward. */
  partnershipId: string | number;
};

/** A community to join, which is open. */
export type JoinCommunityInput = {
  /** The community. */
  communityId: string | number;
  /** Through which of one’s current posts. */
  postId: string | number;
};

/** Parts of an upstream change to leave as they are in the adaptation. */
export type KeepUpstreamPartsInput = {
  /** The entry. */
  changeId: string | number;
  /** Names of its parts. */
  parts: Array<string>;
  /** The post it is done through. */
  postId: string | number;
};

/** A community to leave. */
export type LeaveCommunityInput = {
  /** The community. */
  communityId: string | number;
};

/** In which of two years a class of two year groups is taught something. */
export type MapCycle =
  | 'A'
  | 'B';

/** What to say of everything that is not put away. */
export type MarkAllNoticesInput = {
  /** READ or DONE. */
  as: NoticeMark;
  /** Up to what came then: what comes meanwhile stays as it is. */
  until: string;
};

/** Which notices, and what to say of them. */
export type MarkNoticesInput = {
  /** What to say of them. */
  as: NoticeMark;
  /** UUIDs of the viewer’s own notices, up to 200; others are passed over. */
  ids: Array<string | number>;
};

/** What pupils often get wrong, and what helps. */
export type MisconceptionInput = {
  /** The misconception, up to 500 characters. */
  misconception: string;
  /** What helps, up to 2,000 characters. */
  response: string;
};

/** Where an item is to stand. */
export type MoveCollectionItemInput = {
  /** The item it goes behind; first when absent. */
  afterId?: string | number | null | undefined;
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The item. */
  itemId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** The section; before the first when absent. */
  sectionId?: string | number | null | undefined;
};

/** Where a section is to stand, with what is in it. */
export type MoveCollectionSectionInput = {
  /** The section it goes behind; first when absent. */
  afterId?: string | number | null | undefined;
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
  /** The section. */
  sectionId: string | number;
};

/** Who decides on behalf of an organisation, about what. */
export type NameDelegateInput = {
  /** The post of who is to decide: in the organisation or anywhere on the network. */
  delegatePostId: string | number;
  /** Its first day: today or later. */
  firstDay: string;
  /** Whether it includes what they hand in themselves: within the trust alone. */
  includesOwn?: boolean;
  /** Works of these kinds; at least one. */
  kinds: Array<ArtefactKind>;
  /** Its last day, within two years. */
  lastDay: string;
  /** The organisation; of a trust its schools as well. */
  organisationId: string | number;
  /** The post through which you name them: its admin or release authority. */
  postId: string | number;
  /** To these audiences; at least one. */
  scopes: Array<AudienceScope>;
};

/** How often somebody is e-mailed: at once, in a digest at seven in the morning, in one on Mondays, or not. Times are those of London. */
export type NoticeFrequency =
  | 'DAILY'
  | 'NOW'
  | 'OFF'
  | 'WEEKLY';

/** What somebody is told of. */
export type NoticeKind =
  | 'ACCESS_ANSWER'
  | 'ACCESS_REQUEST'
  | 'AGREEMENT'
  | 'COLLECTION_CHANGED'
  | 'COLLECTION_PROPOSAL'
  | 'FEEDBACK'
  | 'FEEDBACK_ANSWER'
  | 'FEEDBACK_SHOWN'
  | 'JOIN_ANSWER'
  | 'JOIN_REQUEST'
  | 'MEETING'
  | 'MENTION'
  | 'NEW_WORK'
  | 'POST_REQUEST'
  | 'PROPOSAL_ANSWER'
  | 'REPLY'
  | 'REVIEW'
  | 'REVIEW_ANSWER'
  | 'SHARE_ANSWER'
  | 'SHARE_REQUEST'
  | 'SLOT_FILLED'
  | 'SUCCESSION'
  | 'UPSTREAM_CHANGE';

/** What is said of a notice: DONE puts it away, OPEN takes it back. */
export type NoticeMark =
  | 'DONE'
  | 'OPEN'
  | 'READ'
  | 'UNREAD';

/** How often to be e-mailed about one kind of notice. */
export type NoticePreferenceInput = {
  /** How often. */
  frequency: NoticeFrequency;
  /** About what. */
  kind: NoticeKind;
};

/** NEWS is to be read; what is WAITING is for the viewer to decide; what is SETTLED was decided, by whomever. */
export type NoticeStatus =
  | 'NEWS'
  | 'SETTLED'
  | 'WAITING';

/** What an organisation is. */
export type OrganisationKind =
  | 'COLLEGE'
  | 'DIOCESE'
  | 'FEDERATION'
  | 'FOUNDATION'
  | 'LOCAL_AUTHORITY'
  | 'MULTI_ACADEMY_TRUST'
  | 'OTHER_PARTNER'
  | 'SCHOOL'
  | 'SINGLE_ACADEMY_TRUST'
  | 'SUBSIDIARY';

/** What became of an invitation to a partnership; a member stays one in this sense after it has left. */
export type PartnershipMembershipState =
  | 'DECLINED'
  | 'INVITED'
  | 'MEMBER'
  | 'TAKEN_BACK';

/** A unit to place on a map. */
export type PlaceOnCurriculumMapInput = {
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** Where and what. */
  slot: CurriculumMapSlotInput;
};

/** A meeting or event to plan. */
export type PlanCommunityEventInput = {
  /** The community, which one looks after. */
  communityId: string | number;
  /** What it is. */
  event: CommunityEventFieldsInput;
};

/** What became of a request to be accepted. */
export type PostRequestState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WAITING'
  | 'WITHDRAWN';

/** What a post carries beyond membership: running the organisation here, or signing its releases. */
export type PostRole =
  | 'ORGANISATION_ADMIN'
  | 'RELEASE_AUTHORITY';

/** Something that should come before is taught later; or units wait for one another. */
export type PrerequisiteFaultKind =
  | 'CIRCLE'
  | 'TAUGHT_LATER';

/** A list to be looked through. */
export type PreviewCollectionImportInput = {
  /** The collection. */
  collectionId: string | number;
  /** Links of artefacts’ pages, or their ids, one on each of up to 1,000 lines; or a table of them. */
  text: string;
};

/** An agreement to propose; its items are added afterwards. */
export type ProposeAgreementInput = {
  /** The organisation whose works it is about. */
  offeringId: string | number;
  /** The post with release authority for the offering party. */
  postId: string | number;
  /** Verified organisations that receive, 1 to 100. */
  receivingIds: Array<string | number>;
  /** Its first terms, which the offering party accepts by proposing them. */
  terms: AgreementTermsInput;
  /** What it is called, 3 to 200 characters. */
  title: string;
};

/** An artefact to propose for a collection. */
export type ProposeForCollectionInput = {
  /** A released artefact that the viewer may find. */
  artefactId: string | number;
  /** The collection, which the viewer sees. */
  collectionId: string | number;
  /** Why, up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post through which it is proposed. */
  postId: string | number;
};

/** A collection to publish as it stands. */
export type PublishCollectionInput = {
  /** What is new in it, 1 to 2,000 characters. */
  changeNote: string;
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
};

/** A version to recall: nobody keeps it. */
export type RecallVersionInput = {
  /** Shown to those who could read it; up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** RETRACTED, COPYRIGHT, PERSONAL_DATA, TAKE_DOWN or SAFEGUARDING. */
  reason: TombstoneReason;
  /** The version. */
  versionId: string | number;
};

/** An application to refuse. */
export type RefuseOrganisationInput = {
  /** Why, and what the applicant can do, 1 to 2,000 characters; they read it. */
  note: string;
  /** The organisation of a waiting application. */
  organisationId: string | number;
};

/** Items of a whole to release by one decision, under the same terms. */
export type ReleaseBundleInput = {
  /** What changed since the version before, kept with each; up to 2,000 characters. */
  changeNote?: string | null | undefined;
  /** What to release of what waits in it, itself included or not; 1 to 200. */
  items: Array<ReleaseBundleItemInput>;
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** The terms of each. */
  terms: ReleaseTermsInput;
  /** The submitted version whose parts they are. */
  versionId: string | number;
};

/** An item to release with others. */
export type ReleaseBundleItemInput = {
  /** That you looked at what the check took for data about pupils in this item, and there are none; it is kept with your name. */
  noPupilData?: boolean | null | undefined;
  /** The submitted version. */
  versionId: string | number;
};

/** To whom, under which licence and when. */
export type ReleaseTermsInput = {
  /** First day in London, from midnight; at once when absent. */
  availableFrom?: string | null | undefined;
  /** Last day in London, until its end; for ever when absent. */
  availableUntil?: string | null | undefined;
  /** A code of the scheme `licence` that goes with the audience. */
  licenceCode: string;
  /** Partner organisations, with the audience PARTNERS only; up to 100. */
  partnerIds?: Array<string | number> | null | undefined;
  /** Partnerships its rights holder belongs to, with the audience PARTNERS only; up to 20. */
  partnershipIds?: Array<string | number> | null | undefined;
  /** To whom. */
  scope: AudienceScope;
};

/** A submitted draft to release. */
export type ReleaseVersionInput = {
  /** What changed since the version before; up to 2,000 characters. */
  changeNote?: string | null | undefined;
  /** That you looked at what the check took for data about pupils, and there are none. Asked for where it found something; it is kept with your name. */
  noPupilData?: boolean | null | undefined;
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** Its terms. */
  terms: ReleaseTermsInput;
  /** The submitted draft. */
  versionId: string | number;
};

/** A collection to end. */
export type RemoveCollectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
};

/** An item to take out. */
export type RemoveCollectionItemInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The item. */
  itemId: string | number;
  /** The post through which it is done. */
  postId: string | number;
};

/** A section to take away; what is in it goes to the end of the one before. */
export type RemoveCollectionSectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
  /** The section. */
  sectionId: string | number;
};

/** A membership to end. */
export type RemoveCommunityMemberInput = {
  /** The membership, in a community one looks after. */
  membershipId: string | number;
};

/** A unit to take off a map. */
export type RemoveCurriculumMapSlotInput = {
  /** The `revision` of the unit that was looked at. */
  expectedRevision: number;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** The unit. */
  slotId: string | number;
};

/** The files of a draft in their new order. */
export type ReorderFilesInput = {
  /** The revision the change was made on. */
  expectedRevision: number;
  /** Each file of the draft once. */
  fileIds: Array<string | number>;
  /** The draft. */
  versionId: string | number;
};

/** A message for the stewards to look at. */
export type ReportCommunityMessageInput = {
  /** The message. */
  messageId: string | number;
  /** What they should know, up to 1,000 characters. */
  note?: string | null | undefined;
  /** Why. */
  reason: CommunityReportReason;
};

/** A request to join a community. */
export type RequestCommunityMembershipInput = {
  /** The community. */
  communityId: string | number;
  /** What its stewards should know, up to 1,000 characters. */
  message?: string | null | undefined;
  /** Through which of one’s current posts. */
  postId: string | number;
};

/** A request to be accepted by an organisation. */
export type RequestPostInput = {
  /** A message to its admins, at most 1,000 characters. */
  message?: string | null | undefined;
  /** An open organisation on the network. */
  organisationId: string | number;
  /** What one is there, 1 to 120 characters. */
  title: string;
};

/** Fields of the kind research; replaces all of them. */
export type ResearchDetailsInput = {
  /** Evidence it stands on or speaks to; up to 30. */
  evidenceLinks?: Array<EvidenceLinkInput> | null | undefined;
  /** A code of the scheme `evidence-strength`. */
  evidenceStrength?: string | null | undefined;
  /** How it was answered, up to 2,000 characters. */
  method?: string | null | undefined;
  /** The question, up to 1,000 characters. */
  question?: string | null | undefined;
  /** A code of the scheme `result`. */
  result?: string | null | undefined;
  /** With whom, in words; never data about pupils. */
  sample?: string | null | undefined;
  /** Where, up to 1,000 characters. */
  setting?: string | null | undefined;
};

/** An older version to begin the next one from. */
export type RestoreVersionInput = {
  /** The post it is written through. */
  postId: string | number;
  /** The version, released or superseded. */
  versionId: string | number;
};

/** A submitted draft to give back. */
export type ReturnDraftInput = {
  /** What to put right; 1 to 2,000 characters. */
  note: string;
  /** The post with release authority through which it is decided. */
  postId: string | number;
  /** Why. */
  reason: ReturnReason;
  /** The submitted draft. */
  versionId: string | number;
};

/** Why a submitted draft was given back. */
export type ReturnReason =
  | 'ACCESSIBILITY'
  | 'DUPLICATE'
  | 'METADATA'
  | 'OTHER'
  | 'QUALITY'
  | 'RIGHTS'
  | 'SAFEGUARDING';

/** A token to revoke. */
export type RevokeApiTokenInput = {
  /** The token, from the account’s list. */
  apiTokenId: string | number;
};

/** An invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  invitationId: string | number;
};

/** An artefact to keep for later. */
export type SaveForLaterInput = {
  /** A released artefact that the viewer may find. */
  artefactId: string | number;
  /** A note for oneself, up to 2,000 characters, in place of the one before; absent, that one stays. */
  note?: string | null | undefined;
};

/** A search to keep. */
export type SaveSearchInput = {
  /** What to narrow it to. */
  filters?: SearchFilters | null | undefined;
  /** How often to be told of what is new. */
  frequency: AlertFrequency;
  /** What to call it, up to 120 characters. */
  name: string;
  /** What to look for. */
  query?: string;
};

/** A saved search. */
export type SavedSearchInput = {
  /** The saved search. */
  id: string | number;
};

/** What a search is narrowed to: values inside one field are alternatives, fields all hold. */
export type SearchFilters = {
  /** How professional development is delivered. At most 50 codes. */
  deliveries?: Array<string> | null | undefined;
  /** How long professional development takes. At most 50 codes. */
  durationBands?: Array<string> | null | undefined;
  /** Strength of the local evidence, L0 to L5. At most 50 codes. */
  evidenceStrengths?: Array<string> | null | undefined;
  /** Roles that professional development is meant for. At most 50 codes. */
  intendedRoles?: Array<string> | null | undefined;
  /** Key stage, eyfs or ks1 to ks5. At most 50 codes. */
  keyStages?: Array<string> | null | undefined;
  /** Kind of artefact. At most 50 codes. */
  kinds?: Array<string> | null | undefined;
  /** Licence under which it is released. At most 50 codes. */
  licences?: Array<string> | null | undefined;
  /** Mechanisms of effective professional development it uses. At most 50 codes. */
  mechanisms?: Array<string> | null | undefined;
  /** Organisation that holds the rights; values are its ids. At most 50 codes. */
  organisationIds?: Array<string> | null | undefined;
  /** Phase of education. At most 50 codes. */
  phases?: Array<string> | null | undefined;
  /** What a study or practice record found. At most 50 codes. */
  results?: Array<string> | null | undefined;
  /** Subject, area of learning or theme. At most 50 codes. */
  subjects?: Array<string> | null | undefined;
  /** What the artefact is, such as lesson-plan. At most 50 codes. */
  types?: Array<string> | null | undefined;
  /** Year group, such as year-4; mixed-age groups have codes of their own. At most 50 codes. */
  yearGroups?: Array<string> | null | undefined;
};

/** A search. */
export type SearchInput = {
  /** The `endCursor` of the page before; it belongs to the same query, filters and order. */
  after?: string | null | undefined;
  /** Takes the words as they are typed, without help in spelling: the way back from `correctedQuery`. */
  asTyped?: boolean;
  /** What to narrow it to. */
  filters?: SearchFilters | null | undefined;
  /** How many hits, 1 to 100. */
  first?: number;
  /** Tokens of `SearchResults.named` that are not meant: what carries them no longer comes first. At most 50. */
  ignored?: Array<string> | null | undefined;
  /** What to look for, as people type it; the first 400 characters count. Without words that say something: everything, newest first. */
  query?: string;
  /** The order of the hits. */
  sort?: SearchSort;
};

/** The order of hits: how well they answer; when they were released, newest first; in how many trusts they are used, as far as the viewer may know. By the last two, hits that hold only some of the words are taken only where none holds all. */
export type SearchSort =
  | 'BEST'
  | 'MOST_ADOPTED'
  | 'NEWEST';

/** What is searched beside artefacts. */
export type SearchedKind =
  | 'COLLECTION'
  | 'COMMUNITY'
  | 'ORGANISATION'
  | 'PERSON';

/** Who is to see a collection. */
export type SetCollectionAudienceInput = {
  /** To whom. */
  audience: CollectionAudienceInput;
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
};

/** Who is to curate a collection beside its owner. */
export type SetCollectionCuratorsInput = {
  /** People of the network to name, up to 50 in all. */
  addIds?: Array<string | number> | null | undefined;
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
  /** People who are to curate it no more. */
  removeIds?: Array<string | number> | null | undefined;
};

/** Who edits a map beside those who answer for its organisation. */
export type SetCurriculumMapEditorsInput = {
  /** People to add, with a post in the organisation or its trust. */
  addIds: Array<string | number>;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** People to take away. */
  removeIds: Array<string | number>;
};

/** What has to be taught before a unit. */
export type SetCurriculumMapPrerequisitesInput = {
  /** The `revision` of the unit that was looked at. */
  expectedRevision: number;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** Other units of the map, at most 20; those that the viewer sees and that are absent are taken away. */
  prerequisiteIds: Array<string | number>;
  /** The unit. */
  slotId: string | number;
};

/** Choices; kinds that are not named stay as they are. */
export type SetNoticePreferencesInput = {
  /** One for each kind that changes. */
  preferences: Array<NoticePreferenceInput>;
};

/** What a draft consists of. */
export type SetPartsInput = {
  /** Its parts in order, up to 200 artefacts the viewer may find. */
  artefactIds: Array<string | number>;
  /** The revision the change was made on. */
  expectedRevision: number;
  /** The draft. */
  versionId: string | number;
};

/** Where a request to share stands: waiting; met, when those it was asked for find the item; declined; taken back by who asked; not needed, when the item or the audience is on the collection no more; lapsed after 60 days. */
export type ShareRequestState =
  | 'DECLINED'
  | 'LAPSED'
  | 'MET'
  | 'NOT_NEEDED'
  | 'TAKEN_BACK'
  | 'WAITING';

/** A hidden message to show again. */
export type ShowCommunityMessageInput = {
  /** The message, of somebody else, in a community one looks after. */
  messageId: string | number;
};

/** The demo account to sign in as. */
export type SignInDemoInput = {
  /** One of `demoAccounts`. */
  personId: string | number;
};

/** A link made on the server to sign in with. */
export type SignInWithLinkInput = {
  /** The value of `link` in its address. */
  token: string;
};

/** Whether one comes. */
export type SignUpForCommunityEventInput = {
  /** Whether one comes. */
  coming: boolean;
  /** The event, of a community to which one belongs. */
  eventId: string | number;
};

/** One person to invite. */
export type StaffInvitationInput = {
  /** Address; a pending invitation to it is replaced. */
  email: string;
  /** Name, 1 to 120 characters. */
  name: string;
  /** What the post carries beyond membership; by default nothing. */
  roles?: Array<PostRole> | null | undefined;
  /** Role title of the post, 1 to 120 characters. */
  title: string;
};

/** Where it stands: its first day is still to come; it holds; it rests, as a post it rests on is over or has lost its role; its last day is over; somebody ended it. */
export type StandingDelegationState =
  | 'COMING'
  | 'ENDED'
  | 'IN_FORCE'
  | 'OVER'
  | 'RESTING';

/** A thread to begin. */
export type StartCommunityThreadInput = {
  /** Its first message, in Markdown, up to 20,000 characters. */
  bodyMarkdown: string;
  /** The community, to which one belongs. */
  communityId: string | number;
  /** Members whom it is for in particular, up to 20. */
  mentionIds?: Array<string | number> | null | undefined;
  /** What it points at, up to 10. */
  references?: Array<CommunityReferenceInput> | null | undefined;
  /** Its title, 3 to 160 characters. */
  title: string;
};

/** What a newer version did to a statement: it words it otherwise, asks it of other years, or no longer holds it. */
export type StatementChange =
  | 'DROPPED'
  | 'MOVED'
  | 'REWORDED';

/** The link of an e-mail. */
export type StopAlertsInput = {
  /** The token in the link. */
  token: string;
};

/** The link of an e-mail. */
export type StopNoticeMailsInput = {
  /** Its last part. */
  token: string;
};

/** A draft to hand to the release authorities. */
export type SubmitForReleaseInput = {
  /** The post, in the rights holder or beneath it, through which it is submitted. */
  postId: string | number;
  /** The draft. */
  versionId: string | number;
};

/** What adopters keep when an agreement ends. */
export type Survival =
  | 'ADOPTED_STAY'
  | 'ALL_STOPS'
  | 'DOWNLOADS_STOP';

/** A request of one’s own to take back. */
export type TakeBackAccessRequestInput = {
  /** The request. */
  requestId: string | number;
};

/** A proposal of the viewer’s own to take back. */
export type TakeBackCollectionProposalInput = {
  /** The proposal, which waits. */
  proposalId: string | number;
};

/** An invitation to take back. */
export type TakeBackCommunityInvitationInput = {
  /** The invitation, into a community one looks after. */
  invitationId: string | number;
};

/** Feedback of the viewer’s own to take back. */
export type TakeBackFeedbackInput = {
  /** The feedback. */
  feedbackId: string | number;
};

/** An invitation to take back. */
export type TakeBackPartnershipInvitationInput = {
  /** The membership that is offered, in a partnership whose steward one runs. */
  membershipId: string | number;
};

/** A request to share of one’s own to take back. */
export type TakeBackShareRequestInput = {
  /** The request. */
  requestId: string | number;
};

/** An artefact to keep no longer. */
export type TakeOffShelfInput = {
  /** The artefact. */
  artefactId: string | number;
};

/** A community without a lead to take over. */
export type TakeOverCommunityInput = {
  /** The community, which one looks after. */
  communityId: string | number;
  /** Through which of one’s current posts. */
  postId: string | number;
};

/** Whether a stretch of text stands in both texts, in the later one alone or in the earlier one alone. */
export type TextChangeKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

/** Whether anything in it is somebody else’s: nothing, or what is listed. */
export type ThirdPartyAnswer =
  | 'LISTED'
  | 'NONE';

/** Something in a work that is somebody else’s. */
export type ThirdPartyItemInput = {
  /** Which licence, or who gave the permission when; up to 500 characters. */
  note?: string | null | undefined;
  /** What it rests on; needed for the release. */
  permission?: ThirdPartyPermission | null | undefined;
  /** Who made it or where it is from; up to 300 characters on one line, needed for the release. */
  source: string;
  /** What it is; up to 200 characters on one line. */
  what: string;
};

/** What the use of somebody else’s content rests on: an open licence, a permission in writing, copyright that is over, quoting a little of it, or a licence of one’s own school or trust, which reaches its own people alone. */
export type ThirdPartyPermission =
  | 'OPEN_LICENCE'
  | 'OUT_OF_COPYRIGHT'
  | 'OWN_LICENCE'
  | 'QUOTATION'
  | 'WRITTEN_PERMISSION';

/** Why a version was ended. Withdrawing: duplicate, replaced, other. Recalling: retracted, copyright, personal data, take-down, safeguarding. */
export type TombstoneReason =
  | 'COPYRIGHT'
  | 'DUPLICATE'
  | 'OTHER'
  | 'PERSONAL_DATA'
  | 'REPLACED'
  | 'RETRACTED'
  | 'SAFEGUARDING'
  | 'TAKE_DOWN';

/** A release to take back. */
export type UndoReleaseInput = {
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** The version. */
  versionId: string | number;
};

/** A collection to follow no more. */
export type UnfollowCollectionInput = {
  /** The collection. */
  collectionId: string | number;
};

/** Changes of what a collection is called and said to be; what is absent stays. */
export type UpdateCollectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** What it is for, Markdown, up to 10,000 characters. */
  description?: string | null | undefined;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The post through which it is done. */
  postId: string | number;
  /** Its title, 3 to 200 characters. */
  title?: string | null | undefined;
};

/** Changes of an item; what is absent stays. */
export type UpdateCollectionItemInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** The item. */
  itemId: string | number;
  /** What to say of it, up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post through which it is done. */
  postId: string | number;
  /** The version to pin it to; null to show the newest. */
  versionId?: string | number | null | undefined;
};

/** Changes of a section; what is absent stays. */
export type UpdateCollectionSectionInput = {
  /** The collection. */
  collectionId: string | number;
  /** The `revision` of the collection that was looked at. */
  expectedRevision: number;
  /** What to say of it, up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post through which it is done. */
  postId: string | number;
  /** The section. */
  sectionId: string | number;
  /** Its heading, 3 to 200 characters. */
  title?: string | null | undefined;
};

/** Changes to a community; what is left out stays. */
export type UpdateCommunityInput = {
  /** The community, which one looks after. */
  communityId: string | number;
  /** Its curation policy in Markdown, up to 10,000 characters. */
  curationPolicyMarkdown?: string | null | undefined;
  /** How people come in. */
  joining?: CommunityJoining | null | undefined;
  /** What it has in common. */
  kind?: CommunityKind | null | undefined;
  /** Its name, 3 to 120 characters. */
  name?: string | null | undefined;
  /** What it is looking for, in Markdown, up to 5,000 characters. */
  needsMarkdown?: string | null | undefined;
  /** Codes of the scheme `phase`. */
  phases?: Array<string> | null | undefined;
  /** What it is for, in Markdown, 20 to 5,000 characters. */
  purposeMarkdown?: string | null | undefined;
  /** Codes of the scheme `subject`, up to 20. */
  subjects?: Array<string> | null | undefined;
};

/** Changes of what a map is called and made for; what is absent stays. */
export type UpdateCurriculumMapInput = {
  /** The version of the framework it is made for: one of `frameworks`. */
  framework?: string | null | undefined;
  /** The map. */
  mapId: string | number;
  /** The post through which it is done. */
  postId: string | number;
  /** What it is called, 3 to 200 characters. */
  title?: string | null | undefined;
  /** Teaching weeks in a year, 30 to 52; refused while a unit stands in a week that would go. */
  weeksPerYear?: number | null | undefined;
};

/** A change of a draft: what is absent stays as it is, null empties, all but title and type. */
export type UpdateDraftInput = {
  /** All authors in their order, up to 50. */
  authors?: Array<AuthorInput> | null | undefined;
  /** Markdown, up to 100,000 characters. */
  bodyMarkdown?: string | null | undefined;
  /** Whether what is spoken can be read as well. */
  captions?: AccessAnswer | null | undefined;
  /** For the kind professional development. */
  cpd?: CpdDetailsInput | null | undefined;
  /** For the kind curriculum. */
  curriculum?: CurriculumDetailsInput | null | undefined;
  /** The revision the change was made on. */
  expectedRevision: number;
  /** What was done for inclusion. */
  inclusion?: InclusionStatement | null | undefined;
  /** What exactly; up to 1,000 characters. */
  inclusionNote?: string | null | undefined;
  /** Codes of the scheme `key-stage`. */
  keyStages?: Array<string> | null | undefined;
  /** Up to 20 words or short phrases of up to 60 characters. */
  keywords?: Array<string> | null | undefined;
  /** The licence proposed: a code of the scheme `licence`. */
  licenceCode?: string | null | undefined;
  /** A code of the scheme `phase`. */
  phase?: string | null | undefined;
  /** Whether there are words for the pictures in files that nobody can look into. */
  pictureText?: AccessAnswer | null | undefined;
  /** For the kind research. */
  research?: ResearchDetailsInput | null | undefined;
  /** Codes of the scheme `send-need`. */
  sendNeeds?: Array<string> | null | undefined;
  /** Up to 8 codes of the scheme `subject`. */
  subjects?: Array<string> | null | undefined;
  /** Up to 600 characters. */
  summary?: string | null | undefined;
  /** Whether anything in it is somebody else’s. */
  thirdParty?: ThirdPartyAnswer | null | undefined;
  /** Everything in it that is somebody else’s, in order, up to 50. */
  thirdPartyItems?: Array<ThirdPartyItemInput> | null | undefined;
  /** Up to 200 characters on one line. */
  title?: string | null | undefined;
  /** A code of the scheme `artefact-type`. */
  type?: string | null | undefined;
  /** The draft. */
  versionId: string | number;
  /** Codes of the scheme `year-group`. */
  yearGroups?: Array<string> | null | undefined;
};

/** Changes to what an organisation says about itself; what is left out stays. */
export type UpdateOrganisationInput = {
  /** About it, at most 2,000 characters; empty for nothing. */
  about?: string | null | undefined;
  /** The organisation; one runs it oneself. */
  organisationId: string | number;
  /** Address of its web site; empty for none. */
  website?: string | null | undefined;
};

/** Changes to a partnership; what is left out stays. */
export type UpdatePartnershipInput = {
  /** Its charter in Markdown, up to 20,000 characters. */
  charterMarkdown?: string | null | undefined;
  /** Its name, 3 to 120 characters. */
  name?: string | null | undefined;
  /** Days of notice from now on, 0 to 730; notice that was given stays as it is. */
  noticeDays?: number | null | undefined;
  /** The partnership; one runs its steward. */
  partnershipId: string | number;
  /** Another member that looks after it from now on. */
  stewardId?: string | number | null | undefined;
};

/** Changes to what a post says; what is left out stays. */
export type UpdatePostInput = {
  /** Codes of the scheme `phase`. */
  phases?: Array<string> | null | undefined;
  /** The post: one’s own, or one of an organisation one runs. */
  postId: string | number;
  /** Codes of the scheme `subject`, at most 20. */
  subjects?: Array<string> | null | undefined;
  /** Role title, 1 to 120 characters. */
  title?: string | null | undefined;
};

/** What to change in one’s own profile; what is left out stays. */
export type UpdateProfileInput = {
  /** About oneself, at most 2,000 characters; empty for nothing. */
  about?: string | null | undefined;
  /** Address to be written to; nobody else sees it. */
  email?: string | null | undefined;
  /** Whether people of the network find them by searching for their name; false until they say so. */
  findable?: boolean | null | undefined;
  /** Name, 1 to 120 characters. */
  name?: string | null | undefined;
};

/** A new version to decide about, or a change of rights that is told: other terms, withdrawn, recalled; or that an adaptation of one’s own is held back since an agreement ended. */
export type UpstreamChangeKind =
  | 'HELD_BACK'
  | 'RECALLED'
  | 'RELEASED'
  | 'TERMS_CHANGED'
  | 'WITHDRAWN';

/** What somebody may do with a version. */
export type Verb =
  | 'ADAPT'
  | 'ADOPT'
  | 'DOWNLOAD'
  | 'FIND'
  | 'READ';

/** Whether the platform operator has checked that the organisation is who it says; only verified ones count as network. */
export type Verification =
  | 'APPLIED'
  | 'REFUSED'
  | 'UNVERIFIED'
  | 'VERIFIED';

/** An organisation to verify. */
export type VerifyOrganisationInput = {
  /** A note to the applicant, at most 2,000 characters. */
  note?: string | null | undefined;
  /** The organisation of a waiting application. */
  organisationId: string | number;
};

/** Draft, in review, released, then superseded by a newer one, withdrawn (adopters keep it) or recalled (nobody does). */
export type VersionState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RECALLED'
  | 'RELEASED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** A request of one’s own to take back. */
export type WithdrawCommunityRequestInput = {
  /** The request. */
  requestId: string | number;
};

/** A request of one’s own to take back. */
export type WithdrawPostRequestInput = {
  /** The request. */
  postRequestId: string | number;
};

/** A version to withdraw: adopters keep it. */
export type WithdrawVersionInput = {
  /** Shown to those who could read it; up to 2,000 characters. */
  note?: string | null | undefined;
  /** The post with release authority in the rights holder or its trust. */
  postId: string | number;
  /** DUPLICATE, REPLACED or OTHER. */
  reason: TombstoneReason;
  /** The version. */
  versionId: string | number;
};

/** An answer in a thread. */
export type WriteCommunityMessageInput = {
  /** In Markdown, up to 20,000 characters. */
  bodyMarkdown: string;
  /** Members whom it is for in particular, up to 20. */
  mentionIds?: Array<string | number> | null | undefined;
  /** What it points at, up to 10. */
  references?: Array<CommunityReferenceInput> | null | undefined;
  /** The thread, of a community to which one belongs. */
  threadId: string | number;
};

/** What to write to the authors of a version; at least one of the three texts. */
export type WriteFeedbackInput = {
  /** Whether readers of the version may see it once the authors agree as well. */
  agrees?: boolean;
  /** The post through which it was used. */
  postId: string | number;
  /** What to change: Markdown, up to 4,000 characters. */
  toChange?: string | null | undefined;
  /** What it was used for: Markdown, up to 4,000 characters. */
  usedFor?: string | null | undefined;
  /** A released version that the viewer reads, and is no author of. */
  versionId: string | number;
  /** What worked: Markdown, up to 4,000 characters. */
  worked?: string | null | undefined;
};

export type AccessRequestPartsFragment = { id: string, state: AccessRequestState, artefactId: string, versionId: string | null, personName: string, purpose: string, setting: string, askedAt: string, answerBy: string, decidedAt: string | null, reason: string | null, verbs: Array<Verb>, versionNumbers: Array<number>, lastDay: string | null, organisation: { id: string, name: string }, grantedTo: { id: string, name: string } | null, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null };

export type AccessRequestsQueryVariables = Exact<{
  organisationId: string | number;
  answered: boolean;
  after?: string | null | undefined;
}>;


export type AccessRequestsQuery = { accessRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: AccessRequestState, artefactId: string, versionId: string | null, personName: string, purpose: string, setting: string, askedAt: string, answerBy: string, decidedAt: string | null, reason: string | null, verbs: Array<Verb>, versionNumbers: Array<number>, lastDay: string | null, trusts: Array<{ id: string, name: string }>, organisation: { id: string, name: string }, grantedTo: { id: string, name: string } | null, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null }> } };

export type MyAccessRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyAccessRequestsQuery = { myAccessRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: AccessRequestState, artefactId: string, versionId: string | null, personName: string, purpose: string, setting: string, askedAt: string, answerBy: string, decidedAt: string | null, reason: string | null, verbs: Array<Verb>, versionNumbers: Array<number>, lastDay: string | null, organisation: { id: string, name: string }, grantedTo: { id: string, name: string } | null, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null }> } };

export type GrantableVersionsQueryVariables = Exact<{
  artefactId: string | number;
}>;


export type GrantableVersionsQuery = { artefact: { id: string, versions: { nodes: Array<{ id: string, number: number | null, state: VersionState }> } } | null };

export type AskForAccessMutationVariables = Exact<{
  input: AskForAccessInput;
}>;


export type AskForAccessMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeBackAccessRequestMutationVariables = Exact<{
  input: TakeBackAccessRequestInput;
}>;


export type TakeBackAccessRequestMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type GrantAccessMutationVariables = Exact<{
  input: GrantAccessInput;
}>;


export type GrantAccessMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclineAccessMutationVariables = Exact<{
  input: DeclineAccessInput;
}>;


export type DeclineAccessMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetAccessRequestAsideMutationVariables = Exact<{
  input: AccessRequestDecisionInput;
}>;


export type SetAccessRequestAsideMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndGrantedAccessMutationVariables = Exact<{
  input: AccessRequestDecisionInput;
}>;


export type EndGrantedAccessMutation = { result:
    | { __typename: 'AccessRequest', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AgreementTermsPartsFragment = { number: number, verbs: Array<Verb>, kinds: Array<ArtefactKind>, firstDay: string, lastDay: string | null, survival: Survival, shareBack: boolean, noticeDays: number, note: string | null, declinedReason: string | null, licence: { code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean }, proposedFor: { id: string, name: string }, declinedFor: { id: string, name: string } | null, accepted: Array<{ acceptedAt: string, organisation: { id: string, name: string }, person: { id: string, name: string } | null }> };

export type AgreementsQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type AgreementsQuery = { agreements: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, state: AgreementState, lastDay: string | null, parties: Array<{ side: AgreementSide, canSign: boolean, hasAccepted: boolean, organisation: { id: string, name: string } }> }> } };

export type AgreementEndingsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type AgreementEndingsQuery = { agreementEndings: { nodes: Array<{ id: string, agreementTitle: string, artefactId: string, title: string, inWords: string, endedAt: string, offering: { id: string, name: string } }> } };

export type AgreementQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementQuery = { agreement: { id: string, title: string, state: AgreementState, lastDay: string | null, noticeGivenAt: string | null, agreedTerms: { number: number, verbs: Array<Verb>, kinds: Array<ArtefactKind>, firstDay: string, lastDay: string | null, survival: Survival, shareBack: boolean, noticeDays: number, note: string | null, declinedReason: string | null, licence: { code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean }, proposedFor: { id: string, name: string }, declinedFor: { id: string, name: string } | null, accepted: Array<{ acceptedAt: string, organisation: { id: string, name: string }, person: { id: string, name: string } | null }> } | null, newestTerms: { number: number, verbs: Array<Verb>, kinds: Array<ArtefactKind>, firstDay: string, lastDay: string | null, survival: Survival, shareBack: boolean, noticeDays: number, note: string | null, declinedReason: string | null, licence: { code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean }, proposedFor: { id: string, name: string }, declinedFor: { id: string, name: string } | null, accepted: Array<{ acceptedAt: string, organisation: { id: string, name: string }, person: { id: string, name: string } | null }> }, parties: Array<{ side: AgreementSide, canSign: boolean, hasAccepted: boolean, organisation: { id: string, name: string } }>, collections: Array<{ id: string, collection: { id: string, title: string, itemCount: number } | null }>, items: { nodes: Array<{ id: string, artefact: { id: string, kind: ArtefactKind, version: { id: string, title: string } | null } | null }> } } | null };

export type OfferableQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferableQuery = { organisation: { id: string, artefacts: { nodes: Array<{ id: string, version: { id: string, title: string } | null }> } } | null };

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeAgreementInput;
}>;


export type ProposeAgreementMutation = { result:
    | { __typename: 'LicenceAgreement', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AcceptAgreementTermsMutationVariables = Exact<{
  input: AcceptAgreementTermsInput;
}>;


export type AcceptAgreementTermsMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclineAgreementTermsMutationVariables = Exact<{
  input: DeclineAgreementTermsInput;
}>;


export type DeclineAgreementTermsMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type GiveAgreementNoticeMutationVariables = Exact<{
  input: GiveAgreementNoticeInput;
}>;


export type GiveAgreementNoticeMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AddAgreementItemsMutationVariables = Exact<{
  input: AgreementItemsInput;
}>;


export type AddAgreementItemsMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveAgreementItemsMutationVariables = Exact<{
  input: AgreementItemsInput;
}>;


export type RemoveAgreementItemsMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type NameAgreementCollectionMutationVariables = Exact<{
  input: AgreementCollectionInput;
}>;


export type NameAgreementCollectionMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DropAgreementCollectionMutationVariables = Exact<{
  input: AgreementCollectionInput;
}>;


export type DropAgreementCollectionMutation = { result:
    | { __typename: 'LicenceAgreement' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type NameableCollectionsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type NameableCollectionsQuery = { collections: { nodes: Array<{ id: string, title: string, itemCount: number }> } };

export type AdaptVersionMutationVariables = Exact<{
  input: AdaptVersionInput;
}>;


export type AdaptVersionMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RestoreVersionMutationVariables = Exact<{
  input: RestoreVersionInput;
}>;


export type RestoreVersionMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DerivationsQueryVariables = Exact<{
  id: string | number;
}>;


export type DerivationsQuery = { derivations: Array<{ artefact: { id: string, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null, origin: { id: string, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null }> };

export type CompareVersionsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type CompareVersionsQuery = { compareVersions: { from: { id: string, number: number | null, title: string, state: VersionState, releasedAt: string | null, changeNote: string | null, artefact: { id: string }, newerVersion: { id: string, number: number | null } | null, access: { canRenew: boolean } }, to: { id: string, number: number | null, title: string, state: VersionState, releasedAt: string | null, changeNote: string | null, artefact: { id: string }, newerVersion: { id: string, number: number | null } | null, access: { canRenew: boolean } }, fields: Array<{ field: string, label: string, kind: ChangeKind, changes: Array<{ kind: TextChangeKind, text: string }> }>, body: Array<{ kind: TextChangeKind, text: string }>, files: Array<{ kind: ChangeKind, fileName: string, fileNameBefore: string | null }>, parts: Array<{ kind: ChangeKind, artefactId: string, title: string }> } | null };

export type ComparedPartsFragment = { id: string, number: number | null, title: string, state: VersionState, releasedAt: string | null, changeNote: string | null, artefact: { id: string }, newerVersion: { id: string, number: number | null } | null, access: { canRenew: boolean } };

export type CardPartsFragment = { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } };

export type DraftPartsFragment = { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, returnedReason: ReturnReason | null, returnedNote: string | null, answers: { thirdParty: ThirdPartyAnswer | null, pictureText: AccessAnswer | null, captions: AccessAnswer | null }, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean, isOwnSubmission: boolean }, delegations: Array<{ id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type ReadinessPartsFragment = { code: string, label: string, passed: boolean, blocking: boolean, confirmable: boolean, field: string | null, message: string | null };

export type NearDuplicatePartsFragment = { resemblance: number, version: { id: string, title: string, artefact: { id: string, rightsHolder: { name: string } }, access: { canAdapt: boolean } } };

export type DraftReadinessQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftReadinessQuery = { artefactVersion: { id: string, readiness: Array<{ code: string, label: string, passed: boolean, blocking: boolean, confirmable: boolean, field: string | null, message: string | null }>, nearDuplicates: Array<{ resemblance: number, version: { id: string, title: string, artefact: { id: string, rightsHolder: { name: string } }, access: { canAdapt: boolean } } }> } | null };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { artefactVersion: { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, returnedReason: ReturnReason | null, returnedNote: string | null, answers: { thirdParty: ThirdPartyAnswer | null, pictureText: AccessAnswer | null, captions: AccessAnswer | null }, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean, isOwnSubmission: boolean }, delegations: Array<{ id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

export type CheckQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckQuery = { artefactVersion: { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, returnedReason: ReturnReason | null, returnedNote: string | null, readiness: Array<{ code: string, label: string, passed: boolean, blocking: boolean, confirmable: boolean, field: string | null, message: string | null }>, releaseBundle: { more: number, items: Array<{ version: { id: string, title: string, artefact: { kind: ArtefactKind, rightsHolder: { name: string } } }, findings: Array<{ code: string, label: string, passed: boolean, blocking: boolean, confirmable: boolean, field: string | null, message: string | null }> }> } | null, nearDuplicates: Array<{ resemblance: number, version: { id: string, title: string, artefact: { id: string, rightsHolder: { name: string } }, access: { canAdapt: boolean } } }>, artefact: { id: string, kind: ArtefactKind, versions: { nodes: Array<{ id: string }> }, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, answers: { thirdParty: ThirdPartyAnswer | null, pictureText: AccessAnswer | null, captions: AccessAnswer | null }, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean, isOwnSubmission: boolean }, delegations: Array<{ id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }>, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

export type CreateDraftMutationVariables = Exact<{
  input: CreateDraftInput;
}>;


export type CreateDraftMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateDraftMutationVariables = Exact<{
  input: UpdateDraftInput;
}>;


export type UpdateDraftMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, updatedAt: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;


export type DiscardDraftMutation = { result:
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AttachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type AttachFileMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DetachFileMutationVariables = Exact<{
  input: DetachFileInput;
}>;


export type DetachFileMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReorderFilesMutationVariables = Exact<{
  input: ReorderFilesInput;
}>;


export type ReorderFilesMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DraftPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftPreviewQuery = { artefactVersion: { bodyHtml: string } | null };

export type SetPartsMutationVariables = Exact<{
  input: SetPartsInput;
}>;


export type SetPartsMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MyWorkQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyWorkQuery = { myWork: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ArtefactKind, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } | null, draft: { id: string, state: VersionState, title: string, updatedAt: string, type: string } | null }> } };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { myWork: { nodes: Array<{ id: string, kind: ArtefactKind, draft: { id: string, state: VersionState, title: string, updatedAt: string, type: string } | null }> } };

export type FindArtefactsQueryVariables = Exact<{
  query: string;
}>;


export type FindArtefactsQuery = { search: { hits: Array<{ version: { id: string, title: string, type: string, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } }> } };

export type LicencePartsFragment = { code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean };

export type FilePartsFragment = { id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null };

export type ThirdPartyPartsFragment = { what: string, source: string, permission: ThirdPartyPermission | null, note: string | null };

export type DetailsPartsFragment = { curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type VersionPagePartsFragment = { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, archiveUrl: string | null, undoUntil: string | null, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, credits: Array<{ depth: number, title: string, authors: Array<string>, organisation: string, number: number | null, changes: string, link: string, licence: { title: string, url: string | null }, version: { id: string, artefact: { id: string } } | null }>, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, heldSince: string | null, partners: Array<{ id: string, name: string }>, partnerships: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null, onDelegationOf: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRenew: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type AdoptionPartsFragment = { id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null };

export type ArtefactQueryVariables = Exact<{
  id: string | number;
}>;


export type ArtefactQuery = { artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string }, version: { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, archiveUrl: string | null, undoUntil: string | null, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, credits: Array<{ depth: number, title: string, authors: Array<string>, organisation: string, number: number | null, changes: string, link: string, licence: { title: string, url: string | null }, version: { id: string, artefact: { id: string } } | null }>, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, heldSince: string | null, partners: Array<{ id: string, name: string }>, partnerships: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null, onDelegationOf: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRenew: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null, draft: { id: string, state: VersionState } | null, tombstone: { reason: TombstoneReason, note: string | null, madeAt: string, title: string } | null, versions: { nodes: Array<{ id: string, number: number | null, state: VersionState, title: string, releasedAt: string | null, changeNote: string | null }> }, adoptions: { totalCount: number | null, nodes: Array<{ id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null }> }, myAdoptions: Array<{ id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null }>, containers: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }> } | null };

export type ArtefactVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type ArtefactVersionQuery = { artefactVersion: { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, archiveUrl: string | null, undoUntil: string | null, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, credits: Array<{ depth: number, title: string, authors: Array<string>, organisation: string, number: number | null, changes: string, link: string, licence: { title: string, url: string | null }, version: { id: string, artefact: { id: string } } | null }>, thirdPartyItems: Array<{ what: string, source: string, permission: ThirdPartyPermission | null, note: string | null }>, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, recalled: boolean, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, heldSince: string | null, partners: Array<{ id: string, name: string }>, partnerships: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null, onDelegationOf: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRenew: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

export type LicencesQueryVariables = Exact<{ [key: string]: never; }>;


export type LicencesQuery = { licences: Array<{ code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, adaptationWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean }> };

export type NewestQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestQuery = { artefacts: { nodes: Array<{ id: string, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } | null }> } };

export type AdoptVersionMutationVariables = Exact<{
  input: AdoptVersionInput;
}>;


export type AdoptVersionMutation = { result:
    | { __typename: 'Adoption', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndAdoptionMutationVariables = Exact<{
  input: EndAdoptionInput;
}>;


export type EndAdoptionMutation = { result:
    | { __typename: 'Adoption' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WithdrawVersionMutationVariables = Exact<{
  input: WithdrawVersionInput;
}>;


export type WithdrawVersionMutation = { result:
    | { __typename: 'ArtefactVersion' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RecallVersionMutationVariables = Exact<{
  input: RecallVersionInput;
}>;


export type RecallVersionMutation = { result:
    | { __typename: 'ArtefactVersion' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CreateNewVersionMutationVariables = Exact<{
  input: CreateNewVersionInput;
}>;


export type CreateNewVersionMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangeReleaseTermsMutationVariables = Exact<{
  input: ChangeReleaseTermsInput;
}>;


export type ChangeReleaseTermsMutation = { result:
    | { __typename: 'ArtefactVersion' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WhoCanSeeQueryVariables = Exact<{
  versionId: string | number;
}>;


export type WhoCanSeeQuery = { whoCanSee: { reasons: Array<{ words: string, verbs: Array<Verb> }> } | null };

export type WhyAccessQueryVariables = Exact<{
  versionId: string | number;
  organisationId: string | number;
}>;


export type WhyAccessQuery = { whyAccess: { verbs: Array<Verb>, words: Array<string> } | null };

export type SubmitForReleaseMutationVariables = Exact<{
  input: SubmitForReleaseInput;
}>;


export type SubmitForReleaseMutation = { result:
    | { __typename: 'ArtefactVersion' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReturnDraftMutationVariables = Exact<{
  input: ReturnDraftInput;
}>;


export type ReturnDraftMutation = { result:
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReleaseVersionMutationVariables = Exact<{
  input: ReleaseVersionInput;
}>;


export type ReleaseVersionMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, artefact: { id: string } }
    | { __typename: 'Done', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReleaseBundleMutationVariables = Exact<{
  input: ReleaseBundleInput;
}>;


export type ReleaseBundleMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'ReleasedBundle', versionIds: Array<string> }
   };

export type UndoReleaseMutationVariables = Exact<{
  input: UndoReleaseInput;
}>;


export type UndoReleaseMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReleaseQueueQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type ReleaseQueueQuery = { releaseQueue: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, summary: string, type: string, state: VersionState, updatedAt: string, authors: Array<{ name: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> } };

export type CollectionChangePartsFragment = { revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null };

export type CollectionEditedPartsFragment = { addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> };

export type CollectionConflictPartsFragment = { message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> };

export type RemoveCollectionMutationVariables = Exact<{
  input: RemoveCollectionInput;
}>;


export type RemoveCollectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CreateCollectionMutationVariables = Exact<{
  input: CreateCollectionInput;
}>;


export type CreateCollectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateCollectionMutationVariables = Exact<{
  input: UpdateCollectionInput;
}>;


export type UpdateCollectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetCollectionAudienceMutationVariables = Exact<{
  input: SetCollectionAudienceInput;
}>;


export type SetCollectionAudienceMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetCollectionCuratorsMutationVariables = Exact<{
  input: SetCollectionCuratorsInput;
}>;


export type SetCollectionCuratorsMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AddToCollectionMutationVariables = Exact<{
  input: AddToCollectionInput;
}>;


export type AddToCollectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MoveCollectionItemMutationVariables = Exact<{
  input: MoveCollectionItemInput;
}>;


export type MoveCollectionItemMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateCollectionItemMutationVariables = Exact<{
  input: UpdateCollectionItemInput;
}>;


export type UpdateCollectionItemMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveCollectionItemMutationVariables = Exact<{
  input: RemoveCollectionItemInput;
}>;


export type RemoveCollectionItemMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AddCollectionSectionMutationVariables = Exact<{
  input: AddCollectionSectionInput;
}>;


export type AddCollectionSectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateCollectionSectionMutationVariables = Exact<{
  input: UpdateCollectionSectionInput;
}>;


export type UpdateCollectionSectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MoveCollectionSectionMutationVariables = Exact<{
  input: MoveCollectionSectionInput;
}>;


export type MoveCollectionSectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveCollectionSectionMutationVariables = Exact<{
  input: RemoveCollectionSectionInput;
}>;


export type RemoveCollectionSectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionEdited', addedIds: Array<string>, collection: { id: string, title: string, revision: number | null }, merged: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type PreviewCollectionImportMutationVariables = Exact<{
  input: PreviewCollectionImportInput;
}>;


export type PreviewCollectionImportMutation = { result:
    | { __typename: 'CollectionImportPreview', lines: Array<{ line: number, artefactId: string, versionId: string | null, title: string, isThere: boolean }>, faults: Array<{ line: number, message: string }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ImportToCollectionMutationVariables = Exact<{
  input: ImportToCollectionInput;
}>;


export type ImportToCollectionMutation = { result:
    | { __typename: 'CollectionImported', addedIds: Array<string>, faults: Array<{ line: number, message: string }>, collection: { id: string, revision: number | null } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CollectionCardPartsFragment = { id: string, title: string, itemCount: number, canCurate: boolean, updatedAt: string, cover: Array<{ subject: string | null, kind: ArtefactKind, count: number }>, ownerPerson: { id: string, name: string } | null, ownerOrganisation: { id: string, name: string } | null, ownerCommunity: { id: string, name: string } | null };

export type CollectionItemPartsFragment = { id: string, sectionId: string | null, note: string, pinned: boolean, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } };

export type CollectionsQueryVariables = Exact<{
  filter?: CollectionFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type CollectionsQuery = { collections: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, itemCount: number, canCurate: boolean, updatedAt: string, cover: Array<{ subject: string | null, kind: ArtefactKind, count: number }>, ownerPerson: { id: string, name: string } | null, ownerOrganisation: { id: string, name: string } | null, ownerCommunity: { id: string, name: string } | null }> } };

export type CollectionQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CollectionQuery = { collection: { descriptionMarkdown: string, descriptionHtml: string, revision: number | null, canManage: boolean, ownerKind: CollectionOwnerKind, isFollowed: boolean, isUnderAgreement: boolean, newItemCount: number, id: string, title: string, itemCount: number, canCurate: boolean, updatedAt: string, audience: { scope: CollectionScope, partners: Array<{ id: string, name: string }>, partnerships: Array<{ id: string, name: string }> } | null, curators: Array<{ id: string, name: string }>, sections: Array<{ id: string, title: string, note: string }>, items: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sectionId: string | null, note: string, pinned: boolean, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> }, cover: Array<{ subject: string | null, kind: ArtefactKind, count: number }>, ownerPerson: { id: string, name: string } | null, ownerOrganisation: { id: string, name: string } | null, ownerCommunity: { id: string, name: string } | null } | null };

export type CollectionGapsQueryVariables = Exact<{
  id: string | number;
}>;


export type CollectionGapsQuery = { collection: { id: string, gaps: Array<{ itemId: string, title: string, artefactId: string, isOwnRelease: boolean, lackedBy: Array<{ id: string, name: string }>, request: { id: string, state: ShareRequestState, askedAt: string, answerBy: string, reason: string | null } | null }> } | null };

export type CommunityCollectionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CommunityCollectionsQuery = { community: { id: string, collections: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, itemCount: number, canCurate: boolean, updatedAt: string, cover: Array<{ subject: string | null, kind: ArtefactKind, count: number }>, ownerPerson: { id: string, name: string } | null, ownerOrganisation: { id: string, name: string } | null, ownerCommunity: { id: string, name: string } | null }> } } | null };

export type StewardedCommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type StewardedCommunitiesQuery = { communities: { nodes: Array<{ id: string, name: string, canLookAfter: boolean }> } };

export type CollectionDeskQueryVariables = Exact<{
  id: string | number;
}>;


export type CollectionDeskQuery = { collection: { id: string, work: Array<{ itemId: string, fault: CollectionItemFault, title: string, other: string | null, at: string | null }>, proposals: { nodes: Array<{ id: string, note: string, state: CollectionProposalState, reason: string | null, isMine: boolean, proposedBy: { id: string, name: string } | null, proposedFor: { id: string, name: string } | null, version: { id: string, title: string, artefact: { id: string } } | null }> } } | null };

export type CollectionProposalPartsFragment = { id: string, note: string, state: CollectionProposalState, reason: string | null, isMine: boolean, proposedBy: { id: string, name: string } | null, proposedFor: { id: string, name: string } | null, version: { id: string, title: string, artefact: { id: string } } | null };

export type FollowCollectionMutationVariables = Exact<{
  input: FollowCollectionInput;
}>;


export type FollowCollectionMutation = { result:
    | { __typename: 'Collection', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UnfollowCollectionMutationVariables = Exact<{
  input: UnfollowCollectionInput;
}>;


export type UnfollowCollectionMutation = { result:
    | { __typename: 'Collection', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ProposeForCollectionMutationVariables = Exact<{
  input: ProposeForCollectionInput;
}>;


export type ProposeForCollectionMutation = { result:
    | { __typename: 'CollectionProposal', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AcceptCollectionProposalMutationVariables = Exact<{
  input: AcceptCollectionProposalInput;
}>;


export type AcceptCollectionProposalMutation = { result:
    | { __typename: 'CollectionProposal', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclineCollectionProposalMutationVariables = Exact<{
  input: DeclineCollectionProposalInput;
}>;


export type DeclineCollectionProposalMutation = { result:
    | { __typename: 'CollectionProposal', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeBackCollectionProposalMutationVariables = Exact<{
  input: TakeBackCollectionProposalInput;
}>;


export type TakeBackCollectionProposalMutation = { result:
    | { __typename: 'CollectionProposal', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ToldNumberPartsFragment = { total: number | null, settings: Array<{ setting: string, count: number }> };

export type CollectionUsageQueryVariables = Exact<{
  id: string | number;
}>;


export type CollectionUsageQuery = { collection: { id: string, usage: { openedLast30Days: { total: number | null, settings: Array<{ setting: string, count: number }> }, openedLast12Months: { total: number | null, settings: Array<{ setting: string, count: number }> }, adopted: { total: number | null, settings: Array<{ setting: string, count: number }> }, items: Array<{ itemId: string, artefactId: string, title: string, openedLast30Days: { total: number | null }, openedLast12Months: { total: number | null, settings: Array<{ setting: string, count: number }> }, adopted: { total: number | null, settings: Array<{ setting: string, count: number }> } }> } | null } | null };

export type CollectionVersionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CollectionVersionsQuery = { collection: { id: string, versions: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, changeNote: string, publishedAt: string, publishedBy: { id: string, name: string } | null }> } } | null };

export type CollectionVersionQueryVariables = Exact<{
  id: string | number;
  number: number;
}>;


export type CollectionVersionQuery = { collection: { id: string, title: string, versions: { nodes: Array<{ id: string, number: number, publishedAt: string }> }, version: { id: string, number: number, title: string, changeNote: string, descriptionHtml: string, publishedAt: string, citation: string, publishedBy: { id: string, name: string } | null, sections: Array<{ id: string, title: string, note: string }>, items: Array<{ id: string, sectionId: string | null, note: string, pinned: boolean, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> } | null } | null };

export type CollectionDifferencesQueryVariables = Exact<{
  id: string | number;
  number: number;
  from: number;
}>;


export type CollectionDifferencesQuery = { collection: { id: string, version: { id: string, differencesFrom: Array<{ kind: CollectionDifferenceKind, title: string | null, before: string | null, after: string | null }> | null } | null } | null };

export type PublishCollectionMutationVariables = Exact<{
  input: PublishCollectionInput;
}>;


export type PublishCollectionMutation = { result:
    | { __typename: 'CollectionConflict', message: string, collection: { id: string, revision: number | null }, changes: Array<{ revision: number, kind: CollectionChangeKind, itemId: string | null, title: string | null, changedAt: string, changedBy: { id: string, name: string } | null }> }
    | { __typename: 'CollectionPublished', version: { id: string, number: number } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CommunityEventPartsFragment = { id: string, kind: CommunityEventKind, title: string, descriptionMarkdown: string, descriptionHtml: string, startsAt: string, endsAt: string, timeZone: string, localStart: string, localEnd: string, place: string, link: string, capacity: number | null, comingCount: number, isComing: boolean, canSignUp: boolean, canChange: boolean, cancelledAt: string | null, cancelReason: string | null, coming: Array<{ id: string, name: string }>, papers: Array<{ role: CommunityPaperRole, reference: { kind: string, id: string, title: string } }> };

export type CommunityEventsQueryVariables = Exact<{
  id: string | number;
  past: boolean;
  after?: string | null | undefined;
}>;


export type CommunityEventsQuery = { community: { id: string, events: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: CommunityEventKind, title: string, descriptionMarkdown: string, descriptionHtml: string, startsAt: string, endsAt: string, timeZone: string, localStart: string, localEnd: string, place: string, link: string, capacity: number | null, comingCount: number, isComing: boolean, canSignUp: boolean, canChange: boolean, cancelledAt: string | null, cancelReason: string | null, coming: Array<{ id: string, name: string }>, papers: Array<{ role: CommunityPaperRole, reference: { kind: string, id: string, title: string } }> }> } } | null };

export type CalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedQuery = { calendarFeed: { since: string | null } };

export type PlanCommunityEventMutationVariables = Exact<{
  input: PlanCommunityEventInput;
}>;


export type PlanCommunityEventMutation = { result:
    | { __typename: 'CommunityEvent' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangeCommunityEventMutationVariables = Exact<{
  input: ChangeCommunityEventInput;
}>;


export type ChangeCommunityEventMutation = { result:
    | { __typename: 'CommunityEvent' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CancelCommunityEventMutationVariables = Exact<{
  input: CancelCommunityEventInput;
}>;


export type CancelCommunityEventMutation = { result:
    | { __typename: 'CommunityEvent' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SignUpForCommunityEventMutationVariables = Exact<{
  input: SignUpForCommunityEventInput;
}>;


export type SignUpForCommunityEventMutation = { result:
    | { __typename: 'CommunityEvent' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MakeCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeCalendarFeedMutation = { result:
    | { __typename: 'CalendarFeed', address: string | null }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RevokeCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeCalendarFeedMutation = { result:
    | { __typename: 'CalendarFeed' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type FoundCommunityMutationVariables = Exact<{
  input: FoundCommunityInput;
}>;


export type FoundCommunityMutation = { result:
    | { __typename: 'Community', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateCommunityMutationVariables = Exact<{
  input: UpdateCommunityInput;
}>;


export type UpdateCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CharterCommunityMutationVariables = Exact<{
  input: CharterCommunityInput;
}>;


export type CharterCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndCommunityMutationVariables = Exact<{
  input: EndCommunityInput;
}>;


export type EndCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type JoinCommunityMutationVariables = Exact<{
  input: JoinCommunityInput;
}>;


export type JoinCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type LeaveCommunityMutationVariables = Exact<{
  input: LeaveCommunityInput;
}>;


export type LeaveCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeOverCommunityMutationVariables = Exact<{
  input: TakeOverCommunityInput;
}>;


export type TakeOverCommunityMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangeCommunityRoleMutationVariables = Exact<{
  input: ChangeCommunityRoleInput;
}>;


export type ChangeCommunityRoleMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveCommunityMemberMutationVariables = Exact<{
  input: RemoveCommunityMemberInput;
}>;


export type RemoveCommunityMemberMutation = { result:
    | { __typename: 'Community' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RequestCommunityMembershipMutationVariables = Exact<{
  input: RequestCommunityMembershipInput;
}>;


export type RequestCommunityMembershipMutation = { result:
    | { __typename: 'CommunityRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WithdrawCommunityRequestMutationVariables = Exact<{
  input: WithdrawCommunityRequestInput;
}>;


export type WithdrawCommunityRequestMutation = { result:
    | { __typename: 'CommunityRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AnswerCommunityRequestMutationVariables = Exact<{
  input: AnswerCommunityRequestInput;
}>;


export type AnswerCommunityRequestMutation = { result:
    | { __typename: 'CommunityRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type InviteToCommunityMutationVariables = Exact<{
  input: InviteToCommunityInput;
}>;


export type InviteToCommunityMutation = { result:
    | { __typename: 'NewCommunityInvitation', link: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeBackCommunityInvitationMutationVariables = Exact<{
  input: TakeBackCommunityInvitationInput;
}>;


export type TakeBackCommunityInvitationMutation = { result:
    | { __typename: 'CommunityInvitation' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AcceptCommunityInvitationMutationVariables = Exact<{
  input: AcceptCommunityInvitationInput;
}>;


export type AcceptCommunityInvitationMutation = { result:
    | { __typename: 'Community', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CommunityMessagePartsFragment = { id: string, bodyMarkdown: string | null, bodyHtml: string | null, writtenAt: string, editedAt: string | null, hiddenAt: string | null, hideReason: string | null, canDecide: boolean, author: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }>, references: Array<{ kind: string, id: string, title: string }>, edits: Array<{ bodyHtml: string, replacedAt: string }> };

export type CommunityThreadsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CommunityThreadsQuery = { community: { id: string, threads: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string | null, lastMessageAt: string, messageCount: number, following: CommunityThreadFollowing, startedBy: { id: string, name: string } | null }> } } | null };

export type CommunityThreadQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CommunityThreadQuery = { communityThread: { id: string, title: string | null, following: CommunityThreadFollowing, canWrite: boolean, community: { id: string, name: string } | null, messages: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, bodyMarkdown: string | null, bodyHtml: string | null, writtenAt: string, editedAt: string | null, hiddenAt: string | null, hideReason: string | null, canDecide: boolean, author: { id: string, name: string } | null, mentions: Array<{ id: string, name: string }>, references: Array<{ kind: string, id: string, title: string }>, edits: Array<{ bodyHtml: string, replacedAt: string }> }> } } | null };

export type CommunityReportsQueryVariables = Exact<{
  id: string | number;
}>;


export type CommunityReportsQuery = { community: { id: string, reports: { totalCount: number | null, nodes: Array<{ id: string, reason: CommunityReportReason, note: string, reportedAt: string, reportedBy: { id: string, name: string } | null, message: { id: string, bodyHtml: string | null, canDecide: boolean, author: { id: string, name: string } | null, thread: { id: string, title: string | null } | null } | null }> } } | null };

export type MentionableQueryVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type MentionableQuery = { community: { id: string, members: { nodes: Array<{ id: string, person: { id: string, name: string } | null }> } } | null };

export type StartCommunityThreadMutationVariables = Exact<{
  input: StartCommunityThreadInput;
}>;


export type StartCommunityThreadMutation = { result:
    | { __typename: 'CommunityThread', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WriteCommunityMessageMutationVariables = Exact<{
  input: WriteCommunityMessageInput;
}>;


export type WriteCommunityMessageMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EditCommunityMessageMutationVariables = Exact<{
  input: EditCommunityMessageInput;
}>;


export type EditCommunityMessageMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type FollowCommunityThreadMutationVariables = Exact<{
  input: FollowCommunityThreadInput;
}>;


export type FollowCommunityThreadMutation = { result:
    | { __typename: 'CommunityThread' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReportCommunityMessageMutationVariables = Exact<{
  input: ReportCommunityMessageInput;
}>;


export type ReportCommunityMessageMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type HideCommunityMessageMutationVariables = Exact<{
  input: HideCommunityMessageInput;
}>;


export type HideCommunityMessageMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ShowCommunityMessageMutationVariables = Exact<{
  input: ShowCommunityMessageInput;
}>;


export type ShowCommunityMessageMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DismissCommunityReportMutationVariables = Exact<{
  input: DismissCommunityReportInput;
}>;


export type DismissCommunityReportMutation = { result:
    | { __typename: 'CommunityMessage' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type CommunityCardFragment = { id: string, name: string, kind: CommunityKind, purposeMarkdown: string, joining: CommunityJoining, subjects: Array<string>, phases: Array<string>, memberCount: number, myRole: CommunityRole | null, charteredAt: string | null, endedAt: string | null, within: { id: string, name: string } | null };

export type CommunityMemberFragment = { id: string, role: CommunityRole, joinedAt: string, person: { id: string, name: string, posts: Array<{ id: string, title: string, organisation: { id: string, name: string } }> } | null };

export type CommunitiesQueryVariables = Exact<{
  kind?: CommunityKind | null | undefined;
  subject?: string | null | undefined;
  mine?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type CommunitiesQuery = { communities: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: CommunityKind, purposeMarkdown: string, joining: CommunityJoining, subjects: Array<string>, phases: Array<string>, memberCount: number, myRole: CommunityRole | null, charteredAt: string | null, endedAt: string | null, within: { id: string, name: string } | null }> } };

export type SuggestedCommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type SuggestedCommunitiesQuery = { suggestedCommunities: Array<{ id: string, name: string, kind: CommunityKind, purposeMarkdown: string, joining: CommunityJoining, subjects: Array<string>, phases: Array<string>, memberCount: number, myRole: CommunityRole | null, charteredAt: string | null, endedAt: string | null, within: { id: string, name: string } | null }> };

export type CommunityQueryVariables = Exact<{
  id: string | number;
}>;


export type CommunityQuery = { community: { isFollowed: boolean, curationPolicyMarkdown: string, needsMarkdown: string, purposeHtml: string, curationPolicyHtml: string, needsHtml: string, foundedAt: string, canLookAfter: boolean, canSeeMembers: boolean, warnings: Array<CommunityWarning>, id: string, name: string, kind: CommunityKind, purposeMarkdown: string, joining: CommunityJoining, subjects: Array<string>, phases: Array<string>, memberCount: number, myRole: CommunityRole | null, charteredAt: string | null, endedAt: string | null, hosts: Array<{ id: string, name: string }>, stewards: Array<{ id: string, role: CommunityRole, joinedAt: string, person: { id: string, name: string, posts: Array<{ id: string, title: string, organisation: { id: string, name: string } }> } | null }>, myRequest: { id: string, state: CommunityRequestState, requestedAt: string, expiresAt: string, reason: string | null } | null, within: { id: string, name: string } | null } | null };

export type CommunityMembersQueryVariables = Exact<{
  id: string | number;
  name?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CommunityMembersQuery = { community: { id: string, members: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: CommunityRole, joinedAt: string, person: { id: string, name: string, posts: Array<{ id: string, title: string, organisation: { id: string, name: string } }> } | null }> } } | null };

export type CommunityDoorQueryVariables = Exact<{
  id: string | number;
}>;


export type CommunityDoorQuery = { community: { id: string, requests: { totalCount: number | null, nodes: Array<{ id: string, message: string | null, requestedAt: string, expiresAt: string, person: { id: string, name: string, posts: Array<{ id: string, title: string, organisation: { id: string, name: string } }> } | null }> }, invitations: { nodes: Array<{ id: string, role: CommunityRole, note: string, expiresAt: string, invitedBy: { id: string, name: string } | null }> }, handover: { waitingRequests: number, waitingInvitations: number, succession: { cause: CommunitySuccessionCause, openedAt: string, departed: { id: string, name: string } | null } | null, candidates: Array<{ id: string, role: CommunityRole, joinedAt: string, person: { id: string, name: string, posts: Array<{ id: string, title: string, organisation: { id: string, name: string } }> } | null }> } | null } | null };

export type CommunityInvitationQueryVariables = Exact<{
  token: string;
}>;


export type CommunityInvitationQuery = { communityInvitation: { communityId: string | null, communityName: string | null, purposeHtml: string | null, role: CommunityRole, state: CommunityInvitationState } | null };

export type MapCardPartsFragment = { id: string, title: string, subject: string, firstYear: string, lastYear: string, canEdit: boolean, updatedAt: string, organisation: { id: string, name: string } | null };

export type MapSlotPartsFragment = { id: string, title: string | null, strand: string, firstYear: string, lastYear: string, cycle: MapCycle | null, firstWeek: number, weeks: number, revision: number, prerequisiteIds: Array<string>, version: { id: string, title: string, artefact: { id: string } } | null };

export type CurriculumMapsQueryVariables = Exact<{
  filter: CurriculumMapFilterInput;
  after?: string | null | undefined;
}>;


export type CurriculumMapsQuery = { curriculumMaps: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, subject: string, firstYear: string, lastYear: string, canEdit: boolean, updatedAt: string, organisation: { id: string, name: string } | null }> } };

export type CurriculumMapQueryVariables = Exact<{
  id: string | number;
}>;


export type CurriculumMapQuery = { curriculumMap: { framework: string, weeksPerYear: number, canManage: boolean, id: string, title: string, subject: string, firstYear: string, lastYear: string, canEdit: boolean, updatedAt: string, slots: Array<{ id: string, title: string | null, strand: string, firstYear: string, lastYear: string, cycle: MapCycle | null, firstWeek: number, weeks: number, revision: number, prerequisiteIds: Array<string>, version: { id: string, title: string, artefact: { id: string } } | null }>, gaps: Array<{ year: string, cycle: MapCycle | null, firstWeek: number, weeks: number }>, overlaps: Array<{ year: string, firstWeek: number, weeks: number, slotIds: Array<string> }>, prerequisiteFaults: Array<{ kind: PrerequisiteFaultKind, slotIds: Array<string> }>, lostUnits: Array<{ slotId: string, title: string, revision: number }>, editors: Array<{ id: string, name: string }>, organisation: { id: string, name: string } | null } | null };

export type MapNeighboursQueryVariables = Exact<{
  id: string | number;
  year: string;
  firstWeek: number;
  weeks: number;
}>;


export type MapNeighboursQuery = { curriculumMap: { id: string, followedPlaceId: string | null, neighbours: Array<{ id: string, title: string | null, strand: string, firstYear: string, lastYear: string, cycle: MapCycle | null, firstWeek: number, weeks: number, revision: number, prerequisiteIds: Array<string>, map: { id: string, title: string, organisation: { id: string, name: string } | null } | null, version: { id: string, title: string, artefact: { id: string } } | null }> } | null };

export type CreateCurriculumMapMutationVariables = Exact<{
  input: CreateCurriculumMapInput;
}>;


export type CreateCurriculumMapMutation = { result:
    | { __typename: 'CurriculumMapEdited', map: { id: string } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type PlaceOnCurriculumMapMutationVariables = Exact<{
  input: PlaceOnCurriculumMapInput;
}>;


export type PlaceOnCurriculumMapMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangeCurriculumMapSlotMutationVariables = Exact<{
  input: ChangeCurriculumMapSlotInput;
}>;


export type ChangeCurriculumMapSlotMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveCurriculumMapSlotMutationVariables = Exact<{
  input: RemoveCurriculumMapSlotInput;
}>;


export type RemoveCurriculumMapSlotMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ImportCurriculumMapMutationVariables = Exact<{
  input: ImportCurriculumMapInput;
}>;


export type ImportCurriculumMapMutation = { result:
    | { __typename: 'CurriculumMapEdited', count: number, alreadyThere: number }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type StatementPartsFragment = { id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null };

export type MapCoverageQueryVariables = Exact<{
  id: string | number;
}>;


export type MapCoverageQuery = { curriculumMap: { id: string, coverage: { covered: number, partly: number, notCovered: number, framework: { code: string, title: string, source: string }, strands: Array<{ strand: string, covered: number, partly: number, notCovered: number, years: Array<{ year: string, covered: number, partly: number, notCovered: number }> }>, statements: Array<{ state: CoverageState, slotIds: Array<string>, statement: { id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null } }> } | null, newerFramework: { code: string, title: string } | null, newStatements: Array<{ id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null }>, realignments: Array<{ slotId: string, extent: AlignmentExtent, change: StatementChange, statement: { id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null }, replacement: { id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null } | null }> } | null };

export type MapAlignmentsQueryVariables = Exact<{
  id: string | number;
}>;


export type MapAlignmentsQuery = { curriculumMap: { id: string, slots: Array<{ id: string, alignments: Array<{ extent: AlignmentExtent, alignedAt: string, alignedBy: { id: string, name: string } | null, statement: { id: string, framework: string, strand: string, substrand: string, text: string, firstYear: string | null, lastYear: string | null } }> }> } | null };

export type MapPlacesQueryVariables = Exact<{
  id: string | number;
}>;


export type MapPlacesQuery = { artefact: { id: string, mapPlaces: Array<{ id: string, firstYear: string, lastYear: string, cycle: MapCycle | null, firstWeek: number, weeks: number, map: { id: string, title: string, organisation: { id: string, name: string } | null } | null }> } | null };

export type FrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksQuery = { frameworks: Array<{ code: string, title: string }> };

export type AlignCurriculumMapSlotMutationVariables = Exact<{
  input: AlignCurriculumMapSlotInput;
}>;


export type AlignCurriculumMapSlotMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetCurriculumMapPrerequisitesMutationVariables = Exact<{
  input: SetCurriculumMapPrerequisitesInput;
}>;


export type SetCurriculumMapPrerequisitesMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetCurriculumMapEditorsMutationVariables = Exact<{
  input: SetCurriculumMapEditorsInput;
}>;


export type SetCurriculumMapEditorsMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateCurriculumMapMutationVariables = Exact<{
  input: UpdateCurriculumMapInput;
}>;


export type UpdateCurriculumMapMutation = { result:
    | { __typename: 'CurriculumMapEdited', slotIds: Array<string> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DelegationPartsFragment = { id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null };

export type StandingDelegationsQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type StandingDelegationsQuery = { standingDelegations: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }> } };

export type DelegatedReleasesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DelegatedReleasesQuery = { delegatedReleases: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, type: string, updatedAt: string, authors: Array<{ name: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> } };

export type NameDelegateMutationVariables = Exact<{
  input: NameDelegateInput;
}>;


export type NameDelegateMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'StandingDelegation', id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }
   };

export type EndDelegationMutationVariables = Exact<{
  input: EndDelegationInput;
}>;


export type EndDelegationMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'StandingDelegation', id: string, state: StandingDelegationState, kinds: Array<ArtefactKind>, scopes: Array<AudienceScope>, includesOwn: boolean, firstDay: string, lastDay: string, givenAt: string, endedAt: string | null, delegatePost: { id: string, title: string } | null, organisation: { id: string, name: string }, delegateOrganisation: { id: string, name: string }, delegate: { id: string, name: string } | null, givenBy: { id: string, name: string } | null }
   };

export type FeedbackPartsFragment = { id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null };

export type FeedbackQueryVariables = Exact<{
  versionId: string | number;
  after?: string | null | undefined;
}>;


export type FeedbackQuery = { feedback: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }> } };

export type ReceivedFeedbackQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReceivedFeedbackQuery = { receivedFeedback: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }> } };

export type WrittenFeedbackQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WrittenFeedbackQuery = { writtenFeedback: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }> } };

export type WriteFeedbackMutationVariables = Exact<{
  input: WriteFeedbackInput;
}>;


export type WriteFeedbackMutation = { result:
    | { __typename: 'Feedback', id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AnswerFeedbackMutationVariables = Exact<{
  input: AnswerFeedbackInput;
}>;


export type AnswerFeedbackMutation = { result:
    | { __typename: 'Feedback', id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AgreeToShowFeedbackMutationVariables = Exact<{
  input: AgreeToShowFeedbackInput;
}>;


export type AgreeToShowFeedbackMutation = { result:
    | { __typename: 'Feedback', id: string, writtenAt: string, answeredAt: string | null, isMine: boolean, canAnswer: boolean, shown: boolean, writerAgrees: boolean | null, authorsAgree: boolean | null, usedFor: { markdown: string, html: string }, worked: { markdown: string, html: string }, toChange: { markdown: string, html: string }, answer: { markdown: string, html: string }, writtenBy: { id: string, name: string } | null, answeredBy: { id: string, name: string } | null, writtenFor: { id: string, name: string } | null, version: { id: string, number: number | null, title: string, artefact: { id: string } } | null }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeBackFeedbackMutationVariables = Exact<{
  input: TakeBackFeedbackInput;
}>;


export type TakeBackFeedbackMutation = { result:
    | { __typename: 'Done', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { viewer: { account: { email: string, waitsForLink: boolean, postRequests: Array<{ id: string, title: string, state: PostRequestState, requestedAt: string, reason: string | null, organisation: { id: string, name: string } }> } | null } };

export type RequestPostMutationVariables = Exact<{
  input: RequestPostInput;
}>;


export type RequestPostMutation = { result:
    | { __typename: 'PostRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WithdrawPostRequestMutationVariables = Exact<{
  input: WithdrawPostRequestInput;
}>;


export type WithdrawPostRequestMutation = { result:
    | { __typename: 'PostRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type PostRequestsQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type PostRequestsQuery = { postRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, personName: string, personEmail: string, title: string, message: string | null, requestedAt: string }> } };

export type AcceptPostRequestMutationVariables = Exact<{
  input: AcceptPostRequestInput;
}>;


export type AcceptPostRequestMutation = { result:
    | { __typename: 'PostRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclinePostRequestMutationVariables = Exact<{
  input: DeclinePostRequestInput;
}>;


export type DeclinePostRequestMutation = { result:
    | { __typename: 'PostRequest' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type IdentityLinksQueryVariables = Exact<{
  organisationId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type IdentityLinksQuery = { identityLinks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, emailVerified: boolean, issuer: string, requestedAt: string, personId: string, personName: string, mayDecide: boolean }> } };

export type ConfirmIdentityLinkMutationVariables = Exact<{
  input: DecideIdentityLinkInput;
}>;


export type ConfirmIdentityLinkMutation = { result:
    | { __typename: 'IdentityLinkDecided' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclineIdentityLinkMutationVariables = Exact<{
  input: DecideIdentityLinkInput;
}>;


export type DeclineIdentityLinkMutation = { result:
    | { __typename: 'IdentityLinkDecided' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type PostPartsFragment = { id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { isPlatformOperator: boolean, decidesOnDelegation: boolean, signInMethods: Array<string>, signInProvider: string | null, sendsEmail: boolean, person: { id: string, name: string, about: string | null } | null, posts: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { account: { email: string, findable: boolean, applications: Array<{ id: string, title: string, state: Verification, appliedAt: string, note: string | null, organisation: { id: string, name: string } }>, sessions: Array<{ id: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, apiTokens: Array<{ id: string, name: string, ending: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null }> } | null } };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ personId: string, name: string, description: string }> };

export type SignInDemoMutationVariables = Exact<{
  input: SignInDemoInput;
}>;


export type SignInDemoMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Viewer', person: { id: string } | null }
   };

export type SignInWithLinkMutationVariables = Exact<{
  input: SignInWithLinkInput;
}>;


export type SignInWithLinkMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Viewer', person: { id: string } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { result: boolean };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { result: boolean };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { result: boolean };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Viewer' }
   };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { result:
    | { __typename: 'NewApiToken', token: string, apiToken: { id: string, name: string } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { result: boolean };

export type InvitationByTokenQueryVariables = Exact<{
  token: string;
}>;


export type InvitationByTokenQuery = { invitation: { name: string, title: string, expiresAt: string, state: string, organisation: { id: string, name: string, kind: OrganisationKind } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Viewer', person: { id: string } | null }
   };

export type PersonQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonQuery = { person: { id: string, name: string, isFollowed: boolean, about: string | null, posts: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } | null };

export type UpdatePostMutationVariables = Exact<{
  input: UpdatePostInput;
}>;


export type UpdatePostMutation = { result:
    | { __typename: 'Post' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type OrganisationPartsFragment = { id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null };

export type OrganisationQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganisationQuery = { organisation: { isFollowed: boolean, about: string | null, urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null, localAuthority: string | null, postcode: string | null, website: string | null, id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null, parents: Array<{ id: string, joinedOn: string | null, leftOn: string | null, parent: { id: string, name: string, kind: OrganisationKind } }> } | null };

export type OrganisationMembersQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganisationMembersQuery = { organisation: { id: string, members: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, joinedOn: string | null, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null } }> } } | null };

export type OrganisationArtefactsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganisationArtefactsQuery = { organisation: { id: string, artefacts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } | null }> } } | null };

export type OrganisationsQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null }> } };

export type StaffQueryVariables = Exact<{
  id: string | number;
  name?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StaffQuery = { organisation: { id: string, posts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, person: { id: string, name: string } | null, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } } | null };

export type FindPeopleQueryVariables = Exact<{
  name: string;
  beyond: boolean;
}>;


export type FindPeopleQuery = { colleagues: { nodes: Array<{ id: string, organisation: { id: string, name: string }, person: { id: string, name: string } | null }> }, searchKind?: { people: Array<{ id: string, name: string, posts: Array<{ id: string, organisation: { id: string, name: string } }> }> } };

export type InvitationsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type InvitationsQuery = { invitations: { nodes: Array<{ id: string, email: string, name: string, title: string, roles: Array<PostRole>, createdAt: string, expiresAt: string, state: string }> } };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { result:
    | { __typename: 'InvitedStaff', invitations: Array<{ link: string, invitation: { id: string, name: string, email: string } }>, rejected: Array<{ line: number, problem: { code: string, message: string, field: string | null } }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { result:
    | { __typename: 'Invitation' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndPostMutationVariables = Exact<{
  input: EndPostInput;
}>;


export type EndPostMutation = { result:
    | { __typename: 'Post' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangePostRolesMutationVariables = Exact<{
  input: ChangePostRolesInput;
}>;


export type ChangePostRolesMutation = { result:
    | { __typename: 'Post' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { result:
    | { __typename: 'Organisation' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ApplyForOrganisationMutationVariables = Exact<{
  input: ApplyForOrganisationInput;
}>;


export type ApplyForOrganisationMutation = { result:
    | { __typename: 'OrganisationApplication' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type PendingApplicationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PendingApplicationsQuery = { pendingApplications: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, statement: string, appliedAt: string, claims: { name: string, kind: OrganisationKind, urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null }, applicant: { id: string, name: string }, organisation: { id: string, name: string }, registerMatch: { urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null, postcode: string | null, id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null } | null }> } };

export type VerifyOrganisationMutationVariables = Exact<{
  input: VerifyOrganisationInput;
}>;


export type VerifyOrganisationMutation = { result:
    | { __typename: 'Organisation' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RefuseOrganisationMutationVariables = Exact<{
  input: RefuseOrganisationInput;
}>;


export type RefuseOrganisationMutation = { result:
    | { __typename: 'Organisation' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type InviteOrganisationMutationVariables = Exact<{
  input: InviteOrganisationInput;
}>;


export type InviteOrganisationMutation = { result:
    | { __typename: 'NewInvitation', link: string, invitation: { id: string, name: string } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type NoticePartsFragment = { id: string, kind: NoticeKind, happened: string, madeAt: string, status: NoticeStatus, isRead: boolean, isDone: boolean, subject: { kind: string, id: string, title: string, within: { kind: string, id: string, title: string, within: { kind: string, id: string, title: string } | null } | null } };

export type InboxQueryVariables = Exact<{
  view: InboxView;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { nodes: Array<{ id: string, kind: NoticeKind, happened: string, madeAt: string, status: NoticeStatus, isRead: boolean, isDone: boolean, subject: { kind: string, id: string, title: string, within: { kind: string, id: string, title: string, within: { kind: string, id: string, title: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxCountQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountQuery = { inboxCount: { unread: number, waiting: number, isMore: boolean } };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { inboxChanged: { at: string } };

export type MarkNoticesMutationVariables = Exact<{
  input: MarkNoticesInput;
}>;


export type MarkNoticesMutation = { result:
    | { __typename: 'InboxCount' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MarkAllNoticesMutationVariables = Exact<{
  input: MarkAllNoticesInput;
}>;


export type MarkAllNoticesMutation = { result:
    | { __typename: 'InboxCount' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type NoticePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticePreferencesQuery = { noticePreferences: { preferences: Array<{ kind: NoticeKind, frequency: NoticeFrequency, isDefault: boolean }> } };

export type SetNoticePreferencesMutationVariables = Exact<{
  input: SetNoticePreferencesInput;
}>;


export type SetNoticePreferencesMutation = { result:
    | { __typename: 'NoticePreferences' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type StopNoticeMailsMutationVariables = Exact<{
  input: StopNoticeMailsInput;
}>;


export type StopNoticeMailsMutation = { result: boolean };

export type FollowingQueryVariables = Exact<{ [key: string]: never; }>;


export type FollowingQuery = { following: { followed: Array<{ followedAt: string, subject: { kind: string, id: string, title: string } }> } };

export type FollowMutationVariables = Exact<{
  input: FollowInput;
}>;


export type FollowMutation = { result:
    | { __typename: 'Following' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type FollowPlaceMutationVariables = Exact<{
  input: FollowPlaceInput;
}>;


export type FollowPlaceMutation = { result:
    | { __typename: 'Following' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UnfollowMutationVariables = Exact<{
  input: FollowInput;
}>;


export type UnfollowMutation = { result:
    | { __typename: 'Following' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AuditEntriesQueryVariables = Exact<{
  organisationId: string | number;
  topic?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, recordedAt: string, action: string, codes: Array<string>, byPerson: boolean, hash: string, actor: { id: string, name: string } | null, about: Array<{ role: string, id: string | null, title: string | null }> }> } };

export type IpRegisterQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type IpRegisterQuery = { ipRegister: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, type: string, number: number, state: VersionState, releasedAt: string, adopterCount: number, hoursSaved: number | null, adaptationCount: number, settings: Array<{ setting: string, count: number }>, adopters: Array<{ id: string, name: string }>, adapters: Array<{ id: string, name: string }>, release: { scope: AudienceScope, licenceCode: string, availableFrom: string | null, availableUntil: string | null, decidedAt: string, partners: Array<{ id: string, name: string }>, partnerships: Array<{ id: string, name: string }>, releasedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null }> } };

export type ReuseLedgerQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type ReuseLedgerQuery = { reuseLedger: { worksHeld: number, worksReused: number, trustPairs: number, trusts: Array<{ id: string, name: string }>, own: { adoptions: number, adoptionsOfDerived: number, organisations: number, derivedWorks: number, hoursSaved: number | null }, beyond: { adoptions: number, adoptionsOfDerived: number, organisations: number, derivedWorks: number, hoursSaved: number | null }, byMonth: Array<{ of: string, own: number, beyond: number }>, bySetting: Array<{ of: string, own: number, beyond: number }> } | null };

export type MembershipPartsFragment = { id: string, state: PartnershipMembershipState, joinedAt: string | null, lastDay: string | null, organisation: { id: string, name: string, kind: OrganisationKind } };

export type PartnershipsQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type PartnershipsQuery = { partnerships: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: PartnershipMembershipState, joinedAt: string | null, lastDay: string | null, partnership: { id: string, name: string, noticeDays: number, memberCount: number, steward: { id: string, name: string } } | null, organisation: { id: string, name: string, kind: OrganisationKind } }> } };

export type PartnershipQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnershipQuery = { partnership: { id: string, name: string, charterMarkdown: string, noticeDays: number, memberCount: number, canSteward: boolean, endedAt: string | null, steward: { id: string, name: string } } | null };

export type PartnershipMembersQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type PartnershipMembersQuery = { partnership: { id: string, members: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: PartnershipMembershipState, joinedAt: string | null, lastDay: string | null, organisation: { id: string, name: string, kind: OrganisationKind } }> } } | null };

export type CreatePartnershipMutationVariables = Exact<{
  input: CreatePartnershipInput;
}>;


export type CreatePartnershipMutation = { result:
    | { __typename: 'Partnership', id: string, name: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpdatePartnershipMutationVariables = Exact<{
  input: UpdatePartnershipInput;
}>;


export type UpdatePartnershipMutation = { result:
    | { __typename: 'Partnership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type InviteToPartnershipMutationVariables = Exact<{
  input: InviteToPartnershipInput;
}>;


export type InviteToPartnershipMutation = { result:
    | { __typename: 'Partnership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AnswerPartnershipInvitationMutationVariables = Exact<{
  input: AnswerPartnershipInvitationInput;
}>;


export type AnswerPartnershipInvitationMutation = { result:
    | { __typename: 'PartnershipMembership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeBackPartnershipInvitationMutationVariables = Exact<{
  input: TakeBackPartnershipInvitationInput;
}>;


export type TakeBackPartnershipInvitationMutation = { result:
    | { __typename: 'PartnershipMembership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type GivePartnershipNoticeMutationVariables = Exact<{
  input: GivePartnershipNoticeInput;
}>;


export type GivePartnershipNoticeMutation = { result:
    | { __typename: 'PartnershipMembership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndPartnershipMutationVariables = Exact<{
  input: EndPartnershipInput;
}>;


export type EndPartnershipMutation = { result:
    | { __typename: 'Partnership' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SearchCountsQueryVariables = Exact<{
  query: string;
}>;


export type SearchCountsQuery = { searchCounts: Array<{ kind: SearchedKind, total: number, totalIsExact: boolean }> };

export type SearchTotalQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchTotalQuery = { search: { total: number, totalIsExact: boolean } };

export type SearchKindQueryVariables = Exact<{
  kind: SearchedKind;
  query: string;
  after?: string | null | undefined;
}>;


export type SearchKindQuery = { searchKind: { total: number, totalIsExact: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, collections: Array<{ id: string, title: string, itemCount: number, canCurate: boolean, updatedAt: string, cover: Array<{ subject: string | null, kind: ArtefactKind, count: number }>, ownerPerson: { id: string, name: string } | null, ownerOrganisation: { id: string, name: string } | null, ownerCommunity: { id: string, name: string } | null }>, communities: Array<{ id: string, name: string, kind: CommunityKind, purposeMarkdown: string, joining: CommunityJoining, subjects: Array<string>, phases: Array<string>, memberCount: number, myRole: CommunityRole | null, charteredAt: string | null, endedAt: string | null, within: { id: string, name: string } | null }>, people: Array<{ id: string, name: string, about: string | null }>, organisations: Array<{ id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null }> } };

export type SearchQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchQuery = { search: { total: number, totalIsExact: boolean, degraded: boolean, widened: boolean, browsed: boolean, correctedQuery: string | null, loosened: Array<{ withoutFilters: Array<string>, correctedQuery: string | null, total: number, totalIsExact: boolean }>, named: Array<{ filter: string, code: string, label: string, token: string, ignored: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ filter: string, label: string, values: Array<{ code: string, label: string, count: number, selected: boolean }> }>, hits: Array<{ matchedFile: string | null, titleHighlight: Array<{ text: string, matched: boolean }>, snippet: Array<{ text: string, matched: boolean }>, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, artefact: { id: string, kind: ArtefactKind, keptForLater: { note: string } | null, rightsHolder: { id: string, name: string } }, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }> } }> } };

export type SimilarQueryVariables = Exact<{
  id: string | number;
}>;


export type SimilarQuery = { similarArtefacts: Array<{ id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> };

export type SubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type SubjectsQuery = { search: { total: number, totalIsExact: boolean, facets: Array<{ filter: string, values: Array<{ code: string, label: string, count: number }> }> } };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { suggest: { queries: Array<string>, artefacts: Array<{ artefactId: string, title: string }>, organisations: Array<{ id: string, name: string }> } };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { savedSearches: { searches: Array<{ id: string, name: string, query: string, frequency: AlertFrequency, filters: Array<{ filter: string, codes: Array<string> }>, alerts: Array<{ id: string, madeAt: string, isRead: boolean, items: Array<{ artefactId: string, title: string }> }> }> } };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedSearches', searches: Array<{ id: string }> }
   };

export type ChangeSavedSearchMutationVariables = Exact<{
  input: ChangeSavedSearchInput;
}>;


export type ChangeSavedSearchMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedSearches' }
   };

export type DeleteSavedSearchMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type DeleteSavedSearchMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedSearches' }
   };

export type MarkSearchAlertsReadMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type MarkSearchAlertsReadMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedSearches' }
   };

export type StopSearchAlertsMutationVariables = Exact<{
  input: StopAlertsInput;
}>;


export type StopSearchAlertsMutation = { result: boolean };

export type UnansweredQueriesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnansweredQueriesQuery = { unansweredQueries: Array<{ query: string, people: number, organisations: number }> };

export type ShareRequestPartsFragment = { id: string, state: ShareRequestState, personName: string, purpose: string, audiences: Array<string>, askedAt: string, answerBy: string, reason: string | null, versionId: string | null, collectionId: string | null, collectionTitle: string | null, organisation: { id: string, name: string }, artefact: { id: string, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null };

export type ShareRequestsQueryVariables = Exact<{
  organisationId: string | number;
  answered: boolean;
  after?: string | null | undefined;
}>;


export type ShareRequestsQuery = { shareRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: ShareRequestState, personName: string, purpose: string, audiences: Array<string>, askedAt: string, answerBy: string, reason: string | null, versionId: string | null, collectionId: string | null, collectionTitle: string | null, organisation: { id: string, name: string }, artefact: { id: string, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null }> } };

export type MyShareRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyShareRequestsQuery = { myShareRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: ShareRequestState, personName: string, purpose: string, audiences: Array<string>, askedAt: string, answerBy: string, reason: string | null, versionId: string | null, collectionId: string | null, collectionTitle: string | null, organisation: { id: string, name: string }, artefact: { id: string, rightsHolder: { id: string, name: string }, version: { id: string, title: string } | null } | null }> } };

export type SuggestedSharingQueryVariables = Exact<{
  requestId: string | number;
}>;


export type SuggestedSharingQuery = { suggestedSharing: { versionId: string, licenceTitle: string, scope: AudienceScope | null, partnershipIds: Array<string>, partners: Array<{ id: string, name: string }> } | null };

export type AskToShareMutationVariables = Exact<{
  input: AskToShareInput;
}>;


export type AskToShareMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'ShareRequest', id: string }
   };

export type TakeBackShareRequestMutationVariables = Exact<{
  input: TakeBackShareRequestInput;
}>;


export type TakeBackShareRequestMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'ShareRequest', id: string }
   };

export type DeclineToShareMutationVariables = Exact<{
  input: DeclineToShareInput;
}>;


export type DeclineToShareMutation = { result:
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'ShareRequest', id: string }
   };

export type ShelfQueryVariables = Exact<{
  query?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ShelfQuery = { shelf: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ note: string, savedAt: string, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, version: { id: string, title: string, state: VersionState, type: string } }> } };

export type KeptForLaterQueryVariables = Exact<{
  id: string | number;
}>;


export type KeptForLaterQuery = { artefact: { id: string, keptForLater: { note: string } | null } | null };

export type SaveForLaterMutationVariables = Exact<{
  input: SaveForLaterInput;
}>;


export type SaveForLaterMutation = { result:
    | { __typename: 'Artefact', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type TakeOffShelfMutationVariables = Exact<{
  input: TakeOffShelfInput;
}>;


export type TakeOffShelfMutation = { result:
    | { __typename: 'Done', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type UpstreamChangesQueryVariables = Exact<{
  settled: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type UpstreamChangesQuery = { upstreamChanges: { nodes: Array<{ id: string, kind: UpstreamChangeKind, title: string, madeAt: string, settledAt: string | null, reason: TombstoneReason | null, note: string | null, organisation: { id: string, name: string } | null, adaptation: { id: string, version: { id: string, title: string } | null } | null, version: { id: string, number: number | null, changeNote: string | null, artefact: { id: string, rightsHolder: { id: string, name: string } } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpstreamRowPartsFragment = { id: string, kind: UpstreamChangeKind, title: string, madeAt: string, settledAt: string | null, reason: TombstoneReason | null, note: string | null, organisation: { id: string, name: string } | null, adaptation: { id: string, version: { id: string, title: string } | null } | null, version: { id: string, number: number | null, changeNote: string | null, artefact: { id: string, rightsHolder: { id: string, name: string } } } | null };

export type UpstreamChangeQueryVariables = Exact<{
  id: string | number;
}>;


export type UpstreamChangeQuery = { upstreamChange: { id: string, kind: UpstreamChangeKind, title: string, madeAt: string, settledAt: string | null, reason: TombstoneReason | null, note: string | null, parts: Array<{ part: string, label: string, base: string | null, theirs: string | null, yours: string | null, editedHere: boolean, changes: Array<{ kind: TextChangeKind, text: string }> }>, organisation: { id: string, name: string } | null, adaptation: { id: string, version: { id: string, title: string } | null } | null, version: { id: string, number: number | null, changeNote: string | null, artefact: { id: string, rightsHolder: { id: string, name: string } } } | null } | null };

export type AcceptUpstreamPartsMutationVariables = Exact<{
  input: AcceptUpstreamPartsInput;
}>;


export type AcceptUpstreamPartsMutation = { result:
    | { __typename: 'ArtefactVersion', id: string }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type KeepUpstreamPartsMutationVariables = Exact<{
  input: KeepUpstreamPartsInput;
}>;


export type KeepUpstreamPartsMutation = { result:
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclineUpstreamPartsMutationVariables = Exact<{
  input: DeclineUpstreamPartsInput;
}>;


export type DeclineUpstreamPartsMutation = { result:
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DismissUpstreamChangeMutationVariables = Exact<{
  input: DismissUpstreamChangeInput;
}>;


export type DismissUpstreamChangeMutation = { result:
    | { __typename: 'Done' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DeclinedChangesQueryVariables = Exact<{
  id: string | number;
}>;


export type DeclinedChangesQuery = { declinedChanges: Array<{ part: string, reason: string, declinedAt: string, organisation: { id: string, name: string } | null, version: { id: string, number: number | null } | null }> };

export type VocabulariesQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabulariesQuery = { vocabularies: Array<{ scheme: string, terms: Array<{ code: string, label: string, group: string | null }> }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccessRequestPartsFragmentDoc = new TypedDocumentString(`
    fragment AccessRequestParts on AccessRequest {
  id
  state
  artefactId
  versionId
  personName
  purpose
  setting
  askedAt
  answerBy
  decidedAt
  reason
  verbs
  versionNumbers
  lastDay
  organisation {
    id
    name
  }
  grantedTo {
    id
    name
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}
    `, {"fragmentName":"AccessRequestParts"}) as unknown as TypedDocumentString<AccessRequestPartsFragment, unknown>;
export const LicencePartsFragmentDoc = new TypedDocumentString(`
    fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}
    `, {"fragmentName":"LicenceParts"}) as unknown as TypedDocumentString<LicencePartsFragment, unknown>;
export const AgreementTermsPartsFragmentDoc = new TypedDocumentString(`
    fragment AgreementTermsParts on AgreementTerms {
  number
  verbs
  kinds
  firstDay
  lastDay
  survival
  shareBack
  noticeDays
  note
  declinedReason
  licence {
    ...LicenceParts
  }
  proposedFor {
    id
    name
  }
  declinedFor {
    id
    name
  }
  accepted {
    acceptedAt
    organisation {
      id
      name
    }
    person {
      id
      name
    }
  }
}
    fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}`, {"fragmentName":"AgreementTermsParts"}) as unknown as TypedDocumentString<AgreementTermsPartsFragment, unknown>;
export const ComparedPartsFragmentDoc = new TypedDocumentString(`
    fragment ComparedParts on ArtefactVersion {
  id
  number
  title
  state
  releasedAt
  changeNote
  artefact {
    id
  }
  newerVersion {
    id
    number
  }
  access {
    canRenew
  }
}
    `, {"fragmentName":"ComparedParts"}) as unknown as TypedDocumentString<ComparedPartsFragment, unknown>;
export const DetailsPartsFragmentDoc = new TypedDocumentString(`
    fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
    `, {"fragmentName":"DetailsParts"}) as unknown as TypedDocumentString<DetailsPartsFragment, unknown>;
export const ThirdPartyPartsFragmentDoc = new TypedDocumentString(`
    fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
    `, {"fragmentName":"ThirdPartyParts"}) as unknown as TypedDocumentString<ThirdPartyPartsFragment, unknown>;
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const DelegationPartsFragmentDoc = new TypedDocumentString(`
    fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}
    `, {"fragmentName":"DelegationParts"}) as unknown as TypedDocumentString<DelegationPartsFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on ArtefactVersion {
  id
  revision
  state
  number
  title
  summary
  bodyMarkdown
  type
  subjects
  phase
  keyStages
  yearGroups
  keywords
  inclusion
  inclusionNote
  sendNeeds
  updatedAt
  returnedReason
  returnedNote
  ...DetailsParts
  answers {
    thirdParty
    pictureText
    captions
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  licence {
    code
  }
  authors {
    name
    person {
      id
    }
  }
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      type
    }
  }
  access {
    canEdit
    canRelease
    isOwnSubmission
  }
  delegations {
    ...DelegationParts
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
      kind
    }
  }
}
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const ReadinessPartsFragmentDoc = new TypedDocumentString(`
    fragment ReadinessParts on ReadinessCheck {
  code
  label
  passed
  blocking
  confirmable
  field
  message
}
    `, {"fragmentName":"ReadinessParts"}) as unknown as TypedDocumentString<ReadinessPartsFragment, unknown>;
export const NearDuplicatePartsFragmentDoc = new TypedDocumentString(`
    fragment NearDuplicateParts on NearDuplicate {
  resemblance
  version {
    id
    title
    artefact {
      id
      rightsHolder {
        name
      }
    }
    access {
      canAdapt
    }
  }
}
    `, {"fragmentName":"NearDuplicateParts"}) as unknown as TypedDocumentString<NearDuplicatePartsFragment, unknown>;
export const CardPartsFragmentDoc = new TypedDocumentString(`
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}
    `, {"fragmentName":"CardParts"}) as unknown as TypedDocumentString<CardPartsFragment, unknown>;
export const VersionPagePartsFragmentDoc = new TypedDocumentString(`
    fragment VersionPageParts on ArtefactVersion {
  ...CardParts
  ...DetailsParts
  revision
  bodyHtml
  keywords
  inclusion
  inclusionNote
  sendNeeds
  changeNote
  citation
  attribution
  credits {
    depth
    title
    authors
    organisation
    number
    changes
    link
    licence {
      title
      url
    }
    version {
      id
      artefact {
        id
      }
    }
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  audienceInWords
  whyVisible
  licence {
    ...LicenceParts
  }
  authors {
    name
    person {
      id
    }
  }
  archiveUrl
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      summary
      type
    }
  }
  terms {
    scope
    availableFrom
    availableUntil
    inForceFrom
    heldSince
    partners {
      id
      name
    }
    partnerships {
      id
      name
    }
    licence {
      code
    }
    decidedBy {
      id
      name
    }
    onDelegationOf {
      id
      name
    }
  }
  newerVersion {
    id
    number
  }
  undoUntil
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
    canRenew
    canRelease
    canWithdraw
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}
fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}
fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}`, {"fragmentName":"VersionPageParts"}) as unknown as TypedDocumentString<VersionPagePartsFragment, unknown>;
export const AdoptionPartsFragmentDoc = new TypedDocumentString(`
    fragment AdoptionParts on Adoption {
  id
  mode
  following
  hoursSaved
  adoptedAt
  organisation {
    id
    name
  }
  version {
    id
    number
  }
}
    `, {"fragmentName":"AdoptionParts"}) as unknown as TypedDocumentString<AdoptionPartsFragment, unknown>;
export const CollectionChangePartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
    `, {"fragmentName":"CollectionChangeParts"}) as unknown as TypedDocumentString<CollectionChangePartsFragment, unknown>;
export const CollectionEditedPartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}`, {"fragmentName":"CollectionEditedParts"}) as unknown as TypedDocumentString<CollectionEditedPartsFragment, unknown>;
export const CollectionConflictPartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}`, {"fragmentName":"CollectionConflictParts"}) as unknown as TypedDocumentString<CollectionConflictPartsFragment, unknown>;
export const CollectionCardPartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionCardParts on Collection {
  id
  title
  itemCount
  canCurate
  updatedAt
  cover {
    subject
    kind
    count
  }
  ownerPerson {
    id
    name
  }
  ownerOrganisation {
    id
    name
  }
  ownerCommunity {
    id
    name
  }
}
    `, {"fragmentName":"CollectionCardParts"}) as unknown as TypedDocumentString<CollectionCardPartsFragment, unknown>;
export const CollectionItemPartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionItemParts on CollectionItem {
  id
  sectionId
  note
  pinned
  version {
    id
    number
    state
    title
    summary
    type
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}
    `, {"fragmentName":"CollectionItemParts"}) as unknown as TypedDocumentString<CollectionItemPartsFragment, unknown>;
export const CollectionProposalPartsFragmentDoc = new TypedDocumentString(`
    fragment CollectionProposalParts on CollectionProposal {
  id
  note
  state
  reason
  isMine
  proposedBy {
    id
    name
  }
  proposedFor {
    id
    name
  }
  version {
    id
    title
    artefact {
      id
    }
  }
}
    `, {"fragmentName":"CollectionProposalParts"}) as unknown as TypedDocumentString<CollectionProposalPartsFragment, unknown>;
export const ToldNumberPartsFragmentDoc = new TypedDocumentString(`
    fragment ToldNumberParts on ToldNumber {
  total
  settings {
    setting
    count
  }
}
    `, {"fragmentName":"ToldNumberParts"}) as unknown as TypedDocumentString<ToldNumberPartsFragment, unknown>;
export const CommunityEventPartsFragmentDoc = new TypedDocumentString(`
    fragment CommunityEventParts on CommunityEvent {
  id
  kind
  title
  descriptionMarkdown
  descriptionHtml
  startsAt
  endsAt
  timeZone
  localStart
  localEnd
  place
  link
  capacity
  comingCount
  isComing
  canSignUp
  canChange
  cancelledAt
  cancelReason
  coming {
    id
    name
  }
  papers {
    role
    reference {
      kind
      id
      title
    }
  }
}
    `, {"fragmentName":"CommunityEventParts"}) as unknown as TypedDocumentString<CommunityEventPartsFragment, unknown>;
export const CommunityMessagePartsFragmentDoc = new TypedDocumentString(`
    fragment CommunityMessageParts on CommunityMessage {
  id
  bodyMarkdown
  bodyHtml
  writtenAt
  editedAt
  hiddenAt
  hideReason
  canDecide
  author {
    id
    name
  }
  mentions {
    id
    name
  }
  references {
    kind
    id
    title
  }
  edits {
    bodyHtml
    replacedAt
  }
}
    `, {"fragmentName":"CommunityMessageParts"}) as unknown as TypedDocumentString<CommunityMessagePartsFragment, unknown>;
export const CommunityCardFragmentDoc = new TypedDocumentString(`
    fragment CommunityCard on Community {
  id
  name
  kind
  purposeMarkdown
  joining
  subjects
  phases
  memberCount
  myRole
  charteredAt
  endedAt
  within {
    id
    name
  }
}
    `, {"fragmentName":"CommunityCard"}) as unknown as TypedDocumentString<CommunityCardFragment, unknown>;
export const CommunityMemberFragmentDoc = new TypedDocumentString(`
    fragment CommunityMember on CommunityMembership {
  id
  role
  joinedAt
  person {
    id
    name
    posts {
      id
      title
      organisation {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"CommunityMember"}) as unknown as TypedDocumentString<CommunityMemberFragment, unknown>;
export const MapCardPartsFragmentDoc = new TypedDocumentString(`
    fragment MapCardParts on CurriculumMap {
  id
  title
  subject
  firstYear
  lastYear
  canEdit
  updatedAt
  organisation {
    id
    name
  }
}
    `, {"fragmentName":"MapCardParts"}) as unknown as TypedDocumentString<MapCardPartsFragment, unknown>;
export const MapSlotPartsFragmentDoc = new TypedDocumentString(`
    fragment MapSlotParts on CurriculumMapSlot {
  id
  title
  strand
  firstYear
  lastYear
  cycle
  firstWeek
  weeks
  revision
  prerequisiteIds
  version {
    id
    title
    artefact {
      id
    }
  }
}
    `, {"fragmentName":"MapSlotParts"}) as unknown as TypedDocumentString<MapSlotPartsFragment, unknown>;
export const StatementPartsFragmentDoc = new TypedDocumentString(`
    fragment StatementParts on FrameworkStatement {
  id
  framework
  strand
  substrand
  text
  firstYear
  lastYear
}
    `, {"fragmentName":"StatementParts"}) as unknown as TypedDocumentString<StatementPartsFragment, unknown>;
export const FeedbackPartsFragmentDoc = new TypedDocumentString(`
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}
    `, {"fragmentName":"FeedbackParts"}) as unknown as TypedDocumentString<FeedbackPartsFragment, unknown>;
export const PostPartsFragmentDoc = new TypedDocumentString(`
    fragment PostParts on Post {
  id
  title
  subjects
  phases
  startedOn
  endedOn
  roles
  organisation {
    id
    name
    kind
    verification
  }
}
    `, {"fragmentName":"PostParts"}) as unknown as TypedDocumentString<PostPartsFragment, unknown>;
export const OrganisationPartsFragmentDoc = new TypedDocumentString(`
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}
    `, {"fragmentName":"OrganisationParts"}) as unknown as TypedDocumentString<OrganisationPartsFragment, unknown>;
export const NoticePartsFragmentDoc = new TypedDocumentString(`
    fragment NoticeParts on Notice {
  id
  kind
  happened
  madeAt
  status
  isRead
  isDone
  subject {
    kind
    id
    title
    within {
      kind
      id
      title
      within {
        kind
        id
        title
      }
    }
  }
}
    `, {"fragmentName":"NoticeParts"}) as unknown as TypedDocumentString<NoticePartsFragment, unknown>;
export const MembershipPartsFragmentDoc = new TypedDocumentString(`
    fragment MembershipParts on PartnershipMembership {
  id
  state
  joinedAt
  lastDay
  organisation {
    id
    name
    kind
  }
}
    `, {"fragmentName":"MembershipParts"}) as unknown as TypedDocumentString<MembershipPartsFragment, unknown>;
export const ShareRequestPartsFragmentDoc = new TypedDocumentString(`
    fragment ShareRequestParts on ShareRequest {
  id
  state
  personName
  purpose
  audiences
  askedAt
  answerBy
  reason
  versionId
  collectionId
  collectionTitle
  organisation {
    id
    name
  }
  artefact {
    id
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}
    `, {"fragmentName":"ShareRequestParts"}) as unknown as TypedDocumentString<ShareRequestPartsFragment, unknown>;
export const UpstreamRowPartsFragmentDoc = new TypedDocumentString(`
    fragment UpstreamRowParts on UpstreamChange {
  id
  kind
  title
  madeAt
  settledAt
  reason
  note
  organisation {
    id
    name
  }
  adaptation {
    id
    version {
      id
      title
    }
  }
  version {
    id
    number
    changeNote
    artefact {
      id
      rightsHolder {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"UpstreamRowParts"}) as unknown as TypedDocumentString<UpstreamRowPartsFragment, unknown>;
export const AccessRequestsDocument = new TypedDocumentString(`
    query AccessRequests($organisationId: ID!, $answered: Boolean!, $after: String) {
  accessRequests(
    organisationId: $organisationId
    answered: $answered
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AccessRequestParts
      trusts {
        id
        name
      }
    }
  }
}
    fragment AccessRequestParts on AccessRequest {
  id
  state
  artefactId
  versionId
  personName
  purpose
  setting
  askedAt
  answerBy
  decidedAt
  reason
  verbs
  versionNumbers
  lastDay
  organisation {
    id
    name
  }
  grantedTo {
    id
    name
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<AccessRequestsQuery, AccessRequestsQueryVariables>;
export const MyAccessRequestsDocument = new TypedDocumentString(`
    query MyAccessRequests($after: String) {
  myAccessRequests(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AccessRequestParts
    }
  }
}
    fragment AccessRequestParts on AccessRequest {
  id
  state
  artefactId
  versionId
  personName
  purpose
  setting
  askedAt
  answerBy
  decidedAt
  reason
  verbs
  versionNumbers
  lastDay
  organisation {
    id
    name
  }
  grantedTo {
    id
    name
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<MyAccessRequestsQuery, MyAccessRequestsQueryVariables>;
export const GrantableVersionsDocument = new TypedDocumentString(`
    query GrantableVersions($artefactId: ID!) {
  artefact(id: $artefactId) {
    id
    versions(first: 50) {
      nodes {
        id
        number
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantableVersionsQuery, GrantableVersionsQueryVariables>;
export const AskForAccessDocument = new TypedDocumentString(`
    mutation AskForAccess($input: AskForAccessInput!) {
  result: askForAccess(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskForAccessMutation, AskForAccessMutationVariables>;
export const TakeBackAccessRequestDocument = new TypedDocumentString(`
    mutation TakeBackAccessRequest($input: TakeBackAccessRequestInput!) {
  result: takeBackAccessRequest(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackAccessRequestMutation, TakeBackAccessRequestMutationVariables>;
export const GrantAccessDocument = new TypedDocumentString(`
    mutation GrantAccess($input: GrantAccessInput!) {
  result: grantAccess(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantAccessMutation, GrantAccessMutationVariables>;
export const DeclineAccessDocument = new TypedDocumentString(`
    mutation DeclineAccess($input: DeclineAccessInput!) {
  result: declineAccess(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineAccessMutation, DeclineAccessMutationVariables>;
export const SetAccessRequestAsideDocument = new TypedDocumentString(`
    mutation SetAccessRequestAside($input: AccessRequestDecisionInput!) {
  result: setAccessRequestAside(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetAccessRequestAsideMutation, SetAccessRequestAsideMutationVariables>;
export const EndGrantedAccessDocument = new TypedDocumentString(`
    mutation EndGrantedAccess($input: AccessRequestDecisionInput!) {
  result: endGrantedAccess(input: $input) {
    __typename
    ... on AccessRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndGrantedAccessMutation, EndGrantedAccessMutationVariables>;
export const AgreementsDocument = new TypedDocumentString(`
    query Agreements($organisationId: ID!, $after: String) {
  agreements(organisationId: $organisationId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      state
      lastDay
      parties {
        side
        canSign
        hasAccepted
        organisation {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementsQuery, AgreementsQueryVariables>;
export const AgreementEndingsDocument = new TypedDocumentString(`
    query AgreementEndings($organisationId: ID!) {
  agreementEndings(organisationId: $organisationId, first: 20) {
    nodes {
      id
      agreementTitle
      artefactId
      title
      inWords
      endedAt
      offering {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementEndingsQuery, AgreementEndingsQueryVariables>;
export const AgreementDocument = new TypedDocumentString(`
    query Agreement($id: ID!) {
  agreement(id: $id) {
    id
    title
    state
    lastDay
    noticeGivenAt
    agreedTerms {
      ...AgreementTermsParts
    }
    newestTerms {
      ...AgreementTermsParts
    }
    parties {
      side
      canSign
      hasAccepted
      organisation {
        id
        name
      }
    }
    collections {
      id
      collection {
        id
        title
        itemCount
      }
    }
    items(first: 100) {
      nodes {
        id
        artefact {
          id
          kind
          version {
            id
            title
          }
        }
      }
    }
  }
}
    fragment AgreementTermsParts on AgreementTerms {
  number
  verbs
  kinds
  firstDay
  lastDay
  survival
  shareBack
  noticeDays
  note
  declinedReason
  licence {
    ...LicenceParts
  }
  proposedFor {
    id
    name
  }
  declinedFor {
    id
    name
  }
  accepted {
    acceptedAt
    organisation {
      id
      name
    }
    person {
      id
      name
    }
  }
}
fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}`) as unknown as TypedDocumentString<AgreementQuery, AgreementQueryVariables>;
export const OfferableDocument = new TypedDocumentString(`
    query Offerable($id: ID!) {
  organisation(id: $id) {
    id
    artefacts(first: 100) {
      nodes {
        id
        version {
          id
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfferableQuery, OfferableQueryVariables>;
export const ProposeAgreementDocument = new TypedDocumentString(`
    mutation ProposeAgreement($input: ProposeAgreementInput!) {
  result: proposeAgreement(input: $input) {
    __typename
    ... on LicenceAgreement {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeAgreementMutation, ProposeAgreementMutationVariables>;
export const AcceptAgreementTermsDocument = new TypedDocumentString(`
    mutation AcceptAgreementTerms($input: AcceptAgreementTermsInput!) {
  result: acceptAgreementTerms(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptAgreementTermsMutation, AcceptAgreementTermsMutationVariables>;
export const DeclineAgreementTermsDocument = new TypedDocumentString(`
    mutation DeclineAgreementTerms($input: DeclineAgreementTermsInput!) {
  result: declineAgreementTerms(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineAgreementTermsMutation, DeclineAgreementTermsMutationVariables>;
export const GiveAgreementNoticeDocument = new TypedDocumentString(`
    mutation GiveAgreementNotice($input: GiveAgreementNoticeInput!) {
  result: giveAgreementNotice(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GiveAgreementNoticeMutation, GiveAgreementNoticeMutationVariables>;
export const AddAgreementItemsDocument = new TypedDocumentString(`
    mutation AddAgreementItems($input: AgreementItemsInput!) {
  result: addAgreementItems(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AddAgreementItemsMutation, AddAgreementItemsMutationVariables>;
export const RemoveAgreementItemsDocument = new TypedDocumentString(`
    mutation RemoveAgreementItems($input: AgreementItemsInput!) {
  result: removeAgreementItems(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveAgreementItemsMutation, RemoveAgreementItemsMutationVariables>;
export const NameAgreementCollectionDocument = new TypedDocumentString(`
    mutation NameAgreementCollection($input: AgreementCollectionInput!) {
  result: nameAgreementCollection(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NameAgreementCollectionMutation, NameAgreementCollectionMutationVariables>;
export const DropAgreementCollectionDocument = new TypedDocumentString(`
    mutation DropAgreementCollection($input: AgreementCollectionInput!) {
  result: dropAgreementCollection(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DropAgreementCollectionMutation, DropAgreementCollectionMutationVariables>;
export const NameableCollectionsDocument = new TypedDocumentString(`
    query NameableCollections($organisationId: ID!) {
  collections(first: 100, filter: {organisationId: $organisationId}) {
    nodes {
      id
      title
      itemCount
    }
  }
}
    `) as unknown as TypedDocumentString<NameableCollectionsQuery, NameableCollectionsQueryVariables>;
export const AdaptVersionDocument = new TypedDocumentString(`
    mutation AdaptVersion($input: AdaptVersionInput!) {
  result: adaptVersion(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdaptVersionMutation, AdaptVersionMutationVariables>;
export const RestoreVersionDocument = new TypedDocumentString(`
    mutation RestoreVersion($input: RestoreVersionInput!) {
  result: restoreVersion(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreVersionMutation, RestoreVersionMutationVariables>;
export const DerivationsDocument = new TypedDocumentString(`
    query Derivations($id: ID!) {
  derivations(artefactId: $id) {
    artefact {
      id
      rightsHolder {
        id
        name
      }
      version {
        id
        title
      }
    }
    origin {
      id
      rightsHolder {
        id
        name
      }
      version {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DerivationsQuery, DerivationsQueryVariables>;
export const CompareVersionsDocument = new TypedDocumentString(`
    query CompareVersions($from: ID!, $to: ID!) {
  compareVersions(fromId: $from, toId: $to) {
    from {
      ...ComparedParts
    }
    to {
      ...ComparedParts
    }
    fields {
      field
      label
      kind
      changes {
        kind
        text
      }
    }
    body {
      kind
      text
    }
    files {
      kind
      fileName
      fileNameBefore
    }
    parts {
      kind
      artefactId
      title
    }
  }
}
    fragment ComparedParts on ArtefactVersion {
  id
  number
  title
  state
  releasedAt
  changeNote
  artefact {
    id
  }
  newerVersion {
    id
    number
  }
  access {
    canRenew
  }
}`) as unknown as TypedDocumentString<CompareVersionsQuery, CompareVersionsQueryVariables>;
export const DraftReadinessDocument = new TypedDocumentString(`
    query DraftReadiness($id: ID!) {
  artefactVersion(id: $id) {
    id
    readiness {
      ...ReadinessParts
    }
    nearDuplicates {
      ...NearDuplicateParts
    }
  }
}
    fragment ReadinessParts on ReadinessCheck {
  code
  label
  passed
  blocking
  confirmable
  field
  message
}
fragment NearDuplicateParts on NearDuplicate {
  resemblance
  version {
    id
    title
    artefact {
      id
      rightsHolder {
        name
      }
    }
    access {
      canAdapt
    }
  }
}`) as unknown as TypedDocumentString<DraftReadinessQuery, DraftReadinessQueryVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  artefactVersion(id: $id) {
    ...DraftParts
  }
}
    fragment DraftParts on ArtefactVersion {
  id
  revision
  state
  number
  title
  summary
  bodyMarkdown
  type
  subjects
  phase
  keyStages
  yearGroups
  keywords
  inclusion
  inclusionNote
  sendNeeds
  updatedAt
  returnedReason
  returnedNote
  ...DetailsParts
  answers {
    thirdParty
    pictureText
    captions
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  licence {
    code
  }
  authors {
    name
    person {
      id
    }
  }
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      type
    }
  }
  access {
    canEdit
    canRelease
    isOwnSubmission
  }
  delegations {
    ...DelegationParts
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
      kind
    }
  }
}
fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const CheckDocument = new TypedDocumentString(`
    query Check($id: ID!) {
  artefactVersion(id: $id) {
    ...DraftParts
    readiness {
      ...ReadinessParts
    }
    releaseBundle {
      more
      items {
        version {
          id
          title
          artefact {
            kind
            rightsHolder {
              name
            }
          }
        }
        findings {
          ...ReadinessParts
        }
      }
    }
    nearDuplicates {
      ...NearDuplicateParts
    }
    artefact {
      versions {
        nodes {
          id
        }
      }
    }
  }
}
    fragment DraftParts on ArtefactVersion {
  id
  revision
  state
  number
  title
  summary
  bodyMarkdown
  type
  subjects
  phase
  keyStages
  yearGroups
  keywords
  inclusion
  inclusionNote
  sendNeeds
  updatedAt
  returnedReason
  returnedNote
  ...DetailsParts
  answers {
    thirdParty
    pictureText
    captions
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  licence {
    code
  }
  authors {
    name
    person {
      id
    }
  }
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      type
    }
  }
  access {
    canEdit
    canRelease
    isOwnSubmission
  }
  delegations {
    ...DelegationParts
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
      kind
    }
  }
}
fragment ReadinessParts on ReadinessCheck {
  code
  label
  passed
  blocking
  confirmable
  field
  message
}
fragment NearDuplicateParts on NearDuplicate {
  resemblance
  version {
    id
    title
    artefact {
      id
      rightsHolder {
        name
      }
    }
    access {
      canAdapt
    }
  }
}
fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<CheckQuery, CheckQueryVariables>;
export const CreateDraftDocument = new TypedDocumentString(`
    mutation CreateDraft($input: CreateDraftInput!) {
  result: createDraft(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDraftMutation, CreateDraftMutationVariables>;
export const UpdateDraftDocument = new TypedDocumentString(`
    mutation UpdateDraft($input: UpdateDraftInput!) {
  result: updateDraft(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
      revision
      updatedAt
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateDraftMutation, UpdateDraftMutationVariables>;
export const DiscardDraftDocument = new TypedDocumentString(`
    mutation DiscardDraft($input: DiscardDraftInput!) {
  result: discardDraft(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const AttachFileDocument = new TypedDocumentString(`
    mutation AttachFile($input: AttachFileInput!) {
  result: attachFile(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
      revision
      files {
        ...FileParts
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}`) as unknown as TypedDocumentString<AttachFileMutation, AttachFileMutationVariables>;
export const DetachFileDocument = new TypedDocumentString(`
    mutation DetachFile($input: DetachFileInput!) {
  result: detachFile(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
      revision
      files {
        ...FileParts
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}`) as unknown as TypedDocumentString<DetachFileMutation, DetachFileMutationVariables>;
export const ReorderFilesDocument = new TypedDocumentString(`
    mutation ReorderFiles($input: ReorderFilesInput!) {
  result: reorderFiles(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
      revision
      files {
        ...FileParts
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}`) as unknown as TypedDocumentString<ReorderFilesMutation, ReorderFilesMutationVariables>;
export const DraftPreviewDocument = new TypedDocumentString(`
    query DraftPreview($id: ID!) {
  artefactVersion(id: $id) {
    bodyHtml
  }
}
    `) as unknown as TypedDocumentString<DraftPreviewQuery, DraftPreviewQueryVariables>;
export const SetPartsDocument = new TypedDocumentString(`
    mutation SetParts($input: SetPartsInput!) {
  result: setParts(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
      revision
      parts {
        id
        kind
        version {
          id
          title
          type
        }
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetPartsMutation, SetPartsMutationVariables>;
export const MyWorkDocument = new TypedDocumentString(`
    query MyWork($after: String) {
  myWork(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      version {
        ...CardParts
      }
      draft {
        id
        state
        title
        updatedAt
        type
      }
    }
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<MyWorkQuery, MyWorkQueryVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk {
  myWork(first: 12) {
    nodes {
      id
      kind
      draft {
        id
        state
        title
        updatedAt
        type
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const FindArtefactsDocument = new TypedDocumentString(`
    query FindArtefacts($query: String!) {
  search(input: {query: $query, first: 8}) {
    hits {
      version {
        id
        title
        type
        artefact {
          id
          kind
          rightsHolder {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindArtefactsQuery, FindArtefactsQueryVariables>;
export const ArtefactDocument = new TypedDocumentString(`
    query Artefact($id: ID!) {
  artefact(id: $id) {
    id
    kind
    rightsHolder {
      id
      name
    }
    version {
      ...VersionPageParts
    }
    draft {
      id
      state
    }
    tombstone {
      reason
      note
      madeAt
      title
    }
    versions(first: 50) {
      nodes {
        id
        number
        state
        title
        releasedAt
        changeNote
      }
    }
    adoptions(first: 50) {
      totalCount
      nodes {
        ...AdoptionParts
      }
    }
    myAdoptions {
      ...AdoptionParts
    }
    containers {
      id
      kind
      version {
        id
        title
        type
      }
    }
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}
fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}
fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
fragment VersionPageParts on ArtefactVersion {
  ...CardParts
  ...DetailsParts
  revision
  bodyHtml
  keywords
  inclusion
  inclusionNote
  sendNeeds
  changeNote
  citation
  attribution
  credits {
    depth
    title
    authors
    organisation
    number
    changes
    link
    licence {
      title
      url
    }
    version {
      id
      artefact {
        id
      }
    }
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  audienceInWords
  whyVisible
  licence {
    ...LicenceParts
  }
  authors {
    name
    person {
      id
    }
  }
  archiveUrl
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      summary
      type
    }
  }
  terms {
    scope
    availableFrom
    availableUntil
    inForceFrom
    heldSince
    partners {
      id
      name
    }
    partnerships {
      id
      name
    }
    licence {
      code
    }
    decidedBy {
      id
      name
    }
    onDelegationOf {
      id
      name
    }
  }
  newerVersion {
    id
    number
  }
  undoUntil
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
    canRenew
    canRelease
    canWithdraw
  }
}
fragment AdoptionParts on Adoption {
  id
  mode
  following
  hoursSaved
  adoptedAt
  organisation {
    id
    name
  }
  version {
    id
    number
  }
}`) as unknown as TypedDocumentString<ArtefactQuery, ArtefactQueryVariables>;
export const ArtefactVersionDocument = new TypedDocumentString(`
    query ArtefactVersion($id: ID!) {
  artefactVersion(id: $id) {
    ...VersionPageParts
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}
fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}
fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  recalled
  downloadUrl
  inlineUrl
}
fragment ThirdPartyParts on ThirdPartyItem {
  what
  source
  permission
  note
}
fragment DetailsParts on ArtefactVersion {
  curriculum {
    examBoard
    tier
    weeks
    priorKnowledge
    framework
    misconceptions {
      misconception
      response
    }
  }
  cpd {
    intendedRoles
    durationMinutes
    delivery
    mechanisms
    practiceTasks
  }
  research {
    question
    method
    setting
    sample
    evidenceStrength
    result
    evidenceLinks {
      title
      url
      relation
    }
  }
}
fragment VersionPageParts on ArtefactVersion {
  ...CardParts
  ...DetailsParts
  revision
  bodyHtml
  keywords
  inclusion
  inclusionNote
  sendNeeds
  changeNote
  citation
  attribution
  credits {
    depth
    title
    authors
    organisation
    number
    changes
    link
    licence {
      title
      url
    }
    version {
      id
      artefact {
        id
      }
    }
  }
  thirdPartyItems {
    ...ThirdPartyParts
  }
  audienceInWords
  whyVisible
  licence {
    ...LicenceParts
  }
  authors {
    name
    person {
      id
    }
  }
  archiveUrl
  files {
    ...FileParts
  }
  parts {
    id
    kind
    version {
      id
      title
      summary
      type
    }
  }
  terms {
    scope
    availableFrom
    availableUntil
    inForceFrom
    heldSince
    partners {
      id
      name
    }
    partnerships {
      id
      name
    }
    licence {
      code
    }
    decidedBy {
      id
      name
    }
    onDelegationOf {
      id
      name
    }
  }
  newerVersion {
    id
    number
  }
  undoUntil
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
    canRenew
    canRelease
    canWithdraw
  }
}`) as unknown as TypedDocumentString<ArtefactVersionQuery, ArtefactVersionQueryVariables>;
export const LicencesDocument = new TypedDocumentString(`
    query Licences {
  licences {
    ...LicenceParts
  }
}
    fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  adaptationWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}`) as unknown as TypedDocumentString<LicencesQuery, LicencesQueryVariables>;
export const NewestDocument = new TypedDocumentString(`
    query Newest {
  artefacts(first: 12) {
    nodes {
      id
      version {
        ...CardParts
      }
    }
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<NewestQuery, NewestQueryVariables>;
export const AdoptVersionDocument = new TypedDocumentString(`
    mutation AdoptVersion($input: AdoptVersionInput!) {
  result: adoptVersion(input: $input) {
    __typename
    ... on Adoption {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptVersionMutation, AdoptVersionMutationVariables>;
export const EndAdoptionDocument = new TypedDocumentString(`
    mutation EndAdoption($input: EndAdoptionInput!) {
  result: endAdoption(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndAdoptionMutation, EndAdoptionMutationVariables>;
export const WithdrawVersionDocument = new TypedDocumentString(`
    mutation WithdrawVersion($input: WithdrawVersionInput!) {
  result: withdrawVersion(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawVersionMutation, WithdrawVersionMutationVariables>;
export const RecallVersionDocument = new TypedDocumentString(`
    mutation RecallVersion($input: RecallVersionInput!) {
  result: recallVersion(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecallVersionMutation, RecallVersionMutationVariables>;
export const CreateNewVersionDocument = new TypedDocumentString(`
    mutation CreateNewVersion($input: CreateNewVersionInput!) {
  result: createNewVersion(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateNewVersionMutation, CreateNewVersionMutationVariables>;
export const ChangeReleaseTermsDocument = new TypedDocumentString(`
    mutation ChangeReleaseTerms($input: ChangeReleaseTermsInput!) {
  result: changeReleaseTerms(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeReleaseTermsMutation, ChangeReleaseTermsMutationVariables>;
export const WhoCanSeeDocument = new TypedDocumentString(`
    query WhoCanSee($versionId: ID!) {
  whoCanSee(versionId: $versionId) {
    reasons {
      words
      verbs
    }
  }
}
    `) as unknown as TypedDocumentString<WhoCanSeeQuery, WhoCanSeeQueryVariables>;
export const WhyAccessDocument = new TypedDocumentString(`
    query WhyAccess($versionId: ID!, $organisationId: ID!) {
  whyAccess(versionId: $versionId, organisationId: $organisationId) {
    verbs
    words
  }
}
    `) as unknown as TypedDocumentString<WhyAccessQuery, WhyAccessQueryVariables>;
export const SubmitForReleaseDocument = new TypedDocumentString(`
    mutation SubmitForRelease($input: SubmitForReleaseInput!) {
  result: submitForRelease(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitForReleaseMutation, SubmitForReleaseMutationVariables>;
export const ReturnDraftDocument = new TypedDocumentString(`
    mutation ReturnDraft($input: ReturnDraftInput!) {
  result: returnDraft(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnDraftMutation, ReturnDraftMutationVariables>;
export const ReleaseVersionDocument = new TypedDocumentString(`
    mutation ReleaseVersion($input: ReleaseVersionInput!) {
  result: releaseVersion(input: $input) {
    __typename
    ... on Done {
      id
    }
    ... on ArtefactVersion {
      id
      artefact {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseVersionMutation, ReleaseVersionMutationVariables>;
export const ReleaseBundleDocument = new TypedDocumentString(`
    mutation ReleaseBundle($input: ReleaseBundleInput!) {
  result: releaseBundle(input: $input) {
    __typename
    ... on ReleasedBundle {
      versionIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseBundleMutation, ReleaseBundleMutationVariables>;
export const UndoReleaseDocument = new TypedDocumentString(`
    mutation UndoRelease($input: UndoReleaseInput!) {
  result: undoRelease(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UndoReleaseMutation, UndoReleaseMutationVariables>;
export const ReleaseQueueDocument = new TypedDocumentString(`
    query ReleaseQueue($organisationId: ID!, $after: String) {
  releaseQueue(organisationId: $organisationId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      summary
      type
      state
      updatedAt
      authors {
        name
      }
      artefact {
        id
        kind
        rightsHolder {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseQueueQuery, ReleaseQueueQueryVariables>;
export const RemoveCollectionDocument = new TypedDocumentString(`
    mutation RemoveCollection($input: RemoveCollectionInput!) {
  result: removeCollection(input: $input) {
    __typename
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<RemoveCollectionMutation, RemoveCollectionMutationVariables>;
export const CreateCollectionDocument = new TypedDocumentString(`
    mutation CreateCollection($input: CreateCollectionInput!) {
  result: createCollection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<CreateCollectionMutation, CreateCollectionMutationVariables>;
export const UpdateCollectionDocument = new TypedDocumentString(`
    mutation UpdateCollection($input: UpdateCollectionInput!) {
  result: updateCollection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<UpdateCollectionMutation, UpdateCollectionMutationVariables>;
export const SetCollectionAudienceDocument = new TypedDocumentString(`
    mutation SetCollectionAudience($input: SetCollectionAudienceInput!) {
  result: setCollectionAudience(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<SetCollectionAudienceMutation, SetCollectionAudienceMutationVariables>;
export const SetCollectionCuratorsDocument = new TypedDocumentString(`
    mutation SetCollectionCurators($input: SetCollectionCuratorsInput!) {
  result: setCollectionCurators(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<SetCollectionCuratorsMutation, SetCollectionCuratorsMutationVariables>;
export const AddToCollectionDocument = new TypedDocumentString(`
    mutation AddToCollection($input: AddToCollectionInput!) {
  result: addToCollection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<AddToCollectionMutation, AddToCollectionMutationVariables>;
export const MoveCollectionItemDocument = new TypedDocumentString(`
    mutation MoveCollectionItem($input: MoveCollectionItemInput!) {
  result: moveCollectionItem(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<MoveCollectionItemMutation, MoveCollectionItemMutationVariables>;
export const UpdateCollectionItemDocument = new TypedDocumentString(`
    mutation UpdateCollectionItem($input: UpdateCollectionItemInput!) {
  result: updateCollectionItem(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<UpdateCollectionItemMutation, UpdateCollectionItemMutationVariables>;
export const RemoveCollectionItemDocument = new TypedDocumentString(`
    mutation RemoveCollectionItem($input: RemoveCollectionItemInput!) {
  result: removeCollectionItem(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<RemoveCollectionItemMutation, RemoveCollectionItemMutationVariables>;
export const AddCollectionSectionDocument = new TypedDocumentString(`
    mutation AddCollectionSection($input: AddCollectionSectionInput!) {
  result: addCollectionSection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<AddCollectionSectionMutation, AddCollectionSectionMutationVariables>;
export const UpdateCollectionSectionDocument = new TypedDocumentString(`
    mutation UpdateCollectionSection($input: UpdateCollectionSectionInput!) {
  result: updateCollectionSection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<UpdateCollectionSectionMutation, UpdateCollectionSectionMutationVariables>;
export const MoveCollectionSectionDocument = new TypedDocumentString(`
    mutation MoveCollectionSection($input: MoveCollectionSectionInput!) {
  result: moveCollectionSection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<MoveCollectionSectionMutation, MoveCollectionSectionMutationVariables>;
export const RemoveCollectionSectionDocument = new TypedDocumentString(`
    mutation RemoveCollectionSection($input: RemoveCollectionSectionInput!) {
  result: removeCollectionSection(input: $input) {
    __typename
    ... on CollectionEdited {
      ...CollectionEditedParts
    }
    ... on CollectionConflict {
      ...CollectionConflictParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionEditedParts on CollectionEdited {
  addedIds
  collection {
    id
    title
    revision
  }
  merged {
    ...CollectionChangeParts
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<RemoveCollectionSectionMutation, RemoveCollectionSectionMutationVariables>;
export const PreviewCollectionImportDocument = new TypedDocumentString(`
    mutation PreviewCollectionImport($input: PreviewCollectionImportInput!) {
  result: previewCollectionImport(input: $input) {
    __typename
    ... on CollectionImportPreview {
      lines {
        line
        artefactId
        versionId
        title
        isThere
      }
      faults {
        line
        message
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewCollectionImportMutation, PreviewCollectionImportMutationVariables>;
export const ImportToCollectionDocument = new TypedDocumentString(`
    mutation ImportToCollection($input: ImportToCollectionInput!) {
  result: importToCollection(input: $input) {
    __typename
    ... on CollectionImported {
      addedIds
      faults {
        line
        message
      }
      collection {
        id
        revision
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportToCollectionMutation, ImportToCollectionMutationVariables>;
export const CollectionsDocument = new TypedDocumentString(`
    query Collections($filter: CollectionFilterInput, $after: String) {
  collections(first: 20, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CollectionCardParts
    }
  }
}
    fragment CollectionCardParts on Collection {
  id
  title
  itemCount
  canCurate
  updatedAt
  cover {
    subject
    kind
    count
  }
  ownerPerson {
    id
    name
  }
  ownerOrganisation {
    id
    name
  }
  ownerCommunity {
    id
    name
  }
}`) as unknown as TypedDocumentString<CollectionsQuery, CollectionsQueryVariables>;
export const CollectionDocument = new TypedDocumentString(`
    query Collection($id: ID!, $after: String) {
  collection(id: $id) {
    ...CollectionCardParts
    descriptionMarkdown
    descriptionHtml
    revision
    canManage
    ownerKind
    isFollowed
    isUnderAgreement
    newItemCount
    audience {
      scope
      partners {
        id
        name
      }
      partnerships {
        id
        name
      }
    }
    curators {
      id
      name
    }
    sections {
      id
      title
      note
    }
    items(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CollectionItemParts
      }
    }
  }
}
    fragment CollectionCardParts on Collection {
  id
  title
  itemCount
  canCurate
  updatedAt
  cover {
    subject
    kind
    count
  }
  ownerPerson {
    id
    name
  }
  ownerOrganisation {
    id
    name
  }
  ownerCommunity {
    id
    name
  }
}
fragment CollectionItemParts on CollectionItem {
  id
  sectionId
  note
  pinned
  version {
    id
    number
    state
    title
    summary
    type
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CollectionQuery, CollectionQueryVariables>;
export const CollectionGapsDocument = new TypedDocumentString(`
    query CollectionGaps($id: ID!) {
  collection(id: $id) {
    id
    gaps {
      itemId
      title
      artefactId
      isOwnRelease
      lackedBy {
        id
        name
      }
      request {
        id
        state
        askedAt
        answerBy
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionGapsQuery, CollectionGapsQueryVariables>;
export const CommunityCollectionsDocument = new TypedDocumentString(`
    query CommunityCollections($id: ID!, $after: String) {
  community(id: $id) {
    id
    collections(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CollectionCardParts
      }
    }
  }
}
    fragment CollectionCardParts on Collection {
  id
  title
  itemCount
  canCurate
  updatedAt
  cover {
    subject
    kind
    count
  }
  ownerPerson {
    id
    name
  }
  ownerOrganisation {
    id
    name
  }
  ownerCommunity {
    id
    name
  }
}`) as unknown as TypedDocumentString<CommunityCollectionsQuery, CommunityCollectionsQueryVariables>;
export const StewardedCommunitiesDocument = new TypedDocumentString(`
    query StewardedCommunities {
  communities(mine: true, first: 50) {
    nodes {
      id
      name
      canLookAfter
    }
  }
}
    `) as unknown as TypedDocumentString<StewardedCommunitiesQuery, StewardedCommunitiesQueryVariables>;
export const CollectionDeskDocument = new TypedDocumentString(`
    query CollectionDesk($id: ID!) {
  collection(id: $id) {
    id
    work {
      itemId
      fault
      title
      other
      at
    }
    proposals(first: 50) {
      nodes {
        ...CollectionProposalParts
      }
    }
  }
}
    fragment CollectionProposalParts on CollectionProposal {
  id
  note
  state
  reason
  isMine
  proposedBy {
    id
    name
  }
  proposedFor {
    id
    name
  }
  version {
    id
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<CollectionDeskQuery, CollectionDeskQueryVariables>;
export const FollowCollectionDocument = new TypedDocumentString(`
    mutation FollowCollection($input: FollowCollectionInput!) {
  result: followCollection(input: $input) {
    __typename
    ... on Collection {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowCollectionMutation, FollowCollectionMutationVariables>;
export const UnfollowCollectionDocument = new TypedDocumentString(`
    mutation UnfollowCollection($input: UnfollowCollectionInput!) {
  result: unfollowCollection(input: $input) {
    __typename
    ... on Collection {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnfollowCollectionMutation, UnfollowCollectionMutationVariables>;
export const ProposeForCollectionDocument = new TypedDocumentString(`
    mutation ProposeForCollection($input: ProposeForCollectionInput!) {
  result: proposeForCollection(input: $input) {
    __typename
    ... on CollectionProposal {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeForCollectionMutation, ProposeForCollectionMutationVariables>;
export const AcceptCollectionProposalDocument = new TypedDocumentString(`
    mutation AcceptCollectionProposal($input: AcceptCollectionProposalInput!) {
  result: acceptCollectionProposal(input: $input) {
    __typename
    ... on CollectionProposal {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptCollectionProposalMutation, AcceptCollectionProposalMutationVariables>;
export const DeclineCollectionProposalDocument = new TypedDocumentString(`
    mutation DeclineCollectionProposal($input: DeclineCollectionProposalInput!) {
  result: declineCollectionProposal(input: $input) {
    __typename
    ... on CollectionProposal {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineCollectionProposalMutation, DeclineCollectionProposalMutationVariables>;
export const TakeBackCollectionProposalDocument = new TypedDocumentString(`
    mutation TakeBackCollectionProposal($input: TakeBackCollectionProposalInput!) {
  result: takeBackCollectionProposal(input: $input) {
    __typename
    ... on CollectionProposal {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackCollectionProposalMutation, TakeBackCollectionProposalMutationVariables>;
export const CollectionUsageDocument = new TypedDocumentString(`
    query CollectionUsage($id: ID!) {
  collection(id: $id) {
    id
    usage {
      openedLast30Days {
        ...ToldNumberParts
      }
      openedLast12Months {
        ...ToldNumberParts
      }
      adopted {
        ...ToldNumberParts
      }
      items {
        itemId
        artefactId
        title
        openedLast30Days {
          total
        }
        openedLast12Months {
          ...ToldNumberParts
        }
        adopted {
          ...ToldNumberParts
        }
      }
    }
  }
}
    fragment ToldNumberParts on ToldNumber {
  total
  settings {
    setting
    count
  }
}`) as unknown as TypedDocumentString<CollectionUsageQuery, CollectionUsageQueryVariables>;
export const CollectionVersionsDocument = new TypedDocumentString(`
    query CollectionVersions($id: ID!, $after: String) {
  collection(id: $id) {
    id
    versions(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        changeNote
        publishedAt
        publishedBy {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionVersionsQuery, CollectionVersionsQueryVariables>;
export const CollectionVersionDocument = new TypedDocumentString(`
    query CollectionVersion($id: ID!, $number: Int!) {
  collection(id: $id) {
    id
    title
    versions(first: 100) {
      nodes {
        id
        number
        publishedAt
      }
    }
    version(number: $number) {
      id
      number
      title
      changeNote
      descriptionHtml
      publishedAt
      citation
      publishedBy {
        id
        name
      }
      sections {
        id
        title
        note
      }
      items {
        ...CollectionItemParts
      }
    }
  }
}
    fragment CollectionItemParts on CollectionItem {
  id
  sectionId
  note
  pinned
  version {
    id
    number
    state
    title
    summary
    type
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CollectionVersionQuery, CollectionVersionQueryVariables>;
export const CollectionDifferencesDocument = new TypedDocumentString(`
    query CollectionDifferences($id: ID!, $number: Int!, $from: Int!) {
  collection(id: $id) {
    id
    version(number: $number) {
      id
      differencesFrom(number: $from) {
        kind
        title
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionDifferencesQuery, CollectionDifferencesQueryVariables>;
export const PublishCollectionDocument = new TypedDocumentString(`
    mutation PublishCollection($input: PublishCollectionInput!) {
  result: publishCollection(input: $input) {
    __typename
    ... on CollectionPublished {
      version {
        id
        number
      }
    }
    ...CollectionConflictParts
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment CollectionChangeParts on CollectionChange {
  revision
  kind
  itemId
  title
  changedAt
  changedBy {
    id
    name
  }
}
fragment CollectionConflictParts on CollectionConflict {
  message
  collection {
    id
    revision
  }
  changes {
    ...CollectionChangeParts
  }
}`) as unknown as TypedDocumentString<PublishCollectionMutation, PublishCollectionMutationVariables>;
export const CommunityEventsDocument = new TypedDocumentString(`
    query CommunityEvents($id: ID!, $past: Boolean!, $after: String) {
  community(id: $id) {
    id
    events(first: 20, past: $past, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CommunityEventParts
      }
    }
  }
}
    fragment CommunityEventParts on CommunityEvent {
  id
  kind
  title
  descriptionMarkdown
  descriptionHtml
  startsAt
  endsAt
  timeZone
  localStart
  localEnd
  place
  link
  capacity
  comingCount
  isComing
  canSignUp
  canChange
  cancelledAt
  cancelReason
  coming {
    id
    name
  }
  papers {
    role
    reference {
      kind
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<CommunityEventsQuery, CommunityEventsQueryVariables>;
export const CalendarFeedDocument = new TypedDocumentString(`
    query CalendarFeed {
  calendarFeed {
    since
  }
}
    `) as unknown as TypedDocumentString<CalendarFeedQuery, CalendarFeedQueryVariables>;
export const PlanCommunityEventDocument = new TypedDocumentString(`
    mutation PlanCommunityEvent($input: PlanCommunityEventInput!) {
  result: planCommunityEvent(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanCommunityEventMutation, PlanCommunityEventMutationVariables>;
export const ChangeCommunityEventDocument = new TypedDocumentString(`
    mutation ChangeCommunityEvent($input: ChangeCommunityEventInput!) {
  result: changeCommunityEvent(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCommunityEventMutation, ChangeCommunityEventMutationVariables>;
export const CancelCommunityEventDocument = new TypedDocumentString(`
    mutation CancelCommunityEvent($input: CancelCommunityEventInput!) {
  result: cancelCommunityEvent(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelCommunityEventMutation, CancelCommunityEventMutationVariables>;
export const SignUpForCommunityEventDocument = new TypedDocumentString(`
    mutation SignUpForCommunityEvent($input: SignUpForCommunityEventInput!) {
  result: signUpForCommunityEvent(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpForCommunityEventMutation, SignUpForCommunityEventMutationVariables>;
export const MakeCalendarFeedDocument = new TypedDocumentString(`
    mutation MakeCalendarFeed {
  result: makeCalendarFeed {
    __typename
    ... on CalendarFeed {
      address
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MakeCalendarFeedMutation, MakeCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = new TypedDocumentString(`
    mutation RevokeCalendarFeed {
  result: revokeCalendarFeed {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const FoundCommunityDocument = new TypedDocumentString(`
    mutation FoundCommunity($input: FoundCommunityInput!) {
  result: foundCommunity(input: $input) {
    __typename
    ... on Community {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FoundCommunityMutation, FoundCommunityMutationVariables>;
export const UpdateCommunityDocument = new TypedDocumentString(`
    mutation UpdateCommunity($input: UpdateCommunityInput!) {
  result: updateCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateCommunityMutation, UpdateCommunityMutationVariables>;
export const CharterCommunityDocument = new TypedDocumentString(`
    mutation CharterCommunity($input: CharterCommunityInput!) {
  result: charterCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CharterCommunityMutation, CharterCommunityMutationVariables>;
export const EndCommunityDocument = new TypedDocumentString(`
    mutation EndCommunity($input: EndCommunityInput!) {
  result: endCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndCommunityMutation, EndCommunityMutationVariables>;
export const JoinCommunityDocument = new TypedDocumentString(`
    mutation JoinCommunity($input: JoinCommunityInput!) {
  result: joinCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JoinCommunityMutation, JoinCommunityMutationVariables>;
export const LeaveCommunityDocument = new TypedDocumentString(`
    mutation LeaveCommunity($input: LeaveCommunityInput!) {
  result: leaveCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveCommunityMutation, LeaveCommunityMutationVariables>;
export const TakeOverCommunityDocument = new TypedDocumentString(`
    mutation TakeOverCommunity($input: TakeOverCommunityInput!) {
  result: takeOverCommunity(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeOverCommunityMutation, TakeOverCommunityMutationVariables>;
export const ChangeCommunityRoleDocument = new TypedDocumentString(`
    mutation ChangeCommunityRole($input: ChangeCommunityRoleInput!) {
  result: changeCommunityRole(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCommunityRoleMutation, ChangeCommunityRoleMutationVariables>;
export const RemoveCommunityMemberDocument = new TypedDocumentString(`
    mutation RemoveCommunityMember($input: RemoveCommunityMemberInput!) {
  result: removeCommunityMember(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCommunityMemberMutation, RemoveCommunityMemberMutationVariables>;
export const RequestCommunityMembershipDocument = new TypedDocumentString(`
    mutation RequestCommunityMembership($input: RequestCommunityMembershipInput!) {
  result: requestCommunityMembership(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestCommunityMembershipMutation, RequestCommunityMembershipMutationVariables>;
export const WithdrawCommunityRequestDocument = new TypedDocumentString(`
    mutation WithdrawCommunityRequest($input: WithdrawCommunityRequestInput!) {
  result: withdrawCommunityRequest(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawCommunityRequestMutation, WithdrawCommunityRequestMutationVariables>;
export const AnswerCommunityRequestDocument = new TypedDocumentString(`
    mutation AnswerCommunityRequest($input: AnswerCommunityRequestInput!) {
  result: answerCommunityRequest(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerCommunityRequestMutation, AnswerCommunityRequestMutationVariables>;
export const InviteToCommunityDocument = new TypedDocumentString(`
    mutation InviteToCommunity($input: InviteToCommunityInput!) {
  result: inviteToCommunity(input: $input) {
    __typename
    ... on NewCommunityInvitation {
      link
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InviteToCommunityMutation, InviteToCommunityMutationVariables>;
export const TakeBackCommunityInvitationDocument = new TypedDocumentString(`
    mutation TakeBackCommunityInvitation($input: TakeBackCommunityInvitationInput!) {
  result: takeBackCommunityInvitation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackCommunityInvitationMutation, TakeBackCommunityInvitationMutationVariables>;
export const AcceptCommunityInvitationDocument = new TypedDocumentString(`
    mutation AcceptCommunityInvitation($input: AcceptCommunityInvitationInput!) {
  result: acceptCommunityInvitation(input: $input) {
    __typename
    ... on Community {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptCommunityInvitationMutation, AcceptCommunityInvitationMutationVariables>;
export const CommunityThreadsDocument = new TypedDocumentString(`
    query CommunityThreads($id: ID!, $after: String) {
  community(id: $id) {
    id
    threads(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        lastMessageAt
        messageCount
        following
        startedBy {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommunityThreadsQuery, CommunityThreadsQueryVariables>;
export const CommunityThreadDocument = new TypedDocumentString(`
    query CommunityThread($id: ID!, $after: String) {
  communityThread(id: $id) {
    id
    title
    following
    canWrite
    community {
      id
      name
    }
    messages(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CommunityMessageParts
      }
    }
  }
}
    fragment CommunityMessageParts on CommunityMessage {
  id
  bodyMarkdown
  bodyHtml
  writtenAt
  editedAt
  hiddenAt
  hideReason
  canDecide
  author {
    id
    name
  }
  mentions {
    id
    name
  }
  references {
    kind
    id
    title
  }
  edits {
    bodyHtml
    replacedAt
  }
}`) as unknown as TypedDocumentString<CommunityThreadQuery, CommunityThreadQueryVariables>;
export const CommunityReportsDocument = new TypedDocumentString(`
    query CommunityReports($id: ID!) {
  community(id: $id) {
    id
    reports(first: 50) {
      totalCount
      nodes {
        id
        reason
        note
        reportedAt
        reportedBy {
          id
          name
        }
        message {
          id
          bodyHtml
          canDecide
          author {
            id
            name
          }
          thread {
            id
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommunityReportsQuery, CommunityReportsQueryVariables>;
export const MentionableDocument = new TypedDocumentString(`
    query Mentionable($id: ID!, $name: String!) {
  community(id: $id) {
    id
    members(first: 20, name: $name) {
      nodes {
        id
        person {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MentionableQuery, MentionableQueryVariables>;
export const StartCommunityThreadDocument = new TypedDocumentString(`
    mutation StartCommunityThread($input: StartCommunityThreadInput!) {
  result: startCommunityThread(input: $input) {
    __typename
    ... on CommunityThread {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartCommunityThreadMutation, StartCommunityThreadMutationVariables>;
export const WriteCommunityMessageDocument = new TypedDocumentString(`
    mutation WriteCommunityMessage($input: WriteCommunityMessageInput!) {
  result: writeCommunityMessage(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WriteCommunityMessageMutation, WriteCommunityMessageMutationVariables>;
export const EditCommunityMessageDocument = new TypedDocumentString(`
    mutation EditCommunityMessage($input: EditCommunityMessageInput!) {
  result: editCommunityMessage(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EditCommunityMessageMutation, EditCommunityMessageMutationVariables>;
export const FollowCommunityThreadDocument = new TypedDocumentString(`
    mutation FollowCommunityThread($input: FollowCommunityThreadInput!) {
  result: followCommunityThread(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowCommunityThreadMutation, FollowCommunityThreadMutationVariables>;
export const ReportCommunityMessageDocument = new TypedDocumentString(`
    mutation ReportCommunityMessage($input: ReportCommunityMessageInput!) {
  result: reportCommunityMessage(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCommunityMessageMutation, ReportCommunityMessageMutationVariables>;
export const HideCommunityMessageDocument = new TypedDocumentString(`
    mutation HideCommunityMessage($input: HideCommunityMessageInput!) {
  result: hideCommunityMessage(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HideCommunityMessageMutation, HideCommunityMessageMutationVariables>;
export const ShowCommunityMessageDocument = new TypedDocumentString(`
    mutation ShowCommunityMessage($input: ShowCommunityMessageInput!) {
  result: showCommunityMessage(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShowCommunityMessageMutation, ShowCommunityMessageMutationVariables>;
export const DismissCommunityReportDocument = new TypedDocumentString(`
    mutation DismissCommunityReport($input: DismissCommunityReportInput!) {
  result: dismissCommunityReport(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DismissCommunityReportMutation, DismissCommunityReportMutationVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities($kind: CommunityKind, $subject: String, $mine: Boolean, $after: String) {
  communities(
    kind: $kind
    subject: $subject
    mine: $mine
    first: 30
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...CommunityCard
    }
  }
}
    fragment CommunityCard on Community {
  id
  name
  kind
  purposeMarkdown
  joining
  subjects
  phases
  memberCount
  myRole
  charteredAt
  endedAt
  within {
    id
    name
  }
}`) as unknown as TypedDocumentString<CommunitiesQuery, CommunitiesQueryVariables>;
export const SuggestedCommunitiesDocument = new TypedDocumentString(`
    query SuggestedCommunities {
  suggestedCommunities {
    ...CommunityCard
  }
}
    fragment CommunityCard on Community {
  id
  name
  kind
  purposeMarkdown
  joining
  subjects
  phases
  memberCount
  myRole
  charteredAt
  endedAt
  within {
    id
    name
  }
}`) as unknown as TypedDocumentString<SuggestedCommunitiesQuery, SuggestedCommunitiesQueryVariables>;
export const CommunityDocument = new TypedDocumentString(`
    query Community($id: ID!) {
  community(id: $id) {
    ...CommunityCard
    isFollowed
    curationPolicyMarkdown
    needsMarkdown
    purposeHtml
    curationPolicyHtml
    needsHtml
    foundedAt
    canLookAfter
    canSeeMembers
    warnings
    hosts {
      id
      name
    }
    stewards {
      ...CommunityMember
    }
    myRequest {
      id
      state
      requestedAt
      expiresAt
      reason
    }
  }
}
    fragment CommunityCard on Community {
  id
  name
  kind
  purposeMarkdown
  joining
  subjects
  phases
  memberCount
  myRole
  charteredAt
  endedAt
  within {
    id
    name
  }
}
fragment CommunityMember on CommunityMembership {
  id
  role
  joinedAt
  person {
    id
    name
    posts {
      id
      title
      organisation {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<CommunityQuery, CommunityQueryVariables>;
export const CommunityMembersDocument = new TypedDocumentString(`
    query CommunityMembers($id: ID!, $name: String, $after: String) {
  community(id: $id) {
    id
    members(first: 50, after: $after, name: $name) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CommunityMember
      }
    }
  }
}
    fragment CommunityMember on CommunityMembership {
  id
  role
  joinedAt
  person {
    id
    name
    posts {
      id
      title
      organisation {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<CommunityMembersQuery, CommunityMembersQueryVariables>;
export const CommunityDoorDocument = new TypedDocumentString(`
    query CommunityDoor($id: ID!) {
  community(id: $id) {
    id
    requests(first: 50) {
      totalCount
      nodes {
        id
        message
        requestedAt
        expiresAt
        person {
          id
          name
          posts {
            id
            title
            organisation {
              id
              name
            }
          }
        }
      }
    }
    invitations(first: 50) {
      nodes {
        id
        role
        note
        expiresAt
        invitedBy {
          id
          name
        }
      }
    }
    handover {
      waitingRequests
      waitingInvitations
      succession {
        cause
        openedAt
        departed {
          id
          name
        }
      }
      candidates {
        ...CommunityMember
      }
    }
  }
}
    fragment CommunityMember on CommunityMembership {
  id
  role
  joinedAt
  person {
    id
    name
    posts {
      id
      title
      organisation {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<CommunityDoorQuery, CommunityDoorQueryVariables>;
export const CommunityInvitationDocument = new TypedDocumentString(`
    query CommunityInvitation($token: String!) {
  communityInvitation(token: $token) {
    communityId
    communityName
    purposeHtml
    role
    state
  }
}
    `) as unknown as TypedDocumentString<CommunityInvitationQuery, CommunityInvitationQueryVariables>;
export const CurriculumMapsDocument = new TypedDocumentString(`
    query CurriculumMaps($filter: CurriculumMapFilterInput!, $after: String) {
  curriculumMaps(first: 30, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MapCardParts
    }
  }
}
    fragment MapCardParts on CurriculumMap {
  id
  title
  subject
  firstYear
  lastYear
  canEdit
  updatedAt
  organisation {
    id
    name
  }
}`) as unknown as TypedDocumentString<CurriculumMapsQuery, CurriculumMapsQueryVariables>;
export const CurriculumMapDocument = new TypedDocumentString(`
    query CurriculumMap($id: ID!) {
  curriculumMap(id: $id) {
    ...MapCardParts
    framework
    weeksPerYear
    canManage
    slots {
      ...MapSlotParts
    }
    gaps {
      year
      cycle
      firstWeek
      weeks
    }
    overlaps {
      year
      firstWeek
      weeks
      slotIds
    }
    prerequisiteFaults {
      kind
      slotIds
    }
    lostUnits {
      slotId
      title
      revision
    }
    editors {
      id
      name
    }
  }
}
    fragment MapCardParts on CurriculumMap {
  id
  title
  subject
  firstYear
  lastYear
  canEdit
  updatedAt
  organisation {
    id
    name
  }
}
fragment MapSlotParts on CurriculumMapSlot {
  id
  title
  strand
  firstYear
  lastYear
  cycle
  firstWeek
  weeks
  revision
  prerequisiteIds
  version {
    id
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<CurriculumMapQuery, CurriculumMapQueryVariables>;
export const MapNeighboursDocument = new TypedDocumentString(`
    query MapNeighbours($id: ID!, $year: String!, $firstWeek: Int!, $weeks: Int!) {
  curriculumMap(id: $id) {
    id
    followedPlaceId(year: $year, firstWeek: $firstWeek, weeks: $weeks)
    neighbours(year: $year, firstWeek: $firstWeek, weeks: $weeks) {
      ...MapSlotParts
      map {
        id
        title
        organisation {
          id
          name
        }
      }
    }
  }
}
    fragment MapSlotParts on CurriculumMapSlot {
  id
  title
  strand
  firstYear
  lastYear
  cycle
  firstWeek
  weeks
  revision
  prerequisiteIds
  version {
    id
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<MapNeighboursQuery, MapNeighboursQueryVariables>;
export const CreateCurriculumMapDocument = new TypedDocumentString(`
    mutation CreateCurriculumMap($input: CreateCurriculumMapInput!) {
  result: createCurriculumMap(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      map {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCurriculumMapMutation, CreateCurriculumMapMutationVariables>;
export const PlaceOnCurriculumMapDocument = new TypedDocumentString(`
    mutation PlaceOnCurriculumMap($input: PlaceOnCurriculumMapInput!) {
  result: placeOnCurriculumMap(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceOnCurriculumMapMutation, PlaceOnCurriculumMapMutationVariables>;
export const ChangeCurriculumMapSlotDocument = new TypedDocumentString(`
    mutation ChangeCurriculumMapSlot($input: ChangeCurriculumMapSlotInput!) {
  result: changeCurriculumMapSlot(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCurriculumMapSlotMutation, ChangeCurriculumMapSlotMutationVariables>;
export const RemoveCurriculumMapSlotDocument = new TypedDocumentString(`
    mutation RemoveCurriculumMapSlot($input: RemoveCurriculumMapSlotInput!) {
  result: removeCurriculumMapSlot(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCurriculumMapSlotMutation, RemoveCurriculumMapSlotMutationVariables>;
export const ImportCurriculumMapDocument = new TypedDocumentString(`
    mutation ImportCurriculumMap($input: ImportCurriculumMapInput!) {
  result: importCurriculumMap(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      count
      alreadyThere
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCurriculumMapMutation, ImportCurriculumMapMutationVariables>;
export const MapCoverageDocument = new TypedDocumentString(`
    query MapCoverage($id: ID!) {
  curriculumMap(id: $id) {
    id
    coverage {
      framework {
        code
        title
        source
      }
      covered
      partly
      notCovered
      strands {
        strand
        covered
        partly
        notCovered
        years {
          year
          covered
          partly
          notCovered
        }
      }
      statements {
        state
        slotIds
        statement {
          ...StatementParts
        }
      }
    }
    newerFramework {
      code
      title
    }
    newStatements {
      ...StatementParts
    }
    realignments {
      slotId
      extent
      change
      statement {
        ...StatementParts
      }
      replacement {
        ...StatementParts
      }
    }
  }
}
    fragment StatementParts on FrameworkStatement {
  id
  framework
  strand
  substrand
  text
  firstYear
  lastYear
}`) as unknown as TypedDocumentString<MapCoverageQuery, MapCoverageQueryVariables>;
export const MapAlignmentsDocument = new TypedDocumentString(`
    query MapAlignments($id: ID!) {
  curriculumMap(id: $id) {
    id
    slots {
      id
      alignments {
        extent
        alignedAt
        alignedBy {
          id
          name
        }
        statement {
          ...StatementParts
        }
      }
    }
  }
}
    fragment StatementParts on FrameworkStatement {
  id
  framework
  strand
  substrand
  text
  firstYear
  lastYear
}`) as unknown as TypedDocumentString<MapAlignmentsQuery, MapAlignmentsQueryVariables>;
export const MapPlacesDocument = new TypedDocumentString(`
    query MapPlaces($id: ID!) {
  artefact(id: $id) {
    id
    mapPlaces {
      id
      firstYear
      lastYear
      cycle
      firstWeek
      weeks
      map {
        id
        title
        organisation {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MapPlacesQuery, MapPlacesQueryVariables>;
export const FrameworksDocument = new TypedDocumentString(`
    query Frameworks {
  frameworks {
    code
    title
  }
}
    `) as unknown as TypedDocumentString<FrameworksQuery, FrameworksQueryVariables>;
export const AlignCurriculumMapSlotDocument = new TypedDocumentString(`
    mutation AlignCurriculumMapSlot($input: AlignCurriculumMapSlotInput!) {
  result: alignCurriculumMapSlot(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlignCurriculumMapSlotMutation, AlignCurriculumMapSlotMutationVariables>;
export const SetCurriculumMapPrerequisitesDocument = new TypedDocumentString(`
    mutation SetCurriculumMapPrerequisites($input: SetCurriculumMapPrerequisitesInput!) {
  result: setCurriculumMapPrerequisites(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetCurriculumMapPrerequisitesMutation, SetCurriculumMapPrerequisitesMutationVariables>;
export const SetCurriculumMapEditorsDocument = new TypedDocumentString(`
    mutation SetCurriculumMapEditors($input: SetCurriculumMapEditorsInput!) {
  result: setCurriculumMapEditors(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetCurriculumMapEditorsMutation, SetCurriculumMapEditorsMutationVariables>;
export const UpdateCurriculumMapDocument = new TypedDocumentString(`
    mutation UpdateCurriculumMap($input: UpdateCurriculumMapInput!) {
  result: updateCurriculumMap(input: $input) {
    __typename
    ... on CurriculumMapEdited {
      slotIds
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateCurriculumMapMutation, UpdateCurriculumMapMutationVariables>;
export const StandingDelegationsDocument = new TypedDocumentString(`
    query StandingDelegations($organisationId: ID!, $after: String) {
  standingDelegations(organisationId: $organisationId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DelegationParts
    }
  }
}
    fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<StandingDelegationsQuery, StandingDelegationsQueryVariables>;
export const DelegatedReleasesDocument = new TypedDocumentString(`
    query DelegatedReleases($after: String) {
  delegatedReleases(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      type
      updatedAt
      authors {
        name
      }
      artefact {
        id
        kind
        rightsHolder {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DelegatedReleasesQuery, DelegatedReleasesQueryVariables>;
export const NameDelegateDocument = new TypedDocumentString(`
    mutation NameDelegate($input: NameDelegateInput!) {
  result: nameDelegate(input: $input) {
    __typename
    ...DelegationParts
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<NameDelegateMutation, NameDelegateMutationVariables>;
export const EndDelegationDocument = new TypedDocumentString(`
    mutation EndDelegation($input: EndDelegationInput!) {
  result: endDelegation(input: $input) {
    __typename
    ...DelegationParts
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment DelegationParts on StandingDelegation {
  id
  state
  delegatePost {
    id
    title
  }
  kinds
  scopes
  includesOwn
  firstDay
  lastDay
  givenAt
  endedAt
  organisation {
    id
    name
  }
  delegateOrganisation {
    id
    name
  }
  delegate {
    id
    name
  }
  givenBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<EndDelegationMutation, EndDelegationMutationVariables>;
export const FeedbackDocument = new TypedDocumentString(`
    query Feedback($versionId: ID!, $after: String) {
  feedback(versionId: $versionId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FeedbackParts
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<FeedbackQuery, FeedbackQueryVariables>;
export const ReceivedFeedbackDocument = new TypedDocumentString(`
    query ReceivedFeedback($after: String) {
  receivedFeedback(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FeedbackParts
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<ReceivedFeedbackQuery, ReceivedFeedbackQueryVariables>;
export const WrittenFeedbackDocument = new TypedDocumentString(`
    query WrittenFeedback($after: String) {
  writtenFeedback(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FeedbackParts
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<WrittenFeedbackQuery, WrittenFeedbackQueryVariables>;
export const WriteFeedbackDocument = new TypedDocumentString(`
    mutation WriteFeedback($input: WriteFeedbackInput!) {
  result: writeFeedback(input: $input) {
    __typename
    ... on Feedback {
      ...FeedbackParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<WriteFeedbackMutation, WriteFeedbackMutationVariables>;
export const AnswerFeedbackDocument = new TypedDocumentString(`
    mutation AnswerFeedback($input: AnswerFeedbackInput!) {
  result: answerFeedback(input: $input) {
    __typename
    ... on Feedback {
      ...FeedbackParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<AnswerFeedbackMutation, AnswerFeedbackMutationVariables>;
export const AgreeToShowFeedbackDocument = new TypedDocumentString(`
    mutation AgreeToShowFeedback($input: AgreeToShowFeedbackInput!) {
  result: agreeToShowFeedback(input: $input) {
    __typename
    ... on Feedback {
      ...FeedbackParts
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    fragment FeedbackParts on Feedback {
  id
  usedFor {
    markdown
    html
  }
  worked {
    markdown
    html
  }
  toChange {
    markdown
    html
  }
  answer {
    markdown
    html
  }
  writtenAt
  answeredAt
  isMine
  canAnswer
  shown
  writerAgrees
  authorsAgree
  writtenBy {
    id
    name
  }
  answeredBy {
    id
    name
  }
  writtenFor {
    id
    name
  }
  version {
    id
    number
    title
    artefact {
      id
    }
  }
}`) as unknown as TypedDocumentString<AgreeToShowFeedbackMutation, AgreeToShowFeedbackMutationVariables>;
export const TakeBackFeedbackDocument = new TypedDocumentString(`
    mutation TakeBackFeedback($input: TakeBackFeedbackInput!) {
  result: takeBackFeedback(input: $input) {
    __typename
    ... on Done {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackFeedbackMutation, TakeBackFeedbackMutationVariables>;
export const WaitingDocument = new TypedDocumentString(`
    query Waiting {
  viewer {
    account {
      email
      waitsForLink
      postRequests {
        id
        title
        state
        requestedAt
        reason
        organisation {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingQuery, WaitingQueryVariables>;
export const RequestPostDocument = new TypedDocumentString(`
    mutation RequestPost($input: RequestPostInput!) {
  result: requestPost(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPostMutation, RequestPostMutationVariables>;
export const WithdrawPostRequestDocument = new TypedDocumentString(`
    mutation WithdrawPostRequest($input: WithdrawPostRequestInput!) {
  result: withdrawPostRequest(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawPostRequestMutation, WithdrawPostRequestMutationVariables>;
export const PostRequestsDocument = new TypedDocumentString(`
    query PostRequests($organisationId: ID!, $after: String) {
  postRequests(organisationId: $organisationId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      personName
      personEmail
      title
      message
      requestedAt
    }
  }
}
    `) as unknown as TypedDocumentString<PostRequestsQuery, PostRequestsQueryVariables>;
export const AcceptPostRequestDocument = new TypedDocumentString(`
    mutation AcceptPostRequest($input: AcceptPostRequestInput!) {
  result: acceptPostRequest(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptPostRequestMutation, AcceptPostRequestMutationVariables>;
export const DeclinePostRequestDocument = new TypedDocumentString(`
    mutation DeclinePostRequest($input: DeclinePostRequestInput!) {
  result: declinePostRequest(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclinePostRequestMutation, DeclinePostRequestMutationVariables>;
export const IdentityLinksDocument = new TypedDocumentString(`
    query IdentityLinks($organisationId: ID, $after: String) {
  identityLinks(organisationId: $organisationId, first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      email
      emailVerified
      issuer
      requestedAt
      personId
      personName
      mayDecide
    }
  }
}
    `) as unknown as TypedDocumentString<IdentityLinksQuery, IdentityLinksQueryVariables>;
export const ConfirmIdentityLinkDocument = new TypedDocumentString(`
    mutation ConfirmIdentityLink($input: DecideIdentityLinkInput!) {
  result: confirmIdentityLink(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmIdentityLinkMutation, ConfirmIdentityLinkMutationVariables>;
export const DeclineIdentityLinkDocument = new TypedDocumentString(`
    mutation DeclineIdentityLink($input: DecideIdentityLinkInput!) {
  result: declineIdentityLink(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineIdentityLinkMutation, DeclineIdentityLinkMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    isPlatformOperator
    decidesOnDelegation
    signInMethods
    signInProvider
    sendsEmail
    person {
      id
      name
      about
    }
    posts {
      ...PostParts
    }
  }
}
    fragment PostParts on Post {
  id
  title
  subjects
  phases
  startedOn
  endedOn
  roles
  organisation {
    id
    name
    kind
    verification
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  viewer {
    account {
      email
      findable
      applications {
        id
        title
        state
        appliedAt
        note
        organisation {
          id
          name
        }
      }
      sessions {
        id
        createdAt
        lastSeenAt
        userAgent
        current
      }
      apiTokens {
        id
        name
        ending
        createdAt
        expiresAt
        lastUsedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const DemoAccountsDocument = new TypedDocumentString(`
    query DemoAccounts {
  demoAccounts {
    personId
    name
    description
  }
}
    `) as unknown as TypedDocumentString<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const SignInDemoDocument = new TypedDocumentString(`
    mutation SignInDemo($input: SignInDemoInput!) {
  result: signInDemo(input: $input) {
    __typename
    ... on Viewer {
      person {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignInDemoMutation, SignInDemoMutationVariables>;
export const SignInWithLinkDocument = new TypedDocumentString(`
    mutation SignInWithLink($input: SignInWithLinkInput!) {
  result: signInWithLink(input: $input) {
    __typename
    ... on Viewer {
      person {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignInWithLinkMutation, SignInWithLinkMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  result: signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation SignOutEverywhere {
  result: signOutEverywhere
}
    `) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  result: endSession(input: $input)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  result: updateProfile(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const CreateApiTokenDocument = new TypedDocumentString(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  result: createApiToken(input: $input) {
    __typename
    ... on NewApiToken {
      token
      apiToken {
        id
        name
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = new TypedDocumentString(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  result: revokeApiToken(input: $input)
}
    `) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const InvitationByTokenDocument = new TypedDocumentString(`
    query InvitationByToken($token: String!) {
  invitation(token: $token) {
    name
    title
    expiresAt
    state
    organisation {
      id
      name
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationByTokenQuery, InvitationByTokenQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  result: acceptInvitation(input: $input) {
    __typename
    ... on Viewer {
      person {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    name
    isFollowed
    about
    posts {
      ...PostParts
    }
  }
}
    fragment PostParts on Post {
  id
  title
  subjects
  phases
  startedOn
  endedOn
  roles
  organisation {
    id
    name
    kind
    verification
  }
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const UpdatePostDocument = new TypedDocumentString(`
    mutation UpdatePost($input: UpdatePostInput!) {
  result: updatePost(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePostMutation, UpdatePostMutationVariables>;
export const OrganisationDocument = new TypedDocumentString(`
    query Organisation($id: ID!) {
  organisation(id: $id) {
    ...OrganisationParts
    isFollowed
    about
    urn
    groupUid
    ukprn
    companiesHouseNumber
    localAuthority
    postcode
    website
    parents {
      id
      joinedOn
      leftOn
      parent {
        id
        name
        kind
      }
    }
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}`) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
export const OrganisationMembersDocument = new TypedDocumentString(`
    query OrganisationMembers($id: ID!, $after: String) {
  organisation(id: $id) {
    id
    members(first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        joinedOn
        organisation {
          ...OrganisationParts
        }
      }
    }
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}`) as unknown as TypedDocumentString<OrganisationMembersQuery, OrganisationMembersQueryVariables>;
export const OrganisationArtefactsDocument = new TypedDocumentString(`
    query OrganisationArtefacts($id: ID!, $after: String) {
  organisation(id: $id) {
    id
    artefacts(first: 12, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version {
          ...CardParts
        }
      }
    }
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<OrganisationArtefactsQuery, OrganisationArtefactsQueryVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($search: String, $kind: OrganisationKind, $after: String) {
  organisations(search: $search, kind: $kind, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OrganisationParts
    }
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const StaffDocument = new TypedDocumentString(`
    query Staff($id: ID!, $name: String, $after: String) {
  organisation(id: $id) {
    id
    posts(name: $name, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PostParts
        person {
          id
          name
        }
      }
    }
  }
}
    fragment PostParts on Post {
  id
  title
  subjects
  phases
  startedOn
  endedOn
  roles
  organisation {
    id
    name
    kind
    verification
  }
}`) as unknown as TypedDocumentString<StaffQuery, StaffQueryVariables>;
export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($name: String!, $beyond: Boolean!) {
  colleagues(name: $name, first: 20) {
    nodes {
      id
      organisation {
        id
        name
      }
      person {
        id
        name
      }
    }
  }
  searchKind(kind: PERSON, query: $name, first: 10) @include(if: $beyond) {
    people {
      id
      name
      posts {
        id
        organisation {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query Invitations($organisationId: ID!) {
  invitations(organisationId: $organisationId, first: 50) {
    nodes {
      id
      email
      name
      title
      roles
      createdAt
      expiresAt
      state
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationsQuery, InvitationsQueryVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: InviteStaffInput!) {
  result: inviteStaff(input: $input) {
    __typename
    ... on InvitedStaff {
      invitations {
        link
        invitation {
          id
          name
          email
        }
      }
      rejected {
        line
        problem {
          code
          message
          field
        }
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
  result: revokeInvitation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const EndPostDocument = new TypedDocumentString(`
    mutation EndPost($input: EndPostInput!) {
  result: endPost(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndPostMutation, EndPostMutationVariables>;
export const ChangePostRolesDocument = new TypedDocumentString(`
    mutation ChangePostRoles($input: ChangePostRolesInput!) {
  result: changePostRoles(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePostRolesMutation, ChangePostRolesMutationVariables>;
export const UpdateOrganisationDocument = new TypedDocumentString(`
    mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
  result: updateOrganisation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateOrganisationMutation, UpdateOrganisationMutationVariables>;
export const ApplyForOrganisationDocument = new TypedDocumentString(`
    mutation ApplyForOrganisation($input: ApplyForOrganisationInput!) {
  result: applyForOrganisation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApplyForOrganisationMutation, ApplyForOrganisationMutationVariables>;
export const PendingApplicationsDocument = new TypedDocumentString(`
    query PendingApplications($after: String) {
  pendingApplications(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      statement
      appliedAt
      claims {
        name
        kind
        urn
        groupUid
        ukprn
        companiesHouseNumber
      }
      applicant {
        id
        name
      }
      organisation {
        id
        name
      }
      registerMatch {
        ...OrganisationParts
        urn
        groupUid
        ukprn
        companiesHouseNumber
        postcode
      }
    }
  }
}
    fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}`) as unknown as TypedDocumentString<PendingApplicationsQuery, PendingApplicationsQueryVariables>;
export const VerifyOrganisationDocument = new TypedDocumentString(`
    mutation VerifyOrganisation($input: VerifyOrganisationInput!) {
  result: verifyOrganisation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyOrganisationMutation, VerifyOrganisationMutationVariables>;
export const RefuseOrganisationDocument = new TypedDocumentString(`
    mutation RefuseOrganisation($input: RefuseOrganisationInput!) {
  result: refuseOrganisation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefuseOrganisationMutation, RefuseOrganisationMutationVariables>;
export const InviteOrganisationDocument = new TypedDocumentString(`
    mutation InviteOrganisation($input: InviteOrganisationInput!) {
  result: inviteOrganisation(input: $input) {
    __typename
    ... on NewInvitation {
      link
      invitation {
        id
        name
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InviteOrganisationMutation, InviteOrganisationMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($view: InboxView!, $first: Int!, $after: String) {
  inbox(view: $view, first: $first, after: $after) {
    nodes {
      ...NoticeParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NoticeParts on Notice {
  id
  kind
  happened
  madeAt
  status
  isRead
  isDone
  subject {
    kind
    id
    title
    within {
      kind
      id
      title
      within {
        kind
        id
        title
      }
    }
  }
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxCountDocument = new TypedDocumentString(`
    query InboxCount {
  inboxCount {
    unread
    waiting
    isMore
  }
}
    `) as unknown as TypedDocumentString<InboxCountQuery, InboxCountQueryVariables>;
export const InboxChangedDocument = new TypedDocumentString(`
    subscription InboxChanged {
  inboxChanged {
    at
  }
}
    `) as unknown as TypedDocumentString<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export const MarkNoticesDocument = new TypedDocumentString(`
    mutation MarkNotices($input: MarkNoticesInput!) {
  result: markNotices(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNoticesMutation, MarkNoticesMutationVariables>;
export const MarkAllNoticesDocument = new TypedDocumentString(`
    mutation MarkAllNotices($input: MarkAllNoticesInput!) {
  result: markAllNotices(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MarkAllNoticesMutation, MarkAllNoticesMutationVariables>;
export const NoticePreferencesDocument = new TypedDocumentString(`
    query NoticePreferences {
  noticePreferences {
    preferences {
      kind
      frequency
      isDefault
    }
  }
}
    `) as unknown as TypedDocumentString<NoticePreferencesQuery, NoticePreferencesQueryVariables>;
export const SetNoticePreferencesDocument = new TypedDocumentString(`
    mutation SetNoticePreferences($input: SetNoticePreferencesInput!) {
  result: setNoticePreferences(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetNoticePreferencesMutation, SetNoticePreferencesMutationVariables>;
export const StopNoticeMailsDocument = new TypedDocumentString(`
    mutation StopNoticeMails($input: StopNoticeMailsInput!) {
  result: stopNoticeMails(input: $input)
}
    `) as unknown as TypedDocumentString<StopNoticeMailsMutation, StopNoticeMailsMutationVariables>;
export const FollowingDocument = new TypedDocumentString(`
    query Following {
  following {
    followed {
      followedAt
      subject {
        kind
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowingQuery, FollowingQueryVariables>;
export const FollowDocument = new TypedDocumentString(`
    mutation Follow($input: FollowInput!) {
  result: follow(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowMutation, FollowMutationVariables>;
export const FollowPlaceDocument = new TypedDocumentString(`
    mutation FollowPlace($input: FollowPlaceInput!) {
  result: followPlace(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowPlaceMutation, FollowPlaceMutationVariables>;
export const UnfollowDocument = new TypedDocumentString(`
    mutation Unfollow($input: FollowInput!) {
  result: unfollow(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnfollowMutation, UnfollowMutationVariables>;
export const AuditEntriesDocument = new TypedDocumentString(`
    query AuditEntries($organisationId: ID!, $topic: String, $after: String) {
  auditEntries(
    organisationId: $organisationId
    topic: $topic
    first: 30
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      number
      recordedAt
      action
      codes
      byPerson
      hash
      actor {
        id
        name
      }
      about {
        role
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const IpRegisterDocument = new TypedDocumentString(`
    query IpRegister($organisationId: ID!, $after: String) {
  ipRegister(organisationId: $organisationId, first: 30, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      type
      number
      state
      releasedAt
      adopterCount
      hoursSaved
      adaptationCount
      settings {
        setting
        count
      }
      adopters {
        id
        name
      }
      adapters {
        id
        name
      }
      release {
        scope
        licenceCode
        availableFrom
        availableUntil
        decidedAt
        partners {
          id
          name
        }
        partnerships {
          id
          name
        }
        releasedBy {
          id
          name
        }
        decidedBy {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IpRegisterQuery, IpRegisterQueryVariables>;
export const ReuseLedgerDocument = new TypedDocumentString(`
    query ReuseLedger($organisationId: ID!) {
  reuseLedger(organisationId: $organisationId) {
    worksHeld
    worksReused
    trustPairs
    trusts {
      id
      name
    }
    own {
      adoptions
      adoptionsOfDerived
      organisations
      derivedWorks
      hoursSaved
    }
    beyond {
      adoptions
      adoptionsOfDerived
      organisations
      derivedWorks
      hoursSaved
    }
    byMonth {
      of
      own
      beyond
    }
    bySetting {
      of
      own
      beyond
    }
  }
}
    `) as unknown as TypedDocumentString<ReuseLedgerQuery, ReuseLedgerQueryVariables>;
export const PartnershipsDocument = new TypedDocumentString(`
    query Partnerships($organisationId: ID!, $after: String) {
  partnerships(organisationId: $organisationId, first: 50, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MembershipParts
      partnership {
        id
        name
        noticeDays
        memberCount
        steward {
          id
          name
        }
      }
    }
  }
}
    fragment MembershipParts on PartnershipMembership {
  id
  state
  joinedAt
  lastDay
  organisation {
    id
    name
    kind
  }
}`) as unknown as TypedDocumentString<PartnershipsQuery, PartnershipsQueryVariables>;
export const PartnershipDocument = new TypedDocumentString(`
    query Partnership($id: ID!) {
  partnership(id: $id) {
    id
    name
    charterMarkdown
    noticeDays
    memberCount
    canSteward
    endedAt
    steward {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PartnershipQuery, PartnershipQueryVariables>;
export const PartnershipMembersDocument = new TypedDocumentString(`
    query PartnershipMembers($id: ID!, $after: String) {
  partnership(id: $id) {
    id
    members(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MembershipParts
      }
    }
  }
}
    fragment MembershipParts on PartnershipMembership {
  id
  state
  joinedAt
  lastDay
  organisation {
    id
    name
    kind
  }
}`) as unknown as TypedDocumentString<PartnershipMembersQuery, PartnershipMembersQueryVariables>;
export const CreatePartnershipDocument = new TypedDocumentString(`
    mutation CreatePartnership($input: CreatePartnershipInput!) {
  result: createPartnership(input: $input) {
    __typename
    ... on Partnership {
      id
      name
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePartnershipMutation, CreatePartnershipMutationVariables>;
export const UpdatePartnershipDocument = new TypedDocumentString(`
    mutation UpdatePartnership($input: UpdatePartnershipInput!) {
  result: updatePartnership(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePartnershipMutation, UpdatePartnershipMutationVariables>;
export const InviteToPartnershipDocument = new TypedDocumentString(`
    mutation InviteToPartnership($input: InviteToPartnershipInput!) {
  result: inviteToPartnership(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InviteToPartnershipMutation, InviteToPartnershipMutationVariables>;
export const AnswerPartnershipInvitationDocument = new TypedDocumentString(`
    mutation AnswerPartnershipInvitation($input: AnswerPartnershipInvitationInput!) {
  result: answerPartnershipInvitation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerPartnershipInvitationMutation, AnswerPartnershipInvitationMutationVariables>;
export const TakeBackPartnershipInvitationDocument = new TypedDocumentString(`
    mutation TakeBackPartnershipInvitation($input: TakeBackPartnershipInvitationInput!) {
  result: takeBackPartnershipInvitation(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackPartnershipInvitationMutation, TakeBackPartnershipInvitationMutationVariables>;
export const GivePartnershipNoticeDocument = new TypedDocumentString(`
    mutation GivePartnershipNotice($input: GivePartnershipNoticeInput!) {
  result: givePartnershipNotice(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GivePartnershipNoticeMutation, GivePartnershipNoticeMutationVariables>;
export const EndPartnershipDocument = new TypedDocumentString(`
    mutation EndPartnership($input: EndPartnershipInput!) {
  result: endPartnership(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndPartnershipMutation, EndPartnershipMutationVariables>;
export const SearchCountsDocument = new TypedDocumentString(`
    query SearchCounts($query: String!) {
  searchCounts(query: $query) {
    kind
    total
    totalIsExact
  }
}
    `) as unknown as TypedDocumentString<SearchCountsQuery, SearchCountsQueryVariables>;
export const SearchTotalDocument = new TypedDocumentString(`
    query SearchTotal($input: SearchInput!) {
  search(input: $input) {
    total
    totalIsExact
  }
}
    `) as unknown as TypedDocumentString<SearchTotalQuery, SearchTotalQueryVariables>;
export const SearchKindDocument = new TypedDocumentString(`
    query SearchKind($kind: SearchedKind!, $query: String!, $after: String) {
  searchKind(kind: $kind, query: $query, first: 20, after: $after) {
    total
    totalIsExact
    pageInfo {
      hasNextPage
      endCursor
    }
    collections {
      ...CollectionCardParts
    }
    communities {
      ...CommunityCard
    }
    people {
      id
      name
      about
    }
    organisations {
      ...OrganisationParts
    }
  }
}
    fragment CollectionCardParts on Collection {
  id
  title
  itemCount
  canCurate
  updatedAt
  cover {
    subject
    kind
    count
  }
  ownerPerson {
    id
    name
  }
  ownerOrganisation {
    id
    name
  }
  ownerCommunity {
    id
    name
  }
}
fragment CommunityCard on Community {
  id
  name
  kind
  purposeMarkdown
  joining
  subjects
  phases
  memberCount
  myRole
  charteredAt
  endedAt
  within {
    id
    name
  }
}
fragment OrganisationParts on Organisation {
  id
  name
  kind
  verification
  status
  phase
  region
  town
  pupils
  ageLow
  ageHigh
}`) as unknown as TypedDocumentString<SearchKindQuery, SearchKindQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($input: SearchInput!) {
  search(input: $input) {
    total
    totalIsExact
    degraded
    widened
    browsed
    correctedQuery
    loosened {
      withoutFilters
      correctedQuery
      total
      totalIsExact
    }
    named {
      filter
      code
      label
      token
      ignored
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    facets {
      filter
      label
      values {
        code
        label
        count
        selected
      }
    }
    hits {
      matchedFile
      titleHighlight {
        text
        matched
      }
      snippet {
        text
        matched
      }
      version {
        ...CardParts
        artefact {
          id
          keptForLater {
            note
          }
        }
      }
    }
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SimilarDocument = new TypedDocumentString(`
    query Similar($id: ID!) {
  similarArtefacts(artefactId: $id, first: 6) {
    ...CardParts
  }
}
    fragment CardParts on ArtefactVersion {
  id
  number
  state
  title
  summary
  type
  subjects
  phase
  keyStages
  yearGroups
  releasedAt
  updatedAt
  licence {
    code
    title
    open
  }
  files {
    id
  }
  artefact {
    id
    kind
    rightsHolder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<SimilarQuery, SimilarQueryVariables>;
export const SubjectsDocument = new TypedDocumentString(`
    query Subjects {
  search(input: {query: "", first: 1}) {
    total
    totalIsExact
    facets {
      filter
      values {
        code
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectsQuery, SubjectsQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($text: String!) {
  suggest(text: $text, first: 5) {
    queries
    artefacts {
      artefactId
      title
    }
    organisations {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const SavedSearchesDocument = new TypedDocumentString(`
    query SavedSearches {
  savedSearches {
    searches {
      id
      name
      query
      frequency
      filters {
        filter
        codes
      }
      alerts {
        id
        madeAt
        isRead
        items {
          artefactId
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SavedSearchesQuery, SavedSearchesQueryVariables>;
export const SaveSearchDocument = new TypedDocumentString(`
    mutation SaveSearch($input: SaveSearchInput!) {
  result: saveSearch(input: $input) {
    __typename
    ... on SavedSearches {
      searches {
        id
      }
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveSearchMutation, SaveSearchMutationVariables>;
export const ChangeSavedSearchDocument = new TypedDocumentString(`
    mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {
  result: changeSavedSearch(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeSavedSearchMutation, ChangeSavedSearchMutationVariables>;
export const DeleteSavedSearchDocument = new TypedDocumentString(`
    mutation DeleteSavedSearch($input: SavedSearchInput!) {
  result: deleteSavedSearch(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables>;
export const MarkSearchAlertsReadDocument = new TypedDocumentString(`
    mutation MarkSearchAlertsRead($input: SavedSearchInput!) {
  result: markSearchAlertsRead(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MarkSearchAlertsReadMutation, MarkSearchAlertsReadMutationVariables>;
export const StopSearchAlertsDocument = new TypedDocumentString(`
    mutation StopSearchAlerts($input: StopAlertsInput!) {
  result: stopSearchAlerts(input: $input)
}
    `) as unknown as TypedDocumentString<StopSearchAlertsMutation, StopSearchAlertsMutationVariables>;
export const UnansweredQueriesDocument = new TypedDocumentString(`
    query UnansweredQueries {
  unansweredQueries {
    query
    people
    organisations
  }
}
    `) as unknown as TypedDocumentString<UnansweredQueriesQuery, UnansweredQueriesQueryVariables>;
export const ShareRequestsDocument = new TypedDocumentString(`
    query ShareRequests($organisationId: ID!, $answered: Boolean!, $after: String) {
  shareRequests(
    organisationId: $organisationId
    answered: $answered
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ShareRequestParts
    }
  }
}
    fragment ShareRequestParts on ShareRequest {
  id
  state
  personName
  purpose
  audiences
  askedAt
  answerBy
  reason
  versionId
  collectionId
  collectionTitle
  organisation {
    id
    name
  }
  artefact {
    id
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<ShareRequestsQuery, ShareRequestsQueryVariables>;
export const MyShareRequestsDocument = new TypedDocumentString(`
    query MyShareRequests($after: String) {
  myShareRequests(first: 20, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ShareRequestParts
    }
  }
}
    fragment ShareRequestParts on ShareRequest {
  id
  state
  personName
  purpose
  audiences
  askedAt
  answerBy
  reason
  versionId
  collectionId
  collectionTitle
  organisation {
    id
    name
  }
  artefact {
    id
    rightsHolder {
      id
      name
    }
    version {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<MyShareRequestsQuery, MyShareRequestsQueryVariables>;
export const SuggestedSharingDocument = new TypedDocumentString(`
    query SuggestedSharing($requestId: ID!) {
  suggestedSharing(requestId: $requestId) {
    versionId
    licenceTitle
    scope
    partnershipIds
    partners {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestedSharingQuery, SuggestedSharingQueryVariables>;
export const AskToShareDocument = new TypedDocumentString(`
    mutation AskToShare($input: AskToShareInput!) {
  result: askToShare(input: $input) {
    __typename
    ... on ShareRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskToShareMutation, AskToShareMutationVariables>;
export const TakeBackShareRequestDocument = new TypedDocumentString(`
    mutation TakeBackShareRequest($input: TakeBackShareRequestInput!) {
  result: takeBackShareRequest(input: $input) {
    __typename
    ... on ShareRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeBackShareRequestMutation, TakeBackShareRequestMutationVariables>;
export const DeclineToShareDocument = new TypedDocumentString(`
    mutation DeclineToShare($input: DeclineToShareInput!) {
  result: declineToShare(input: $input) {
    __typename
    ... on ShareRequest {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineToShareMutation, DeclineToShareMutationVariables>;
export const ShelfDocument = new TypedDocumentString(`
    query Shelf($query: String, $after: String) {
  shelf(query: $query, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      note
      savedAt
      artefact {
        id
        kind
        rightsHolder {
          id
          name
        }
      }
      version {
        id
        title
        state
        type
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShelfQuery, ShelfQueryVariables>;
export const KeptForLaterDocument = new TypedDocumentString(`
    query KeptForLater($id: ID!) {
  artefact(id: $id) {
    id
    keptForLater {
      note
    }
  }
}
    `) as unknown as TypedDocumentString<KeptForLaterQuery, KeptForLaterQueryVariables>;
export const SaveForLaterDocument = new TypedDocumentString(`
    mutation SaveForLater($input: SaveForLaterInput!) {
  result: saveForLater(input: $input) {
    __typename
    ... on Artefact {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveForLaterMutation, SaveForLaterMutationVariables>;
export const TakeOffShelfDocument = new TypedDocumentString(`
    mutation TakeOffShelf($input: TakeOffShelfInput!) {
  result: takeOffShelf(input: $input) {
    __typename
    ... on Done {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakeOffShelfMutation, TakeOffShelfMutationVariables>;
export const UpstreamChangesDocument = new TypedDocumentString(`
    query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {
  upstreamChanges(settled: $settled, first: $first, after: $after) {
    nodes {
      ...UpstreamRowParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UpstreamRowParts on UpstreamChange {
  id
  kind
  title
  madeAt
  settledAt
  reason
  note
  organisation {
    id
    name
  }
  adaptation {
    id
    version {
      id
      title
    }
  }
  version {
    id
    number
    changeNote
    artefact {
      id
      rightsHolder {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<UpstreamChangesQuery, UpstreamChangesQueryVariables>;
export const UpstreamChangeDocument = new TypedDocumentString(`
    query UpstreamChange($id: ID!) {
  upstreamChange(id: $id) {
    ...UpstreamRowParts
    parts {
      part
      label
      base
      theirs
      yours
      editedHere
      changes {
        kind
        text
      }
    }
  }
}
    fragment UpstreamRowParts on UpstreamChange {
  id
  kind
  title
  madeAt
  settledAt
  reason
  note
  organisation {
    id
    name
  }
  adaptation {
    id
    version {
      id
      title
    }
  }
  version {
    id
    number
    changeNote
    artefact {
      id
      rightsHolder {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<UpstreamChangeQuery, UpstreamChangeQueryVariables>;
export const AcceptUpstreamPartsDocument = new TypedDocumentString(`
    mutation AcceptUpstreamParts($input: AcceptUpstreamPartsInput!) {
  result: acceptUpstreamParts(input: $input) {
    __typename
    ... on ArtefactVersion {
      id
    }
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptUpstreamPartsMutation, AcceptUpstreamPartsMutationVariables>;
export const KeepUpstreamPartsDocument = new TypedDocumentString(`
    mutation KeepUpstreamParts($input: KeepUpstreamPartsInput!) {
  result: keepUpstreamParts(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KeepUpstreamPartsMutation, KeepUpstreamPartsMutationVariables>;
export const DeclineUpstreamPartsDocument = new TypedDocumentString(`
    mutation DeclineUpstreamParts($input: DeclineUpstreamPartsInput!) {
  result: declineUpstreamParts(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineUpstreamPartsMutation, DeclineUpstreamPartsMutationVariables>;
export const DismissUpstreamChangeDocument = new TypedDocumentString(`
    mutation DismissUpstreamChange($input: DismissUpstreamChangeInput!) {
  result: dismissUpstreamChange(input: $input) {
    __typename
    ... on Problems {
      problems {
        code
        message
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DismissUpstreamChangeMutation, DismissUpstreamChangeMutationVariables>;
export const DeclinedChangesDocument = new TypedDocumentString(`
    query DeclinedChanges($id: ID!) {
  declinedChanges(artefactId: $id) {
    part
    reason
    declinedAt
    organisation {
      id
      name
    }
    version {
      id
      number
    }
  }
}
    `) as unknown as TypedDocumentString<DeclinedChangesQuery, DeclinedChangesQueryVariables>;
export const VocabulariesDocument = new TypedDocumentString(`
    query Vocabularies {
  vocabularies {
    scheme
    terms {
      code
      label
      group
    }
  }
}
    `) as unknown as TypedDocumentString<VocabulariesQuery, VocabulariesQueryVariables>;