import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface NameSearchProps {
  label: string;
  typed: string;
  onType: (typed: string) => void;
  /** Whether the list is longer than one would look through. */
  isLong: boolean;
}

/** Narrows a long list by name. Once there it stays, however few were found: nobody loses the field they type in. */
export function NameSearch({ label, typed, onType, isLong }: NameSearchProps) {
  const [isThere, setThere] = useState(isLong);
  if (isLong && !isThere) setThere(true);
  if (!isThere) return null;
  return (
    <TextInput
      label={label}
      type="search"
      mb="md"
      maw={360}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
