import { Button } from '@mantine/core';

/** A list that grows, as `usePages` gives it. */
interface GrowingList {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Makes a list longer by its next page, as long as there is one. */
export function LoadMore({ query }: { query: GrowingList }) {
  if (!query.hasNextPage) return null;
  return (
    <Button mt="lg" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      Load more
    </Button>
  );
}
