import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { OrganisationRow } from '../features/identity/organisation-row.tsx';
import { OrganisationsQuery } from '../features/identity/organisation-operations.ts';
import type { OrganisationKind } from '../gql/graphql.ts';
import { plural } from '../ui/format.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import rows from '../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from './organisations.module.css';

const route = getRouteApi('/organisations');

const kinds = Object.entries(labels.organisationKind).map(([value, label]) => ({ value, label }));

export function OrganisationsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const kind = kinds.some((item) => item.value === search.kind) ? (search.kind as OrganisationKind) : null;
  const query = usePages(OrganisationsQuery, {
    key: [search],
    withCursor: (after) => ({ search: search.q ?? null, kind, after }),
    pageOf: (answer) => answer.organisations.pageInfo,
  });
  const total = query.data?.pages[0]?.organisations.totalCount;
  const organisations = query.data?.pages.flatMap((page) => page.organisations.nodes) ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    const q = typed.trim();
    void navigate({ to: '/organisations', search: { ...(q ? { q } : {}), ...(kind ? { kind } : {}) } });
  }

  return (
    <Page
      title="Organisations"
      lead="Trusts, schools and partners, as the national register and the network know them."
      actions={
        <ButtonLink to="/organisations/apply" variant="default">
          Bring your organisation
        </ButtonLink>
      }
    >
      <form role="search" aria-label="Organisations" className={classes.form} onSubmit={submit}>
        <TextInput
          type="search"
          label="Name, town or URN"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={classes.grow ?? ''}
        />
        <Select
          label="Kind"
          placeholder="Every kind"
          data={kinds}
          value={kind}
          onChange={(value) =>
            void navigate({
              to: '/organisations',
              search: { ...(search.q ? { q: search.q } : {}), ...(value ? { kind: value } : {}) },
            })
          }
          clearable
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />}>
          Search
        </Button>
      </form>
      <p role="status" className={classes.count}>
        {typeof total !== 'number' ? (query.error ? '' : 'Searching…') : plural(total, 'organisation')}
      </p>
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton rows={6} height={64} />}
      {query.data && organisations.length === 0 && (
        <Empty title="No organisation found">Try a part of the name, or another kind.</Empty>
      )}
      {organisations.length > 0 && (
        <ul className={rows.rows}>
          {organisations.map((organisation) => (
            <OrganisationRow key={organisation.id} organisation={organisation} />
          ))}
        </ul>
      )}
      <LoadMore query={query} />
    </Page>
  );
}
