import { Button, Checkbox, Group, Loader, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import type {
  AlignmentExtent,
  MapAlignmentsQuery as AlignmentsAnswer,
  MapSlotPartsFragment,
} from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { CommandError, LoadError } from '../../ui/states.tsx';
import { AlignUnitMutation, MapAlignmentsQuery, MapCoverageQuery } from './unit-operations.ts';

type Aligned = NonNullable<AlignmentsAnswer['curriculumMap']>['slots'][number]['alignments'][number];
type Statement = Aligned['statement'];

interface AlignUnitProps {
  mapId: string;
  postId: string;
  slot: MapSlotPartsFragment;
  onDone: (told: string) => void;
}

/** Which statements of the framework a unit teaches. */
export function AlignUnit(props: AlignUnitProps) {
  const coverage = useOperation(MapCoverageQuery, { id: props.mapId });
  const aligned = useOperation(MapAlignmentsQuery, { id: props.mapId });
  const error = coverage.error ?? aligned.error;
  if (error) return <LoadError error={error} retry={() => void Promise.all([coverage.refetch(), aligned.refetch()])} />;
  if (!coverage.data || !aligned.data) return <Loader size="sm" aria-label="Loading the statements" />;
  const statements = coverage.data.curriculumMap?.coverage?.statements.map(({ statement }) => statement) ?? [];
  const now = aligned.data.curriculumMap?.slots.find(({ id }) => id === props.slot.id)?.alignments ?? [];
  if (statements.length === 0 && now.length === 0) {
    return <Text c="dimmed">No statements of the framework are here for this subject.</Text>;
  }
  return <AlignForm key={props.slot.revision} {...props} statements={statements} now={now} />;
}

/** Statements that are offered at once; typing narrows them. */
const mostOffered = 12;

function AlignForm({
  mapId,
  postId,
  slot,
  onDone,
  statements,
  now,
}: AlignUnitProps & { statements: readonly Statement[]; now: readonly Aligned[] }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, AlignmentExtent>>(
    new Map(now.map(({ statement, extent }) => [statement.id, extent])),
  );
  const [sought, setSought] = useState('');
  const align = useCommand(AlignUnitMutation, {
    invalidates: ['CurriculumMap', 'MapCoverage', 'MapAlignments'],
    onDone: () => onDone('What the unit teaches was saved.'),
  });
  const set = (id: string, extent: AlignmentExtent | null): void => {
    const next = new Map(chosen);
    if (extent === null) next.delete(id);
    else next.set(id, extent);
    setChosen(next);
  };
  const byId = new Map([...now.map(({ statement }) => statement), ...statements].map((one) => [one.id, one]));
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = statements.filter(
    ({ id, strand, substrand, text }) =>
      !chosen.has(id) && words.every((word) => `${strand} ${substrand} ${text}`.toLowerCase().includes(word)),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const alignments = [...chosen].map(([statementId, extent]) => ({ statementId, extent }));
        align.mutate({ input: { mapId, postId, slotId: slot.id, expectedRevision: slot.revision, alignments } });
      }}
    >
      <Stack gap="sm">
        {[...chosen].map(([id, extent]) => {
          const said = now.find(({ statement }) => statement.id === id);
          const statement = byId.get(id);
          if (!statement) return null;
          return (
            <Group key={id} wrap="nowrap" align="start" justify="space-between">
              <Checkbox
                checked
                onChange={() => set(id, null)}
                label={statement.text}
                description={
                  said?.alignedBy
                    ? `${statement.strand} · ${said.alignedBy.name}, ${formatDay(said.alignedAt)}`
                    : statement.strand
                }
              />
              <Select
                aria-label={`How far: ${statement.text}`}
                data={[
                  { value: 'FULL', label: 'Fully' },
                  { value: 'PART', label: 'In part' },
                ]}
                value={extent}
                onChange={(value) => set(id, value === 'PART' ? 'PART' : 'FULL')}
                allowDeselect={false}
                w={110}
                style={{ flex: 'none' }}
              />
            </Group>
          );
        })}
        <TextInput
          label="Find a statement"
          placeholder="Words of it, or its strand"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {matching.length > mostOffered
            ? `${plural(matching.length, 'statement')}: the first ${mostOffered} are shown, type to narrow them.`
            : plural(matching.length, 'statement')}
        </Text>
        {matching.slice(0, mostOffered).map(({ id, strand, text }) => (
          <Checkbox key={id} checked={false} onChange={() => set(id, 'FULL')} label={text} description={strand} />
        ))}
        <CommandError error={align.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={align.isPending}>
            Save what it teaches
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
