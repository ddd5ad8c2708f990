import { useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { MapPlacesQuery } from './unit-operations.ts';
import { weeksInWords, yearsInWords } from './weeks.ts';

/** When an artefact is taught, on the curriculum maps that are shown to one. Says nothing where there is nothing. */
export function TaughtWhere({ artefactId }: { artefactId: string }) {
  const vocabulary = useVocabulary();
  const { data } = useOperation(MapPlacesQuery, { id: artefactId }, { staleTime: 5 * 60_000 });
  const places = data?.artefact?.mapPlaces ?? [];
  if (places.length === 0) return null;
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
                {place.map.organisation ? `, ${place.map.organisation.name}` : ''}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
