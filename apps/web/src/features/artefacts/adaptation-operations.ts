import { graphql } from '../../gql/index.ts';

export const AdaptVersionMutation = graphql(`
  mutation AdaptVersion($input: AdaptVersionInput!) {
    result: adaptVersion(input: $input) {
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

export const RestoreVersionMutation = graphql(`
  mutation RestoreVersion($input: RestoreVersionInput!) {
    result: restoreVersion(input: $input) {
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

export const DerivationsQuery = graphql(`
  query Derivations($id: ID!) {
    derivations(artefactId: $id) {
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
      origin {
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
  }
`);

export const CompareVersionsQuery = graphql(`
  query CompareVersions($from: ID!, $to: ID!) {
    compareVersions(fromId: $from, toId: $to) {
      from {
        ...ComparedParts
      }
      to {
        ...ComparedParts
      }
      fields {
        field
        label
        kind
        changes {
          kind
          text
        }
      }
      body {
        kind
        text
      }
      files {
        kind
        fileName
        fileNameBefore
      }
      parts {
        kind
        artefactId
        title
      }
    }
  }
  fragment ComparedParts on ArtefactVersion {
    id
    number
    title
    state
    releasedAt
    changeNote
    artefact {
      id
    }
    newerVersion {
      id
      number
    }
    access {
      canRenew
    }
  }
`);
