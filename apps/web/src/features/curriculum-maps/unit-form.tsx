import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemAt } from '../../client/problems.ts';
import type { CurriculumMapSlotInput, MapSlotPartsFragment } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';

interface UnitFormProps {
  years: readonly string[];
  weeksPerYear: number;
  /** The unit that is changed; a new one where there is none. */
  slot?: MapSlotPartsFragment | undefined;
  error: Error | null;
  isSending: boolean;
  action: string;
  onSend: (slot: CurriculumMapSlotInput) => void;
}

const idIn = (text: string): string | undefined => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0];

/** Where a unit stands and what it is. */
export function UnitForm({ years, weeksPerYear, slot, error, isSending, action, onSend }: UnitFormProps) {
  const vocabulary = useVocabulary();
  const [place, setPlace] = useState({
    firstYear: slot?.firstYear ?? years[0] ?? '',
    lastYear: slot?.lastYear ?? '',
    cycle: slot?.cycle ?? null,
  });
  const [firstWeek, setFirstWeek] = useState<number | string>(slot?.firstWeek ?? 1);
  const [weeks, setWeeks] = useState<number | string>(slot?.weeks ?? 6);
  const [strand, setStrand] = useState(slot?.strand ?? '');
  const [unit, setUnit] = useState(slot?.version?.artefact.id ?? slot?.title ?? '');
  const at = (field: string): string | undefined => problemAt(error, `slot.${field}`);
  const next = years[years.indexOf(place.firstYear) + 1];
  const isShared = next !== undefined && place.lastYear === next;
  const yearData = years.map((year) => ({ value: year, label: vocabulary.label('year-group', year) }));
  const artefactId = idIn(unit);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend({
          ...{ firstYear: place.firstYear, firstWeek: Number(firstWeek), weeks: Number(weeks), strand },
          ...(isShared ? { lastYear: place.lastYear, cycle: place.cycle } : {}),
          ...(artefactId ? { artefactId } : { title: unit }),
        });
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Unit"
          description="What is planned; or the link of an artefact, which is then shown by its title to those who may find it."
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          error={at('title') ?? at('artefactId')}
          withAsterisk
          data-autofocus
        />
        <Group grow align="start">
          <Select
            label="Year"
            data={yearData}
            value={place.firstYear}
            onChange={(year) => year && setPlace({ ...place, firstYear: year, lastYear: '' })}
            error={at('firstYear') ?? at('lastYear')}
            allowDeselect={false}
          />
          <Select
            label="Taught"
            data={[
              { value: '', label: 'Every year' },
              ...(next
                ? (['A', 'B'] as const).map((cycle) => ({
                    value: cycle,
                    label: `Cycle ${cycle}, with ${vocabulary.label('year-group', next)}`,
                  }))
                : []),
            ]}
            value={isShared ? place.cycle : ''}
            onChange={(cycle) =>
              setPlace({
                ...place,
                lastYear: cycle ? (next ?? '') : '',
                cycle: cycle === 'A' || cycle === 'B' ? cycle : null,
              })
            }
            error={at('cycle')}
            allowDeselect={false}
          />
        </Group>
        <Group grow align="start">
          <NumberInput
            label="From week"
            min={1}
            max={weeksPerYear}
            allowDecimal={false}
            value={firstWeek}
            onChange={setFirstWeek}
            error={at('firstWeek')}
          />
          <NumberInput
            label="Weeks"
            min={1}
            max={weeksPerYear}
            allowDecimal={false}
            value={weeks}
            onChange={setWeeks}
            error={at('weeks')}
          />
        </Group>
        <TextInput
          label="Strand"
          placeholder="Number"
          value={strand}
          onChange={(event) => setStrand(event.currentTarget.value)}
          error={at('strand')}
        />
        <CommandError
          error={error}
          except={['title', 'artefactId', 'firstYear', 'lastYear', 'cycle', 'firstWeek', 'weeks', 'strand'].map(
            (field) => `slot.${field}`,
          )}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
