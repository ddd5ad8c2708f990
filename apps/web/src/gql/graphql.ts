/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptInvitationInput = {
  name?: string | null | undefined;
  token: string;
};

export type AdoptVersionInput = {
  following: boolean;
  hoursSaved?: number | null | undefined;
  mode: AdoptionMode;
  note?: string | null | undefined;
  postId: string | number;
  versionId: string | number;
};

export type AdoptionMode =
  | 'FREE_CHOICE'
  | 'MANDATED'
  | 'RECOMMENDED';

export type ApplyForOrganisationInput = {
  companiesHouseNumber?: string | null | undefined;
  groupUid?: string | null | undefined;
  kind: OrganisationKind;
  name: string;
  statement: string;
  title: string;
  ukprn?: string | null | undefined;
  urn?: string | null | undefined;
};

export type ArtefactKind =
  | 'CPD'
  | 'CURRICULUM'
  | 'IMPROVEMENT'
  | 'RESEARCH';

export type AttachFileInput = {
  expectedRevision: number;
  fileName: string;
  uploadId: string | number;
  versionId: string | number;
};

export type AudienceScope =
  | 'NETWORK'
  | 'PARTNERS'
  | 'PRIVATE'
  | 'PUBLIC'
  | 'SCHOOL'
  | 'TRUST';

export type AuthorInput = {
  name: string;
  personId?: string | number | null | undefined;
};

export type ChangePostRolesInput = {
  postId: string | number;
  roles: Array<PostRole>;
};

export type ChangeReleaseTermsInput = {
  postId: string | number;
  terms: ReleaseTermsInput;
  versionId: string | number;
};

export type CpdDetailsInput = {
  delivery?: string | null | undefined;
  durationMinutes?: number | null | undefined;
  intendedRoles?: Array<string> | null | undefined;
  mechanisms?: Array<string> | null | undefined;
  practiceTasks?: Array<string> | null | undefined;
};

export type CreateApiTokenInput = {
  expiresOn?: string | null | undefined;
  name: string;
};

export type CreateDraftInput = {
  kind: ArtefactKind;
  postId: string | number;
  rightsHolderId?: string | number | null | undefined;
  title: string;
  type: string;
};

export type CreateNewVersionInput = {
  artefactId: string | number;
  postId: string | number;
};

export type CurriculumDetailsInput = {
  examBoard?: string | null | undefined;
  framework?: string | null | undefined;
  misconceptions?: Array<MisconceptionInput> | null | undefined;
  priorKnowledge?: Array<string> | null | undefined;
  tier?: string | null | undefined;
  weeks?: number | null | undefined;
};

export type DetachFileInput = {
  expectedRevision: number;
  fileId: string | number;
  versionId: string | number;
};

export type DiscardDraftInput = {
  versionId: string | number;
};

export type EndAdoptionInput = {
  adoptionId: string | number;
  postId: string | number;
};

export type EndPostInput = {
  endedOn?: string | null | undefined;
  postId: string | number;
};

export type EndSessionInput = {
  sessionId: string | number;
};

export type EvidenceLinkInput = {
  relation: string;
  title: string;
  url: string;
};

export type InclusionStatement =
  | 'ADAPTATION_INCLUDED'
  | 'ADDRESSED'
  | 'NOT_CONSIDERED';

export type InviteOrganisationInput = {
  adminEmail: string;
  adminName: string;
  organisationId: string | number;
  title: string;
};

export type InviteStaffInput = {
  invitations: Array<StaffInvitationInput>;
  organisationId: string | number;
};

export type MisconceptionInput = {
  misconception: string;
  response: string;
};

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

export type PostRole =
  | 'ORGANISATION_ADMIN'
  | 'RELEASE_AUTHORITY';

export type RecallVersionInput = {
  note?: string | null | undefined;
  postId: string | number;
  reason: TombstoneReason;
  versionId: string | number;
};

export type RefuseOrganisationInput = {
  note: string;
  organisationId: string | number;
};

export type ReleaseTermsInput = {
  availableFrom?: string | null | undefined;
  availableUntil?: string | null | undefined;
  licenceCode: string;
  partnerIds?: Array<string | number> | null | undefined;
  scope: AudienceScope;
};

export type ReleaseVersionInput = {
  changeNote?: string | null | undefined;
  postId: string | number;
  terms: ReleaseTermsInput;
  versionId: string | number;
};

export type ResearchDetailsInput = {
  evidenceLinks?: Array<EvidenceLinkInput> | null | undefined;
  evidenceStrength?: string | null | undefined;
  method?: string | null | undefined;
  question?: string | null | undefined;
  result?: string | null | undefined;
  sample?: string | null | undefined;
  setting?: string | null | undefined;
};

export type ReturnDraftInput = {
  note: string;
  postId: string | number;
  reason: ReturnReason;
  versionId: string | number;
};

