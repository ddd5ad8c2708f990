import { Group, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import type { ArtefactKind } from '../../gql/graphql.ts';
import { LinesInput } from '../../ui/lines-input.tsx';
import { selectData, useVocabulary } from '../vocabulary/vocabulary.ts';
import type { CpdValues, CurriculumValues, ResearchValues } from './draft-values.ts';
import { kindPart } from './draft-part-titles.ts';
import { Rows } from './draft-rows.tsx';
import { useDraftField } from './use-draft.ts';

interface KindFieldsProps {
  kind: ArtefactKind;
  part: ComponentType<{ title: string; children: ReactNode }>;
}

/** The fields that only this kind of work has. */
export function KindFields({ kind, part: Part }: KindFieldsProps) {
  if (kind === 'CURRICULUM') {
    return (
      <Part title={kindPart.CURRICULUM}>
        <CurriculumFields />
      </Part>
    );
  }
  if (kind === 'CPD') {
    return (
      <Part title={kindPart.CPD}>
        <CpdFields />
      </Part>
    );
  }
  if (kind === 'RESEARCH') {
    return (
      <Part title={kindPart.RESEARCH}>
        <ResearchFields />
      </Part>
    );
  }
  return null;
}

function CurriculumFields() {
  const { terms } = useVocabulary();
  const field = useDraftField('curriculum');
  const value = field.value;
  if (!value) return null;
  const set = (part: Partial<CurriculumValues>) => field.set({ ...value, ...part });
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <Select
          label="Exam board"
          data={selectData(terms('exam-board'))}
          value={value.examBoard}
          onChange={(examBoard) => set({ examBoard })}
          error={field.errorAt('examBoard')}
          clearable
        />
        <Select
          label="Tier"
          data={selectData(terms('tier'))}
          value={value.tier}
          onChange={(tier) => set({ tier })}
          error={field.errorAt('tier')}
          clearable
        />
        <NumberInput
          label="Length in weeks"
          min={1}
          max={570}
          value={value.weeks ?? ''}
          onChange={(weeks) => set({ weeks: typeof weeks === 'number' ? weeks : null })}
          error={field.errorAt('weeks')}
        />
      </Group>
      <LinesInput
        label="What pupils should know before"
        value={value.priorKnowledge}
        onChange={(priorKnowledge) => set({ priorKnowledge })}
        error={field.errorAt('priorKnowledge')}
      />
      <Rows
        title="Misconceptions, and what to say"
        rows={value.misconceptions}
        empty={{ misconception: '', response: '' }}
        onChange={(misconceptions) => set({ misconceptions })}
        addLabel="Add a misconception"
      >
        {(row, change, index) => (
          <>
            <TextInput
              label={`Misconception ${index + 1}`}
              value={row.misconception}
              onChange={(event) => change({ ...row, misconception: event.currentTarget.value })}
            />
            <Textarea
              label="What to say"
              autosize
              value={row.response}
              onChange={(event) => change({ ...row, response: event.currentTarget.value })}
            />
          </>
        )}
      </Rows>
    </>
  );
}

function CpdFields() {
  const { terms } = useVocabulary();
  const field = useDraftField('cpd');
  const value = field.value;
  if (!value) return null;
  const set = (part: Partial<CpdValues>) => field.set({ ...value, ...part });
  return (
    <>
      <MultiSelect
        label="For"
        data={selectData(terms('intended-role'))}
        value={value.intendedRoles}
        onChange={(intendedRoles) => set({ intendedRoles })}
        error={field.errorAt('intendedRoles')}
        searchable
        clearable
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberInput
          label="Duration in minutes"
          min={1}
          max={100_000}
          value={value.durationMinutes ?? ''}
          onChange={(minutes) => set({ durationMinutes: typeof minutes === 'number' ? minutes : null })}
          error={field.errorAt('durationMinutes')}
        />
        <Select
          label="Delivery"
          data={selectData(terms('delivery'))}
          value={value.delivery}
          onChange={(delivery) => set({ delivery })}
          error={field.errorAt('delivery')}
          clearable
        />
      </Group>
      <MultiSelect
        label="Mechanisms of effective professional development"
        description="A balanced design has at least one of each group."
        data={selectData(terms('mechanism'))}
        value={value.mechanisms}
        onChange={(mechanisms) => set({ mechanisms })}
        error={field.errorAt('mechanisms')}
        searchable
        clearable
      />
      <LinesInput
        label="Practice tasks"
        value={value.practiceTasks}
        onChange={(practiceTasks) => set({ practiceTasks })}
        error={field.errorAt('practiceTasks')}
      />
    </>
  );
}

const longFields = [
  ['question', 'Question'],
  ['method', 'Method'],
  ['setting', 'Setting'],
  ['sample', 'Sample, in words and without pupil data'],
] as const;

function ResearchFields() {
  const { terms } = useVocabulary();
  const field = useDraftField('research');
  const value = field.value;
  if (!value) return null;
  const set = (part: Partial<ResearchValues>) => field.set({ ...value, ...part });
  return (
    <>
      {longFields.map(([name, label]) => (
        <Textarea
          key={name}
          label={label}
          autosize
          value={value[name] ?? ''}
          onChange={(event) => set({ [name]: event.currentTarget.value || null })}
          error={field.errorAt(name)}
        />
      ))}
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <Select
          label="Local evidence strength"
          data={selectData(terms('evidence-strength'))}
          value={value.evidenceStrength}
          onChange={(evidenceStrength) => set({ evidenceStrength })}
          error={field.errorAt('evidenceStrength')}
          clearable
        />
        <Select
          label="Result"
          description="Null and negative results are as useful as positive ones."
          data={selectData(terms('result'))}
          value={value.result}
          onChange={(result) => set({ result })}
          error={field.errorAt('result')}
          clearable
        />
      </Group>
      <Rows
        title="Evidence it stands on"
        rows={value.evidenceLinks}
        empty={{ title: '', url: '', relation: 'supports' }}
        onChange={(evidenceLinks) => set({ evidenceLinks })}
        addLabel="Add a link"
      >
        {(row, change, index) => (
          <>
            <TextInput
              label={`Title of source ${index + 1}`}
              value={row.title}
              onChange={(event) => change({ ...row, title: event.currentTarget.value })}
            />
            <TextInput
              label="Address"
              type="url"
              placeholder="https://"
              value={row.url}
              onChange={(event) => change({ ...row, url: event.currentTarget.value })}
            />
            <Select
              label="What it is to this work"
              data={selectData(terms('evidence-relation'))}
              value={row.relation}
              onChange={(relation) => relation && change({ ...row, relation })}
              allowDeselect={false}
            />
          </>
        )}
      </Rows>
    </>
  );
}
