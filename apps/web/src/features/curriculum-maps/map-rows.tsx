import { Badge } from '@mantine/core';
import { IconCalendarWeek } from '@tabler/icons-react';
import type { MapCardPartsFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { yearsInWords } from './weeks.ts';

/** Curriculum maps in a list: what they are called, whose they are, and what they reach over. */
export function MapRows({ maps }: { maps: readonly MapCardPartsFragment[] }) {
  const vocabulary = useVocabulary();
  return (
    <ul className={classes.rows}>
      {maps.map((map) => (
        <li key={map.id} className={classes.row}>
          <IconCalendarWeek size={22} stroke={1.6} aria-hidden className={classes.icon} />
          <div className={classes.words}>
            <PlainLink to="/curriculum-maps/$mapId" params={{ mapId: map.id }} className={classes.link}>
              {map.title}
            </PlainLink>
            <span className={classes.quiet}>
              {[
                map.organisation?.name,
                vocabulary.label('subject', map.subject),
                yearsInWords(map, vocabulary),
                `changed ${formatDay(map.updatedAt)}`,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </div>
          {map.canEdit && <Badge color="gray">You edit it</Badge>}
        </li>
      ))}
    </ul>
  );
}
