import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { labels } from '../../ui/labels.ts';
import { OrganisationsQuery } from './organisation-operations.ts';

export interface PickedOrganisation {
  id: string;
  name: string;
}

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
  const options = new Map(value.map((item) => [item.id, item.name]));
  for (const node of nodes) options.set(node.id, `${node.name} (${labels.organisationKind[node.kind]})`);
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? 'Type a name' : ''}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value.map((item) => item.id)}
      onChange={(ids) =>
        onChange(
          ids.map((id) => ({
            id,
            name: value.find((item) => item.id === id)?.name ?? nodes.find((node) => node.id === id)?.name ?? id,
          })),
        )
      }
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The API has searched already, in ways a substring test would not.
      filter={({ options: all }) => all}
      nothingFoundMessage={
        search.length < 2
          ? 'Type at least two letters'
          : found.isFetching
            ? 'Searching…'
            : 'No organisation of this name'
      }
      error={error}
      {...(maxValues ? { maxValues } : {})}
    />
  );
}
