import { graphql } from '../../gql/index.ts';

export const ShareRequestFragment = graphql(`
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
`);

export const ShareRequestsQuery = graphql(`
  query ShareRequests($organisationId: ID!, $answered: Boolean!, $after: String) {
    shareRequests(organisationId: $organisationId, answered: $answered, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ShareRequestParts
      }
    }
  }
`);

export const MyShareRequestsQuery = graphql(`
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
`);

export const SuggestedSharingQuery = graphql(`
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
`);

export const AskToShareMutation = graphql(`
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
`);

export const TakeBackShareRequestMutation = graphql(`
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
`);

export const DeclineToShareMutation = graphql(`
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
`);
