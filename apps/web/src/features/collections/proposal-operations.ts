import { graphql } from '../../gql/index.ts';

export const CollectionDeskQuery = graphql(`
  query CollectionDesk($id: ID!) {
    collection(id: $id) {
      id
      work {
        itemId
        fault
        title
        other
        at
      }
      proposals(first: 50) {
        nodes {
          ...CollectionProposalParts
        }
      }
    }
  }
`);

export const CollectionProposalFragment = graphql(`
  fragment CollectionProposalParts on CollectionProposal {
    id
    note
    state
    reason
    isMine
    proposedBy {
      id
      name
    }
    proposedFor {
      id
      name
    }
    version {
      id
      title
      artefact {
        id
      }
    }
  }
`);

export const FollowCollectionMutation = graphql(`
  mutation FollowCollection($input: FollowCollectionInput!) {
    result: followCollection(input: $input) {
      __typename
      ... on Collection {
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

export const UnfollowCollectionMutation = graphql(`
  mutation UnfollowCollection($input: UnfollowCollectionInput!) {
    result: unfollowCollection(input: $input) {
      __typename
      ... on Collection {
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

export const ProposeForCollectionMutation = graphql(`
  mutation ProposeForCollection($input: ProposeForCollectionInput!) {
    result: proposeForCollection(input: $input) {
      __typename
      ... on CollectionProposal {
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

export const AcceptCollectionProposalMutation = graphql(`
  mutation AcceptCollectionProposal($input: AcceptCollectionProposalInput!) {
    result: acceptCollectionProposal(input: $input) {
      __typename
      ... on CollectionProposal {
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

export const DeclineCollectionProposalMutation = graphql(`
  mutation DeclineCollectionProposal($input: DeclineCollectionProposalInput!) {
    result: declineCollectionProposal(input: $input) {
      __typename
      ... on CollectionProposal {
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

export const TakeBackCollectionProposalMutation = graphql(`
  mutation TakeBackCollectionProposal($input: TakeBackCollectionProposalInput!) {
    result: takeBackCollectionProposal(input: $input) {
      __typename
      ... on CollectionProposal {
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
