import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { FoundPicker, type Picked } from '../../ui/found-picker.tsx';
import { labels } from '../../ui/labels.ts';
import { OrganisationsQuery } from './organisation-operations.ts';

export type PickedOrganisation = Picked;

interface OrganisationPickerProps {
  label: string;
  description?: string;
  value: readonly PickedOrganisation[];
  onChange: (value: PickedOrganisation[]) => void;
  error?: string | undefined;
  maxValues?: number;
}

/** Finds organisations by name, of the thousands there are, and keeps those that were chosen. */
export function OrganisationPicker({ label, description, value, onChange, error, maxValues }: OrganisationPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useOperation(OrganisationsQuery, { search }, { enabled: search.length >= 2, keepPrevious: true });
  const nodes = found.data?.organisations.nodes ?? [];
  return (
    <FoundPicker
      {...{ label, description, value, onChange, error, maxValues, typed }}
      onType={setTyped}
      found={nodes.map(({ id, name, kind }) => ({ id, name, label: `${name} (${labels.organisationKind[kind]})` }))}
      nothingFound={
        search.length < 2
          ? 'Type at least two letters'
          : found.isFetching
            ? 'Searching…'
            : 'No organisation of this name'
      }
    />
  );
}
