import { graphql } from '../../gql/index.ts';

/** How much there is on the other tabs, asked after what is looked at has come. */
export const SearchCountsQuery = graphql(`
  query SearchCounts($query: String!) {
    searchCounts(query: $query) {
      kind
      total
      totalIsExact
    }
  }
`);

export const SearchTotalQuery = graphql(`
  query SearchTotal($input: SearchInput!) {
    search(input: $input) {
      total
      totalIsExact
    }
  }
`);

export const SearchKindQuery = graphql(`
  query SearchKind($kind: SearchedKind!, $query: String!, $after: String) {
    searchKind(kind: $kind, query: $query, first: 20, after: $after) {
      total
      totalIsExact
      pageInfo {
        hasNextPage
        endCursor
      }
      collections {
        ...CollectionCardParts
      }
      communities {
        ...CommunityCard
      }
      people {
        id
        name
        about
      }
      organisations {
        ...OrganisationParts
      }
    }
  }
`);
