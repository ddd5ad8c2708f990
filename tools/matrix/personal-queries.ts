/** The operations about what people keep for themselves and say to each other. */
const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const problems = '... on Problems { problems { code message field } }';
const feedback = `fragment FeedbackParts on Feedback { id shown writerAgrees authorsAgree isMine canAnswer usedFor { markdown html }
  worked { markdown html } toChange { markdown html } answer { markdown html } writtenBy { id name about } answeredBy { id name about }
  writtenFor { id name } version { id title summary keywords } }`;

export const personalQueries = {
  shelf: `query Shelf($query: String, $first: Int!, $after: String) {
    list: shelf(query: $query, first: $first, after: $after) { totalCount ${page} edges { cursor }
      nodes { note artefact { id kind rightsHolder { id name } keptForLater { note } }
        version { id number title summary keywords bodyMarkdown files { id fileName } } } } }`,
  keptForLater: `query KeptForLater($id: ID!) { artefact(id: $id) { id keptForLater { note } } }`,
  feedback: `query Feedback($versionId: ID!, $first: Int!, $after: String) {
    list: feedback(versionId: $versionId, first: $first, after: $after) { totalCount ${page} nodes { ...FeedbackParts } } } ${feedback}`,
  receivedFeedback: `query ReceivedFeedback($first: Int!, $after: String) {
    list: receivedFeedback(first: $first, after: $after) { totalCount ${page} nodes { ...FeedbackParts } } } ${feedback}`,
  writtenFeedback: `query WrittenFeedback($first: Int!, $after: String) {
    list: writtenFeedback(first: $first, after: $after) { totalCount ${page} nodes { ...FeedbackParts } } } ${feedback}`,
  searchKind: `query SearchKind($kind: SearchedKind!, $query: String!, $first: Int!, $after: String) {
    searchKind(kind: $kind, query: $query, first: $first, after: $after) { total totalIsExact ${page}
      people { id name about } organisations { id name about }
      communities { id name purposeMarkdown memberCount } collections { id title descriptionMarkdown itemCount } } }`,
  searchCounts: `query SearchCounts($query: String!) { searchCounts(query: $query) { kind total totalIsExact } }`,
} as const;

export const personalMutations = {
  updateProfile: `mutation ($input: UpdateProfileInput!) { result: updateProfile(input: $input) { __typename
    ... on Viewer { person { id } } ${problems} } }`,
  saveForLater: `mutation ($input: SaveForLaterInput!) { result: saveForLater(input: $input) { __typename
    ... on Artefact { id keptForLater { note } } ${problems} } }`,
  takeOffShelf: `mutation ($input: TakeOffShelfInput!) { result: takeOffShelf(input: $input) { __typename
    ... on Done { id } ${problems} } }`,
  writeFeedback: `mutation ($input: WriteFeedbackInput!) { result: writeFeedback(input: $input) { __typename
    ...FeedbackParts ${problems} } } ${feedback}`,
  answerFeedback: `mutation ($input: AnswerFeedbackInput!) { result: answerFeedback(input: $input) { __typename
    ...FeedbackParts ${problems} } } ${feedback}`,
  agreeToShowFeedback: `mutation ($input: AgreeToShowFeedbackInput!) { result: agreeToShowFeedback(input: $input) { __typename
    ...FeedbackParts ${problems} } } ${feedback}`,
  takeBackFeedback: `mutation ($input: TakeBackFeedbackInput!) { result: takeBackFeedback(input: $input) { __typename
    ... on Done { id } ${problems} } }`,
} as const;
