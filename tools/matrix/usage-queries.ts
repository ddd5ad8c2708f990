/** The operations about how collections are used, and what their covers are drawn from. */
const number = '{ total settings { setting count } }';
const numbers = `openedLast30Days ${number} openedLast12Months ${number} adopted ${number}`;
const usage = `usage { ${numbers} items { itemId artefactId title ${numbers} } }`;

export const usageQueries = {
  collectionUsage: `query CollectionUsage($id: ID!) { collection(id: $id) { id ${usage} } }`,
  collectionCover: `query CollectionCover($id: ID!) { collection(id: $id) { id cover { subject kind count } } }`,
  collectionsCover: `query CollectionsCover($first: Int!, $after: String) {
    list: collections(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { id cover { subject kind count } } } }`,
  collectionsUsage: `query CollectionsUsage($first: Int!, $after: String) {
    list: collections(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { id ${usage} } } }`,
};
