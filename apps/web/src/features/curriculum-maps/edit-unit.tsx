import { Button, Stack, Title } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { AlignUnit } from './align-unit.tsx';
import type { ShownMap } from './map-view.tsx';
import { Neighbours } from './neighbours.tsx';
import { ChangeUnitMutation, PlaceUnitMutation, RemoveUnitMutation } from './operations.ts';
import { PrerequisitesForm } from './prerequisites-form.tsx';
import { UnitForm } from './unit-form.tsx';
import { yearsBetween } from './weeks.ts';

interface EditUnitProps {
  map: ShownMap;
  postId: string;
  /** The unit to be changed; a new one where there is none. */
  slot?: MapSlotPartsFragment | undefined;
  onDone: (told: string) => void;
}

/** Places a unit, changes one, or takes it off the map; with what others teach then. */
export function EditUnit({ map, postId, slot, onDone }: EditUnitProps) {
  const done = (told: string) => ({ invalidates: ['CurriculumMap', 'MapCoverage'], onDone: () => onDone(told) });
  const place = useCommand(PlaceUnitMutation, done('The unit is on the map.'));
  const change = useCommand(ChangeUnitMutation, done('The unit was changed.'));
  const remove = useCommand(RemoveUnitMutation, done('The unit was taken off the map.'));
  const years = yearsBetween(map.firstYear, map.lastYear);
  const about = { mapId: map.id, postId };
  const edited = slot && { ...about, slotId: slot.id, expectedRevision: slot.revision };
  return (
    <Stack gap="lg">
      <UnitForm
        years={years}
        weeksPerYear={map.weeksPerYear}
        slot={slot}
        error={edited ? change.error : place.error}
        isSending={change.isPending || place.isPending}
        action={slot ? 'Save' : 'Place it'}
        onSend={(given) =>
          edited
            ? change.mutate({ input: { ...edited, slot: given } })
            : place.mutate({ input: { ...about, slot: given } })
        }
      />
      {edited && (
        <>
          <div>
            <Title order={3} size="h4" mb="xs">
              What it teaches of the framework
            </Title>
            <AlignUnit mapId={map.id} postId={postId} slot={slot} onDone={onDone} />
          </div>
          <div>
            <Title order={3} size="h4" mb="xs">
              What comes before it
            </Title>
            <PrerequisitesForm map={map} postId={postId} slot={slot} onDone={onDone} />
          </div>
          <div>
            <Title order={3} size="h4" mb="xs">
              What others teach then
            </Title>
            <Neighbours mapId={map.id} slot={slot} />
          </div>
          <CommandError error={remove.error} />
          <Button
            variant="default"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate({ input: edited })}
          >
            Take it off the map
          </Button>
        </>
      )}
    </Stack>
  );
}
