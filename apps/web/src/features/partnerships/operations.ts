import { graphql } from '../../gql/index.ts';

export const MembershipFragment = graphql(`
  fragment MembershipParts on PartnershipMembership {
    id
    state
    joinedAt
    lastDay
    organisation {
      id
      name
      kind
    }
  }
`);

export const PartnershipsQuery = graphql(`
  query Partnerships($organisationId: ID!, $after: String) {
    partnerships(organisationId: $organisationId, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MembershipParts
        partnership {
          id
          name
          noticeDays
          memberCount
          steward {
            id
            name
          }
        }
      }
    }
  }
`);

export const PartnershipQuery = graphql(`
  query Partnership($id: ID!) {
    partnership(id: $id) {
      id
      name
      charterMarkdown
      noticeDays
      memberCount
      canSteward
      endedAt
      steward {
        id
        name
      }
    }
  }
`);

export const PartnershipMembersQuery = graphql(`
  query PartnershipMembers($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      members(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...MembershipParts
        }
      }
    }
  }
`);

export const CreatePartnershipMutation = graphql(`
  mutation CreatePartnership($input: CreatePartnershipInput!) {
    result: createPartnership(input: $input) {
      __typename
      ... on Partnership {
        id
        name
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

export const UpdatePartnershipMutation = graphql(`
  mutation UpdatePartnership($input: UpdatePartnershipInput!) {
    result: updatePartnership(input: $input) {
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

export const InviteToPartnershipMutation = graphql(`
  mutation InviteToPartnership($input: InviteToPartnershipInput!) {
    result: inviteToPartnership(input: $input) {
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

export const AnswerPartnershipInvitationMutation = graphql(`
  mutation AnswerPartnershipInvitation($input: AnswerPartnershipInvitationInput!) {
    result: answerPartnershipInvitation(input: $input) {
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

export const TakeBackPartnershipInvitationMutation = graphql(`
  mutation TakeBackPartnershipInvitation($input: TakeBackPartnershipInvitationInput!) {
    result: takeBackPartnershipInvitation(input: $input) {
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

export const GivePartnershipNoticeMutation = graphql(`
  mutation GivePartnershipNotice($input: GivePartnershipNoticeInput!) {
    result: givePartnershipNotice(input: $input) {
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

export const EndPartnershipMutation = graphql(`
  mutation EndPartnership($input: EndPartnershipInput!) {
    result: endPartnership(input: $input) {
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
