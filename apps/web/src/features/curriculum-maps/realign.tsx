import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useCommand, useOperation } from '../../client/hooks.ts';
import type { MapCoverageQuery } from '../../gql/graphql.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { unitName, type ShownMap } from './map-view.tsx';
import { AlignUnitMutation, MapAlignmentsQuery, UpdateMapMutation } from './unit-operations.ts';

type CoverageMap = NonNullable<MapCoverageQuery['curriculumMap']>;
type Item = CoverageMap['realignments'][number];

const changes = { REWORDED: 'Reworded', MOVED: 'Other years', DROPPED: 'Dropped' } as const;

interface RealignProps {
  map: ShownMap;
  coverage: CoverageMap;
  /** The post one edits through; null for those who do not edit. */
  postId: string | null;
}

/** What a newer version of the framework changed for the units of a map, and what it asks that is new. */
export function Realign({ map, coverage, postId }: RealignProps) {
  const { newerFramework: newer, realignments, newStatements } = coverage;
  const takeUp = useCommand(UpdateMapMutation, { invalidates: ['CurriculumMap', 'MapCoverage'] });
  return (
    <Stack>
      {newer && (
        <Text>
          {newer.title} has replaced the version this map is made for. What it words the same is carried over.
          {newStatements.length > 0 && ` It asks ${plural(newStatements.length, 'thing')} more.`}
        </Text>
      )}
      {realignments.length > 0 && (
        <ul>
          {realignments.map((item) => (
            <li key={`${item.slotId} ${item.statement.id}`}>
              <RealignItem map={map} item={item} postId={postId} />
            </li>
          ))}
        </ul>
      )}
      {newStatements.length > 0 && (
        <details>
          <summary>What is new</summary>
          <ul>
            {newStatements.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <CommandError error={takeUp.error} />
      {newer && postId && (
        <Group>
          <Button
            variant="default"
            loading={takeUp.isPending}
            onClick={() => takeUp.mutate({ input: { mapId: map.id, postId, framework: newer.code } })}
          >
            Make the map for this version
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function RealignItem({ map, item, postId }: { map: ShownMap; item: Item; postId: string | null }) {
  const vocabulary = useVocabulary();
  const slot = map.slots.find(({ id }) => id === item.slotId);
  const aligned = useOperation(MapAlignmentsQuery, { id: map.id });
  const align = useCommand(AlignUnitMutation, { invalidates: ['CurriculumMap', 'MapCoverage', 'MapAlignments'] });
  if (!slot) return null;
  const { replacement } = item;
  const now = aligned.data?.curriculumMap?.slots.find(({ id }) => id === slot.id)?.alignments;
  const resolve = (statementId: string | null): void => {
    const others = (now ?? []).filter(
      (one) => one.statement.id !== item.statement.id && one.statement.id !== statementId,
    );
    const alignments = [
      ...others.map(({ statement, extent }) => ({ statementId: statement.id, extent })),
      ...(statementId === null ? [] : [{ statementId, extent: item.extent }]),
    ];
    if (postId) {
      align.mutate({
        input: { mapId: map.id, postId, slotId: slot.id, expectedRevision: slot.revision, alignments },
      });
    }
  };
  const years =
    replacement?.firstYear && replacement.lastYear
      ? [replacement.firstYear, replacement.lastYear].map((year) => vocabulary.label('year-group', year)).join(' to ')
      : null;
  return (
    <Stack gap={4} mb="md">
      <Text>
        <strong>{unitName(slot)}</strong> <Badge color="gray">{changes[item.change]}</Badge>
      </Text>
      <Text size="sm">
        Before: <del>{item.statement.text}</del>
      </Text>
      <Text size="sm">
        {replacement ? (
          <>
            Now: <ins>{replacement.text}</ins>
            {item.change === 'MOVED' && years ? ` (asked of ${years})` : ''}
          </>
        ) : (
          'The newer version does not ask this any more.'
        )}
      </Text>
      <CommandError error={align.error} />
      {postId && now && (
        <Group gap="xs">
          {replacement && (
            <Button size="xs" variant="default" loading={align.isPending} onClick={() => resolve(replacement.id)}>
              The unit teaches this too
            </Button>
          )}
          <Button size="xs" variant="default" loading={align.isPending} onClick={() => resolve(null)}>
            Take the alignment away
          </Button>
        </Group>
      )}
    </Stack>
  );
}
