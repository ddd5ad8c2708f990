import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { AskForAccess } from '../features/access-requests/ask-for-access.tsx';
import { ArtefactView } from '../features/artefacts/artefact-view.tsx';
import { ArtefactQuery, ArtefactVersionQuery } from '../features/artefacts/operations.ts';
import { TombstoneView } from '../features/artefacts/tombstone-view.tsx';
import { TaughtWhere } from '../features/curriculum-maps/taught-where.tsx';
import { Similar } from '../features/search/similar.tsx';
import { NotFoundPage } from './root.tsx';
import { PageFrame } from '../ui/page.tsx';
import { LoadError } from '../ui/states.tsx';

const route = getRouteApi('/artefacts/$artefactId');

export function ArtefactPage() {
  const { artefactId } = route.useParams();
  const { version: versionId } = route.useSearch();
  const query = useOperation(ArtefactQuery, { id: artefactId });
  const earlier = useOperation(ArtefactVersionQuery, { id: versionId ?? '' }, { enabled: versionId !== undefined });
  const error = query.error ?? earlier.error;

  if (error) {
    return (
      <PageFrame>
        <LoadError error={error} retry={() => void Promise.all([query.refetch(), versionId && earlier.refetch()])} />
      </PageFrame>
    );
  }
  if (query.isPending || (versionId !== undefined && earlier.isPending)) return <ArtefactSkeleton />;

  const artefact = query.data?.artefact;
  const hidden = (
    <NotFoundPage>
      <AskForAccess artefactId={artefactId} versionId={versionId} />
    </NotFoundPage>
  );
  if (!artefact) return hidden;
  const version = versionId === undefined ? artefact.version : earlier.data?.artefactVersion;
  if (version) {
    return (
      <ArtefactView key={version.id} artefact={artefact} version={version}>
        {artefact.version && <TaughtWhere artefactId={artefact.id} title={artefact.version.title} />}
        {artefact.version?.access.canRead && <Similar artefactId={artefact.id} />}
      </ArtefactView>
    );
  }
  if (artefact.tombstone) return <TombstoneView artefact={artefact} tombstone={artefact.tombstone} />;
  return hidden;
}

function ArtefactSkeleton() {
  return (
    <PageFrame size="wide">
      <div role="status" aria-label="Loading the page">
        <Skeleton height={18} width={200} mb="md" />
        <Skeleton height={44} width="65%" mb="lg" />
        <Skeleton height={18} width="85%" mb="sm" />
        <Skeleton height={18} width="60%" mb={48} />
        <Skeleton height={320} radius="lg" />
      </div>
    </PageFrame>
  );
}
