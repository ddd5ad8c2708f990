import { noticeQueries } from './notice-queries.ts';
import { shareRequestQueries } from './share-request-queries.ts';
import { personalQueries } from './personal-queries.ts';
import { usageQueries } from './usage-queries.ts';

/** The operations of the matrix: each asks for everything its path can show. */
const version = `fragment VersionParts on ArtefactVersion {
  id number state title summary bodyMarkdown bodyHtml keywords inclusionNote changeNote citation attribution
  audienceInWords whyVisible returnedNote archiveUrl
  credits { depth title authors organisation number changes link licence { code } version { id title } }
  licence { code } authors { name person { id name about } } releasedBy { id name about }
  curriculum { priorKnowledge } cpd { practiceTasks } research { question }
  files { id fileName mediaType bytes sha256 textState textPreview downloadUrl inlineUrl }
  parts { id kind version { id title summary } }
  newerVersion { id number title }
  terms { scope partners { id name } partnerships { id name charterMarkdown } licence { code } decidedBy { id name about } onDelegationOf { id name } }
  access { canRead canDownload canEdit canRenew canRelease canWithdraw }
  answers { thirdParty pictureText captions } thirdPartyItems { what source permission note }
  nearDuplicates { resemblance version { id title summary } }
  undoUntil
  readiness { code passed message }
}`;

const card = `fragment CardParts on Artefact {
  id kind rightsHolder { id name } adoptions(first: 1) { totalCount }
  version { id number state title summary keywords files { id fileName } }
}`;

/** A line of a list that asks for so much of its version that the list reads it whole. */
const wholeCard = `fragment WholeCardParts on Artefact {
  ...CardParts version { licence { code } citation audienceInWords whyVisible terms { scope partners { id name } partnerships { id name } }
    access { canRead canDownload canEdit canRenew canRelease canWithdraw } }
}`;

const adoption = `fragment AdoptionParts on Adoption {
  id mode note organisation { id name } version { id title } adoptedBy { id name about }
}`;

const delegation = `fragment DelegationParts on StandingDelegation { id state delegatePost { id title } kinds scopes includesOwn
  firstDay lastDay organisation { id name } delegateOrganisation { id name } delegate { id name about } givenBy { id name about } }`;
const request = `fragment RequestParts on AccessRequest { id state artefactId versionId personName isMine purpose setting askedAt
  decidedAt reason verbs versionNumbers lastDay organisation { id name } trusts { id name } grantedTo { id name }
  artefact { id kind rightsHolder { id name } version { id title summary number } } }`;

const collection = `fragment CollectionParts on Collection { id title descriptionMarkdown descriptionHtml revision canCurate canManage itemCount updatedAt
    sections { id title note } ownerPerson { id name about } ownerKind ownerOrganisation { id name } ownerCommunity { id name } isUnderAgreement curators { id name about }
    audience { scope partners { id name } partnerships { id name charterMarkdown } }
    isFollowed newItemCount work { itemId fault title other } proposals(first: 30) { nodes { ...CollectionProposalParts } }
    gaps { itemId title artefactId isOwnRelease lackedBy { id name } request { id state purpose reason } } changes(sinceRevision: 0) { revision kind itemId sectionId title changedBy { id name } } }
  fragment CollectionProposalParts on CollectionProposal { id state note reason isMine version { id title summary } proposedBy { id name about } }
  fragment CollectionItemParts on CollectionItem { id sectionId note pinned
    artefact { id kind rightsHolder { id name } } version { id number title summary keywords } }`;

const mapSlot = `fragment SlotParts on CurriculumMapSlot { id title strand firstYear lastYear cycle firstWeek weeks weekOnAxis revision
    prerequisiteIds alignments { extent statement { key } alignedBy { id name about } }
    version { id number title summary keywords artefact { id kind rightsHolder { id name } } } }`;
