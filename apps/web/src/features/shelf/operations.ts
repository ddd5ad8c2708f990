import { graphql } from '../../gql/index.ts';

export const ShelfQuery = graphql(`
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
`);

/** Whether one artefact is kept, asked beside its page so that the page waits for nothing of it. */
export const KeptForLaterQuery = graphql(`
  query KeptForLater($id: ID!) {
    artefact(id: $id) {
      id
      keptForLater {
        note
      }
    }
  }
`);

export const SaveForLaterMutation = graphql(`
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
`);

export const TakeOffShelfMutation = graphql(`
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
`);
