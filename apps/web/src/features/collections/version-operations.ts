import { graphql } from '../../gql/index.ts';

export const CollectionVersionsQuery = graphql(`
  query CollectionVersions($id: ID!, $after: String) {
    collection(id: $id) {
      id
      versions(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          changeNote
          publishedAt
          publishedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const CollectionVersionQuery = graphql(`
  query CollectionVersion($id: ID!, $number: Int!) {
    collection(id: $id) {
      id
      title
      versions(first: 100) {
        nodes {
          id
          number
          publishedAt
        }
      }
      version(number: $number) {
        id
        number
        title
        changeNote
        descriptionHtml
        publishedAt
        citation
        publishedBy {
          id
          name
        }
        sections {
          id
          title
          note
        }
        items {
          ...CollectionItemParts
        }
      }
    }
  }
`);

export const CollectionDifferencesQuery = graphql(`
  query CollectionDifferences($id: ID!, $number: Int!, $from: Int!) {
    collection(id: $id) {
      id
      version(number: $number) {
        id
        differencesFrom(number: $from) {
          kind
          title
          before
          after
        }
      }
    }
  }
`);

export const PublishCollectionMutation = graphql(`
  mutation PublishCollection($input: PublishCollectionInput!) {
    result: publishCollection(input: $input) {
      __typename
      ... on CollectionPublished {
        version {
          id
          number
        }
      }
      ...CollectionConflictParts
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
