import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { FoundPicker, type Picked } from '../../ui/found-picker.tsx';
import { MentionableQuery } from './discussion-operations.ts';

export type PickedMember = Picked;

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
  return (
    <FoundPicker
      {...{ label, description, value, onChange, error, typed }}
      onType={setTyped}
      found={people}
      nothingFound={found.isFetching ? 'Searching…' : 'No member of this name'}
      clearable
    />
  );
}
