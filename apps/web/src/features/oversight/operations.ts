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

export const IpRegisterQuery = graphql(`
  query IpRegister($organisationId: ID!, $after: String) {
    ipRegister(organisationId: $organisationId, first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        type
        number
        state
        releasedAt
        adopterCount
        hoursSaved
        adaptationCount
        settings {
          setting
          count
        }
        adopters {
          id
          name
        }
        adapters {
          id
          name
        }
        release {
          scope
          licenceCode
          availableFrom
          availableUntil
          decidedAt
          partners {
            id
            name
          }
          partnerships {
            id
            name
          }
          releasedBy {
            id
            name
          }
          decidedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const ReuseLedgerQuery = graphql(`
  query ReuseLedger($organisationId: ID!) {
    reuseLedger(organisationId: $organisationId) {
      worksHeld
      worksReused
      trustPairs
      trusts {
        id
        name
      }
      own {
        adoptions
        adoptionsOfDerived
        organisations
        derivedWorks
        hoursSaved
      }
      beyond {
        adoptions
        adoptionsOfDerived
        organisations
        derivedWorks
        hoursSaved
      }
      byMonth {
        of
        own
        beyond
      }
      bySetting {
        of
        own
        beyond
      }
    }
  }
`);
