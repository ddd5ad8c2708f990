import type {
  AdoptionMode,
  ArtefactKind,
  AudienceScope,
  CommunityEventKind,
  CommunityJoining,
  CommunityKind,
  CommunityPaperRole,
  CommunityReportReason,
  CommunityRole,
  CommunitySuccessionCause,
  CommunityThreadFollowing,
  OrganisationKind,
  PostRole,
  ReturnReason,
  ThirdPartyPermission,
  TombstoneReason,
  Verification,
  VersionState,
} from '../gql/graphql.ts';

const kind: Record<ArtefactKind, string> = {
  CURRICULUM: 'Curriculum',
  CPD: 'Professional development',
  RESEARCH: 'Research',
  IMPROVEMENT: 'Improvement',
};

const organisationKind: Record<OrganisationKind, string> = {
  MULTI_ACADEMY_TRUST: 'Multi-academy trust',
  SINGLE_ACADEMY_TRUST: 'Single-academy trust',
  SCHOOL: 'School',
  COLLEGE: 'College',
  FEDERATION: 'Federation',
  LOCAL_AUTHORITY: 'Local authority',
  DIOCESE: 'Diocese',
  FOUNDATION: 'Foundation',
  SUBSIDIARY: 'Subsidiary',
  OTHER_PARTNER: 'Other partner',
};

const role: Record<PostRole, string> = {
  ORGANISATION_ADMIN: 'Organisation admin',
  RELEASE_AUTHORITY: 'Release authority',
};

const state: Record<VersionState, string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'Waiting for release',
  RELEASED: 'Released',
  SUPERSEDED: 'Superseded',
  WITHDRAWN: 'Withdrawn',
  RECALLED: 'Recalled',
};

const mode: Record<AdoptionMode, string> = {
  MANDATED: 'Mandated',
  RECOMMENDED: 'Recommended',
  FREE_CHOICE: 'Free choice',
};

const scope: Record<AudienceScope, string> = {
  PRIVATE: 'Only its authors',
  SCHOOL: 'The school',
  TRUST: 'The trust',
  PARTNERS: 'Named partners',
  NETWORK: 'The network',
  PUBLIC: 'Everyone',
};

const verification: Record<Verification, string> = {
  UNVERIFIED: 'Not verified',
  APPLIED: 'Applied, not yet verified',
  VERIFIED: 'Verified',
  REFUSED: 'Refused',
};

const tombstone: Record<TombstoneReason, string> = {
  DUPLICATE: 'It was a duplicate',
  REPLACED: 'It was replaced by something else',
  OTHER: 'Another reason',
  RETRACTED: 'It was retracted',
  COPYRIGHT: 'A question of copyright',
  PERSONAL_DATA: 'It held personal data',
  TAKE_DOWN: 'It was taken down on request',
  SAFEGUARDING: 'A safeguarding concern',
};

const returnReason: Record<ReturnReason, string> = {
  METADATA: 'Its description is not complete',
  QUALITY: 'Its quality',
  RIGHTS: 'Rights of others',
  ACCESSIBILITY: 'Accessibility',
  SAFEGUARDING: 'Safeguarding',
  DUPLICATE: 'It exists already',
  OTHER: 'Something else',
};

const permission: Record<ThirdPartyPermission, string> = {
  OPEN_LICENCE: 'An open licence, such as Creative Commons or OGL',
  WRITTEN_PERMISSION: 'A permission in writing',
  OUT_OF_COPYRIGHT: 'Its copyright is over',
  QUOTATION: 'A short quotation, with its source',
  OWN_LICENCE: 'A licence of our school or trust, such as the CLA’s',
};

const communityKind: Record<CommunityKind, string> = {
  SUBJECT: 'Subject',
  PHASE: 'Phase',
  THEME: 'Theme',
  PLACE: 'Place',
  HUB: 'Hub',
};

const communityRole: Record<CommunityRole, string> = {
  LEAD: 'Lead',
  DEPUTY: 'Deputy',
  REVIEWER: 'Reviewer',
  MEMBER: 'Member',
};

const communityJoining: Record<CommunityJoining, string> = {
  OPEN: 'Open to join',
  REQUEST: 'Joined by request',
  INVITATION: 'Joined by invitation',
};

const successionCause: Record<CommunitySuccessionCause, string> = {
  LEFT: 'Its lead left',
  REMOVED: 'Its lead was removed',
  STEPPED_DOWN: 'Its lead stepped down',
  POST_ENDED: 'The post of its lead ended',
};

const reportReason: Record<CommunityReportReason, string> = {
  UNKIND: 'It is unkind',
  OFF_TOPIC: 'It does not belong here',
  PUPIL_DATA: 'It says something about a pupil',
  COPYRIGHT: 'A question of copyright',
  OTHER: 'Something else',
};

const threadFollowing: Record<CommunityThreadFollowing, string> = {
  FOLLOWED: 'All of it',
  NEITHER: 'What mentions me',
  MUTED: 'Nothing',
};

const eventKind: Record<CommunityEventKind, string> = {
  MEETING: 'Meeting',
  EVENT: 'Event',
};

const paperRole: Record<CommunityPaperRole, string> = {
  AGENDA: 'Agenda',
  MINUTES: 'Minutes',
  OTHER: 'Paper',
};

/** English for the API's enumerations. Codes of the vocabularies have theirs from the API itself. */
export const labels = {
  kind,
  organisationKind,
  role,
  state,
  mode,
  scope,
  verification,
  tombstone,
  returnReason,
  permission,
  communityKind,
  communityRole,
  communityJoining,
  successionCause,
  reportReason,
  threadFollowing,
  eventKind,
  paperRole,
};
