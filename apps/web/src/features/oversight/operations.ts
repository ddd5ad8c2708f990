import { graphql } from '../../gql/index.ts';

export const AuditEntriesQuery = graphql(`
  query AuditEntries($organisationId: ID!, $topic: String, $after: String) {
    auditEntries(organisationId: $organisationId, topic: $topic, first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        recordedAt
        action
        codes
        byPerson
        hash
        actor {
          id
          name
        }
        about {
          role
          id
          title
        }
      }
    }
  }
`);
