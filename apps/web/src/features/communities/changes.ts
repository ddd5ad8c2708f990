import { graphql } from '../../gql/index.ts';

export const FoundCommunityMutation = graphql(`
  mutation FoundCommunity($input: FoundCommunityInput!) {
    result: foundCommunity(input: $input) {
      __typename
      ... on Community {
        id
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

export const UpdateCommunityMutation = graphql(`
  mutation UpdateCommunity($input: UpdateCommunityInput!) {
    result: updateCommunity(input: $input) {
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

export const CharterCommunityMutation = graphql(`
  mutation CharterCommunity($input: CharterCommunityInput!) {
    result: charterCommunity(input: $input) {
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

export const EndCommunityMutation = graphql(`
  mutation EndCommunity($input: EndCommunityInput!) {
    result: endCommunity(input: $input) {
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

export const JoinCommunityMutation = graphql(`
  mutation JoinCommunity($input: JoinCommunityInput!) {
    result: joinCommunity(input: $input) {
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

export const LeaveCommunityMutation = graphql(`
  mutation LeaveCommunity($input: LeaveCommunityInput!) {
    result: leaveCommunity(input: $input) {
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

export const TakeOverCommunityMutation = graphql(`
  mutation TakeOverCommunity($input: TakeOverCommunityInput!) {
    result: takeOverCommunity(input: $input) {
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

export const ChangeCommunityRoleMutation = graphql(`
  mutation ChangeCommunityRole($input: ChangeCommunityRoleInput!) {
    result: changeCommunityRole(input: $input) {
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

export const RemoveCommunityMemberMutation = graphql(`
  mutation RemoveCommunityMember($input: RemoveCommunityMemberInput!) {
    result: removeCommunityMember(input: $input) {
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

export const RequestCommunityMembershipMutation = graphql(`
  mutation RequestCommunityMembership($input: RequestCommunityMembershipInput!) {
    result: requestCommunityMembership(input: $input) {
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

export const WithdrawCommunityRequestMutation = graphql(`
  mutation WithdrawCommunityRequest($input: WithdrawCommunityRequestInput!) {
    result: withdrawCommunityRequest(input: $input) {
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

export const AnswerCommunityRequestMutation = graphql(`
  mutation AnswerCommunityRequest($input: AnswerCommunityRequestInput!) {
    result: answerCommunityRequest(input: $input) {
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

export const InviteToCommunityMutation = graphql(`
  mutation InviteToCommunity($input: InviteToCommunityInput!) {
    result: inviteToCommunity(input: $input) {
      __typename
      ... on NewCommunityInvitation {
        link
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

export const TakeBackCommunityInvitationMutation = graphql(`
  mutation TakeBackCommunityInvitation($input: TakeBackCommunityInvitationInput!) {
    result: takeBackCommunityInvitation(input: $input) {
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

export const AcceptCommunityInvitationMutation = graphql(`
  mutation AcceptCommunityInvitation($input: AcceptCommunityInvitationInput!) {
    result: acceptCommunityInvitation(input: $input) {
      __typename
      ... on Community {
        id
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
