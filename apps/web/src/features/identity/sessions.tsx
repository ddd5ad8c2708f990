import { Badge, Button } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useCommand } from '../../client/hooks.ts';
import type { AccountQuery } from '../../gql/graphql.ts';
import classes from '../../ui/rows.module.css';
import { formatDayAndTime } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { EndSessionMutation, SignOutEverywhereMutation } from './operations.ts';
import { useForgetEverything } from './viewer.ts';

type Session = NonNullable<AccountQuery['viewer']['account']>['sessions'][number];

export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const forget = useForgetEverything();
  const end = useCommand(EndSessionMutation, { invalidates: ['Account'] });
  const everywhere = useCommand(SignOutEverywhereMutation, { onDone: forget });
  return (
    <>
      <ul className={classes.rows}>
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent ?? null);
          return (
            <li key={session.id} className={classes.row}>
              {device.mobile ? (
                <IconDeviceMobile size={22} stroke={1.6} aria-hidden className={classes.icon} />
              ) : (
                <IconDeviceLaptop size={22} stroke={1.6} aria-hidden className={classes.icon} />
              )}
              <div className={classes.words}>
                <strong>
                  {device.name} {session.current && <Badge color="ember">this one</Badge>}
                </strong>
                <span className={classes.quiet}>
                  Since {formatDayAndTime(session.createdAt)}, last used {formatDayAndTime(session.lastSeenAt)}
                </span>
              </div>
              {!session.current && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => end.mutate({ input: { sessionId: session.id } })}
                  aria-label={`Sign out ${device.name}, last used ${formatDayAndTime(session.lastSeenAt)}`}
                >
                  Sign out
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <CommandError error={end.error ?? everywhere.error} />
      <Button mt="md" variant="default" loading={everywhere.isPending} onClick={() => everywhere.mutate({})}>
        Sign out everywhere
      </Button>
    </>
  );
}

/** A rough name for a browser: enough to recognise one's own. */
function deviceOf(userAgent: string | null): { name: string; mobile: boolean } {
  if (!userAgent) return { name: 'Unknown browser', mobile: false };
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'Another client';
  const system = /iPhone|iPad/.test(userAgent)
    ? 'iOS'
    : /Android/.test(userAgent)
      ? 'Android'
      : /Windows/.test(userAgent)
        ? 'Windows'
        : /Mac OS X/.test(userAgent)
          ? 'macOS'
          : /CrOS/.test(userAgent)
            ? 'ChromeOS'
            : /Linux/.test(userAgent)
              ? 'Linux'
              : null;
  return { name: system ? `${browser} on ${system}` : browser, mobile: /Mobile|iPhone|Android/.test(userAgent) };
}
