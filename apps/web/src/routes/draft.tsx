import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { DraftEditor } from '../features/artefacts/draft-editor.tsx';
import { DraftQuery } from '../features/artefacts/draft-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { PageFrame } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/drafts/$versionId');

export function DraftPage() {
  return (
    <SignedIn title="Draft">
      <Draft />
    </SignedIn>
  );
}

function Draft() {
  const { versionId } = route.useParams();
  // Always from the server: an editor that starts from an old copy would only find conflicts.
  const query = useOperation(DraftQuery, { id: versionId }, { staleTime: 0 });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending || (query.isFetching && !query.isFetchedAfterMount)) return <PageSkeleton />;
  const version = query.data?.artefactVersion;
  if (!version?.access.canEdit) return <NotFoundPage />;
  return <DraftEditor key={version.id} version={version} refresh={() => void query.refetch()} />;
}
