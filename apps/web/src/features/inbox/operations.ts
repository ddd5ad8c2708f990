import { graphql } from '../../gql/index.ts';

export const NoticePartsFragment = graphql(`
  fragment NoticeParts on Notice {
    id
    kind
    happened
    madeAt
    status
    isRead
    isDone
    subject {
      kind
      id
      title
      within {
        kind
        id
        title
        within {
          kind
          id
          title
        }
      }
    }
  }
`);

export const InboxQuery = graphql(`
  query Inbox($view: InboxView!, $first: Int!, $after: String) {
    inbox(view: $view, first: $first, after: $after) {
      nodes {
        ...NoticeParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const InboxCountQuery = graphql(`
  query InboxCount {
    inboxCount {
      unread
      waiting
      isMore
    }
  }
`);

export const InboxChangedSubscription = graphql(`
  subscription InboxChanged {
    inboxChanged {
      at
    }
  }
`);

export const MarkNoticesMutation = graphql(`
  mutation MarkNotices($input: MarkNoticesInput!) {
    result: markNotices(input: $input) {
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

export const MarkAllNoticesMutation = graphql(`
  mutation MarkAllNotices($input: MarkAllNoticesInput!) {
    result: markAllNotices(input: $input) {
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

export const NoticePreferencesQuery = graphql(`
  query NoticePreferences {
    noticePreferences {
      preferences {
        kind
        frequency
        isDefault
      }
    }
  }
`);

export const SetNoticePreferencesMutation = graphql(`
  mutation SetNoticePreferences($input: SetNoticePreferencesInput!) {
    result: setNoticePreferences(input: $input) {
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

export const StopNoticeMailsMutation = graphql(`
  mutation StopNoticeMails($input: StopNoticeMailsInput!) {
    result: stopNoticeMails(input: $input)
  }
`);

export const FollowingQuery = graphql(`
  query Following {
    following {
      followed {
        followedAt
        subject {
          kind
          id
          title
        }
      }
    }
  }
`);

export const FollowMutation = graphql(`
  mutation Follow($input: FollowInput!) {
    result: follow(input: $input) {
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

export const FollowPlaceMutation = graphql(`
  mutation FollowPlace($input: FollowPlaceInput!) {
    result: followPlace(input: $input) {
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

export const UnfollowMutation = graphql(`
  mutation Unfollow($input: FollowInput!) {
    result: unfollow(input: $input) {
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
