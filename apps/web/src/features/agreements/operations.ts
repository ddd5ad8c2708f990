import { graphql } from '../../gql/index.ts';

export const AgreementTermsFragment = graphql(`
  fragment AgreementTermsParts on AgreementTerms {
    number
    verbs
    kinds
    firstDay
    lastDay
    survival
    shareBack
    noticeDays
    note
    declinedReason
    licence {
      ...LicenceParts
    }
    proposedFor {
      id
      name
    }
    declinedFor {
      id
      name
    }
    accepted {
      acceptedAt
      organisation {
        id
        name
      }
      person {
        id
        name
      }
    }
  }
`);

export const AgreementsQuery = graphql(`
  query Agreements($organisationId: ID!, $after: String) {
    agreements(organisationId: $organisationId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        state
        lastDay
        parties {
          side
          canSign
          hasAccepted
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const AgreementEndingsQuery = graphql(`
  query AgreementEndings($organisationId: ID!) {
    agreementEndings(organisationId: $organisationId, first: 20) {
      nodes {
        id
        agreementTitle
        artefactId
        title
        inWords
        endedAt
        offering {
          id
          name
        }
      }
    }
  }
`);

export const AgreementQuery = graphql(`
  query Agreement($id: ID!) {
    agreement(id: $id) {
      id
      title
      state
      lastDay
      noticeGivenAt
      agreedTerms {
        ...AgreementTermsParts
      }
      newestTerms {
        ...AgreementTermsParts
      }
      parties {
        side
        canSign
        hasAccepted
        organisation {
          id
          name
        }
      }
      collections {
        id
        collection {
          id
          title
          itemCount
        }
      }
      items(first: 100) {
        nodes {
          id
          artefact {
            id
            kind
            version {
              id
              title
            }
          }
        }
      }
    }
  }
`);

export const OfferableQuery = graphql(`
  query Offerable($id: ID!) {
    organisation(id: $id) {
      id
      artefacts(first: 100) {
        nodes {
          id
          version {
            id
            title
          }
        }
      }
    }
  }
`);

export const ProposeAgreementMutation = graphql(`
  mutation ProposeAgreement($input: ProposeAgreementInput!) {
    result: proposeAgreement(input: $input) {
      __typename
      ... on LicenceAgreement {
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

export const AcceptAgreementTermsMutation = graphql(`
  mutation AcceptAgreementTerms($input: AcceptAgreementTermsInput!) {
    result: acceptAgreementTerms(input: $input) {
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

export const DeclineAgreementTermsMutation = graphql(`
  mutation DeclineAgreementTerms($input: DeclineAgreementTermsInput!) {
    result: declineAgreementTerms(input: $input) {
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

export const GiveAgreementNoticeMutation = graphql(`
  mutation GiveAgreementNotice($input: GiveAgreementNoticeInput!) {
    result: giveAgreementNotice(input: $input) {
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

export const AddAgreementItemsMutation = graphql(`
  mutation AddAgreementItems($input: AgreementItemsInput!) {
    result: addAgreementItems(input: $input) {
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

export const RemoveAgreementItemsMutation = graphql(`
  mutation RemoveAgreementItems($input: AgreementItemsInput!) {
    result: removeAgreementItems(input: $input) {
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

export const NameAgreementCollectionMutation = graphql(`
  mutation NameAgreementCollection($input: AgreementCollectionInput!) {
    result: nameAgreementCollection(input: $input) {
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

export const DropAgreementCollectionMutation = graphql(`
  mutation DropAgreementCollection($input: AgreementCollectionInput!) {
    result: dropAgreementCollection(input: $input) {
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

export const NameableCollectionsQuery = graphql(`
  query NameableCollections($organisationId: ID!) {
    collections(first: 100, filter: { organisationId: $organisationId }) {
      nodes {
        id
        title
        itemCount
      }
    }
  }
`);
