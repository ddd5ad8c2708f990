import { graphql } from '../../gql/index.ts';

export const DelegationFragment = graphql(`
  fragment DelegationParts on StandingDelegation {
    id
    state
    delegatePost {
      id
      title
    }
    kinds
    scopes
    includesOwn
    firstDay
    lastDay
    givenAt
    endedAt
    organisation {
      id
      name
    }
    delegateOrganisation {
      id
      name
    }
    delegate {
      id
      name
    }
    givenBy {
      id
      name
    }
  }
`);

export const StandingDelegationsQuery = graphql(`
  query StandingDelegations($organisationId: ID!, $after: String) {
    standingDelegations(organisationId: $organisationId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DelegationParts
      }
    }
  }
`);

export const DelegatedReleasesQuery = graphql(`
  query DelegatedReleases($after: String) {
    delegatedReleases(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        type
        updatedAt
        authors {
          name
        }
        artefact {
          id
          kind
          rightsHolder {
            id
            name
          }
        }
      }
    }
  }
`);

export const NameDelegateMutation = graphql(`
  mutation NameDelegate($input: NameDelegateInput!) {
    result: nameDelegate(input: $input) {
      __typename
      ...DelegationParts
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

export const EndDelegationMutation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    result: endDelegation(input: $input) {
      __typename
      ...DelegationParts
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