const curriculumMap = `${mapSlot}
  fragment MapParts on CurriculumMap { id title subject framework firstYear lastYear weeksPerYear canEdit canManage scope updatedAt
    organisation { id name } slots { ...SlotParts } gaps { year cycle firstWeek weeks } overlaps { year firstWeek weeks slotIds }
    editors { id name about } prerequisiteFaults { kind slotIds } lostUnits { slotId title }
    newerFramework { code } newStatements { key } realignments { slotId }
    coverage { covered partly notCovered statements { state slotIds statement { key } } strands { strand covered years { year covered notCovered } } } }`;

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const communityParts = `fragment CommunityParts on Community {
  id name purposeMarkdown curationPolicyMarkdown needsMarkdown purposeHtml curationPolicyHtml needsHtml memberCount myRole canLookAfter canSeeMembers
  within { id } hosts { id } stewards { id role person { id name } } }`;

const eventParts = `fragment EventParts on CommunityEvent {
  id title descriptionMarkdown descriptionHtml place link comingCount isComing canSignUp canChange coming { id name }
  papers { role reference { id title } } }`;

export const queries = {
  ...personalQueries,
  ...noticeQueries,
  ...shareRequestQueries,
  ...usageQueries,
  // Enough of the page for the API to read it ahead.
  artefact: `query Artefact($id: ID!) { artefact(id: $id) {
    id kind rightsHolder { id name } version { ...VersionParts } draft { id state title summary }
    tombstone { reason note title }
    versions(first: 50) { totalCount nodes { id number state title summary changeNote } }
    containers { id kind version { id title } }
  } } ${version}`,

  adoptions: `query Adoptions($id: ID!) { artefact(id: $id) {
    id adoptions(first: 50) { totalCount edges { cursor } nodes { ...AdoptionParts } } myAdoptions { ...AdoptionParts }
    counted: adoptions(first: 1) { totalCount }
  } } ${adoption}`,

  adoptionsOnPage: `query AdoptionsOnPage($id: ID!) { artefact(id: $id) {
    id version { id } draft { id } tombstone { title } containers { id } versions(first: 5) { nodes { id } }
    adoptions(first: 50) { totalCount edges { cursor } nodes { ...AdoptionParts } } myAdoptions { ...AdoptionParts }
  } } ${adoption}`,

  releaseBundle: `query ReleaseBundle($id: ID!) { artefactVersion(id: $id) { id releaseBundle { more items {
    version { id title summary bodyMarkdown artefact { id rightsHolder { id name } } } findings { code label message blocking } } } } }`,

  version: `query Version($id: ID!) { artefactVersion(id: $id) { ...VersionParts artefact { id kind draft { id title } } } } ${version}`,

  node: `query Node($id: ID!) { node(id: $id) { __typename id
    ... on Artefact { ...CardParts tombstone { note title } }
    ... on ArtefactVersion { ...VersionParts }
    ... on Adoption { ...AdoptionParts }
    ... on Organisation { name about }
    ... on Person { name about posts { id title } }
    ... on Post { title roles startedOn person { id name } organisation { id name } }
  } } ${card} ${version} ${adoption}`,

  artefacts: `query Artefacts($filter: ArtefactFilter, $first: Int!, $after: String) {
    list: artefacts(filter: $filter, first: $first, after: $after) { totalCount ${page} edges { cursor } nodes { ...CardParts } }
  } ${card}`,

  wholeArtefacts: `query WholeArtefacts($filter: ArtefactFilter, $first: Int!, $after: String) {
    list: artefacts(filter: $filter, first: $first, after: $after) { totalCount ${page} nodes { ...WholeCardParts } }
  } ${card} ${wholeCard}`,

  organisationArtefacts: `query OrganisationArtefacts($id: ID!, $first: Int!, $after: String) { organisation(id: $id) {
    id name list: artefacts(first: $first, after: $after) { totalCount ${page} edges { cursor } nodes { ...CardParts } }
  } } ${card}`,

  myWork: `query MyWork($first: Int!, $after: String) {
    list: myWork(first: $first, after: $after) { totalCount ${page} edges { cursor } nodes { ...CardParts draft { id title state } } }
  } ${card}`,

  releaseQueue: `query ReleaseQueue($id: ID!, $first: Int!, $after: String) {
    list: releaseQueue(organisationId: $id, first: $first, after: $after) { totalCount ${page} edges { cursor } nodes {
      id state title summary keywords bodyMarkdown authors { name } files { id fileName textPreview } artefact { id }
    } } }`,

  search: `query Search($input: SearchInput!) { search(input: $input) {
    total totalIsExact degraded widened browsed correctedQuery ${page}
    loosened { withoutFilters correctedQuery total totalIsExact }
    named { filter code label token ignored } facets { group values { code label count selected } }
    hits { matchedFile reasons { signal value points } titleHighlight { text matched } snippet { text matched } version { id title summary artefact { id } } }
  } }`,

  similar: `query Similar($id: ID!, $first: Int!) { similarArtefacts(artefactId: $id, first: $first) {
    ...VersionParts artefact { id kind rightsHolder { id name } }
  } } ${version}`,

  suggest: `query Suggest($text: String!) { suggest(text: $text, first: 10) {
    queries artefacts { artefactId title kind } organisations { id name kind }
  } }`,

  compare: `query Compare($from: ID!, $to: ID!) { compareVersions(fromId: $from, toId: $to) {
    from { id title } to { id title } fields { field label kind changes { kind text } } body { kind text }
    files { kind fileName fileNameBefore } parts { kind artefactId title }
  } }`,

  derivations: `query Derivations($id: ID!) { derivations(artefactId: $id) {
    artefact { id version { id title } } origin { id version { id title } }
  } }`,

  upstreamChanges: `query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {
    list: upstreamChanges(settled: $settled, first: $first, after: $after) { totalCount ${page} edges { cursor } nodes {
      id kind title reason note organisation { id name } adaptation { id version { id title } } version { id title }
    } } }`,

  upstreamChange: `query UpstreamChange($id: ID!) { upstreamChange(id: $id) {
    id kind title reason note organisation { id name } adaptation { id version { id title } } version { id title }
    parts { part label base theirs yours editedHere changes { text } }
  } }`,

  declinedChanges: `query DeclinedChanges($id: ID!) { declinedChanges(artefactId: $id) {
    part reason organisation { id name } version { id title }
  } }`,

  savedSearches: `query SavedSearches { savedSearches { searches { id name filters { filter codes } frequency
    alerts { id isRead items { artefactId title } } } } }`,

  communityInvitation: `query CommunityInvitation($token: String!) {
    communityInvitation(token: $token) { communityId communityName purposeMarkdown purposeHtml role state }
  }`,
  calendarFeed: `query CalendarFeed { calendarFeed { since address } }`,
  unansweredQueries: `query UnansweredQueries { unansweredQueries { query people organisations } }`,

  organisation: `query Organisation($id: ID!) { organisation(id: $id) {
    id name about kind verification parents { parent { id name } } members(first: 50) { totalCount nodes { organisation { id name } } }
    posts(first: 50) { totalCount edges { cursor } nodes { id title roles person { id name about } } }
  } }`,

  staffOfName: `query StaffOfName($id: ID!, $name: String!, $first: Int!, $after: String) { organisation(id: $id) {
    posts(name: $name, first: $first, after: $after) { ${page} totalCount edges { cursor } nodes { id person { id } } } } }`,

  colleagues: `query Colleagues($name: String!, $first: Int!, $after: String) {
    colleagues(name: $name, first: $first, after: $after) { ${page} totalCount edges { cursor } nodes { id person { id } } } }`,

  person: `query Person($id: ID!) { person(id: $id) { id name about posts { id title organisation { id name } } } }`,

  viewer: `query Viewer { viewer { isPlatformOperator person { id name about posts { id title } } posts { id title }
    account { email sessions { id current } apiTokens { id name } } } demoAccounts { personId name description } }`,

  invitations: `query Invitations($id: ID!) { invitations(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id email name title state } } }`,

  postRequests: `query PostRequests($id: ID!) { postRequests(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id personName personEmail title message state organisation { id name } } } }`,

  ownPostRequests: `query OwnPostRequests { viewer { account { waitsForLink
    postRequests { id personName personEmail title message state organisation { id name } } } } }`,

  identityLinks: `query IdentityLinks($id: ID) { identityLinks(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id name email issuer personId personName mayDecide } } }`,

  whoCanSee: `query WhoCanSee($id: ID!) { whoCanSee(versionId: $id) { reasons { words verbs } } }`,

  whyAccess: `query WhyAccess($id: ID!, $organisationId: ID, $personId: ID) {
    whyAccess(versionId: $id, organisationId: $organisationId, personId: $personId) { verbs words }
  }`,

  agreement: `query Agreement($id: ID!) { agreement(id: $id) { id title state lastDay
    newestTerms { number verbs kinds note declinedReason firstDay lastDay licence { code } proposedFor { id name } accepted { organisation { id name } person { id name } } } agreedTerms { number verbs kinds note declinedReason firstDay lastDay licence { code } proposedFor { id name } accepted { organisation { id name } person { id name } } } parties { side canSign hasAccepted organisation { id name } }
    items(first: 50) { totalCount edges { cursor } nodes { id artefact { id kind version { id title summary } } } }
    collections { id addedAt collection { id title itemCount descriptionMarkdown isUnderAgreement } }
  } }`,

  agreements: `query Agreements($id: ID!) { agreements(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id title state newestTerms { note } parties { organisation { id name } } } } }`,

  agreementEndings: `query AgreementEndings($id: ID!) { agreementEndings(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id agreementTitle versionId artefactId title number verbs inWords offering { id name } } } }`,

  accessRequests: `query AccessRequests($id: ID!, $answered: Boolean!) { accessRequests(organisationId: $id, answered: $answered, first: 50) {
    totalCount edges { cursor } nodes { ...RequestParts } } } ${request}`,

  standingDelegations: `query StandingDelegations($id: ID!) { standingDelegations(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { ...DelegationParts } } } ${delegation}`,

  myDelegations: `query MyDelegations { myDelegations { ...DelegationParts } } ${delegation}`,

  delegatedReleases: `query DelegatedReleases { delegatedReleases(first: 50) {
    totalCount edges { cursor } nodes { id title summary artefact { id rightsHolder { id name } } } } }`,

  myAccessRequests: `query MyAccessRequests { myAccessRequests(first: 100) { totalCount nodes { ...RequestParts } } } ${request}`,

  partnership: `query Partnership($id: ID!) { partnership(id: $id) {
    id name charterMarkdown noticeDays memberCount canSteward steward { id name }
    members(first: 50) { totalCount edges { cursor } nodes { id state lastDay organisation { id name } partnership { id name } } }
  } }`,

  community: `query Community($id: ID!) { community(id: $id) { ...CommunityParts
    members(first: 100) { totalCount edges { cursor } nodes { id role joinedAt person { id name } } }
    requests(first: 50) { totalCount edges { cursor } nodes { id message state person { id name } } }
    invitations(first: 50) { totalCount edges { cursor } nodes { id note role invitedBy { id name } } }
    myRequest { id message state } warnings
    handover { waitingRequests waitingInvitations succession { departed { id name } } candidates { id person { id name } } }
  } } ${communityParts}`,

  communities: `query Communities($mine: Boolean, $subject: String, $first: Int!, $after: String) {
    communities(mine: $mine, subject: $subject, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount edges { cursor } nodes { ...CommunityParts } } } ${communityParts}`,

  communityMembers: `query CommunityMembers($id: ID!, $name: String, $first: Int!, $after: String) { community(id: $id) {
    members(name: $name, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount edges { cursor } nodes { id person { id name } } } } }`,

  communityThread: `query CommunityThread($id: ID!) { communityThread(id: $id) {
    id title messageCount following canWrite startedBy { id name } community { id name }
    messages(first: 50) { totalCount edges { cursor } nodes { id bodyMarkdown bodyHtml hideReason canDecide author { id name }
      mentions { id name } references { kind id title } edits { bodyHtml } thread { id title } } } } }`,

  communityThreads: `query CommunityThreads($id: ID!, $first: Int!, $after: String) { community(id: $id) {
    threads(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount edges { cursor } nodes { id title startedBy { id name } } } } }`,

  communityEvent: `query CommunityEvent($id: ID!) { communityEvent(id: $id) { ...EventParts community { id name } } } ${eventParts}`,

  communityEvents: `query CommunityEvents($id: ID!, $first: Int!, $after: String) { community(id: $id) {
    events(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount edges { cursor } nodes { ...EventParts } } } } ${eventParts}`,

  communityReports: `query CommunityReports($id: ID!) { community(id: $id) { reports(first: 50) {
    totalCount edges { cursor } nodes { id note reportedBy { id name } message { id bodyMarkdown thread { id title } } } } } }`,

  suggestedCommunities: `query SuggestedCommunities { suggestedCommunities { ...CommunityParts } } ${communityParts}`,

  myCommunityRequests: `query MyCommunityRequests { myCommunityRequests {
    id message state reason person { id name } community { id name } } }`,

  auditEntries: `query AuditEntries($organisationId: ID!, $first: Int!, $after: String) {
    auditEntries(organisationId: $organisationId, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount
      nodes { id number action codes byPerson hash actor { id name about } about { role id title } } } }`,
  ipRegister: `query IpRegister($organisationId: ID!, $first: Int!, $after: String) {
    ipRegister(organisationId: $organisationId, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } totalCount edges { cursor }
      nodes { id title kind type number state adopterCount hoursSaved adaptationCount settings { setting count }
        adopters { id name } adapters { id name }
        release { scope licenceCode partners { id name } partnerships { id name charterMarkdown } releasedBy { id name } decidedBy { id name } } } } }`,
  reuseLedger: `query ReuseLedger($id: ID!) { reuseLedger(organisationId: $id) {
    worksHeld worksReused trustPairs trusts { id name } byMonth { of own beyond } bySetting { of own beyond }
    own { adoptions adoptionsOfDerived organisations derivedWorks hoursSaved }
    beyond { adoptions adoptionsOfDerived organisations derivedWorks hoursSaved } } }`,
  collection: `query Collection($id: ID!, $first: Int!, $after: String) { collection(id: $id) { ...CollectionParts
    items(first: $first, after: $after) { ${page} totalCount edges { cursor } nodes { ...CollectionItemParts } } } }
    ${collection}`,
  collectionProposals: `query CollectionProposals($first: Int!, $after: String) {
    list: collectionProposals(first: $first, after: $after) { ${page} nodes { ...CollectionProposalParts collection { ...CollectionParts items(first: 1) { nodes { ...CollectionItemParts } } } } } }
    ${collection}`,
  collections: `query Collections($first: Int!, $after: String, $filter: CollectionFilterInput) {
    list: collections(first: $first, after: $after, filter: $filter) { ${page} totalCount edges { cursor }
      nodes { ...CollectionParts items(first: 3) { nodes { ...CollectionItemParts } } } } }
    ${collection}`,
  collectionVersion: `query CollectionVersion($id: ID!, $number: Int!, $from: Int!) { collection(id: $id) { ...CollectionParts
    versions(first: 20) { edges { cursor } nodes { id number title changeNote publishedBy { id name about } } }
    version(number: $number) { id number title changeNote descriptionHtml citation sections { id title note }
      items { ...CollectionItemParts } differencesFrom(number: $from) { kind title before after } } } }
    ${collection}`,
  communityCollections: `query CommunityCollections($id: ID!, $first: Int!, $after: String) { community(id: $id) {
    collections(first: $first, after: $after) { ${page} totalCount edges { cursor }
      nodes { ...CollectionParts items(first: 2) { nodes { ...CollectionItemParts } } } } } }
    ${collection}`,
  curriculumMap: `query CurriculumMap($id: ID!) { curriculumMap(id: $id) { ...MapParts } } ${curriculumMap}`,
  curriculumMaps: `query CurriculumMaps($first: Int!, $after: String, $filter: CurriculumMapFilterInput) {
    list: curriculumMaps(first: $first, after: $after, filter: $filter) { ${page} totalCount edges { cursor }
      nodes { ...MapParts } } } ${curriculumMap}`,
  mapNeighbours: `query MapNeighbours($id: ID!, $year: String!, $firstWeek: Int!, $weeks: Int!) { curriculumMap(id: $id) { id
    neighbours(year: $year, firstWeek: $firstWeek, weeks: $weeks) { ...SlotParts map { id title organisation { id name } } } } } ${mapSlot}`,
  mapPlaces: `query MapPlaces($id: ID!) { artefact(id: $id) { id mapPlaces { ...SlotParts map { id title organisation { id name } } } } } ${mapSlot}`,
  partnerships: `query Partnerships($id: ID!) { partnerships(organisationId: $id, first: 50) {
    totalCount edges { cursor } nodes { id state lastDay organisation { id name } partnership { id name charterMarkdown } } } }`,

  applications: `query Applications { pendingApplications(first: 50) {
    totalCount nodes { id statement applicant { id name } organisation { id name } } } }`,
} as const;
