import { graphql } from '../../gql/index.ts';

export const SubmitForReleaseMutation = graphql(`
  mutation SubmitForRelease($input: SubmitForReleaseInput!) {
    result: submitForRelease(input: $input) {
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

export const ReturnDraftMutation = graphql(`
  mutation ReturnDraft($input: ReturnDraftInput!) {
    result: returnDraft(input: $input) {
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

export const ReleaseVersionMutation = graphql(`
  mutation ReleaseVersion($input: ReleaseVersionInput!) {
    result: releaseVersion(input: $input) {
      __typename
      ... on Done {
        id
      }
      ... on ArtefactVersion {
        id
        artefact {
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

export const ReleaseBundleMutation = graphql(`
  mutation ReleaseBundle($input: ReleaseBundleInput!) {
    result: releaseBundle(input: $input) {
      __typename
      ... on ReleasedBundle {
        versionIds
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

export const UndoReleaseMutation = graphql(`
  mutation UndoRelease($input: UndoReleaseInput!) {
    result: undoRelease(input: $input) {
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

export const ReleaseQueueQuery = graphql(`
  query ReleaseQueue($organisationId: ID!, $after: String) {
    releaseQueue(organisationId: $organisationId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        summary
        type
        state
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
