import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import type { AudienceScope } from '../../gql/graphql.ts';
import {
  AudienceChoice,
  audienceInput,
  organisedScopes,
  type ChosenAudience,
} from '../collections/audience-choice.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { selectData, useVocabulary } from '../vocabulary/vocabulary.ts';
import { CreateMapMutation } from './operations.ts';
import { FrameworksQuery } from './unit-operations.ts';
import { mapYears } from './weeks.ts';

const fields = ['title', 'subject', 'firstYear', 'lastYear', 'weeksPerYear', 'audience.scope', 'audience.partnerIds'];
const toTheTrust: ChosenAudience<AudienceScope> = { scope: 'TRUST', partners: [], partnershipIds: [] };
const usualWeeks = 38;

interface NewMapProps {
  onCancel: () => void;
  onDone: (mapId: string) => void | Promise<void>;
}

/** Begins a curriculum map of an organisation. */
export function NewMap({ onCancel, onDone }: NewMapProps) {
  const { posts } = useViewer();
  const vocabulary = useVocabulary();
  const choice = usePostChoice(posts);
  const [title, setTitle] = useState('');
  const [subject, setSubject] = useState<string | null>(null);
  const [years, setYears] = useState({ firstYear: 'year-1', lastYear: 'year-6' });
  const [weeksPerYear, setWeeksPerYear] = useState<number | string>(usualWeeks);
  const [audience, setAudience] = useState(toTheTrust);
  const frameworks = useOperation(FrameworksQuery, {}).data?.frameworks ?? [];
  const [chosenFramework, setFramework] = useState<string | null>(null);
  // The newest of those that are here.
  const framework = chosenFramework ?? frameworks[0]?.code ?? 'nc-2014';
  const [tried, setTried] = useState(false);
  const create = useCommand(CreateMapMutation, {
    invalidates: ['CurriculumMaps'],
    onDone: (made) => onDone(made.map.id),
  });
  const error = (field: string): string | undefined => problemAt(create.error, field);
  const yearData = mapYears.map((year) => ({ value: year, label: vocabulary.label('year-group', year) }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!choice.post || subject === null) return;
        create.mutate({
          input: {
            ...{ postId: choice.post.id, organisationId: choice.post.organisation.id, title, subject, ...years },
            ...{ framework, weeksPerYear: Number(weeksPerYear), audience: audienceInput(audience) },
          },
        });
      }}
    >
      <Stack gap="lg">
        <TextInput
          label="Title"
          placeholder="Mathematics, Years 1 to 6"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={error('title')}
          withAsterisk
          data-autofocus
        />
        <PostChoice
          choice={choice}
          label="Whose map is it?"
          error={tried && !choice.post ? 'Choose the organisation whose map it is.' : undefined}
        />
        <Select
          label="Subject"
          data={selectData(vocabulary.terms('subject'))}
          value={subject}
          onChange={setSubject}
          error={error('subject') ?? (tried && subject === null ? 'Choose the subject.' : undefined)}
          searchable
          withAsterisk
        />
        <Group grow align="start">
          <Select
            label="From"
            data={yearData}
            value={years.firstYear}
            onChange={(year) => year && setYears({ ...years, firstYear: year })}
            error={error('firstYear')}
            allowDeselect={false}
          />
          <Select
            label="To"
            data={yearData}
            value={years.lastYear}
            onChange={(year) => year && setYears({ ...years, lastYear: year })}
            error={error('lastYear')}
            allowDeselect={false}
          />
        </Group>
        {frameworks.length > 1 && (
          <Select
            label="Framework"
            data={frameworks.map(({ code, title: called }) => ({ value: code, label: called }))}
            value={framework}
            onChange={setFramework}
            error={error('framework')}
            allowDeselect={false}
          />
        )}
        <NumberInput
          label="Teaching weeks in a year"
          min={30}
          max={52}
          allowDecimal={false}
          value={weeksPerYear}
          onChange={setWeeksPerYear}
          error={error('weeksPerYear')}
        />
        <AudienceChoice
          scopes={organisedScopes}
          organisationId={choice.post?.organisation.id ?? null}
          value={audience}
          onChange={setAudience}
          error={error('audience.scope') ?? error('audience.partnerIds')}
        />
        <CommandError error={create.error} except={fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Begin the map
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
