import { graphql } from '../../gql/index.ts';

export const DraftFragment = graphql(`
  fragment DraftParts on ArtefactVersion {
    id
    revision
    state
    number
    title
    summary
    bodyMarkdown
    type
    subjects
    phase
    keyStages
    yearGroups
    keywords
    inclusion
    inclusionNote
    sendNeeds
    updatedAt
    returnedReason
    returnedNote
    ...DetailsParts
    answers {
      thirdParty
      pictureText
      captions
    }
    thirdPartyItems {
      ...ThirdPartyParts
    }
    licence {
      code
    }
    authors {
      name
      person {
        id
      }
    }
    files {
      ...FileParts
    }
    parts {
      id
      kind
      version {
        id
        title
        type
      }
    }
    access {
      canEdit
      canRelease
      isOwnSubmission
    }
    delegations {
      ...DelegationParts
    }
    artefact {
      id
      kind
      rightsHolder {
        id
        name
        kind
      }
    }
  }
`);

export const ReadinessFragment = graphql(`
  fragment ReadinessParts on ReadinessCheck {
    code
    label
    passed
    blocking
    confirmable
    field
    message
  }
`);

export const NearDuplicateFragment = graphql(`
  fragment NearDuplicateParts on NearDuplicate {
    resemblance
    version {
      id
      title
      artefact {
        id
        rightsHolder {
          name
        }
      }
      access {
        canAdapt
      }
    }
  }
`);

export const DraftReadinessQuery = graphql(`
  query DraftReadiness($id: ID!) {
    artefactVersion(id: $id) {
      id
      readiness {
        ...ReadinessParts
      }
      nearDuplicates {
        ...NearDuplicateParts
      }
    }
  }
`);

export const DraftQuery = graphql(`
  query Draft($id: ID!) {
    artefactVersion(id: $id) {
      ...DraftParts
    }
  }
`);

export const CheckQuery = graphql(`
  query Check($id: ID!) {
    artefactVersion(id: $id) {
      ...DraftParts
      readiness {
        ...ReadinessParts
      }
      releaseBundle {
        more
        items {
          version {
            id
            title
            artefact {
              kind
              rightsHolder {
                name
              }
            }
          }
          findings {
            ...ReadinessParts
          }
        }
      }
      nearDuplicates {
        ...NearDuplicateParts
      }
      artefact {
        versions {
          nodes {
            id
          }
        }
      }
    }
  }
`);

export const CreateDraftMutation = graphql(`
  mutation CreateDraft($input: CreateDraftInput!) {
    result: createDraft(input: $input) {
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

export const UpdateDraftMutation = graphql(`
  mutation UpdateDraft($input: UpdateDraftInput!) {
    result: updateDraft(input: $input) {
      __typename
      ... on ArtefactVersion {
        id
        revision
        updatedAt
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

export const DiscardDraftMutation = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    result: discardDraft(input: $input) {
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

export const AttachFileMutation = graphql(`
  mutation AttachFile($input: AttachFileInput!) {
    result: attachFile(input: $input) {
      __typename
      ... on ArtefactVersion {
        id
        revision
        files {
          ...FileParts
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

export const DetachFileMutation = graphql(`
  mutation DetachFile($input: DetachFileInput!) {
    result: detachFile(input: $input) {
      __typename
      ... on ArtefactVersion {
        id
        revision
        files {
          ...FileParts
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

export const ReorderFilesMutation = graphql(`
  mutation ReorderFiles($input: ReorderFilesInput!) {
    result: reorderFiles(input: $input) {
      __typename
      ... on ArtefactVersion {
        id
        revision
        files {
          ...FileParts
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

export const DraftPreviewQuery = graphql(`
  query DraftPreview($id: ID!) {
    artefactVersion(id: $id) {
      bodyHtml
    }
  }
`);

export const SetPartsMutation = graphql(`
  mutation SetParts($input: SetPartsInput!) {
    result: setParts(input: $input) {
      __typename
      ... on ArtefactVersion {
        id
        revision
        parts {
          id
          kind
          version {
            id
            title
            type
          }
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

export const MyWorkQuery = graphql(`
  query MyWork($after: String) {
    myWork(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        version {
          ...CardParts
        }
        draft {
          id
          state
          title
          updatedAt
          type
        }
      }
    }
  }
`);

export const DeskQuery = graphql(`
  query Desk {
    myWork(first: 12) {
      nodes {
        id
        kind
        draft {
          id
          state
          title
          updatedAt
          type
        }
      }
    }
  }
`);

export const FindArtefactsQuery = graphql(`
  query FindArtefacts($query: String!) {
    search(input: { query: $query, first: 8 }) {
      hits {
        version {
          id
          title
          type
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
  }
`);
