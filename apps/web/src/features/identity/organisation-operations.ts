import { graphql } from '../../gql/index.ts';

export const OrganisationFragment = graphql(`
  fragment OrganisationParts on Organisation {
    id
    name
    kind
    verification
    status
    phase
    region
    town
    pupils
    ageLow
    ageHigh
  }
`);

export const OrganisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationParts
      isFollowed
      about
      urn
      groupUid
      ukprn
      companiesHouseNumber
      localAuthority
      postcode
      website
      parents {
        id
        joinedOn
        leftOn
        parent {
          id
          name
          kind
        }
      }
    }
  }
`);

export const OrganisationMembersQuery = graphql(`
  query OrganisationMembers($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      members(first: 30, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          joinedOn
          organisation {
            ...OrganisationParts
          }
        }
      }
    }
  }
`);

export const OrganisationArtefactsQuery = graphql(`
  query OrganisationArtefacts($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      artefacts(first: 12, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          version {
            ...CardParts
          }
        }
      }
    }
  }
`);

export const OrganisationsQuery = graphql(`
  query Organisations($search: String, $kind: OrganisationKind, $after: String) {
    organisations(search: $search, kind: $kind, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...OrganisationParts
      }
    }
  }
`);

export const StaffQuery = graphql(`
  query Staff($id: ID!, $name: String, $after: String) {
    organisation(id: $id) {
      id
      posts(name: $name, first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...PostParts
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export const FindPeopleQuery = graphql(`
  query FindPeople($name: String!, $beyond: Boolean!) {
    colleagues(name: $name, first: 20) {
      nodes {
        id
        organisation {
          id
          name
        }
        person {
          id
          name
        }
      }
    }
    searchKind(kind: PERSON, query: $name, first: 10) @include(if: $beyond) {
      people {
        id
        name
        posts {
          id
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

export const InvitationsQuery = graphql(`
  query Invitations($organisationId: ID!) {
    invitations(organisationId: $organisationId, first: 50) {
      nodes {
        id
        email
        name
        title
        roles
        createdAt
        expiresAt
        state
      }
    }
  }
`);

export const InviteStaffMutation = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    result: inviteStaff(input: $input) {
      __typename
      ... on InvitedStaff {
        invitations {
          link
          invitation {
            id
            name
            email
          }
        }
        rejected {
          line
          problem {
            code
            message
            field
          }
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

export const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    result: revokeInvitation(input: $input) {
      __typename
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

export const EndPostMutation = graphql(`
  mutation EndPost($input: EndPostInput!) {
    result: endPost(input: $input) {
      __typename
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

export const ChangePostRolesMutation = graphql(`
  mutation ChangePostRoles($input: ChangePostRolesInput!) {
    result: changePostRoles(input: $input) {
      __typename
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

export const UpdateOrganisationMutation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    result: updateOrganisation(input: $input) {
      __typename
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

export const ApplyForOrganisationMutation = graphql(`
  mutation ApplyForOrganisation($input: ApplyForOrganisationInput!) {
    result: applyForOrganisation(input: $input) {
      __typename
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

export const PendingApplicationsQuery = graphql(`
  query PendingApplications($after: String) {
    pendingApplications(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        statement
        appliedAt
        claims {
          name
          kind
          urn
          groupUid
          ukprn
          companiesHouseNumber
        }
        applicant {
          id
          name
        }
        organisation {
          id
          name
        }
        registerMatch {
          ...OrganisationParts
          urn
          groupUid
          ukprn
          companiesHouseNumber
          postcode
        }
      }
    }
  }
`);

export const VerifyOrganisationMutation = graphql(`
  mutation VerifyOrganisation($input: VerifyOrganisationInput!) {
    result: verifyOrganisation(input: $input) {
      __typename
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

export const RefuseOrganisationMutation = graphql(`
  mutation RefuseOrganisation($input: RefuseOrganisationInput!) {
    result: refuseOrganisation(input: $input) {
      __typename
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

export const InviteOrganisationMutation = graphql(`
  mutation InviteOrganisation($input: InviteOrganisationInput!) {
    result: inviteOrganisation(input: $input) {
      __typename
      ... on NewInvitation {
        link
        invitation {
          id
          name
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
