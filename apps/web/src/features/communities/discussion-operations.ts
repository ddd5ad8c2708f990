import { graphql } from '../../gql/index.ts';

export const CommunityMessageFragment = graphql(`
  fragment CommunityMessageParts on CommunityMessage {
    id
    bodyMarkdown
    bodyHtml
    writtenAt
    editedAt
    hiddenAt
    hideReason
    canDecide
    author {
      id
      name
    }
    mentions {
      id
      name
    }
    references {
      kind
      id
      title
    }
    edits {
      bodyHtml
      replacedAt
    }
  }
`);

export const CommunityThreadsQuery = graphql(`
  query CommunityThreads($id: ID!, $after: String) {
    community(id: $id) {
      id
      threads(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          lastMessageAt
          messageCount
          following
          startedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const CommunityThreadQuery = graphql(`
  query CommunityThread($id: ID!, $after: String) {
    communityThread(id: $id) {
      id
      title
      following
      canWrite
      community {
        id
        name
      }
      messages(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CommunityMessageParts
        }
      }
    }
  }
`);

export const CommunityReportsQuery = graphql(`
  query CommunityReports($id: ID!) {
    community(id: $id) {
      id
      reports(first: 50) {
        totalCount
        nodes {
          id
          reason
          note
          reportedAt
          reportedBy {
            id
            name
          }
          message {
            id
            bodyHtml
            canDecide
            author {
              id
              name
            }
            thread {
              id
              title
            }
          }
        }
      }
    }
  }
`);

export const MentionableQuery = graphql(`
  query Mentionable($id: ID!, $name: String!) {
    community(id: $id) {
      id
      members(first: 20, name: $name) {
        nodes {
          id
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export const StartCommunityThreadMutation = graphql(`
  mutation StartCommunityThread($input: StartCommunityThreadInput!) {
    result: startCommunityThread(input: $input) {
      __typename
      ... on CommunityThread {
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

export const WriteCommunityMessageMutation = graphql(`
  mutation WriteCommunityMessage($input: WriteCommunityMessageInput!) {
    result: writeCommunityMessage(input: $input) {
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

export const EditCommunityMessageMutation = graphql(`
  mutation EditCommunityMessage($input: EditCommunityMessageInput!) {
    result: editCommunityMessage(input: $input) {
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

export const FollowCommunityThreadMutation = graphql(`
  mutation FollowCommunityThread($input: FollowCommunityThreadInput!) {
    result: followCommunityThread(input: $input) {
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

export const ReportCommunityMessageMutation = graphql(`
  mutation ReportCommunityMessage($input: ReportCommunityMessageInput!) {
    result: reportCommunityMessage(input: $input) {
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

export const HideCommunityMessageMutation = graphql(`
  mutation HideCommunityMessage($input: HideCommunityMessageInput!) {
    result: hideCommunityMessage(input: $input) {
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

export const ShowCommunityMessageMutation = graphql(`
  mutation ShowCommunityMessage($input: ShowCommunityMessageInput!) {
    result: showCommunityMessage(input: $input) {
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

export const DismissCommunityReportMutation = graphql(`
  mutation DismissCommunityReport($input: DismissCommunityReportInput!) {
    result: dismissCommunityReport(input: $input) {
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
