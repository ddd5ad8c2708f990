import { Badge, Button } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import type { WaitingQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import classes from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import { WithdrawPostRequestMutation } from './newcomer-operations.ts';

type OwnRequest = NonNullable<WaitingQuery['viewer']['account']>['postRequests'][number];

const words: Record<OwnRequest['state'], string> = {
  WAITING: 'waits for an answer',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'taken back',
};

/** What became of the organisations this person asked. */
export function OwnPostRequests({ requests }: { requests: readonly OwnRequest[] }) {
  const withdraw = useCommand(WithdrawPostRequestMutation, { invalidates: ['Waiting'] });
  return (
    <>
      <CommandError error={withdraw.error} />
      <ul className={classes.rows}>
        {requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div className={classes.words}>
              <span>
                <strong>{request.organisation.name}</strong>{' '}
                <Badge color={request.state === 'WAITING' ? 'ember' : 'gray'}>{words[request.state]}</Badge>
              </span>
              <span className={classes.quiet}>
                {request.title} · asked {formatDay(request.requestedAt)}
              </span>
              {request.reason && <span>{request.reason}</span>}
            </div>
            {request.state === 'WAITING' && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Take back the request to ${request.organisation.name}`}
                onClick={() => withdraw.mutate({ input: { postRequestId: request.id } })}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