export type ReturnReason =
  | 'ACCESSIBILITY'
  | 'DUPLICATE'
  | 'METADATA'
  | 'OTHER'
  | 'QUALITY'
  | 'RIGHTS'
  | 'SAFEGUARDING';

export type RevokeApiTokenInput = {
  apiTokenId: string | number;
};

export type RevokeInvitationInput = {
  invitationId: string | number;
};

export type SearchFilters = {
  deliveries?: Array<string> | null | undefined;
  durationBands?: Array<string> | null | undefined;
  evidenceStrengths?: Array<string> | null | undefined;
  intendedRoles?: Array<string> | null | undefined;
  keyStages?: Array<string> | null | undefined;
  kinds?: Array<string> | null | undefined;
  licences?: Array<string> | null | undefined;
  mechanisms?: Array<string> | null | undefined;
  organisationIds?: Array<string> | null | undefined;
  phases?: Array<string> | null | undefined;
  results?: Array<string> | null | undefined;
  subjects?: Array<string> | null | undefined;
  types?: Array<string> | null | undefined;
  yearGroups?: Array<string> | null | undefined;
};

export type SearchInput = {
  after?: string | null | undefined;
  filters?: SearchFilters | null | undefined;
  first?: number | null | undefined;
  query?: string;
};

export type SetPartsInput = {
  artefactIds: Array<string | number>;
  expectedRevision: number;
  versionId: string | number;
};

export type SignInDemoInput = {
  personId: string | number;
};

export type StaffInvitationInput = {
  email: string;
  name: string;
  roles?: Array<PostRole> | null | undefined;
  title: string;
};

export type SubmitForReleaseInput = {
  postId: string | number;
  versionId: string | number;
};

export type TombstoneReason =
  | 'COPYRIGHT'
  | 'DUPLICATE'
  | 'OTHER'
  | 'PERSONAL_DATA'
  | 'REPLACED'
  | 'RETRACTED'
  | 'SAFEGUARDING'
  | 'TAKE_DOWN';

export type UpdateDraftInput = {
  authors?: Array<AuthorInput> | null | undefined;
  bodyMarkdown?: string | null | undefined;
  cpd?: CpdDetailsInput | null | undefined;
  curriculum?: CurriculumDetailsInput | null | undefined;
  expectedRevision: number;
  inclusion?: InclusionStatement | null | undefined;
  inclusionNote?: string | null | undefined;
  keyStages?: Array<string> | null | undefined;
  keywords?: Array<string> | null | undefined;
  licenceCode?: string | null | undefined;
  phase?: string | null | undefined;
  research?: ResearchDetailsInput | null | undefined;
  sendNeeds?: Array<string> | null | undefined;
  subjects?: Array<string> | null | undefined;
  summary?: string | null | undefined;
  title?: string | null | undefined;
  type?: string | null | undefined;
  versionId: string | number;
  yearGroups?: Array<string> | null | undefined;
};

export type UpdateOrganisationInput = {
  about?: string | null | undefined;
  organisationId: string | number;
  website?: string | null | undefined;
};

export type UpdatePostInput = {
  phases?: Array<string> | null | undefined;
  postId: string | number;
  subjects?: Array<string> | null | undefined;
  title?: string | null | undefined;
};

export type UpdateProfileInput = {
  about?: string | null | undefined;
  email?: string | null | undefined;
  name?: string | null | undefined;
};

export type Verification =
  | 'APPLIED'
  | 'REFUSED'
  | 'UNVERIFIED'
  | 'VERIFIED';

export type VerifyOrganisationInput = {
  note?: string | null | undefined;
  organisationId: string | number;
};

export type VersionState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RECALLED'
  | 'RELEASED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type WithdrawVersionInput = {
  note?: string | null | undefined;
  postId: string | number;
  reason: TombstoneReason;
  versionId: string | number;
};

export type CardPartsFragment = { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } };

export type DraftPartsFragment = { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { artefactVersion: { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

export type CheckQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckQuery = { artefactVersion: { id: string, revision: number, state: VersionState, number: number | null, title: string, summary: string, bodyMarkdown: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, updatedAt: string, readiness: Array<{ code: string, label: string, passed: boolean, field: string | null, message: string | null }>, licence: { code: string } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }>, access: { canEdit: boolean, canRelease: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string, kind: OrganisationKind } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

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
    | { __typename: 'ArtefactVersion', id: string, revision: number, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type DetachFileMutationVariables = Exact<{
  input: DetachFileInput;
}>;


export type DetachFileMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SetPartsMutationVariables = Exact<{
  input: SetPartsInput;
}>;


export type SetPartsMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, revision: number, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }> }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

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
    | { __typename: 'ArtefactVersion' }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ReleaseVersionMutationVariables = Exact<{
  input: ReleaseVersionInput;
}>;


export type ReleaseVersionMutation = { result:
    | { __typename: 'ArtefactVersion', id: string, artefact: { id: string } }
    | { __typename: 'Problems', problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type MyWorkQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyWorkQuery = { myWork: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ArtefactKind, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } | null, draft: { id: string, state: VersionState, title: string, updatedAt: string, type: string } | null }> } };

export type ReleaseQueueQueryVariables = Exact<{
  organisationId: string | number;
  after?: string | null | undefined;
}>;


export type ReleaseQueueQuery = { releaseQueue: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, summary: string, type: string, state: VersionState, updatedAt: string, authors: Array<{ name: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } }> } };

