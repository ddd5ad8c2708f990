import { usePages } from '../../client/hooks.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { MyShareRequestsQuery } from './operations.ts';
import { ShareRequestRow, titleOf } from './share-request-row.tsx';
import { TakeBackShareRequest } from './take-back.tsx';

/** What the person signed in asked others to share, with the answers. */
export function MyShareRequests() {
  const query = usePages(MyShareRequestsQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.myShareRequests.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.myShareRequests.nodes);
  if (requests.length === 0) {
    return (
      <Empty title="You have not asked anybody to share a work">
        A collection that you curate says which of its items some people do not find; you can ask for them there.
      </Empty>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {requests.map((request) => (
          <ShareRequestRow key={request.id} request={request} isOwn>
            {request.state === 'WAITING' && <TakeBackShareRequest requestId={request.id} title={titleOf(request)} />}
          </ShareRequestRow>
        ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}
