import { Alert, Button, Group, Modal } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useOperation } from '../client/hooks.ts';
import { Coverage } from '../features/curriculum-maps/coverage.tsx';
import { EditUnit } from '../features/curriculum-maps/edit-unit.tsx';
import { ImportTable } from '../features/curriculum-maps/import-table.tsx';
import { MapCheck } from '../features/curriculum-maps/map-check.tsx';
import { MapEditors } from '../features/curriculum-maps/map-editors.tsx';
import classes from '../features/curriculum-maps/map.module.css';
import { MapView, type ShownMap, unitName } from '../features/curriculum-maps/map-view.tsx';
import { NeighboursDialog } from '../features/curriculum-maps/neighbours-dialog.tsx';
import { CurriculumMapQuery } from '../features/curriculum-maps/operations.ts';
import { PartChoice } from '../features/curriculum-maps/part-choice.tsx';
import { Realign } from '../features/curriculum-maps/realign.tsx';
import { MapCoverageQuery } from '../features/curriculum-maps/unit-operations.ts';
import { WeeksForm } from '../features/curriculum-maps/weeks-form.tsx';
import { useMoves } from '../features/curriculum-maps/use-moves.ts';
import { yearsInWords } from '../features/curriculum-maps/weeks.ts';
import { PostChoice, usePostChoice } from '../features/identity/post-choice.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import type { MapSlotPartsFragment } from '../gql/graphql.ts';
import { plural } from '../ui/format.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { CommandError, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/curriculum-maps/$mapId');

export function CurriculumMapPage() {
  const { mapId } = route.useParams();
  const part = route.useSearch();
  const navigate = route.useNavigate();
  const query = useOperation(CurriculumMapQuery, { id: mapId });
  const vocabulary = useVocabulary();
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [told, setTold] = useState<string | null>(null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [lookedAtId, setLookedAtId] = useState<string | null>(null);
  const map = query.data?.curriculumMap;
  const postId = map?.canEdit && choice.post ? choice.post.id : null;
  const moves = useMoves(map, postId, setTold);
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (!query.data) return <PageSkeleton />;
  if (!map) return <NotFoundPage />;
  const lead = [map.organisation?.name, vocabulary.label('subject', map.subject), yearsInWords(map, vocabulary)];
  const tell = (done: string): void => {
    moves.forget();
    setEditedId(null);
    setTold(done);
  };
  const lookedAt = map.slots.find(({ id }) => id === lookedAtId);
  const edited = map.slots.find(({ id }) => id === editedId);
  return (
    <Page
      size="wide"
      title={map.title}
      eyebrow={<TextLink to="/curriculum-maps">Curriculum map</TextLink>}
      lead={[...lead, `${plural(map.weeksPerYear, 'week')} a year`].filter((one) => one !== undefined).join(' · ')}
      actions={
        <Group gap="sm">
          {postId && <Button onClick={() => setEditedId('new')}>Place a unit</Button>}
          <ButtonLink to="/curriculum-maps/$mapId/beside" params={{ mapId }} variant="default">
            Beside another map
          </ButtonLink>
        </Group>
      }
    >
      <div role="status" className={classes.told}>
        {told && (
          <Alert withCloseButton closeButtonLabel="Close" onClose={() => setTold(null)}>
            <Group justify="space-between">
              {told}
              {moves.last && (
                <Button size="xs" variant="default" onClick={moves.undo}>
                  Undo
                </Button>
              )}
            </Group>
          </Alert>
        )}
      </div>
      <CommandError error={moves.error} />
      {map.canEdit && (posts.length !== 1 || !choice.post) && (
        <PostChoice choice={choice} label="Through which post do you edit it?" />
      )}
      <Section
        title="Units"
        id="units"
        action={<PartChoice map={map} part={part} onChoose={(search) => void navigate({ search, replace: true })} />}
      >
        <MapView
          map={{ ...map, slots: moves.slots }}
          part={part}
          onEdit={postId ? (slot: MapSlotPartsFragment) => setEditedId(slot.id) : null}
          onLook={(slot) => setLookedAtId(slot.id)}
          onMove={moves.move}
        />
      </Section>
      <Section title="To look at" id="check">
        <MapCheck map={map} postId={postId} />
      </Section>
      <Framework map={map} postId={postId} />
      {postId && (
        <Section title="Units from a spreadsheet" id="import">
          <ImportTable mapId={map.id} postId={postId} onDone={setTold} />
        </Section>
      )}
      {postId && (
        <Section title="Weeks in a year" id="weeks">
          <WeeksForm map={map} postId={postId} onDone={tell} />
        </Section>
      )}
      {postId && map.canManage && (
        <Section title="Editors" id="editors">
          <MapEditors map={map} postId={postId} onDone={tell} />
        </Section>
      )}
      {lookedAt && (
        <NeighboursDialog
          mapId={mapId}
          name={unitName(lookedAt)}
          place={lookedAt}
          onClose={() => setLookedAtId(null)}
        />
      )}
      <Modal
        opened={postId !== null && (editedId === 'new' || edited !== undefined)}
        onClose={() => setEditedId(null)}
        title={edited ? 'Change a unit' : 'Place a unit'}
        size="lg"
      >
        {postId && <EditUnit map={map} postId={postId} slot={edited} onDone={tell} />}
      </Modal>
    </Page>
  );
}

/** How far the framework is taught, and what a newer version changed. Asked for by itself: the units need not wait for it. */
function Framework({ map, postId }: { map: ShownMap; postId: string | null }) {
  const query = useOperation(MapCoverageQuery, { id: map.id });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  const shown = query.data?.curriculumMap;
  if (!shown) return null;
  return (
    <>
      {shown.coverage && (
        <Section title="What of the framework is taught" id="coverage">
          <Coverage coverage={shown.coverage} />
        </Section>
      )}
      {(shown.newerFramework || shown.realignments.length > 0) && (
        <Section title="To be aligned again" id="realign">
          <Realign map={map} coverage={shown} postId={postId} />
        </Section>
      )}
    </>
  );
}
