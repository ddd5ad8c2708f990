import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { NeighboursDialog } from './neighbours-dialog.tsx';
import { MapPlacesQuery } from './unit-operations.ts';
import { weeksInWords, yearsInWords } from './weeks.ts';

/** When an artefact is taught, on the curriculum maps that are shown to one. Says nothing where there is nothing. */
export function TaughtWhere({ artefactId, title }: { artefactId: string; title: string }) {
  const vocabulary = useVocabulary();
  const { data } = useOperation(MapPlacesQuery, { id: artefactId }, { staleTime: 5 * 60_000 });
  const [lookedAtId, setLookedAtId] = useState<string | null>(null);
  const places = data?.artefact?.mapPlaces ?? [];
  if (places.length === 0) return null;
  const lookedAt = places.find(({ id }) => id === lookedAtId);
  return (
    <Section title="When it is taught" id="taught">
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            {yearsInWords(place, vocabulary)}
            {place.cycle ? `, cycle ${place.cycle}` : ''}, {weeksInWords(place).toLowerCase()}
            {place.map && (
              <>
                {': '}
                <TextLink
                  to="/curriculum-maps/$mapId"
                  params={{ mapId: place.map.id }}
                  search={{ year: place.firstYear }}
                >
                  {place.map.title}
                </TextLink>
                {place.map.organisation ? `, ${place.map.organisation.name}` : ''}{' '}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconUsers size={16} aria-hidden />}
                  aria-label={`What others teach then, beside ${place.map.title}`}
                  onClick={() => setLookedAtId(place.id)}
                >
                  What others teach then
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {lookedAt?.map && (
        <NeighboursDialog mapId={lookedAt.map.id} name={title} place={lookedAt} onClose={() => setLookedAtId(null)} />
      )}
    </Section>
  );
}
