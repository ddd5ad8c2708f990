import { Alert, Button, Stack, Table, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import type { MadeInvitation } from './made-invitation.ts';
import { InviteStaffMutation } from './organisation-operations.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import classes from './invite-list.module.css';
import { parseStaffList } from './staff-list.ts';

interface InviteListProps {
  organisationId: string;
  onMade: (invitations: readonly MadeInvitation[]) => void;
}

/** A pasted list: every line is shown as it was understood, with what is wrong, before anything is sent. */
export function InviteList({ organisationId, onMade }: InviteListProps) {
  const [text, setText] = useState('');
  const lines = useMemo(() => parseStaffList(text), [text]);
  const good = lines.filter((line) => line.error === null);
  const bad = lines.length - good.length;
  const [sent, setSent] = useState<readonly { line: number; name: string }[]>([]);
  const invite = useCommand(InviteStaffMutation, {
    invalidates: ['Invitations'],
    onDone: (result) => {
      onMade(result.invitations);
      if (result.rejected.length === 0 && bad === 0) setText('');
    },
  });
  const rejected = invite.data?.rejected ?? [];

  function send() {
    setSent(good.map(({ line, name }) => ({ line, name })));
    const invitations = good.map(({ name, email, title }) => ({ name, email, title, roles: [] }));
    invite.mutate({ input: { organisationId, invitations } });
  }

  return (
    <Stack>
      <Textarea
        label="Paste the list"
        description="One person on each line: name, e-mail address, title. Copied cells of a spreadsheet are fine, headings too."
        placeholder={'Ada Brook, ada.brook@example.sch.uk, teacher of mathematics'}
        autosize
        minRows={5}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {lines.length > 0 && (
        <>
          <Text role="status">
            {plural(good.length, 'person can', 'people can')} be invited
            {bad > 0 && `, ${plural(bad, 'line needs', 'lines need')} a correction`}.
          </Text>
          <TableScroll label="The list as it was understood">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Line</Table.Th>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>E-mail address</Table.Th>
                  <Table.Th>Title</Table.Th>
                  <Table.Th>State</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map((line) => (
                  <Table.Tr key={line.line} className={line.error ? classes.bad : undefined}>
                    <Table.Td>{line.line}</Table.Td>
                    <Table.Td>{line.name}</Table.Td>
                    <Table.Td>{line.email}</Table.Td>
                    <Table.Td>{line.title}</Table.Td>
                    <Table.Td>
                      {line.error ? (
                        <span className={classes.state}>
                          <IconAlertTriangle size={16} aria-hidden /> {line.error}
                        </span>
                      ) : (
                        <span className={classes.state}>
                          <IconCheck size={16} aria-hidden /> Ready
                        </span>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </TableScroll>
        </>
      )}
      {rejected.length > 0 && (
        <Alert color="red" role="alert" title={`${plural(rejected.length, 'person was', 'people were')} not invited`}>
          <ul className={classes.rejected}>
            {rejected.map(({ line, problem }) => (
              <li key={line}>
                {/* The API counts the people it was sent; the reader counts the lines that were pasted. */}
                {sent[line - 1]
                  ? `Line ${sent[line - 1]?.line ?? line}, ${sent[line - 1]?.name ?? ''}`
                  : `Person ${line}`}
                : {problem.message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <CommandError error={invite.error} />
      <Button
        disabled={good.length === 0}
        loading={invite.isPending}
        onClick={send}
        style={{ alignSelf: 'flex-start' }}
      >
        {good.length === 0 ? 'Invite' : `Invite ${plural(good.length, 'person', 'people')}`}
      </Button>
    </Stack>
  );
}