export type FindArtefactsQueryVariables = Exact<{
  query: string;
}>;


export type FindArtefactsQuery = { search: { hits: Array<{ version: { id: string, title: string, type: string, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } }> } };

export type LicencePartsFragment = { code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean };

export type FilePartsFragment = { id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null };

export type DetailsPartsFragment = { curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type VersionPagePartsFragment = { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, partners: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null };

export type AdoptionPartsFragment = { id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null };

export type ArtefactQueryVariables = Exact<{
  id: string | number;
}>;


export type ArtefactQuery = { artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string }, version: { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, partners: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null, draft: { id: string, state: VersionState } | null, tombstone: { reason: TombstoneReason, note: string | null, madeAt: string, title: string } | null, versions: { nodes: Array<{ id: string, number: number | null, state: VersionState, title: string, releasedAt: string | null, changeNote: string | null }> }, adoptions: { totalCount: number, nodes: Array<{ id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null }> }, myAdoptions: Array<{ id: string, mode: AdoptionMode, following: boolean, hoursSaved: number | null, adoptedAt: string, organisation: { id: string, name: string }, version: { id: string, number: number | null } | null }>, containers: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, type: string } | null }> } | null };

export type ArtefactVersionQueryVariables = Exact<{
  id: string | number;
}>;


export type ArtefactVersionQuery = { artefactVersion: { revision: number, bodyHtml: string, keywords: Array<string>, inclusion: InclusionStatement | null, inclusionNote: string | null, sendNeeds: Array<string>, changeNote: string | null, citation: string, attribution: string, audienceInWords: Array<string>, whyVisible: string, id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean, url: string | null, plainWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean } | null, authors: Array<{ name: string, person: { id: string } | null }>, files: Array<{ id: string, fileName: string, mediaType: string, bytes: number, textState: string, textProblem: string | null, textPreview: string | null, downloadUrl: string, inlineUrl: string | null }>, parts: Array<{ id: string, kind: ArtefactKind, version: { id: string, title: string, summary: string, type: string } | null }>, terms: { scope: AudienceScope, availableFrom: string | null, availableUntil: string | null, inForceFrom: string, partners: Array<{ id: string, name: string }>, licence: { code: string }, decidedBy: { id: string, name: string } | null } | null, newerVersion: { id: string, number: number | null } | null, access: { canRead: boolean, canDownload: boolean, canAdopt: boolean, canAdapt: boolean, canEdit: boolean, canRelease: boolean, canWithdraw: boolean }, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } }, curriculum: { examBoard: string | null, tier: string | null, weeks: number | null, priorKnowledge: Array<string>, framework: string | null, misconceptions: Array<{ misconception: string, response: string }> } | null, cpd: { intendedRoles: Array<string>, durationMinutes: number | null, delivery: string | null, mechanisms: Array<string>, practiceTasks: Array<string> } | null, research: { question: string | null, method: string | null, setting: string | null, sample: string | null, evidenceStrength: string | null, result: string | null, evidenceLinks: Array<{ title: string, url: string, relation: string }> } | null } | null };

export type LicencesQueryVariables = Exact<{ [key: string]: never; }>;


export type LicencesQuery = { licences: Array<{ code: string, title: string, url: string | null, open: boolean, plainWords: Array<string>, permitsAdapt: boolean, permitsRedistribute: boolean, permitsCommercial: boolean, permitsPublic: boolean }> };

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

export type PostPartsFragment = { id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { isPlatformOperator: boolean, signInMethods: Array<string>, person: { id: string, name: string, about: string | null } | null, posts: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { account: { email: string, sessions: Array<{ id: string, createdAt: string, lastSeenAt: string, userAgent: string | null, current: boolean }>, apiTokens: Array<{ id: string, name: string, ending: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null }> } | null } };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ personId: string, name: string, description: string }> };

export type SignInDemoMutationVariables = Exact<{
  input: SignInDemoInput;
}>;


export type SignInDemoMutation = { result:
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


export type PersonQuery = { person: { id: string, name: string, about: string | null, posts: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } | null };

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


export type OrganisationQuery = { organisation: { about: string | null, urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null, localAuthority: string | null, postcode: string | null, website: string | null, id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null, parents: Array<{ id: string, joinedOn: string | null, leftOn: string | null, parent: { id: string, name: string, kind: OrganisationKind } }> } | null };

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


export type OrganisationsQuery = { organisations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null }> } };

