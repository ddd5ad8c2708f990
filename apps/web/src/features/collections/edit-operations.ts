import { graphql } from '../../gql/index.ts';

export const CollectionChangeFragment = graphql(`
  fragment CollectionChangeParts on CollectionChange {
    revision
    kind
    itemId
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
