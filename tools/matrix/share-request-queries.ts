const problems = '... on Problems { problems { code message field } }';

const request = `fragment ShareParts on ShareRequest { id state personName isMine purpose reason audiences askedAt answerBy decidedAt
  collectionId collectionTitle versionId organisation { id name } artefact { id rightsHolder { id name } version { id title summary } } }`;

/** The operations about asking others to share. */
export const shareRequestQueries = {
  shareRequests: `query ShareRequests($id: ID!, $answered: Boolean!) { shareRequests(organisationId: $id, answered: $answered, first: 50) {
    nodes { ...ShareParts } } } ${request}`,
  myShareRequests: `query MyShareRequests { myShareRequests(first: 100) { nodes { ...ShareParts } } } ${request}`,
  shareRequest: `query ShareRequest($id: ID!) { shareRequest(id: $id) { ...ShareParts } } ${request}`,
  suggestedSharing: `query SuggestedSharing($id: ID!) { suggestedSharing(requestId: $id) { artefactId versionId licenceTitle scope
    partnershipIds partners { id name } } }`,
  collectionGaps: `query CollectionGaps($id: ID!) { collection(id: $id) { id gaps { itemId lackedBy { id name } request { id } } } }`,
} as const;

const mutation = (name: string, type: string, asked: string): string =>
  `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ... on ShareRequest { ${asked} } ${problems} } }`;

export const shareRequestMutations = {
  askToShare: mutation('askToShare', 'AskToShareInput', 'id state purpose'),
  takeBackShareRequest: mutation('takeBackShareRequest', 'TakeBackShareRequestInput', 'id state purpose'),
  declineToShare: mutation('declineToShare', 'DeclineToShareInput', 'id state purpose'),
} as const;
