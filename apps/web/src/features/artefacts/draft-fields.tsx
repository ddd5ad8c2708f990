import { MultiSelect, Radio, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import type { ArtefactKind, InclusionStatement } from '../../gql/graphql.ts';
import { selectData, useVocabulary } from '../vocabulary/vocabulary.ts';
import { LicencesQuery } from './operations.ts';
import { LicenceChoice } from './terms-form.tsx';
import { useDraftField } from './use-draft.ts';

export function AboutFields({ kind }: { kind: ArtefactKind }) {
  const { terms } = useVocabulary();
  const title = useDraftField('title');
  const type = useDraftField('type');
  const summary = useDraftField('summary');
  return (
    <>
      <TextInput
        label="Title"
        description="What a colleague would call it."
        value={title.value}
        onChange={(event) => title.set(event.currentTarget.value)}
        error={title.error}
        maxLength={200}
        withAsterisk
      />
      <Select
        label="Type"
        data={typesOf(terms('artefact-type'), kind)}
        value={type.value}
        onChange={(value) => value && type.set(value)}
        error={type.error}
        allowDeselect={false}
        searchable
        withAsterisk
      />
      <Textarea
        label="Summary"
        description={`What it is, for whom, and why it is good. ${summary.value.length} of 400 characters.`}
        value={summary.value}
        onChange={(event) => summary.set(event.currentTarget.value)}
        error={summary.error}
        autosize
        minRows={2}
        withAsterisk
      />
    </>
  );
}

/** The types of a kind. */
export function typesOf(terms: readonly { code: string; label: string; group?: string | null }[], kind: ArtefactKind) {
  return terms
    .filter((term) => term.group?.toLowerCase() === kind.toLowerCase())
    .map((term) => ({ value: term.code, label: term.label }));
}

export function AudienceFields() {
  const { terms } = useVocabulary();
  const subjects = useDraftField('subjects');
  const phase = useDraftField('phase');
  const keyStages = useDraftField('keyStages');
  const yearGroups = useDraftField('yearGroups');
  const keywords = useDraftField('keywords');
  return (
    <>
      <MultiSelect
        label="Subjects"
        data={selectData(terms('subject'))}
        value={subjects.value}
        onChange={subjects.set}
        error={subjects.error}
        searchable
        clearable
        withAsterisk
      />
      <Select
        label="Phase"
        data={selectData(terms('phase'))}
        value={phase.value}
        onChange={phase.set}
        error={phase.error}
        clearable
      />
      <MultiSelect
        label="Key stages"
        data={selectData(terms('key-stage'))}
        value={keyStages.value}
        onChange={keyStages.set}
        error={keyStages.error}
        clearable
      />
      <MultiSelect
        label="Year groups"
        data={selectData(terms('year-group'))}
        value={yearGroups.value}
        onChange={yearGroups.set}
        error={yearGroups.error}
        searchable
        clearable
      />
      <TagsInput
        label="Keywords"
        description="The words people will type. Press Enter after each."
        value={keywords.value}
        onChange={keywords.set}
        error={keywords.error}
        splitChars={[',', ';']}
        clearable
      />
    </>
  );
}

const statements: { value: InclusionStatement; label: string; description: string }[] = [
  {
    value: 'ADDRESSED',
    label: 'Addressed',
    description: 'It was made with pupils with SEND or who are disadvantaged in mind.',
  },
  { value: 'ADAPTATION_INCLUDED', label: 'Adaptation included', description: 'It comes with adaptations.' },
  { value: 'NOT_CONSIDERED', label: 'Not considered', description: 'That is fine to say, and useful to know.' },
];

export function InclusionFields() {
  const { terms } = useVocabulary();
  const inclusion = useDraftField('inclusion');
  const note = useDraftField('inclusionNote');
  const needs = useDraftField('sendNeeds');
  return (
    <>
      <Radio.Group
        label="Pupils with SEND, and pupils who are disadvantaged"
        value={inclusion.value ?? ''}
        onChange={(value) => inclusion.set(value as InclusionStatement)}
        error={inclusion.error}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {statements.map((statement) => (
            <Radio key={statement.value} {...statement} />
          ))}
        </Stack>
      </Radio.Group>
      {inclusion.value && inclusion.value !== 'NOT_CONSIDERED' && (
        <>
          <Textarea
            label="How"
            description="One sentence on what was done."
            value={note.value ?? ''}
            onChange={(event) => note.set(event.currentTarget.value || null)}
            error={note.error}
            autosize
          />
          <MultiSelect
            label="SEND needs it was made for"
            data={selectData(terms('send-need'))}
            value={needs.value}
            onChange={needs.set}
            error={needs.error}
            searchable
            clearable
          />
        </>
      )}
    </>
  );
}

export function RightsFields() {
  const licences = useOperation(LicencesQuery, {}, { staleTime: Number.POSITIVE_INFINITY });
  const authors = useDraftField('authors');
  const licence = useDraftField('licenceCode');
  return (
    <>
      <TagsInput
        label="Authors"
        description="In the order in which they should be named. Press Enter after each."
        value={authors.value.map((author) => author.name)}
        onChange={(names) =>
          authors.set(
            names.map((name) => authors.value.find((author) => author.name === name) ?? { name, personId: null }),
          )
        }
        error={authors.error}
      />
      <LicenceChoice
        licences={licences.data?.licences ?? []}
        value={licence.value}
        onChange={licence.set}
        error={licence.error}
        description="What you propose; the release authority decides."
      />
    </>
  );
}
