import { graphql } from '../../gql/index.ts';

export const UpstreamChangesQuery = graphql(`
  query UpstreamChanges($settled: Boolean!, $first: Int!, $after: String) {
    upstreamChanges(settled: $settled, first: $first, after: $after) {
      nodes {
        ...UpstreamRowParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment UpstreamRowParts on UpstreamChange {
    id
    kind
    title
    madeAt
    settledAt
    reason
    note
    organisation {
      id
      name
    }
    adaptation {
      id
      version {
        id
        title
      }
    }
    version {
      id
      number
      changeNote
      artefact {
        id
        rightsHolder {
          id
          name
        }
      }
    }
  }
`);

export const UpstreamChangeQuery = graphql(`
  query UpstreamChange($id: ID!) {
    upstreamChange(id: $id) {
      ...UpstreamRowParts
      parts {
        part
        label
        base
        theirs
        yours
        editedHere
        changes {
          kind
          text
        }
      }
    }
  }
`);

export const AcceptUpstreamPartsMutation = graphql(`
  mutation AcceptUpstreamParts($input: AcceptUpstreamPartsInput!) {
    result: acceptUpstreamParts(input: $input) {
      __typename
      ... on ArtefactVersion {
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

export const KeepUpstreamPartsMutation = graphql(`
  mutation KeepUpstreamParts($input: KeepUpstreamPartsInput!) {
    result: keepUpstreamParts(input: $input) {
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

export const DeclineUpstreamPartsMutation = graphql(`
  mutation DeclineUpstreamParts($input: DeclineUpstreamPartsInput!) {
    result: declineUpstreamParts(input: $input) {
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

export const DismissUpstreamChangeMutation = graphql(`
  mutation DismissUpstreamChange($input: DismissUpstreamChangeInput!) {
    result: dismissUpstreamChange(input: $input) {
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

export const DeclinedChangesQuery = graphql(`
  query DeclinedChanges($id: ID!) {
    declinedChanges(artefactId: $id) {
      part
      reason
      declinedAt
      organisation {
        id
        name
      }
      version {
        id
        number
      }
    }
  }
`);
