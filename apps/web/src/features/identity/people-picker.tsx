import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { FoundPicker, type Picked } from '../../ui/found-picker.tsx';
import { FindPeopleQuery } from './organisation-operations.ts';

interface PeoplePickerProps {
  label: string;
  description?: string;
  value: readonly Picked[];
  onChange: (value: Picked[]) => void;
  /** Whether people of other organisations are found too, of those who said that the network may find them. */
  beyond?: boolean;
  /** Who is not to be chosen. */
  exceptId?: string | undefined;
}

/** Letters after which the network is searched. */
const fewLetters = 2;

/** Finds people by name: whom one works with, of however many there are, and others of the network who may be found. */
export function PeoplePicker({ beyond = false, exceptId, ...field }: PeoplePickerProps) {
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const searches = beyond && name.length >= fewLetters;
  const found = useOperation(FindPeopleQuery, { name, beyond: searches }, { keepPrevious: true });
  const posts = [
    ...(found.data?.colleagues.nodes ?? []),
    ...(found.data?.searchKind?.people ?? []).flatMap((person) => person.posts.map((post) => ({ ...post, person }))),
  ];
  const people = new Map<string, Picked & { label: string }>();
  for (const { person, organisation } of posts) {
    if (!person || person.id === exceptId || people.has(person.id)) continue;
    people.set(person.id, { id: person.id, name: person.name, label: `${person.name} (${organisation.name})` });
  }
  return (
    <FoundPicker
      {...field}
      typed={typed}
      onType={setTyped}
      found={[...people.values()]}
      nothingFound={found.isFetching ? 'Searching…' : 'Nobody of this name whom you can choose'}
    />
  );
}
