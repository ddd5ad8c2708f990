import { graphql } from '../../gql/index.ts';

export const LicenceFragment = graphql(`
  fragment LicenceParts on Licence {
    code
    title
    url
    open
    plainWords
    adaptationWords
    permitsAdapt
    permitsRedistribute
    permitsCommercial
    permitsPublic
  }
`);

export const FileFragment = graphql(`
  fragment FileParts on ArtefactFile {
    id
    fileName
    mediaType
    bytes
    textState
    textProblem
    textPreview
    recalled
    downloadUrl
    inlineUrl
  }
`);

export const ThirdPartyFragment = graphql(`
  fragment ThirdPartyParts on ThirdPartyItem {
    what
    source
    permission
    note
  }
`);

export const DetailsFragment = graphql(`
  fragment DetailsParts on ArtefactVersion {
    curriculum {
      examBoard
      tier
      weeks
      priorKnowledge
      framework
      misconceptions {
        misconception
        response
      }
    }
    cpd {
      intendedRoles
      durationMinutes
      delivery
      mechanisms
      practiceTasks
    }
    research {
      question
      method
      setting
      sample
      evidenceStrength
      result
      evidenceLinks {
        title
        url
        relation
      }
    }
  }
`);

export const VersionFragment = graphql(`
  fragment VersionPageParts on ArtefactVersion {
    ...CardParts
    ...DetailsParts
    revision
    bodyHtml
    keywords
    inclusion
    inclusionNote
    sendNeeds
    changeNote
    citation
    attribution
    credits {
      depth
      title
      authors
      organisation
      number
      changes
      link
      licence {
        title
        url
      }
      version {
        id
        artefact {
          id
        }
      }
    }
    thirdPartyItems {
      ...ThirdPartyParts
    }
    audienceInWords
    whyVisible
    licence {
      ...LicenceParts
    }
    authors {
      name
      person {
        id
      }
    }
    archiveUrl
    files {
      ...FileParts
    }
    parts {
      id
      kind
      version {
        id
        title
        summary
        type
      }
    }
    terms {
      scope
      availableFrom
      availableUntil
      inForceFrom
      heldSince
      partners {
        id
        name
      }
      partnerships {
        id
        name
      }
      licence {
        code
      }
      decidedBy {
        id
        name
      }
      onDelegationOf {
        id
        name
      }
    }
    newerVersion {
      id
      number
    }
    undoUntil
    access {
      canRead
      canDownload
      canAdopt
      canAdapt
      canEdit
      canRenew
      canRelease
      canWithdraw
    }
  }
`);

export const AdoptionFragment = graphql(`
  fragment AdoptionParts on Adoption {
    id
    mode
    following
    hoursSaved
    adoptedAt
    organisation {
      id
      name
    }
    version {
      id
      number
    }
  }
`);

export const ArtefactQuery = graphql(`
  query Artefact($id: ID!) {
    artefact(id: $id) {
      id
      kind
      rightsHolder {
        id
        name
      }
      version {
        ...VersionPageParts
      }
      draft {
        id
        state
      }
      tombstone {
        reason
        note
        madeAt
        title
      }
      versions(first: 50) {
        nodes {
          id
          number
          state
          title
          releasedAt
          changeNote
        }
      }
      adoptions(first: 50) {
        totalCount
        nodes {
          ...AdoptionParts
        }
      }
      myAdoptions {
        ...AdoptionParts
      }
      containers {
        id
        kind
        version {
          id
          title
          type
        }
      }
    }
  }
`);

export const ArtefactVersionQuery = graphql(`
  query ArtefactVersion($id: ID!) {
    artefactVersion(id: $id) {
      ...VersionPageParts
    }
  }
`);

export const LicencesQuery = graphql(`
  query Licences {
    licences {
      ...LicenceParts
    }
  }
`);

export const NewestQuery = graphql(`
  query Newest {
    artefacts(first: 12) {
      nodes {
        id
        version {
          ...CardParts
        }
      }
    }
  }
`);

export const AdoptVersionMutation = graphql(`
  mutation AdoptVersion($input: AdoptVersionInput!) {
    result: adoptVersion(input: $input) {
      __typename
      ... on Adoption {
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

export const EndAdoptionMutation = graphql(`
  mutation EndAdoption($input: EndAdoptionInput!) {
    result: endAdoption(input: $input) {
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

export const WithdrawVersionMutation = graphql(`
  mutation WithdrawVersion($input: WithdrawVersionInput!) {
    result: withdrawVersion(input: $input) {
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

export const RecallVersionMutation = graphql(`
  mutation RecallVersion($input: RecallVersionInput!) {
    result: recallVersion(input: $input) {
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

export const CreateNewVersionMutation = graphql(`
  mutation CreateNewVersion($input: CreateNewVersionInput!) {
    result: createNewVersion(input: $input) {
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

export const ChangeReleaseTermsMutation = graphql(`
  mutation ChangeReleaseTerms($input: ChangeReleaseTermsInput!) {
    result: changeReleaseTerms(input: $input) {
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

export const WhoCanSeeQuery = graphql(`
  query WhoCanSee($versionId: ID!) {
    whoCanSee(versionId: $versionId) {
      reasons {
        words
        verbs
      }
    }
  }
`);

export const WhyAccessQuery = graphql(`
  query WhyAccess($versionId: ID!, $organisationId: ID!) {
    whyAccess(versionId: $versionId, organisationId: $organisationId) {
      verbs
      words
    }
  }
`);
