import { graphql } from '../../gql/index.ts';

export const CollectionCardFragment = graphql(`
  fragment CollectionCardParts on Collection {
    id
    title
    itemCount
    canCurate
    updatedAt
    ownerPerson {
      id
      name
    }
    ownerOrganisation {
      id
      name
    }
  }
`);

export const CollectionItemFragment = graphql(`
  fragment CollectionItemParts on CollectionItem {
    id
    sectionId
    note
    pinned
    version {
      id
      number
      state
      title
      summary
      type
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
`);

export const CollectionChangeFragment = graphql(`
  fragment CollectionChangeParts on CollectionChange {
    revision
    kind
    title
    changedAt
    changedBy {
      id
      name
    }
  }
`);

export const CollectionEditedFragment = graphql(`
  fragment CollectionEditedParts on CollectionEdited {
    addedIds
    collection {
      id
      title
      revision
    }
    merged {
      ...CollectionChangeParts
    }
  }
`);

export const CollectionConflictFragment = graphql(`
  fragment CollectionConflictParts on CollectionConflict {
    message
    collection {
      id
      revision
    }
    changes {
      ...CollectionChangeParts
    }
  }
`);

export const CollectionsQuery = graphql(`
  query Collections($filter: CollectionFilterInput, $after: String) {
    collections(first: 20, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CollectionCardParts
      }
    }
  }
`);

export const CollectionQuery = graphql(`
  query Collection($id: ID!, $after: String) {
    collection(id: $id) {
      ...CollectionCardParts
      descriptionMarkdown
      descriptionHtml
      revision
      canManage
      isFollowed
      isUnderAgreement
      newItemCount
      audience {
        scope
        partners {
          id
          name
        }
        partnerships {
          id
          name
        }
      }
      curators {
        id
        name
      }
      sections {
        id
        title
        note
      }
      items(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CollectionItemParts
        }
      }
    }
  }
`);

export const CollectionGapsQuery = graphql(`
  query CollectionGaps($id: ID!) {
    collection(id: $id) {
      id
      gaps {
        itemId
        title
        lackedBy
      }
    }
  }
`);

export const RemoveCollectionMutation = graphql(`
  mutation RemoveCollection($input: RemoveCollectionInput!) {
    result: removeCollection(input: $input) {
      __typename
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const CreateCollectionMutation = graphql(`
  mutation CreateCollection($input: CreateCollectionInput!) {
    result: createCollection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const UpdateCollectionMutation = graphql(`
  mutation UpdateCollection($input: UpdateCollectionInput!) {
    result: updateCollection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const SetCollectionAudienceMutation = graphql(`
  mutation SetCollectionAudience($input: SetCollectionAudienceInput!) {
    result: setCollectionAudience(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const SetCollectionCuratorsMutation = graphql(`
  mutation SetCollectionCurators($input: SetCollectionCuratorsInput!) {
    result: setCollectionCurators(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const AddToCollectionMutation = graphql(`
  mutation AddToCollection($input: AddToCollectionInput!) {
    result: addToCollection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const MoveCollectionItemMutation = graphql(`
  mutation MoveCollectionItem($input: MoveCollectionItemInput!) {
    result: moveCollectionItem(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const UpdateCollectionItemMutation = graphql(`
  mutation UpdateCollectionItem($input: UpdateCollectionItemInput!) {
    result: updateCollectionItem(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const RemoveCollectionItemMutation = graphql(`
  mutation RemoveCollectionItem($input: RemoveCollectionItemInput!) {
    result: removeCollectionItem(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const AddCollectionSectionMutation = graphql(`
  mutation AddCollectionSection($input: AddCollectionSectionInput!) {
    result: addCollectionSection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const UpdateCollectionSectionMutation = graphql(`
  mutation UpdateCollectionSection($input: UpdateCollectionSectionInput!) {
    result: updateCollectionSection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const MoveCollectionSectionMutation = graphql(`
  mutation MoveCollectionSection($input: MoveCollectionSectionInput!) {
    result: moveCollectionSection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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

export const RemoveCollectionSectionMutation = graphql(`
  mutation RemoveCollectionSection($input: RemoveCollectionSectionInput!) {
    result: removeCollectionSection(input: $input) {
      __typename
      ... on CollectionEdited {
        ...CollectionEditedParts
      }
      ... on CollectionConflict {
        ...CollectionConflictParts
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
