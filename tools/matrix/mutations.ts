import { noticeMutations } from './notice-queries.ts';
import { personalMutations } from './personal-queries.ts';
import { shareRequestMutations } from './share-request-queries.ts';

const problems = '... on Problems { problems { code message field } }';
const versionResult = `... on ArtefactVersion { id revision title summary files { id } artefact { id } parts { id version { title } } }`;
const adoptionResult = '... on Adoption { id version { id title } }';

const mutation = (field: string, shown: string): string => {
  const input = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${input}!) { result: ${field}(input: $input) { __typename ${shown} ${problems} } }`;
};

const savedSearchesResult = '... on SavedSearches { searches { id name alerts { items { artefactId title } } } }';

export const mutations = {
  ...personalMutations,
  ...shareRequestMutations,
  ...noticeMutations,
  createDraft: mutation('createDraft', versionResult),
  undoRelease: mutation('undoRelease', versionResult),
  updateDraft: mutation('updateDraft', versionResult),
  discardDraft: mutation('discardDraft', '... on Done { id }'),
  attachFile: mutation('attachFile', versionResult),
  detachFile: mutation('detachFile', versionResult),
  reorderFiles: mutation('reorderFiles', versionResult),
  setParts: mutation('setParts', versionResult),
  submitForRelease: mutation('submitForRelease', versionResult),
  returnDraft: mutation('returnDraft', '... on Done { id }'),
  releaseVersion: mutation('releaseVersion', versionResult),
  releaseBundle: mutation('releaseBundle', '... on ReleasedBundle { versionIds }'),
  changeReleaseTerms: mutation('changeReleaseTerms', versionResult),
  createNewVersion: mutation('createNewVersion', versionResult),
  restoreVersion: mutation('restoreVersion', versionResult),
  adaptVersion: mutation('adaptVersion', versionResult),
  acceptUpstreamParts: mutation('acceptUpstreamParts', versionResult),
  keepUpstreamParts: mutation('keepUpstreamParts', '... on Done { id }'),
  declineUpstreamParts: mutation('declineUpstreamParts', '... on Done { id }'),
  dismissUpstreamChange: mutation('dismissUpstreamChange', '... on Done { id }'),
  withdrawVersion: mutation('withdrawVersion', versionResult),
  recallVersion: mutation('recallVersion', versionResult),
  adoptVersion: mutation('adoptVersion', adoptionResult),
  endAdoption: mutation('endAdoption', adoptionResult),
  createApiToken: mutation('createApiToken', '... on NewApiToken { token }'),
  inviteStaff: mutation('inviteStaff', '... on InvitedStaff { invitations { link invitation { id } } }'),
  proposeAgreement: mutation('proposeAgreement', '... on LicenceAgreement { id title }'),
  acceptAgreementTerms: mutation('acceptAgreementTerms', '... on LicenceAgreement { id title newestTerms { note } }'),
  nameAgreementCollection: `mutation ($input: AgreementCollectionInput!) { result: nameAgreementCollection(input: $input) { __typename ... on LicenceAgreement { id title } ${problems} } }`,
  addAgreementItems: `mutation ($input: AgreementItemsInput!) { result: addAgreementItems(input: $input) { __typename ... on LicenceAgreement { id title } ${problems} } }`,
  removeAgreementItems: `mutation ($input: AgreementItemsInput!) { result: removeAgreementItems(input: $input) { __typename ... on LicenceAgreement { id title } ${problems} } }`,
  nameDelegate: mutation('nameDelegate', '... on StandingDelegation { id }'),
  endDelegation: mutation('endDelegation', '... on StandingDelegation { id }'),
  askForAccess: mutation('askForAccess', '... on AccessRequest { id state artefact { id version { id title } } }'),
  takeBackAccessRequest: mutation('takeBackAccessRequest', '... on AccessRequest { id state }'),
  grantAccess: mutation('grantAccess', '... on AccessRequest { id state purpose }'),
  declineAccess: mutation('declineAccess', '... on AccessRequest { id state purpose }'),
  setAccessRequestAside: `mutation ($input: AccessRequestDecisionInput!) { result: setAccessRequestAside(input: $input) { __typename ... on AccessRequest { id state purpose } ${problems} } }`,
  endGrantedAccess: `mutation ($input: AccessRequestDecisionInput!) { result: endGrantedAccess(input: $input) { __typename ... on AccessRequest { id state purpose } ${problems} } }`,
  createCurriculumMap: mutation('createCurriculumMap', '... on CurriculumMapEdited { map { id } }'),
  placeOnCurriculumMap: mutation('placeOnCurriculumMap', '... on CurriculumMapEdited { slotIds map { id title } }'),
  alignCurriculumMapSlot: mutation('alignCurriculumMapSlot', '... on CurriculumMapEdited { slotIds map { id title } }'),
  setCurriculumMapPrerequisites: mutation(
    'setCurriculumMapPrerequisites',
    '... on CurriculumMapEdited { slotIds map { id title } }',
  ),
  changeCurriculumMapSlot: mutation(
    'changeCurriculumMapSlot',
    '... on CurriculumMapEdited { slotIds map { id title } }',
  ),
  createCollection: mutation('createCollection', '... on CollectionEdited { collection { id } }'),
  setCollectionCurators: mutation('setCollectionCurators', '... on CollectionEdited { collection { id revision } }'),
  addToCollection: mutation(
    'addToCollection',
    '... on CollectionEdited { addedIds collection { id title revision } } ... on CollectionConflict { message }',
  ),
  addCollectionSection: mutation(
    'addCollectionSection',
    '... on CollectionEdited { addedIds collection { id title revision } }',
  ),
  proposeForCollection: mutation('proposeForCollection', '... on CollectionProposal { id }'),
  acceptCollectionProposal: mutation('acceptCollectionProposal', '... on CollectionProposal { id state }'),
  declineCollectionProposal: mutation('declineCollectionProposal', '... on CollectionProposal { id state }'),
  followCollection: mutation('followCollection', '... on Collection { id title newItemCount }'),
  removeCollectionItem: mutation('removeCollectionItem', '... on CollectionEdited { collection { id } }'),
  publishCollection: mutation('publishCollection', '... on CollectionPublished { version { id number } }'),
  previewCollectionImport: mutation(
    'previewCollectionImport',
    '... on CollectionImportPreview { lines { line artefactId title isThere } faults { line message } }',
  ),
  importToCollection: mutation('importToCollection', '... on CollectionImported { addedIds faults { line message } }'),
  moveCollectionItem: mutation(
    'moveCollectionItem',
    '... on CollectionEdited { collection { id title } merged { title } } ... on CollectionConflict { message collection { id title } changes { title itemId } }',
  ),
  createPartnership: mutation('createPartnership', '... on Partnership { id }'),
  inviteToPartnership: mutation(
    'inviteToPartnership',
    '... on Partnership { id members(first: 50) { nodes { id organisation { id } } } }',
  ),
  updatePartnership: mutation('updatePartnership', '... on Partnership { id name charterMarkdown }'),
  answerPartnershipInvitation: mutation('answerPartnershipInvitation', '... on PartnershipMembership { id }'),
  givePartnershipNotice: mutation('givePartnershipNotice', '... on PartnershipMembership { id }'),
  foundCommunity: mutation('foundCommunity', '... on Community { id }'),
  updateCommunity: mutation('updateCommunity', '... on Community { id name purposeMarkdown }'),
  joinCommunity: mutation('joinCommunity', '... on Community { id name }'),
  writeCommunityMessage: mutation('writeCommunityMessage', '... on CommunityMessage { id bodyMarkdown }'),
  editCommunityMessage: mutation('editCommunityMessage', '... on CommunityMessage { id bodyMarkdown }'),
  hideCommunityMessage: mutation('hideCommunityMessage', '... on CommunityMessage { id bodyMarkdown }'),
  dismissCommunityReport: mutation('dismissCommunityReport', '... on CommunityMessage { id bodyMarkdown }'),
  signUpForCommunityEvent: mutation('signUpForCommunityEvent', '... on CommunityEvent { id title }'),
  cancelCommunityEvent: mutation('cancelCommunityEvent', '... on CommunityEvent { id title }'),
  endCommunity: mutation('endCommunity', '... on Community { id name }'),
  changeCommunityRole: mutation('changeCommunityRole', '... on Community { id name }'),
  answerCommunityRequest: mutation('answerCommunityRequest', '... on CommunityRequest { id message }'),
  takeBackCommunityInvitation: mutation('takeBackCommunityInvitation', '... on CommunityInvitation { id note }'),
  saveSearch: `mutation ($input: SaveSearchInput!) { result: saveSearch(input: $input) { __typename ${savedSearchesResult} ${problems} } }`,
  changeSavedSearch: `mutation ($input: ChangeSavedSearchInput!) { result: changeSavedSearch(input: $input) { __typename ${savedSearchesResult} ${problems} } }`,
  deleteSavedSearch: `mutation ($input: SavedSearchInput!) { result: deleteSavedSearch(input: $input) { __typename ${savedSearchesResult} ${problems} } }`,
  markSearchAlertsRead: `mutation ($input: SavedSearchInput!) { result: markSearchAlertsRead(input: $input) { __typename ${savedSearchesResult} ${problems} } }`,
  applyForOrganisation: mutation('applyForOrganisation', '... on OrganisationApplication { id }'),
} as const;
