/** The operations about what people are told of. */
export const noticeQueries = {
  inbox: `query Inbox($view: InboxView!, $first: Int!, $after: String) { list: inbox(view: $view, first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
    nodes { id kind madeAt status isRead isDone subject { kind id title within { kind id title within { kind id title within { id } } } } } } }`,
  inboxCount: `query InboxCount { inboxCount { unread waiting isMore } }`,
} as const;

export const noticeMutations = {
  markNotices: `mutation ($input: MarkNoticesInput!) { result: markNotices(input: $input) { __typename
    ... on InboxCount { unread waiting isMore } ... on Problems { problems { code message field } } } }`,
} as const;
