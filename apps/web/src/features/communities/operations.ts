import { graphql } from '../../gql/index.ts';

export const CommunityCardFragment = graphql(`
  fragment CommunityCard on Community {
    id
    name
    kind
    purposeMarkdown
    joining
    subjects
    phases
    memberCount
    myRole
    charteredAt
    endedAt
    within {
      id
      name
    }
  }
`);

export const CommunityMemberFragment = graphql(`
  fragment CommunityMember on CommunityMembership {
    id
    role
    joinedAt
    person {
      id
      name
      posts {
        id
        title
        organisation {
          id
          name
        }
      }
    }
  }
`);

export const CommunitiesQuery = graphql(`
  query Communities($kind: CommunityKind, $subject: String, $mine: Boolean, $after: String) {
    communities(kind: $kind, subject: $subject, mine: $mine, first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CommunityCard
      }
    }
  }
`);

export const SuggestedCommunitiesQuery = graphql(`
  query SuggestedCommunities {
    suggestedCommunities {
      ...CommunityCard
    }
  }
`);

export const CommunityQuery = graphql(`
  query Community($id: ID!) {
    community(id: $id) {
      ...CommunityCard
      isFollowed
      curationPolicyMarkdown
      needsMarkdown
      purposeHtml
      curationPolicyHtml
      needsHtml
      foundedAt
      canLookAfter
      canSeeMembers
      warnings
      hosts {
        id
        name
      }
      stewards {
        ...CommunityMember
      }
      myRequest {
        id
        state
        requestedAt
        expiresAt
        reason
      }
    }
  }
`);

export const CommunityMembersQuery = graphql(`
  query CommunityMembers($id: ID!, $name: String, $after: String) {
    community(id: $id) {
      id
      members(first: 50, after: $after, name: $name) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CommunityMember
        }
      }
    }
  }
`);

export const CommunityDoorQuery = graphql(`
  query CommunityDoor($id: ID!) {
    community(id: $id) {
      id
      requests(first: 50) {
        totalCount
        nodes {
          id
          message
          requestedAt
          expiresAt
          person {
            id
            name
            posts {
              id
              title
              organisation {
                id
                name
              }
            }
          }
        }
      }
      invitations(first: 50) {
        nodes {
          id
          role
          note
          expiresAt
          invitedBy {
            id
            name
          }
        }
      }
      handover {
        waitingRequests
        waitingInvitations
        succession {
          cause
          openedAt
          departed {
            id
            name
          }
        }
        candidates {
          ...CommunityMember
        }
      }
    }
  }
`);

export const CommunityInvitationQuery = graphql(`
  query CommunityInvitation($token: String!) {
    communityInvitation(token: $token) {
      communityId
      communityName
      purposeHtml
      role
      state
    }
  }
`);
