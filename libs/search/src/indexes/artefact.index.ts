import {
  artefactTypes,
  deliveries,
  evidenceStrengths,
  intendedRoles,
  kinds,
  licenceVocabulary,
  mechanisms,
  results,
} from '@constellation/artefacts/vocabulary';
import { keyStages, phases, subjects, yearGroups } from '@constellation/identity/vocabulary';
import { durationBands, durationBandSql } from './duration-bands.ts';
import type { FacetDescription, IndexDescription } from './index-description.ts';

const byLabel = (_code: string, label: string): string => label;
const byCodeAndLabel = (code: string, label: string): string => `${code} ${label.replace(/ \(.*/, '')}`;
/** `year-4` is also typed y4 and year4. */
const byYear = (code: string): string =>
  [...code.matchAll(/\d+/g)].map(([year]) => `y${year} year${year}`).join(' ') || code;

/** One text of the version's details. */
const detail = (name: string): string => `array[version.details ->> '${name}']`;
/** A list of texts of the version's details. */
const details = (name: string): string =>
  `array(select jsonb_array_elements_text(case jsonb_typeof(version.details -> '${name}') when 'array' then version.details -> '${name}' else '[]' end))`;

/**
 * The index of artefacts: projection, engine settings, GraphQL facets and filters follow from it. To add a facet, add an
 * entry here; the indexer sees the difference at its next start and rebuilds the index.
 */
export const artefactIndex = {
  facets: [
    {
      group: 'kind',
      filter: 'kinds',
      label: 'Kind',
      description: 'Kind of artefact.',
      values: 'array[artefact.kind]',
      labels: kinds,
      words: byLabel,
    },
    {
      group: 'type',
      filter: 'types',
      label: 'Type',
      description: 'What the artefact is, such as lesson-plan.',
      values: 'array[version.type]',
      labels: artefactTypes,
      words: byLabel,
    },
    {
      group: 'subject',
      filter: 'subjects',
      label: 'Subject',
      description: 'Subject, area of learning or theme.',
      values: 'version.subjects',
      labels: subjects,
      words: byLabel,
    },
    {
      group: 'phase',
      filter: 'phases',
      label: 'Phase',
      description: 'Phase of education.',
      values: 'array[version.phase]',
      labels: phases,
      inOrder: true,
      words: byLabel,
    },
    {
      group: 'key-stage',
      filter: 'keyStages',
      label: 'Key stage',
      description: 'Key stage, eyfs or ks1 to ks5.',
      values: 'version.key_stages',
      labels: keyStages,
      inOrder: true,
      words: byCodeAndLabel,
    },
    {
      group: 'year-group',
      filter: 'yearGroups',
      label: 'Year group',
      description: 'Year group, such as year-4; mixed-age groups have codes of their own.',
      values: 'version.year_groups',
      labels: yearGroups,
      inOrder: true,
      words: byYear,
    },
    {
      group: 'licence',
      filter: 'licences',
      label: 'Licence',
      description: 'Licence under which it is released.',
      values: 'array[terms.licence_code]',
      labels: licenceVocabulary,
    },
    {
      group: 'organisation',
      filter: 'organisationIds',
      label: 'Organisation',
      description: 'Organisation that holds the rights; values are its ids.',
      values: 'array[artefact.rights_holder_id::text]',
      labels: 'organisation-names',
    },
    {
      group: 'intended-role',
      filter: 'intendedRoles',
      label: 'For',
      description: 'Roles that professional development is meant for.',
      values: details('intendedRoles'),
      labels: intendedRoles,
      words: byLabel,
    },
    {
      group: 'duration-band',
      filter: 'durationBands',
      label: 'Duration',
      description: 'How long professional development takes.',
      values: `array[${durationBandSql(`(case when version.details ->> 'durationMinutes' ~ '^[0-9]{1,6}$' then version.details ->> 'durationMinutes' end)::integer`)}]`,
      labels: durationBands,
      inOrder: true,
    },
    {
      group: 'delivery',
      filter: 'deliveries',
      label: 'Delivery',
      description: 'How professional development is delivered.',
      values: detail('delivery'),
      labels: deliveries,
      words: byLabel,
    },
    {
      group: 'mechanism',
      filter: 'mechanisms',
      label: 'Mechanism',
      description: 'Mechanisms of effective professional development it uses.',
      values: details('mechanisms'),
      labels: mechanisms,
      words: byLabel,
    },
    {
      group: 'evidence-strength',
      filter: 'evidenceStrengths',
      label: 'Local evidence strength',
      description: 'Strength of the local evidence, L0 to L5.',
      values: detail('evidenceStrength'),
      labels: evidenceStrengths,
      inOrder: true,
    },
    {
      group: 'result',
      filter: 'results',
      label: 'Result',
      description: 'What a study or practice record found.',
      values: detail('result'),
      labels: results,
    },
  ],
} as const satisfies IndexDescription;

export type FacetGroup = (typeof artefactIndex.facets)[number]['group'];
export type FilterName = (typeof artefactIndex.facets)[number]['filter'];

/** What a search is narrowed to: values inside one group are alternatives, groups all hold. */
export type SearchFilters = { readonly [Name in FilterName]?: readonly string[] | undefined };

/** The facets, seen without their literal types. */
export const artefactFacets: readonly (FacetDescription & {
  readonly group: FacetGroup;
  readonly filter: FilterName;
})[] = artefactIndex.facets;
