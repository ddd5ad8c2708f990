import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { UpstreamChangeQuery } from '../features/upstream/operations.ts';
import { UpstreamChangeView } from '../features/upstream/upstream-change-view.tsx';
import { PageFrame } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/upstream/$changeId');

export function UpstreamChangePage() {
  return (
    <SignedIn title="A change where your work comes from">
      <UpstreamChange />
    </SignedIn>
  );
}

function UpstreamChange() {
  const { changeId } = route.useParams();
  const query = useOperation(UpstreamChangeQuery, { id: changeId }, { staleTime: 0 });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const change = query.data?.upstreamChange;
  return change ? <UpstreamChangeView change={change} /> : <NotFoundPage />;
}
