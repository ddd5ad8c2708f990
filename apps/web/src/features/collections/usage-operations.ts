import { graphql } from '../../gql/index.ts';

export const ToldNumberFragment = graphql(`
  fragment ToldNumberParts on ToldNumber {
    total
    settings {
      setting
      count
    }
  }
`);

export const CollectionUsageQuery = graphql(`
  query CollectionUsage($id: ID!) {
    collection(id: $id) {
      id
      usage {
        openedLast30Days {
          ...ToldNumberParts
        }
        openedLast12Months {
          ...ToldNumberParts
        }
        adopted {
          ...ToldNumberParts
        }
        items {
          itemId
          artefactId
          title
          openedLast30Days {
            total
          }
          openedLast12Months {
            ...ToldNumberParts
          }
          adopted {
            ...ToldNumberParts
          }
        }
      }
    }
  }
`);
