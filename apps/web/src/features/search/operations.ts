import { graphql } from '../../gql/index.ts';

export const SearchQuery = graphql(`
  query Search($input: SearchInput!) {
    search(input: $input) {
      total
      totalIsExact
      degraded
      widened
      browsed
      correctedQuery
      loosened {
        withoutFilters
        correctedQuery
        total
        totalIsExact
      }
      named {
        filter
        code
        label
        token
        ignored
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        filter
        label
        values {
          code
          label
          count
          selected
        }
      }
      hits {
        matchedFile
        titleHighlight {
          text
          matched
        }
        snippet {
          text
          matched
        }
        version {
          ...CardParts
          artefact {
            id
            keptForLater {
              note
            }
          }
        }
      }
    }
  }
`);

/** What is like an artefact, asked for after its page stands. */
export const SimilarQuery = graphql(`
  query Similar($id: ID!) {
    similarArtefacts(artefactId: $id, first: 6) {
      ...CardParts
    }
  }
`);

/** What there is, counted by subject: the search's own facets with nothing asked. */
export const SubjectsQuery = graphql(`
  query Subjects {
    search(input: { query: "", first: 1 }) {
      total
      totalIsExact
      facets {
        filter
        values {
          code
          label
          count
        }
      }
    }
  }
`);

/** Type-ahead. */
export const SuggestQuery = graphql(`
  query Suggest($text: String!) {
    suggest(text: $text, first: 5) {
      queries
      artefacts {
        artefactId
        title
      }
      organisations {
        id
        name
      }
    }
  }
`);
