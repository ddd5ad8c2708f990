import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { MentionableQuery } from './discussion-operations.ts';

export interface PickedMember {
  id: string;
  name: string;
}

interface MemberPickerProps {
  communityId: string;
  label: string;
  description?: string;
  value: readonly PickedMember[];
  onChange: (value: PickedMember[]) => void;
  error?: string | undefined;
}

/** Finds members of a community by name, of however many there are, and keeps those that were chosen. */
export function MemberPicker({ communityId, label, description, value, onChange, error }: MemberPickerProps) {
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const found = useOperation(MentionableQuery, { id: communityId, name }, { keepPrevious: true });
  const people = (found.data?.community?.members.nodes ?? []).flatMap(({ person }) => person ?? []);
  const options = new Map([...value, ...people].map((person) => [person.id, person.name]));
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? 'Type a name' : ''}
      data={[...options].map(([id, text]) => ({ value: id, label: text }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: options.get(id) ?? id })))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The API has searched already, whatever the accents.
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isFetching ? 'Searching…' : 'No member of this name'}
      error={error}
      clearable
    />
  );
}
