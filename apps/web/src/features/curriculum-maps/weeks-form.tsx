import { Button, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { UpdateMapMutation } from './unit-operations.ts';

interface WeeksFormProps {
  map: { id: string; weeksPerYear: number };
  postId: string;
  onDone: (told: string) => void;
}

/** How many weeks the years of a map have. What was typed stays while something stands in the way. */
export function WeeksForm({ map, postId, onDone }: WeeksFormProps) {
  const [weeks, setWeeks] = useState<number | string>(map.weeksPerYear);
  const change = useCommand(UpdateMapMutation, {
    invalidates: ['CurriculumMap', 'MapCoverage'],
    onDone: () => onDone(`The years of this map have ${weeks} weeks now.`),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ input: { mapId: map.id, postId, weeksPerYear: Number(weeks) } });
      }}
    >
      <Stack gap="md" align="flex-start">
        <NumberInput
          label="Teaching weeks in a year"
          description="30 to 52. Units stay in the weeks in which they stand."
          min={30}
          max={52}
          allowDecimal={false}
          value={weeks}
          onChange={setWeeks}
          error={problemAt(change.error, 'weeksPerYear')}
        />
        <CommandError error={change.error} except={['weeksPerYear']} />
        <Button type="submit" variant="default" loading={change.isPending}>
          Change the weeks
        </Button>
      </Stack>
    </form>
  );
}
