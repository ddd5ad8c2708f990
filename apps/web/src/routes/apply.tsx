import { Alert, Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../client/hooks.ts';
import { problemAt } from '../client/problems.ts';
import { ApplyForOrganisationMutation } from '../features/identity/organisation-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import type { OrganisationKind } from '../gql/graphql.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { CommandError } from '../ui/states.tsx';

const kinds = Object.entries(labels.organisationKind).map(([value, label]) => ({ value, label }));

export function ApplyPage() {
  return (
    <SignedIn title="Bring your organisation">
      <Page
        size="narrow"
        title="Bring your organisation"
        lead="The network’s operator compares what you say with the national register. When your organisation is verified, you are its first admin and can invite colleagues."
      >
        <Application />
      </Page>
    </SignedIn>
  );
}

const blank = { name: '', urn: '', groupUid: '', ukprn: '', companiesHouseNumber: '', statement: '', title: '' };
const fields = [...(Object.keys(blank) as (keyof typeof blank)[]), 'kind'] as const;

function Application() {
  const [values, setValues] = useState(blank);
  const [kind, setKind] = useState<OrganisationKind | null>(null);
  const [tried, setTried] = useState(false);
  const apply = useCommand(ApplyForOrganisationMutation, { invalidates: ['Viewer', 'Account', 'PendingApplications'] });
  if (apply.isSuccess) {
    return (
      <Alert color="ember" icon={<IconCheck aria-hidden />} title="Your application is on its way" role="status">
        The operator looks at it and decides. Until then you see what is public.
        <div style={{ marginTop: '1rem' }}>
          <ButtonLink to="/search">Search what is public</ButtonLink>
        </div>
      </Alert>
    );
  }
  const school = kind === 'SCHOOL';
  const trust = kind === 'MULTI_ACADEMY_TRUST' || kind === 'SINGLE_ACADEMY_TRUST';
  const field = (name: keyof typeof blank) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
    error: problemAt(apply.error, name),
  });
  return (
    <Sheet>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!kind) return;
          const given = Object.entries(values).map(([name, value]) => [name, value.trim()] as const);
          const filled = Object.fromEntries(given.filter(([, value]) => value !== '')) as Partial<typeof blank>;
          apply.mutate({
            input: {
              ...filled,
              name: filled.name ?? '',
              statement: filled.statement ?? '',
              title: filled.title ?? '',
              kind,
            },
          });
        }}
      >
        <Stack>
          <Select
            label="Kind of organisation"
            data={kinds}
            value={kind}
            onChange={(value) => setKind(value as OrganisationKind | null)}
            error={tried && !kind ? 'Choose a kind.' : problemAt(apply.error, 'kind')}
            withAsterisk
          />
          <TextInput label="Name" required {...field('name')} />
          {school && (
            <TextInput label="URN" description="Six digits, from Get Information About Schools." {...field('urn')} />
          )}
          {trust && (
            <TextInput label="Group UID" description="From Get Information About Schools." {...field('groupUid')} />
          )}
          <TextInput label="UKPRN" description="Eight digits, if it has one." {...field('ukprn')} />
          {!school && (
            <TextInput label="Companies House number" description="If it has one." {...field('companiesHouseNumber')} />
          )}
          <TextInput label="Your title there" required {...field('title')} />
          <Textarea
            label="Why you may speak for it"
            description="A sentence or two for the operator."
            autosize
            minRows={3}
            required
            {...field('statement')}
          />
          <CommandError error={apply.error} except={fields} />
          <Button type="submit" loading={apply.isPending} style={{ alignSelf: 'flex-start' }}>
            Apply
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
