import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { problemAt } from '../../client/problems.ts';
import type { CommunityJoining, CommunityKind } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { selectData, useVocabulary } from '../vocabulary/vocabulary.ts';

/** What a community says about itself, as it is typed. */
export interface CommunityValues {
  kind: CommunityKind;
  name: string;
  purpose: string;
  curationPolicy: string;
  needs: string;
  joining: CommunityJoining;
  subjects: string[];
  phases: string[];
}

export const emptyCommunity: CommunityValues = {
  kind: 'SUBJECT',
  name: '',
  purpose: '',
  curationPolicy: '',
  needs: '',
  joining: 'OPEN',
  subjects: [],
  phases: [],
};

/** The fields whose problems are shown beside them. */
export const communityFields = [
  ...['kind', 'name', 'purpose', 'curationPolicy', 'needs', 'joining', 'subjects', 'phases', 'postId'],
] as const;

/** As the API takes it. */
export function toCommunityInput({ name, purpose, curationPolicy, needs, ...same }: CommunityValues) {
  return {
    ...same,
    name: name.trim(),
    purposeMarkdown: purpose,
    curationPolicyMarkdown: curationPolicy,
    needsMarkdown: needs,
  };
}

const kinds = Object.entries(labels.communityKind).map(([value, label]) => ({ value, label }));
const ways = Object.entries(labels.communityJoining).map(([value, label]) => ({ value, label }));

interface CommunityFieldsProps {
  values: CommunityValues;
  onChange: (values: CommunityValues) => void;
  error: Error | null;
}

/** What a community says about itself. */
export function CommunityFields({ values, onChange, error }: CommunityFieldsProps) {
  const { terms } = useVocabulary();
  const set = (part: Partial<CommunityValues>) => onChange({ ...values, ...part });
  return (
    <>
      <TextInput
        label="Name"
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={problemAt(error, 'name')}
        maxLength={120}
        required
      />
      <Textarea
        label="What it is for"
        description="Everybody on the network reads it first. Say what you do together, and for whom. Markdown is understood."
        value={values.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
        error={problemAt(error, 'purpose')}
        autosize
        minRows={3}
        required
      />
      <Select
        label="What brings people together"
        data={kinds}
        value={values.kind}
        onChange={(kind) => kind && set({ kind: kind as CommunityKind })}
        error={problemAt(error, 'kind')}
        allowDeselect={false}
      />
      <MultiSelect
        label="Subjects"
        description="People who teach them are shown the community."
        data={selectData(terms('subject'))}
        value={values.subjects}
        onChange={(subjects) => set({ subjects })}
        error={problemAt(error, 'subjects')}
        searchable
        clearable
      />
      <MultiSelect
        label="Phases"
        data={selectData(terms('phase'))}
        value={values.phases}
        onChange={(phases) => set({ phases })}
        error={problemAt(error, 'phases')}
        clearable
      />
      <Select
        label="How people join"
        data={ways}
        value={values.joining}
        onChange={(joining) => joining && set({ joining: joining as CommunityJoining })}
        error={problemAt(error, 'joining')}
        allowDeselect={false}
      />
      <Textarea
        label="What it needs"
        description="Optional: what a newcomer could bring or do. Markdown is understood."
        value={values.needs}
        onChange={(event) => set({ needs: event.currentTarget.value })}
        error={problemAt(error, 'needs')}
        autosize
        minRows={2}
      />
      <Textarea
        label="Curation policy"
        description="What it takes into its collections and who decides. Needed before it becomes formal. Markdown is understood."
        value={values.curationPolicy}
        onChange={(event) => set({ curationPolicy: event.currentTarget.value })}
        error={problemAt(error, 'curationPolicy')}
        autosize
        minRows={2}
      />
    </>
  );
}
