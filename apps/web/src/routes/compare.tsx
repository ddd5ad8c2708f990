import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { CompareVersionsQuery } from '../features/artefacts/adaptation-operations.ts';
import { ComparisonView } from '../features/artefacts/comparison-view.tsx';
import { PageFrame } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/compare');

export function ComparePage() {
  const { from, to } = route.useSearch();
  const query = useOperation(
    CompareVersionsQuery,
    { from: from ?? '', to: to ?? '' },
    { enabled: from !== undefined && to !== undefined },
  );
  if (from === undefined || to === undefined) return <NotFoundPage />;
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const comparison = query.data?.compareVersions;
  return comparison ? <ComparisonView comparison={comparison} /> : <NotFoundPage />;
}
