import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import { unitName, type ShownMap } from './map-view.tsx';
import { ChangeUnitMutation } from './operations.ts';
import { placeOf, slotAt, type DraggedPlace } from './slot-place.ts';

/** A unit that was moved, as it stood before, and the state it has come to by that. */
export interface Move {
  readonly before: MapSlotPartsFragment;
  readonly revision: number;
}

interface Moving {
  /** The units, with those that are on their way where they were dropped. */
  readonly slots: ShownMap['slots'];
  readonly error: Error | null;
  readonly last: Move | null;
  readonly move: (slot: MapSlotPartsFragment, place: DraggedPlace) => void;
  readonly undo: () => void;
  readonly forget: () => void;
}

/**
 * Moves units by dragging: seen at once, written behind, put back where that is refused. The last move can be undone as long as
 * nobody changed the unit since.
 */
export function useMoves(
  map: ShownMap | null | undefined,
  postId: string | null,
  onDone: (told: string) => void,
): Moving {
  const [underway, setUnderway] = useState<ReadonlyMap<string, DraggedPlace>>(new Map());
  const [last, setLast] = useState<Move | null>(null);
  const change = useCommand(ChangeUnitMutation, { invalidates: ['CurriculumMap', 'MapCoverage'] });

  async function send(slot: MapSlotPartsFragment, place: DraggedPlace): Promise<boolean> {
    if (!map || postId === null) return false;
    setUnderway((others) => new Map(others).set(slot.id, place));
    const edit = { mapId: map.id, postId, slotId: slot.id, expectedRevision: slot.revision };
    return change
      .mutateAsync({ input: { ...edit, slot: slotAt(slot, place) } })
      .then(() => true)
      .catch(() => false)
      .finally(() => setUnderway((all) => new Map([...all].filter(([id, its]) => id !== slot.id || its !== place))));
  }

  const move = (slot: MapSlotPartsFragment, place: DraggedPlace): void => {
    void send(slot, place).then((isDone) => {
      if (!isDone) return;
      setLast({ before: slot, revision: slot.revision + 1 });
      onDone(`${unitName(slot)} was moved.`);
    });
  };
  const undo = (): void => {
    if (!last) return;
    const { before, revision } = last;
    setLast(null);
    void send({ ...before, revision }, placeOf(before)).then((isDone) => {
      if (isDone) onDone(`${unitName(before)} is back where it was.`);
    });
  };
  const slots = (map?.slots ?? []).map((slot) => {
    const place = underway.get(slot.id);
    return place ? { ...slot, ...atPlace(slot, place) } : slot;
  });
  return { slots, error: change.error, last, move, undo, forget: () => setLast(null) };
}

const atPlace = (slot: MapSlotPartsFragment, { year, firstWeek, weeks }: DraggedPlace) => ({
  ...{ firstWeek, weeks, firstYear: year },
  lastYear: slot.firstYear === slot.lastYear ? year : slot.lastYear,
});
