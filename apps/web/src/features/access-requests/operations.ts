import { graphql } from '../../gql/index.ts';

export const AccessRequestFragment = graphql(`
  fragment AccessRequestParts on AccessRequest {
    id
    state
    artefactId
    versionId
    personName
    purpose
    setting
    askedAt
    answerBy
    decidedAt
    reason
    verbs
    versionNumbers
    lastDay
    organisation {
      id
      name
    }
    grantedTo {
      id
      name
    }
    artefact {
      id
      kind
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

export const AccessRequestsQuery = graphql(`
  query AccessRequests($organisationId: ID!, $answered: Boolean!, $after: String) {
    accessRequests(organisationId: $organisationId, answered: $answered, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AccessRequestParts
        trusts {
          id
          name
        }
      }
    }
  }
`);

export const MyAccessRequestsQuery = graphql(`
  query MyAccessRequests($after: String) {
    myAccessRequests(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AccessRequestParts
      }
    }
  }
`);

export const GrantableVersionsQuery = graphql(`
  query GrantableVersions($artefactId: ID!) {
    artefact(id: $artefactId) {
      id
      versions(first: 50) {
        nodes {
          id
          number
          state
        }
      }
    }
  }
`);

export const AskForAccessMutation = graphql(`
  mutation AskForAccess($input: AskForAccessInput!) {
    result: askForAccess(input: $input) {
      __typename
      ... on AccessRequest {
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

export const TakeBackAccessRequestMutation = graphql(`
  mutation TakeBackAccessRequest($input: TakeBackAccessRequestInput!) {
    result: takeBackAccessRequest(input: $input) {
      __typename
      ... on AccessRequest {
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

export const GrantAccessMutation = graphql(`
  mutation GrantAccess($input: GrantAccessInput!) {
    result: grantAccess(input: $input) {
      __typename
      ... on AccessRequest {
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

export const DeclineAccessMutation = graphql(`
  mutation DeclineAccess($input: DeclineAccessInput!) {
    result: declineAccess(input: $input) {
      __typename
      ... on AccessRequest {
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

export const SetAccessRequestAsideMutation = graphql(`
  mutation SetAccessRequestAside($input: AccessRequestDecisionInput!) {
    result: setAccessRequestAside(input: $input) {
      __typename
      ... on AccessRequest {
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

export const EndGrantedAccessMutation = graphql(`
  mutation EndGrantedAccess($input: AccessRequestDecisionInput!) {
    result: endGrantedAccess(input: $input) {
      __typename
      ... on AccessRequest {
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
