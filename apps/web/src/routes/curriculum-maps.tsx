import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { usePages } from '../client/hooks.ts';
import { MapRows } from '../features/curriculum-maps/map-rows.tsx';
import { NewMap } from '../features/curriculum-maps/new-map.tsx';
import { CurriculumMapsQuery } from '../features/curriculum-maps/operations.ts';
import { useViewer } from '../features/identity/viewer.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';

export function CurriculumMapsPage() {
  const { posts } = useViewer();
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  const query = usePages(CurriculumMapsQuery, {
    key: [],
    withCursor: (after) => ({ filter: {}, after }),
    pageOf: (answer) => answer.curriculumMaps.pageInfo,
  });
  const shown = query.data?.pages.flatMap(({ curriculumMaps }) => curriculumMaps.nodes);
  return (
    <Page
      title="Curriculum maps"
      lead="What is taught when: the units of a subject over the weeks of its years."
      actions={posts.length > 0 && <Button onClick={dialog.open}>New map</Button>}
    >
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {!query.error && shown === undefined && <ListSkeleton />}
      {shown?.length === 0 && (
        <Empty title="No map is shown to you yet">
          Begin one for your organisation, by hand or from a spreadsheet.
        </Empty>
      )}
      {shown !== undefined && shown.length > 0 && <MapRows maps={shown} />}
      <LoadMore query={query} />
      <Modal opened={opened} onClose={dialog.close} title="A new curriculum map" size="lg">
        <NewMap
          onCancel={dialog.close}
          onDone={(mapId) => navigate({ to: '/curriculum-maps/$mapId', params: { mapId } })}
        />
      </Modal>
    </Page>
  );
}
