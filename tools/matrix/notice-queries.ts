/** The operations about what people are told of. */
export const noticeQueries = {
  inbox: `query Inbox($view: InboxView!, $first: Int!, $after: String) { list: inbox(view: $view, first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
    nodes { id kind happened madeAt status isRead isDone subject { kind id title within { kind id title within { kind id title within { id } } } } } } }`,
  following: `query Following { following { followed { followedAt subject { kind id title within { kind id title } } } } }`,
  followedPlace: `query FollowedPlace($id: ID!, $year: String!, $firstWeek: Int!, $weeks: Int!) { curriculumMap(id: $id) { id
    followedPlaceId(year: $year, firstWeek: $firstWeek, weeks: $weeks) } }`,
  noticePreferences: `query NoticePreferences { noticePreferences { preferences { kind frequency isDefault } } }`,
  inboxCount: `query InboxCount { inboxCount { unread waiting isMore } }`,
} as const;

const followingResult = '... on Following { followed { followedAt subject { kind id title } } }';

export const noticeMutations = {
  followPlace: `mutation ($input: FollowPlaceInput!) { result: followPlace(input: $input) { __typename
    ${followingResult} ... on Problems { problems { code message field } } } }`,
  unfollow: `mutation ($input: FollowInput!) { result: unfollow(input: $input) { __typename
    ${followingResult} ... on Problems { problems { code message field } } } }`,
  setNoticePreferences: `mutation ($input: SetNoticePreferencesInput!) { result: setNoticePreferences(input: $input) { __typename
    ... on NoticePreferences { preferences { kind frequency } } ... on Problems { problems { code message field } } } }`,
  markNotices: `mutation ($input: MarkNoticesInput!) { result: markNotices(input: $input) { __typename
    ... on InboxCount { unread waiting isMore } ... on Problems { problems { code message field } } } }`,
} as const;
