import { ActionIcon } from '@mantine/core';
import { IconPencil, IconUsers } from '@tabler/icons-react';
import { useRef, type CSSProperties, type PointerEvent } from 'react';
import type { CurriculumMapQuery, MapSlotPartsFragment } from '../../gql/graphql.ts';
import { TextLink } from '../../ui/links.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { Arrows } from './arrows.tsx';
import classes from './map.module.css';
import type { DraggedPlace, Grip } from './slot-place.ts';
import { useSlotDrag } from './use-slot-drag.ts';
import { inYear, lanesOf, weeksInWords, yearsBetween } from './weeks.ts';

export type ShownMap = NonNullable<CurriculumMapQuery['curriculumMap']>;

/** What of a map is shown: one year, one strand, or all. */
export interface ShownPart {
  readonly year?: string | undefined;
  readonly strand?: string | undefined;
}

interface MapViewProps {
  map: ShownMap;
  part: ShownPart;
  /** Opens a unit to be changed; null for those who do not edit. */
  onEdit: ((slot: MapSlotPartsFragment) => void) | null;
  /** Shows those who do not edit what others teach while a unit is taught. */
  onLook: (slot: MapSlotPartsFragment) => void;
  /** Moves a unit by dragging. */
  onMove: (slot: MapSlotPartsFragment, place: DraggedPlace) => void;
}

const nothing = (): void => undefined;

/** More years than these do not fit on a screen with room for every name: each then is a narrow row, and a name is whole where one points. */
const mostWide = 5;

/** A map as a picture: a row of weeks for each year, which is a list of units in their order all the same. */
export function MapView({ map, part, onEdit, onLook, onMove }: MapViewProps) {
  const picture = useRef<HTMLDivElement>(null);
  const { dragged, grab } = useSlotDrag(map.weeksPerYear, onEdit ? onMove : nothing);
  const slots = map.slots
    .filter(({ strand }) => part.strand === undefined || strand === part.strand)
    .map((slot) => (slot.id === dragged?.slotId ? moved(slot, dragged.place) : slot));
  const years = yearsBetween(map.firstYear, map.lastYear).filter((year) => !part.year || year === part.year);
  const names = new Map(map.slots.map((slot) => [slot.id, unitName(slot)]));
  return (
    <div ref={picture} className={`${classes.picture} ${years.length > mostWide ? classes.compact : ''}`}>
      {years.map((year) => (
        <MapYear
          key={year}
          year={year}
          weeksPerYear={map.weeksPerYear}
          slots={slots}
          names={names}
          onEdit={onEdit}
          onLook={onLook}
          heldId={dragged?.slotId ?? null}
          onGrab={onEdit ? grab : null}
        />
      ))}
      <Arrows picture={picture} slots={slots} />
    </div>
  );
}

/** A unit where it would be dropped. */
function moved(slot: MapSlotPartsFragment, { year, firstWeek, weeks }: DraggedPlace): MapSlotPartsFragment {
  const lastYear = slot.firstYear === slot.lastYear ? year : slot.lastYear;
  return { ...slot, firstYear: year, lastYear, firstWeek, weeks };
}

interface MapYearProps {
  year: string;
  weeksPerYear: number;
  slots: readonly MapSlotPartsFragment[];
  /** What the units of the map are called, by id. */
  names: ReadonlyMap<string, string>;
  onEdit?: MapViewProps['onEdit'];
  onLook?: MapViewProps['onLook'];
  heldId?: string | null;
  onGrab?: ((event: PointerEvent<HTMLElement>, slot: MapSlotPartsFragment, grip: Grip) => void) | null;
  /** What the row is called, where it is not the year. */
  label?: string;
}

/** One year of a map. */
export function MapYear({ year, weeksPerYear, slots, names, onEdit, onLook, heldId, onGrab, label }: MapYearProps) {
  const vocabulary = useVocabulary();
  const lanes = lanesOf(inYear(slots, year));
  const placed = lanes
    .flatMap((lane, row) => lane.map((slot) => ({ slot, row })))
    .sort((one, other) => one.slot.firstWeek - other.slot.firstWeek);
  const yearLabel = vocabulary.label('year-group', year);
  return (
    <section className={classes.year} aria-label={label ? `${label}, ${yearLabel}` : yearLabel} data-year={year}>
      <h3>{label ?? yearLabel}</h3>
      <ol
        className={classes.units}
        style={{ '--weeks': weeksPerYear, '--lanes': Math.max(1, lanes.length) } as CSSProperties}
        data-lanes={lanes.length}
      >
        {placed.map(({ slot, row }) => (
          <li
            key={slot.id}
            data-slot={slot.id}
            className={[
              classes.unit,
              slot.version ? '' : classes.planned,
              onGrab ? classes.movable : '',
              slot.id === heldId ? classes.held : '',
              slot.firstWeek + slot.weeks / 2 > weeksPerYear / 2 ? classes.late : '',
            ].join(' ')}
            style={{ '--from': slot.firstWeek, '--span': slot.weeks, '--lane': row + 1 } as CSSProperties}
            onPointerDown={(event) => onGrab?.(event, slot, 'move')}
          >
            <div className={classes.card}>
              <Unit slot={slot} names={names} onEdit={onEdit ?? null} onLook={onLook} />
            </div>
            {onGrab && (
              <span aria-hidden className={classes.end} onPointerDown={(event) => onGrab(event, slot, 'stretch')} />
            )}
          </li>
        ))}
        {placed.length === 0 && <li className={classes.gap}>Nothing yet</li>}
      </ol>
    </section>
  );
}

/** What a unit is called. */
export const unitName = (slot: MapSlotPartsFragment): string => slot.version?.title ?? slot.title ?? 'A unit';

interface UnitProps extends Pick<MapYearProps, 'names'> {
  slot: MapSlotPartsFragment;
  onEdit: MapViewProps['onEdit'];
  onLook: MapViewProps['onLook'] | undefined;
}

function Unit({ slot, names, onEdit, onLook }: UnitProps) {
  const about = [weeksInWords(slot), slot.strand, slot.cycle && `Cycle ${slot.cycle}`].filter(Boolean).join(' · ');
  const before = slot.prerequisiteIds.flatMap((id) => names.get(id) ?? []);
  return (
    <>
      <span className={classes.when}>{about}</span>
      {slot.version ? (
        <TextLink to="/artefacts/$artefactId" params={{ artefactId: slot.version.artefact.id }} draggable={false}>
          {slot.version.title}
        </TextLink>
      ) : (
        slot.title
      )}
      {before.length > 0 && <span className={classes.before}>After {before.join(', ')}</span>}
      {onEdit && (
        <ActionIcon variant="subtle" size="sm" aria-label={`Change ${unitName(slot)}`} onClick={() => onEdit(slot)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
      {!onEdit && onLook && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`What others teach beside ${unitName(slot)}`}
          onClick={() => onLook(slot)}
        >
          <IconUsers size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
