/** The operations about what people keep for themselves and say to each other. */
const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const problems = '... on Problems { problems { code message field } }';

export const personalQueries = {
  shelf: `query Shelf($query: String, $first: Int!, $after: String) {
    list: shelf(query: $query, first: $first, after: $after) { totalCount ${page} edges { cursor }
      nodes { note artefact { id kind rightsHolder { id name } keptForLater { note } }
        version { id number title summary keywords bodyMarkdown files { id fileName } } } } }`,
  keptForLater: `query KeptForLater($id: ID!) { artefact(id: $id) { id keptForLater { note } } }`,
} as const;

export const personalMutations = {
  saveForLater: `mutation ($input: SaveForLaterInput!) { result: saveForLater(input: $input) { __typename
    ... on Artefact { id keptForLater { note } } ${problems} } }`,
  takeOffShelf: `mutation ($input: TakeOffShelfInput!) { result: takeOffShelf(input: $input) { __typename
    ... on Done { id } ${problems} } }`,
} as const;
