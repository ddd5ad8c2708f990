import { NativeSelect } from '@mantine/core';
import { type SearchState, sorts } from './search-state.ts';

const labels = { best: 'Best match', newest: 'Newest', 'most-adopted': 'Most adopted' } as const;

interface SortChoiceProps {
  state: SearchState;
  /** Who uses a thing is known to people of the network: for others nothing can be put in that order. */
  signedIn: boolean;
  /** Results there are to put in order. */
  total: number;
  onChange: (next: SearchState) => void;
}

/** The order of the results. Without words there is no best match, and the newest come first anyway. */
export function SortChoice({ state, signedIn, total, onChange }: SortChoiceProps) {
  const { sort, ...rest } = state;
  const data = [
    { value: 'best', label: state.q ? labels.best : labels.newest },
    ...(state.q || sort === 'newest' ? [{ value: 'newest', label: labels.newest }] : []),
    ...(signedIn || sort === 'most-adopted' ? [{ value: 'most-adopted', label: labels['most-adopted'] }] : []),
  ];
  if (data.length < 2 || total < 2) return null;
  return (
    <NativeSelect
      aria-label="Order of the results"
      size="sm"
      data={data}
      value={sort ?? 'best'}
      onChange={(event) => {
        const chosen = sorts.find((one) => one === event.currentTarget.value);
        onChange(chosen ? { ...rest, sort: chosen } : rest);
      }}
    />
  );
}
