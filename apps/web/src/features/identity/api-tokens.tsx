import { Alert, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { AccountQuery } from '../../gql/graphql.ts';
import classes from '../../ui/rows.module.css';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatDay, today } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { CreateApiTokenMutation, RevokeApiTokenMutation } from './operations.ts';

type Token = NonNullable<AccountQuery['viewer']['account']>['apiTokens'][number];

/** Personal tokens for programs. A token is shown once, when it is made. */
export function ApiTokens({ tokens }: { tokens: readonly Token[] }) {
  const revoke = useCommand(RevokeApiTokenMutation, { invalidates: ['Account'] });
  return (
    <Stack>
      <Text c="dimmed">
        A token lets a program act as you, within all that you may do. Send it as <Code>Authorization: Bearer …</Code>.
      </Text>
      {tokens.length > 0 && (
        <ul className={classes.rows}>
          {tokens.map((token) => (
            <li key={token.id} className={classes.row}>
              <IconKey size={22} stroke={1.6} aria-hidden className={classes.icon} />
              <div className={classes.words}>
                <strong>{token.name}</strong>
                <span className={classes.quiet}>
                  {[
                    `ends in ${token.ending}`,
                    `made ${formatDay(token.createdAt)}`,
                    token.lastUsedAt ? `last used ${formatDay(token.lastUsedAt)}` : 'never used',
                    token.expiresAt ? `runs out ${formatDay(token.expiresAt)}` : 'does not run out',
                  ].join(' · ')}
                </span>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={`Revoke ${token.name}`}
                onClick={() => revoke.mutate({ input: { apiTokenId: token.id } })}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <CommandError error={revoke.error} />
      <NewToken />
    </Stack>
  );
}

function NewToken() {
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const create = useCommand(CreateApiTokenMutation, {
    invalidates: ['Account'],
    onDone: () => {
      setName('');
      setExpiresOn('');
    },
  });
  const made = create.data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ input: { name: name.trim(), ...(expiresOn ? { expiresOn } : {}) } });
      }}
    >
      <Stack>
        {made && (
          <Alert color="ember" title={`The token “${made.apiToken.name}”`} role="status">
            <Text size="sm">Copy it now: it is not shown again.</Text>
            <Code block my="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {made.token}
            </Code>
            <CopyButton value={made.token} label="Copy the token" />
          </Alert>
        )}
        <Group align="flex-end">
          <TextInput
            label="Name of a new token"
            description="What it is for."
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={problemAt(create.error, 'name')}
            required
            style={{ flex: '1 1 14rem' }}
          />
          <TextInput
            type="date"
            label="Runs out on"
            description="Empty: not by itself."
            min={today()}
            value={expiresOn}
            onChange={(event) => setExpiresOn(event.currentTarget.value)}
            error={problemAt(create.error, 'expiresOn')}
          />
          <Button type="submit" loading={create.isPending}>
            Make it
          </Button>
        </Group>
        <CommandError error={create.error} except={['name', 'expiresOn']} />
      </Stack>
    </form>
  );
}
