import { MultiSelect } from '@mantine/core';

export interface Picked {
  id: string;
  name: string;
}

interface FoundPickerProps {
  label: string;
  description?: string | undefined;
  value: readonly Picked[];
  onChange: (value: Picked[]) => void;
  /** What the API found for what was typed; `label` tells two of the same name apart. */
  found: readonly (Picked & { label?: string })[];
  typed: string;
  onType: (typed: string) => void;
  /** Said where nothing was found, or not yet. */
  nothingFound: string;
  error?: string | undefined;
  maxValues?: number | undefined;
  clearable?: boolean;
}

/** Chooses some of very many by name: the API searches, and what was chosen stays whatever is typed next. */
export function FoundPicker({ value, onChange, found, typed, onType, nothingFound, ...field }: FoundPickerProps) {
  const { maxValues, ...rest } = field;
  const names = new Map([...value, ...found].map(({ id, name }) => [id, name]));
  const told = new Map(found.map(({ id, name, label = name }) => [id, label]));
  return (
    <MultiSelect
      {...rest}
      {...(maxValues ? { maxValues } : {})}
      placeholder={value.length === 0 ? 'Type a name' : ''}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: names.get(id) ?? id })))}
      searchable
      searchValue={typed}
      onSearchChange={onType}
      // The API has searched already, in ways a substring test would not. What was chosen is among the options for its name alone.
      filter={({ options: all }) => all.filter((one) => 'value' in one && told.has(one.value))}
      renderOption={({ option }) => told.get(option.value)}
      hidePickedOptions
      nothingFoundMessage={nothingFound}
    />
  );
}
