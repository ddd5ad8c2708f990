import { Button, Group, Table, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { PendingApplicationsQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { Sheet } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import classes from './application.module.css';
import { RefuseOrganisationMutation, VerifyOrganisationMutation } from './organisation-operations.ts';

type PendingApplication = PendingApplicationsQuery['pendingApplications']['nodes'][number];
type Claims = PendingApplication['claims'];
type Registered = NonNullable<PendingApplication['registerMatch']>;

const rows: { label: string; of: (claims: Claims | Registered) => string | null | undefined }[] = [
  { label: 'Name', of: (known) => known.name },
  { label: 'Kind', of: (known) => labels.organisationKind[known.kind] },
  { label: 'URN', of: (known) => known.urn },
  { label: 'Group UID', of: (known) => known.groupUid },
  { label: 'UKPRN', of: (known) => known.ukprn },
  { label: 'Companies House', of: (known) => known.companiesHouseNumber },
];

/** One application, what it says set beside what the register says, and the decision. */
export function Application({ application }: { application: PendingApplication }) {
  const { organisation, claims, registerMatch } = application;
  const [note, setNote] = useState('');
  const invalidates = ['PendingApplications', 'Organisation', 'Organisations'];
  const verify = useCommand(VerifyOrganisationMutation, { invalidates });
  const refuse = useCommand(RefuseOrganisationMutation, { invalidates });
  const error = verify.error ?? refuse.error;
  return (
    <Sheet>
      <article>
        <h3 className={classes.name}>{organisation.name}</h3>
        <Text c="dimmed" size="sm">
          Applied for by{' '}
          <TextLink to="/people/$personId" params={{ personId: application.applicant.id }}>
            {application.applicant.name}
          </TextLink>
          , {application.title}, on {formatDay(application.appliedAt)}
        </Text>
        <blockquote className={classes.statement}>{application.statement}</blockquote>
        <TableScroll label={`${organisation.name}: application and register`}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Identifier</Table.Th>
                <Table.Th>As applied</Table.Th>
                <Table.Th>In the register</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ label, of }) => {
                const applied = of(claims);
                const registered = registerMatch ? of(registerMatch) : null;
                if (!applied && !registered) return null;
                return (
                  <Table.Tr key={label}>
                    <Table.Th scope="row">{label}</Table.Th>
                    <Table.Td>{applied ?? '–'}</Table.Td>
                    <Table.Td>
                      <Comparison applied={applied ?? null} registered={registered ?? null} />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </TableScroll>
        {registerMatch && (
          <Text mt="sm" c="dimmed" size="sm">
            {[registerMatch.town, registerMatch.postcode, registerMatch.status].filter(Boolean).join(' · ')}
          </Text>
        )}
        {!registerMatch && (
          <Text mt="sm" className={classes.warning}>
            <IconAlertTriangle size={18} aria-hidden /> The register has nothing with these identifiers.
          </Text>
        )}
        <Textarea
          mt="md"
          label="Note"
          description="Needed for a refusal; the applicant reads it."
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={problemAt(error, 'note')}
        />
        <CommandError error={error} except={['note']} />
        <Group mt="md">
          <Button
            loading={verify.isPending}
            onClick={() =>
              verify.mutate({
                input: { organisationId: organisation.id, ...(note.trim() ? { note: note.trim() } : {}) },
              })
            }
          >
            Verify<span className={classes.hidden}> {organisation.name}</span>
          </Button>
          <Button
            variant="default"
            loading={refuse.isPending}
            onClick={() => refuse.mutate({ input: { organisationId: organisation.id, note: note.trim() } })}
          >
            Refuse<span className={classes.hidden}> {organisation.name}</span>
          </Button>
        </Group>
      </article>
    </Sheet>
  );
}

function Comparison({ applied, registered }: { applied: string | null; registered: string | null }) {
  if (!registered) return <>–</>;
  if (!applied) return <>{registered}</>;
  const same = applied.trim().toLowerCase() === registered.trim().toLowerCase();
  return (
    <span className={same ? classes.same : classes.warning}>
      {same ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />} {registered}
      <span className={classes.hidden}>{same ? ' (the same)' : ' (differs)'}</span>
    </span>
  );
}
