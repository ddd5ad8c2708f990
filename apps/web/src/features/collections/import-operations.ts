import { graphql } from '../../gql/index.ts';

export const PreviewCollectionImportMutation = graphql(`
  mutation PreviewCollectionImport($input: PreviewCollectionImportInput!) {
    result: previewCollectionImport(input: $input) {
      __typename
      ... on CollectionImportPreview {
        lines {
          line
          artefactId
          versionId
          title
          isThere
        }
        faults {
          line
          message
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

export const ImportToCollectionMutation = graphql(`
  mutation ImportToCollection($input: ImportToCollectionInput!) {
    result: importToCollection(input: $input) {
      __typename
      ... on CollectionImported {
        addedIds
        faults {
          line
          message
        }
        collection {
          id
          revision
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
