import { graphql } from '../../gql/index.ts';

export const SavedSearchesQuery = graphql(`
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
`);

export const SaveSearchMutation = graphql(`
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
`);

export const ChangeSavedSearchMutation = graphql(`
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
`);

export const DeleteSavedSearchMutation = graphql(`
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
`);

export const MarkSearchAlertsReadMutation = graphql(`
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
`);

export const StopSearchAlertsMutation = graphql(`
  mutation StopSearchAlerts($input: StopAlertsInput!) {
    result: stopSearchAlerts(input: $input)
  }
`);

export const UnansweredQueriesQuery = graphql(`
  query UnansweredQueries {
    unansweredQueries {
      query
      people
      organisations
    }
  }
`);
