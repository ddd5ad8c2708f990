import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import classes from './organisation-search.module.css';

/** Searches the work of one organisation: on the search page it is a filter like any other, to be taken away there. */
export function OrganisationSearch({ id, name }: { id: string; name: string }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    const q = typed.trim();
    void navigate({ to: '/search', search: { ...(q === '' ? {} : { q }), organisationIds: [id] } });
  }

  return (
    <form role="search" aria-label="Its work" className={classes.form} onSubmit={submit}>
      <TextInput
        type="search"
        enterKeyHint="search"
        aria-label={`Search the work of ${name}`}
        placeholder="Search its work"
        className={classes.input ?? ''}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Search
      </Button>
    </form>
  );
}
