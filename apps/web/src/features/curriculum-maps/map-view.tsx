import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { CurriculumMapQuery, MapSlotPartsFragment } from '../../gql/graphql.ts';
import { TextLink } from '../../ui/links.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './map.module.css';
import { inYear, lanesOf, weeksInWords, yearsBetween } from './weeks.ts';

export type ShownMap = NonNullable<CurriculumMapQuery['curriculumMap']>;

interface MapViewProps {
  map: ShownMap;
  /** Opens a unit to be changed; null for those who do not edit. */
  onEdit: ((slot: MapSlotPartsFragment) => void) | null;
}

/** A map as a picture: a row of weeks for each year, which is a list of units in their order all the same. */
export function MapView({ map, onEdit }: MapViewProps) {
  const vocabulary = useVocabulary();
  return yearsBetween(map.firstYear, map.lastYear).map((year) => {
    const lanes = lanesOf(inYear(map.slots, year));
    const placed = lanes
      .flatMap((lane, row) => lane.map((slot) => ({ slot, row })))
      .sort((one, other) => one.slot.firstWeek - other.slot.firstWeek);
    const label = vocabulary.label('year-group', year);
    return (
      <section key={year} className={classes.year} aria-label={label}>
        <h3>{label}</h3>
        <ol className={classes.units} style={{ '--weeks': map.weeksPerYear } as CSSProperties}>
          {placed.map(({ slot, row }) => (
            <li
              key={slot.id}
              className={`${classes.unit} ${slot.version ? '' : classes.planned}`}
              style={{ '--from': slot.firstWeek, '--span': slot.weeks, '--lane': row + 1 } as CSSProperties}
            >
              <Unit slot={slot} onEdit={onEdit} />
            </li>
          ))}
          {placed.length === 0 && <li className={classes.gap}>Nothing yet</li>}
        </ol>
      </section>
    );
  });
}

/** What a unit is called. */
export const unitName = (slot: MapSlotPartsFragment): string => slot.version?.title ?? slot.title ?? 'A unit';

function Unit({ slot, onEdit }: { slot: MapSlotPartsFragment; onEdit: MapViewProps['onEdit'] }) {
  const about = [weeksInWords(slot), slot.strand, slot.cycle && `Cycle ${slot.cycle}`].filter(Boolean).join(' · ');
  return (
    <>
      <span className={classes.when}>{about}</span>
      {slot.version ? (
        <TextLink to="/artefacts/$artefactId" params={{ artefactId: slot.version.artefact.id }}>
          {slot.version.title}
        </TextLink>
      ) : (
        slot.title
      )}
      {onEdit && (
        <ActionIcon variant="subtle" size="sm" aria-label={`Change ${unitName(slot)}`} onClick={() => onEdit(slot)}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
