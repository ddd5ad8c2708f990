import { usePages } from '../../client/hooks.ts';
import { Empty } from '../../ui/states.tsx';
import { RequestList } from '../requests/request-list.tsx';
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
  return (
    <RequestList
      query={query}
      nodesOf={(answer) => answer.myShareRequests.nodes}
      empty={
        <Empty title="You have not asked anybody to share a work">
          A collection that you curate says which of its items some people do not find; you can ask for them there.
        </Empty>
      }
    >
      {(request) => (
        <ShareRequestRow key={request.id} request={request} isOwn>
          {request.state === 'WAITING' && <TakeBackShareRequest requestId={request.id} title={titleOf(request)} />}
        </ShareRequestRow>
      )}
    </RequestList>
  );
}
