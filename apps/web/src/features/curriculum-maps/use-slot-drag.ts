import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import { draggedTo, isSamePlace, placeOf, type DraggedPlace, type Grip } from './slot-place.ts';

/** A unit that is held, and where it would be dropped. */
export interface Dragged {
  readonly slotId: string;
  readonly place: DraggedPlace;
}

interface Held {
  readonly slot: MapSlotPartsFragment;
  readonly grip: Grip;
  readonly fromX: number;
  /** In pixels. */
  readonly week: number;
}

/** Pixels that a pointer goes before it drags: a click stays a click. */
const least = 4;

/**
 * Lets units be dragged over the weeks and years of a map, and stretched at their end. Escape puts the unit back.
 * @param onDrop told where the unit was dropped, when it is another place
 */
export function useSlotDrag(
  weeksPerYear: number,
  onDrop: (slot: MapSlotPartsFragment, place: DraggedPlace) => void,
): {
  readonly dragged: Dragged | null;
  readonly grab: (event: ReactPointerEvent<HTMLElement>, slot: MapSlotPartsFragment, grip: Grip) => void;
} {
  const [held, setHeld] = useState<Held | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    if (!held) return;
    const { slot, grip, fromX, week } = held;
    let place = placeOf(slot);
    const end = (): void => {
      setHeld(null);
      setDragged(null);
    };
    const move = (event: PointerEvent): void => {
      if (
        Math.abs(event.clientX - fromX) < least &&
        place.year === slot.firstYear &&
        isSamePlace(place, placeOf(slot))
      ) {
        const over = yearAt(event);
        if (over === null || over === slot.firstYear) return;
      }
      event.preventDefault();
      const byWeeks = Math.round((event.clientX - fromX) / week);
      place = draggedTo(slot, { grip, byWeeks, over: yearAt(event), weeksPerYear });
      setDragged({ slotId: slot.id, place });
    };
    const up = (): void => {
      end();
      if (!isSamePlace(place, placeOf(slot))) drop.current(slot, place);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key);
    };
  }, [held, weeksPerYear]);
  const grab = (event: ReactPointerEvent<HTMLElement>, slot: MapSlotPartsFragment, grip: Grip): void => {
    // A finger scrolls, and links and buttons stay what they are; narrow screens show a list, without weeks to drag over.
    if (event.button !== 0 || event.pointerType === 'touch' || (event.target as Element).closest('a, button')) return;
    const row = event.currentTarget.closest('ol');
    if (!row || getComputedStyle(row).gridTemplateColumns.split(' ').length < weeksPerYear) return;
    event.preventDefault();
    event.stopPropagation();
    setHeld({ slot, grip, fromX: event.clientX, week: row.clientWidth / weeksPerYear });
  };
  return { dragged, grab };
}

const yearAt = ({ clientX, clientY }: PointerEvent): string | null =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-year]')?.dataset['year'] ?? null;
