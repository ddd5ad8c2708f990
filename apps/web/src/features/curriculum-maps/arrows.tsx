import { useEffect, useState, type RefObject } from 'react';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import classes from './map.module.css';

interface Arrow {
  readonly key: string;
  readonly d: string;
}

/** What comes before what, drawn over a map. The list says the same in words, so nobody who listens hears it twice. */
export function Arrows({
  picture,
  slots,
}: {
  picture: RefObject<HTMLDivElement | null>;
  slots: readonly MapSlotPartsFragment[];
}) {
  const [arrows, setArrows] = useState<readonly Arrow[]>([]);
  useEffect(() => {
    const frame = picture.current;
    if (!frame) return;
    const draw = (): void => setArrows(arrowsIn(frame, slots));
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [picture, slots]);
  if (arrows.length === 0) return null;
  return (
    <svg className={classes.arrows} aria-hidden>
      <defs>
        <marker id="arrow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {arrows.map(({ key, d }) => (
        <path key={key} d={d} className={classes.arrow} markerEnd="url(#arrow-end)" />
      ))}
    </svg>
  );
}

/** From the end of what comes first to the beginning of what waits for it, as far as both are shown. */
function arrowsIn(frame: HTMLElement, slots: readonly MapSlotPartsFragment[]): readonly Arrow[] {
  const origin = frame.getBoundingClientRect();
  const boxOf = (id: string): DOMRect | undefined =>
    frame.querySelector(`[data-slot="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  return slots.flatMap((slot) =>
    slot.prerequisiteIds.flatMap((id) => {
      const [from, to] = [boxOf(id), boxOf(slot.id)];
      if (!from || !to) return [];
      const [x1, y1] = [from.right - origin.left, from.top + from.height / 2 - origin.top];
      const [x2, y2] = [to.left - origin.left, to.top + to.height / 2 - origin.top];
      // Wide enough round the ends that the line does not vanish behind the units.
      const bend = Math.max(24, Math.abs(x2 - x1) / 3);
      return [{ key: `${id} ${slot.id}`, d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }];
    }),
  );
}
