import { Alert, Button, Modal } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useOperation } from '../client/hooks.ts';
import { EditUnit } from '../features/curriculum-maps/edit-unit.tsx';
import { ImportTable } from '../features/curriculum-maps/import-table.tsx';
import { MapCheck } from '../features/curriculum-maps/map-check.tsx';
import { MapView } from '../features/curriculum-maps/map-view.tsx';
import { CurriculumMapQuery } from '../features/curriculum-maps/operations.ts';
import { yearsInWords } from '../features/curriculum-maps/weeks.ts';
import { PostChoice, usePostChoice } from '../features/identity/post-choice.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import type { MapSlotPartsFragment } from '../gql/graphql.ts';
import { plural } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/curriculum-maps/$mapId');

export function CurriculumMapPage() {
  const { mapId } = route.useParams();
  const query = useOperation(CurriculumMapQuery, { id: mapId });
  const vocabulary = useVocabulary();
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [told, setTold] = useState<string | null>(null);
  const [edited, setEdited] = useState<MapSlotPartsFragment | 'new' | null>(null);
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (!query.data) return <PageSkeleton />;
  const map = query.data.curriculumMap;
  if (!map) return <NotFoundPage />;
  const lead = [map.organisation?.name, vocabulary.label('subject', map.subject), yearsInWords(map, vocabulary)];
  const isEditing = map.canEdit && choice.post !== null;
  return (
    <Page
      size="wide"
      title={map.title}
      eyebrow={<TextLink to="/curriculum-maps">Curriculum map</TextLink>}
      lead={[...lead, `${plural(map.weeksPerYear, 'week')} a year`].filter((part) => part !== undefined).join(' · ')}
      actions={isEditing && <Button onClick={() => setEdited('new')}>Place a unit</Button>}
    >
      <div role="status">
        {told && (
          <Alert withCloseButton closeButtonLabel="Close" onClose={() => setTold(null)}>
            {told}
          </Alert>
        )}
      </div>
      {map.canEdit && (posts.length !== 1 || !choice.post) && (
        <PostChoice choice={choice} label="Through which post do you edit it?" />
      )}
      <Section title="Units" id="units">
        <MapView map={map} onEdit={isEditing ? setEdited : null} />
      </Section>
      <Section title="Gaps and overlaps" id="check">
        <MapCheck map={map} />
      </Section>
      {isEditing && choice.post && (
        <Section title="Units from a spreadsheet" id="import">
          <ImportTable
            mapId={map.id}
            postId={choice.post.id}
            onDone={(count) => setTold(`${plural(count, 'unit')} placed on the map.`)}
          />
        </Section>
      )}
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? 'Place a unit' : 'Change a unit'}
        size="lg"
      >
        {edited !== null && choice.post && (
          <EditUnit
            map={map}
            postId={choice.post.id}
            slot={edited === 'new' ? undefined : edited}
            onDone={(done) => {
              setEdited(null);
              setTold(done);
            }}
          />
        )}
      </Modal>
    </Page>
  );
}
