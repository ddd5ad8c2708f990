import { Group, Select, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { MapYear, unitName, type ShownMap } from '../features/curriculum-maps/map-view.tsx';
import { CurriculumMapQuery, CurriculumMapsQuery } from '../features/curriculum-maps/operations.ts';
import { mapYears, yearsBetween } from '../features/curriculum-maps/weeks.ts';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { Empty, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/curriculum-maps/$mapId/beside');

/** Two maps, year by year, week over week. */
export function MapsBesidePage() {
  const { mapId } = route.useParams();
  const { other: otherId, year } = route.useSearch();
  const navigate = route.useNavigate();
  const vocabulary = useVocabulary();
  const query = useOperation(CurriculumMapQuery, { id: mapId });
  const map = query.data?.curriculumMap;
  const others = useOperation(
    CurriculumMapsQuery,
    { filter: { subject: map?.subject ?? null }, after: null },
    { enabled: map !== undefined && map !== null },
  );
  const beside = useOperation(CurriculumMapQuery, { id: otherId ?? '' }, { enabled: otherId !== undefined });
  const error = query.error ?? others.error ?? beside.error;
  if (error) {
    return (
      <PageFrame>
        <LoadError error={error} retry={() => void Promise.all([query.refetch(), others.refetch()])} />
      </PageFrame>
    );
  }
  if (!query.data || (map && !others.data)) return <PageSkeleton />;
  if (!map) return <NotFoundPage />;
  const offered = others.data?.curriculumMaps.nodes.filter(({ id }) => id !== mapId) ?? [];
  const other = otherId === undefined ? null : beside.data?.curriculumMap;
  const choices = offered.map((one) => ({
    value: one.id,
    label: [one.organisation?.name, one.title].filter(Boolean).join(': '),
  }));
  if (other && !choices.some(({ value }) => value === other.id)) choices.push({ value: other.id, label: other.title });
  const years = yearsBetween(map.firstYear, map.lastYear);
  return (
    <Page
      size="wide"
      title={other ? `${map.title} beside ${other.title}` : `${map.title} beside another map`}
      eyebrow={
        <TextLink to="/curriculum-maps/$mapId" params={{ mapId }}>
          {map.title}
        </TextLink>
      }
      lead="Year by year, the weeks under each other; where years have different numbers of weeks, by the share of the year."
    >
      {choices.length === 0 ? (
        <Empty title="There is no other map to look at">
          No other map of {vocabulary.label('subject', map.subject)} is shown to you.
        </Empty>
      ) : (
        <Group align="end" mb="lg">
          <Select
            label="Other map"
            placeholder="Choose one"
            data={choices}
            value={otherId ?? null}
            onChange={(chosen) => void navigate({ search: { other: chosen ?? undefined, year }, replace: true })}
            searchable
            w={{ base: '100%', sm: 420 }}
          />
          <Select
            label="Year"
            data={[
              { value: '', label: 'All years they share' },
              ...years.map((one) => ({ value: one, label: vocabulary.label('year-group', one) })),
            ]}
            value={year ?? ''}
            onChange={(chosen) =>
              void navigate({ search: { other: otherId, year: chosen || undefined }, replace: true })
            }
            allowDeselect={false}
          />
        </Group>
      )}
      {otherId !== undefined && other === null && <Text>This map is not shown to you, or there is none.</Text>}
      {other && <Beside maps={[map, other]} year={year} />}
    </Page>
  );
}

function Beside({ maps, year }: { maps: readonly [ShownMap, ShownMap]; year: string | undefined }) {
  const vocabulary = useVocabulary();
  const shared = mapYears.filter((one) =>
    maps.every(({ firstYear, lastYear }) => yearsBetween(firstYear, lastYear).includes(one)),
  );
  const shown = shared.filter((one) => !year || one === year);
  if (shown.length === 0) return <Text>The two maps share no such year.</Text>;
  return shown.map((one) => (
    <Section key={one} title={vocabulary.label('year-group', one)} id={one}>
      {maps.map((map) => (
        <MapYear
          key={map.id}
          year={one}
          label={[map.organisation?.name, map.title].filter(Boolean).join(': ')}
          weeksPerYear={map.weeksPerYear}
          slots={map.slots}
          names={new Map(map.slots.map((slot) => [slot.id, unitName(slot)]))}
        />
      ))}
    </Section>
  ));
}
