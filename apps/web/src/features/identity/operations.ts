import { graphql } from '../../gql/index.ts';

export const PostFragment = graphql(`
  fragment PostParts on Post {
    id
    title
    subjects
    phases
    startedOn
    endedOn
    roles
    organisation {
      id
      name
      kind
      verification
    }
  }
`);

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      isPlatformOperator
      decidesOnDelegation
      signInMethods
      signInProvider
      sendsEmail
      person {
        id
        name
        about
      }
      posts {
        ...PostParts
      }
    }
  }
`);

export const AccountQuery = graphql(`
  query Account {
    viewer {
      account {
        email
        findable
        applications {
          id
          title
          state
          appliedAt
          note
          organisation {
            id
            name
          }
        }
        sessions {
          id
          createdAt
          lastSeenAt
          userAgent
          current
        }
        apiTokens {
          id
          name
          ending
          createdAt
          expiresAt
          lastUsedAt
        }
      }
    }
  }
`);

export const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    demoAccounts {
      personId
      name
      description
    }
  }
`);

export const SignInDemoMutation = graphql(`
  mutation SignInDemo($input: SignInDemoInput!) {
    result: signInDemo(input: $input) {
      __typename
      ... on Viewer {
        person {
          id
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

export const SignInWithLinkMutation = graphql(`
  mutation SignInWithLink($input: SignInWithLinkInput!) {
    result: signInWithLink(input: $input) {
      __typename
      ... on Viewer {
        person {
          id
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

export const SignOutMutation = graphql(`
  mutation SignOut {
    result: signOut
  }
`);

export const SignOutEverywhereMutation = graphql(`
  mutation SignOutEverywhere {
    result: signOutEverywhere
  }
`);

export const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    result: endSession(input: $input)
  }
`);

export const UpdateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    result: updateProfile(input: $input) {
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

export const CreateApiTokenMutation = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    result: createApiToken(input: $input) {
      __typename
      ... on NewApiToken {
        token
        apiToken {
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

export const RevokeApiTokenMutation = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    result: revokeApiToken(input: $input)
  }
`);

export const InvitationQuery = graphql(`
  query InvitationByToken($token: String!) {
    invitation(token: $token) {
      name
      title
      expiresAt
      state
      organisation {
        id
        name
        kind
      }
    }
  }
`);

export const AcceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    result: acceptInvitation(input: $input) {
      __typename
      ... on Viewer {
        person {
          id
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

export const PersonQuery = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      name
      isFollowed
      about
      posts {
        ...PostParts
      }
    }
  }
`);

export const UpdatePostMutation = graphql(`
  mutation UpdatePost($input: UpdatePostInput!) {
    result: updatePost(input: $input) {
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
