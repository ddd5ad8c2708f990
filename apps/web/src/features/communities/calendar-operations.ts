import { graphql } from '../../gql/index.ts';

export const CommunityEventFragment = graphql(`
  fragment CommunityEventParts on CommunityEvent {
    id
    kind
    title
    descriptionMarkdown
    descriptionHtml
    startsAt
    endsAt
    timeZone
    localStart
    localEnd
    place
    link
    capacity
    comingCount
    isComing
    canSignUp
    canChange
    cancelledAt
    cancelReason
    coming {
      id
      name
    }
    papers {
      role
      reference {
        kind
        id
        title
      }
    }
  }
`);

export const CommunityEventsQuery = graphql(`
  query CommunityEvents($id: ID!, $past: Boolean!, $after: String) {
    community(id: $id) {
      id
      events(first: 20, past: $past, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CommunityEventParts
        }
      }
    }
  }
`);

export const CalendarFeedQuery = graphql(`
  query CalendarFeed {
    calendarFeed {
      since
    }
  }
`);

export const PlanCommunityEventMutation = graphql(`
  mutation PlanCommunityEvent($input: PlanCommunityEventInput!) {
    result: planCommunityEvent(input: $input) {
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

export const ChangeCommunityEventMutation = graphql(`
  mutation ChangeCommunityEvent($input: ChangeCommunityEventInput!) {
    result: changeCommunityEvent(input: $input) {
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

export const CancelCommunityEventMutation = graphql(`
  mutation CancelCommunityEvent($input: CancelCommunityEventInput!) {
    result: cancelCommunityEvent(input: $input) {
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

export const SignUpForCommunityEventMutation = graphql(`
  mutation SignUpForCommunityEvent($input: SignUpForCommunityEventInput!) {
    result: signUpForCommunityEvent(input: $input) {
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

export const MakeCalendarFeedMutation = graphql(`
  mutation MakeCalendarFeed {
    result: makeCalendarFeed {
      __typename
      ... on CalendarFeed {
        address
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

export const RevokeCalendarFeedMutation = graphql(`
  mutation RevokeCalendarFeed {
    result: revokeCalendarFeed {
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
