import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { CheckBeforeRelease } from '../features/artefacts/check-before-release.tsx';
import { CheckQuery } from '../features/artefacts/draft-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { PageFrame } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/drafts/$versionId/check');

export function CheckPage() {
  return (
    <SignedIn title="Check before release">
      <Check />
    </SignedIn>
  );
}

function Check() {
  const { versionId } = route.useParams();
  const query = useOperation(CheckQuery, { id: versionId }, { staleTime: 0 });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending || (query.isFetching && !query.isFetchedAfterMount)) return <PageSkeleton />;
  const version = query.data?.artefactVersion;
  if (!version || !(version.access.canEdit || version.access.canRelease)) return <NotFoundPage />;
  return <CheckBeforeRelease key={version.id} version={version} />;
}
