import { Loader, Text } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { FollowPlace } from './follow-place.tsx';
import { MapNeighboursQuery } from './operations.ts';
import { weeksInWords } from './weeks.ts';

/** The weeks in which a unit is taught. */
export type TaughtPlace = Pick<MapSlotPartsFragment, 'firstYear' | 'firstWeek' | 'weeks'>;

/** What others teach while this unit is taught; and whether one hears of what they place there later. */
export function Neighbours({ mapId, slot }: { mapId: string; slot: TaughtPlace }) {
  const { signedIn } = useViewer();
  const { firstYear: year, firstWeek, weeks } = slot;
  const query = useOperation(MapNeighboursQuery, { id: mapId, year, firstWeek, weeks });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loader size="sm" aria-label="Looking at other maps" />;
  const { neighbours = [], followedPlaceId = null } = query.data.curriculumMap ?? {};
  return (
    <>
      {neighbours.length === 0 && <Text c="dimmed">No map that is shown to you has a unit then.</Text>}
      {neighbours.length > 0 && (
        <ul>
          {neighbours.map((one) => (
            <li key={one.id}>
              {one.version && (
                <TextLink to="/artefacts/$artefactId" params={{ artefactId: one.version.artefact.id }}>
                  {one.version.title}
                </TextLink>
              )}
              {' · '}
              {one.map && (
                <TextLink to="/curriculum-maps/$mapId" params={{ mapId: one.map.id }}>
                  {one.map.organisation?.name ?? one.map.title}
                </TextLink>
              )}
              {` · ${weeksInWords(one)}`}
            </li>
          ))}
        </ul>
      )}
      {signedIn && <FollowPlace place={{ mapId, year, firstWeek, weeks }} followedId={followedPlaceId} />}
    </>
  );
}
