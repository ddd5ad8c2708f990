import { graphql } from '../../gql/index.ts';

export const FeedbackFragment = graphql(`
  fragment FeedbackParts on Feedback {
    id
    usedFor {
      markdown
      html
    }
    worked {
      markdown
      html
    }
    toChange {
      markdown
      html
    }
    answer {
      markdown
      html
    }
    writtenAt
    answeredAt
    isMine
    canAnswer
    shown
    writerAgrees
    authorsAgree
    writtenBy {
      id
      name
    }
    answeredBy {
      id
      name
    }
    writtenFor {
      id
      name
    }
    version {
      id
      number
      title
      artefact {
        id
      }
    }
  }
`);

export const FeedbackQuery = graphql(`
  query Feedback($versionId: ID!, $after: String) {
    feedback(versionId: $versionId, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FeedbackParts
      }
    }
  }
`);

export const ReceivedFeedbackQuery = graphql(`
  query ReceivedFeedback($after: String) {
    receivedFeedback(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FeedbackParts
      }
    }
  }
`);

export const WrittenFeedbackQuery = graphql(`
  query WrittenFeedback($after: String) {
    writtenFeedback(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FeedbackParts
      }
    }
  }
`);

export const WriteFeedbackMutation = graphql(`
  mutation WriteFeedback($input: WriteFeedbackInput!) {
    result: writeFeedback(input: $input) {
      __typename
      ... on Feedback {
        ...FeedbackParts
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

export const AnswerFeedbackMutation = graphql(`
  mutation AnswerFeedback($input: AnswerFeedbackInput!) {
    result: answerFeedback(input: $input) {
      __typename
      ... on Feedback {
        ...FeedbackParts
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

export const AgreeToShowFeedbackMutation = graphql(`
  mutation AgreeToShowFeedback($input: AgreeToShowFeedbackInput!) {
    result: agreeToShowFeedback(input: $input) {
      __typename
      ... on Feedback {
        ...FeedbackParts
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

export const TakeBackFeedbackMutation = graphql(`
  mutation TakeBackFeedback($input: TakeBackFeedbackInput!) {
    result: takeBackFeedback(input: $input) {
      __typename
      ... on Done {
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
