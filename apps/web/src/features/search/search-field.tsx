import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import classes from './search-field.module.css';
import type { SearchState } from './search-state.ts';

interface SearchFieldProps {
  size: 'sm' | 'lg';
  /** The query that is being shown, on the search page; filters there are kept. */
  state?: SearchState;
  /** Names what one may type. */
  placeholder?: string;
}

/** The search box. A search is an address: pressing Enter navigates, so the back button undoes it. */
export function SearchField({ size, state, placeholder }: SearchFieldProps) {
  const navigate = useNavigate();
  const current = state?.q ?? '';
  const [typed, setTyped] = useState(current);
  // The address changed (back button, another search): it is what the box shows.
  const [shown, setShown] = useState(current);
  if (shown !== current) {
    setShown(current);
    setTyped(current);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const { q: _, ...filters } = state ?? {};
    const q = typed.trim();
    void navigate({ to: '/search', search: q === '' ? filters : { q, ...filters } });
  }

  return (
    <form
      role="search"
      className={size === 'sm' ? classes.small : state ? classes.large : `${classes.large} ${classes.stacking}`}
      onSubmit={submit}
    >
      <TextInput
        type="search"
        size={size === 'lg' ? 'lg' : 'sm'}
        aria-label="Search the network"
        placeholder={placeholder ?? 'Search'}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={classes.input ?? ''}
        leftSection={size === 'lg' ? <IconSearch size={22} aria-hidden /> : undefined}
        rightSection={
          size === 'sm' ? (
            <ActionIcon type="submit" variant="subtle" aria-label="Search">
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
          ) : undefined
        }
      />
      {size === 'lg' && (
        <Button type="submit" size="lg" className={classes.submit ?? ''}>
          Search
        </Button>
      )}
    </form>
  );
}