export type StaffQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type StaffQuery = { organisation: { id: string, posts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, subjects: Array<string>, phases: Array<string>, startedOn: string, endedOn: string | null, roles: Array<PostRole>, person: { id: string, name: string }, organisation: { id: string, name: string, kind: OrganisationKind, verification: Verification } }> } } | null };

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


export type PendingApplicationsQuery = { pendingApplications: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, statement: string, appliedAt: string, applicant: { id: string, name: string }, organisation: { urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null, postcode: string | null, id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null }, registerMatch: { urn: string | null, groupUid: string | null, ukprn: string | null, companiesHouseNumber: string | null, postcode: string | null, id: string, name: string, kind: OrganisationKind, verification: Verification, status: string, phase: string | null, region: string | null, town: string | null, pupils: number | null, ageLow: number | null, ageHigh: number | null } | null }> } };

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

export type SearchQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchQuery = { search: { total: number, totalIsExact: boolean, degraded: boolean, widened: boolean, correctedQuery: string | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, facets: Array<{ group: string, label: string, values: Array<{ code: string, label: string, count: number, selected: boolean }> }>, hits: Array<{ matchedFile: string | null, titleHighlight: Array<{ text: string, matched: boolean }>, snippet: Array<{ text: string, matched: boolean }>, version: { id: string, number: number | null, state: VersionState, title: string, summary: string, type: string, subjects: Array<string>, phase: string | null, keyStages: Array<string>, yearGroups: Array<string>, releasedAt: string | null, updatedAt: string, licence: { code: string, title: string, open: boolean } | null, files: Array<{ id: string }>, artefact: { id: string, kind: ArtefactKind, rightsHolder: { id: string, name: string } } } }> } };

export type SubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type SubjectsQuery = { search: { total: number, totalIsExact: boolean, facets: Array<{ group: string, values: Array<{ code: string, label: string, count: number }> }> } };

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
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on ArtefactFile {
  id
  fileName
  mediaType
  bytes
  textState
  textProblem
  textPreview
  downloadUrl
  inlineUrl
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
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
  ...DetailsParts
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
  downloadUrl
  inlineUrl
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
}`, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
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
export const LicencePartsFragmentDoc = new TypedDocumentString(`
    fragment LicenceParts on Licence {
  code
  title
  url
  open
  plainWords
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}
    `, {"fragmentName":"LicenceParts"}) as unknown as TypedDocumentString<LicencePartsFragment, unknown>;
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
    partners {
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
  }
  newerVersion {
    id
    number
  }
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
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
  downloadUrl
  inlineUrl
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
  ...DetailsParts
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
  downloadUrl
  inlineUrl
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
}`) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const CheckDocument = new TypedDocumentString(`
    query Check($id: ID!) {
  artefactVersion(id: $id) {
    ...DraftParts
    readiness {
      code
      label
      passed
      field
      message
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
  ...DetailsParts
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
  downloadUrl
  inlineUrl
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
  downloadUrl
  inlineUrl
}`) as unknown as TypedDocumentString<DetachFileMutation, DetachFileMutationVariables>;
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
  downloadUrl
  inlineUrl
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
    partners {
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
  }
  newerVersion {
    id
    number
  }
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
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
  downloadUrl
  inlineUrl
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
    partners {
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
  }
  newerVersion {
    id
    number
  }
  access {
    canRead
    canDownload
    canAdopt
    canAdapt
    canEdit
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
  permitsAdapt
  permitsRedistribute
  permitsCommercial
  permitsPublic
}`) as unknown as TypedDocumentString<LicencesQuery, LicencesQueryVariables>;
export const NewestDocument = new TypedDocumentString(`
    query Newest {
  artefacts(first: 6) {
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
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    isPlatformOperator
    signInMethods
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
    query Staff($id: ID!, $after: String) {
  organisation(id: $id) {
    id
    posts(first: 50, after: $after) {
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
      statement
      appliedAt
      applicant {
        id
        name
      }
      organisation {
        ...OrganisationParts
        urn
        groupUid
        ukprn
        companiesHouseNumber
        postcode
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
export const SearchDocument = new TypedDocumentString(`
    query Search($input: SearchInput!) {
  search(input: $input) {
    total
    totalIsExact
    degraded
    widened
    correctedQuery
    pageInfo {
      hasNextPage
      endCursor
    }
    facets {
      group
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
export const SubjectsDocument = new TypedDocumentString(`
    query Subjects {
  search(input: {query: "", first: 1}) {
    total
    totalIsExact
    facets {
      group
      values {
        code
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectsQuery, SubjectsQueryVariables>;
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