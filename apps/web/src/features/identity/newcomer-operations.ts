import { graphql } from '../../gql/index.ts';

export const WaitingQuery = graphql(`
  query Waiting {
    viewer {
      account {
        email
        waitsForLink
        postRequests {
          id
          title
          state
          requestedAt
          reason
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const RequestPostMutation = graphql(`
  mutation RequestPost($input: RequestPostInput!) {
    result: requestPost(input: $input) {
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

export const WithdrawPostRequestMutation = graphql(`
  mutation WithdrawPostRequest($input: WithdrawPostRequestInput!) {
    result: withdrawPostRequest(input: $input) {
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

export const PostRequestsQuery = graphql(`
  query PostRequests($organisationId: ID!, $after: String) {
    postRequests(organisationId: $organisationId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        personName
        personEmail
        title
        message
        requestedAt
      }
    }
  }
`);

export const AcceptPostRequestMutation = graphql(`
  mutation AcceptPostRequest($input: AcceptPostRequestInput!) {
    result: acceptPostRequest(input: $input) {
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

export const DeclinePostRequestMutation = graphql(`
  mutation DeclinePostRequest($input: DeclinePostRequestInput!) {
    result: declinePostRequest(input: $input) {
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

export const IdentityLinksQuery = graphql(`
  query IdentityLinks($organisationId: ID, $after: String) {
    identityLinks(organisationId: $organisationId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        email
        emailVerified
        issuer
        requestedAt
        personId
        personName
        mayDecide
      }
    }
  }
`);

export const ConfirmIdentityLinkMutation = graphql(`
  mutation ConfirmIdentityLink($input: DecideIdentityLinkInput!) {
    result: confirmIdentityLink(input: $input) {
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

export const DeclineIdentityLinkMutation = graphql(`
  mutation DeclineIdentityLink($input: DecideIdentityLinkInput!) {
    result: declineIdentityLink(input: $input) {
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
