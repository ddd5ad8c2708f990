// The part of the product's schema that the benches ask for, with resolvers of their own: nothing of the product is loaded.
import { newest } from './session.mjs';

export const typeDefs = /* GraphQL */ `
  type Query {
    viewer: Viewer!
    artefacts(first: Int!): ArtefactConnection!
  }
  type Viewer {
    person: Person
  }
  type Person {
    id: ID!
  }
  type ArtefactConnection {
    nodes: [Artefact!]!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type Artefact {
    id: ID!
    kind: String!
    rightsHolder: Organisation!
    adoptions(first: Int!): AdoptionConnection!
    version: ArtefactVersion
  }
  type Organisation {
    id: ID!
    name: String!
  }
  type AdoptionConnection {
    totalCount: Int
  }
  type ArtefactVersion {
    id: ID!
    number: Int
    title: String!
    summary: String!
    type: String!
    subjects: [String!]!
    phase: String
    keyStages: [String!]!
    yearGroups: [String!]!
    releasedAt: String
  }
`;

export const resolvers = {
  Query: {
    viewer: (_, __, { viewer }) => ({ person: viewer.id && { id: viewer.id } }),
    artefacts: (_, { first }, { viewer }) => newest(viewer, first),
  },
};
