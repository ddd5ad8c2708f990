import type { CollectionQuery as CollectionAnswer } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const CollectionCardFragment = graphql(`
  fragment CollectionCardParts on Collection {
    id
    title
    itemCount
    canCurate
    updatedAt
    cover {
      subject
      kind
      count
    }
    ownerPerson {
      id
      name
    }
    ownerOrganisation {
      id
      name
    }
    ownerCommunity {
      id
      name
    }
  }
`);

export const CollectionItemFragment = graphql(`
  fragment CollectionItemParts on CollectionItem {
    id
    sectionId
    note
    pinned
    version {
      id
      number
      state
      title
      summary
      type
    }
    artefact {
      id
      kind
      rightsHolder {
        id
        name
      }
    }
  }
`);

export const CollectionsQuery = graphql(`
  query Collections($filter: CollectionFilterInput, $after: String) {
    collections(first: 20, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CollectionCardParts
      }
    }
  }
`);

export const CollectionQuery = graphql(`
  query Collection($id: ID!, $after: String) {
    collection(id: $id) {
      ...CollectionCardParts
      descriptionMarkdown
      descriptionHtml
      revision
      canManage
      ownerKind
      isFollowed
      isUnderAgreement
      newItemCount
      audience {
        scope
        partners {
          id
          name
        }
        partnerships {
          id
          name
        }
      }
      curators {
        id
        name
      }
      sections {
        id
        title
        note
      }
      items(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CollectionItemParts
        }
      }
    }
  }
`);

/** How {@link CollectionQuery} is read page by page. */
export const collectionPages = (id: string) => ({
  key: [id],
  withCursor: (after: string | null) => ({ id, after }),
  pageOf: (answer: CollectionAnswer) => answer.collection?.items.pageInfo,
});

export const CollectionGapsQuery = graphql(`
  query CollectionGaps($id: ID!) {
    collection(id: $id) {
      id
      gaps {
        itemId
        title
        artefactId
        isOwnRelease
        lackedBy {
          id
          name
        }
        request {
          id
          state
          askedAt
          answerBy
          reason
        }
      }
    }
  }
`);

export const CommunityCollectionsQuery = graphql(`
  query CommunityCollections($id: ID!, $after: String) {
    community(id: $id) {
      id
      collections(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CollectionCardParts
        }
      }
    }
  }
`);

export const StewardedCommunitiesQuery = graphql(`
  query StewardedCommunities {
    communities(mine: true, first: 50) {
      nodes {
        id
        name
        canLookAfter
      }
    }
  }
`);
