import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { UpstreamChangeQuery } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { TextChanges } from '../../ui/text-changes.tsx';
import { AcceptUpstreamPartsMutation, DeclineUpstreamPartsMutation, KeepUpstreamPartsMutation } from './operations.ts';
import classes from './upstream.module.css';

type Part = NonNullable<UpstreamChangeQuery['upstreamChange']>['parts'][number];

interface PartProps {
  changeId: string;
  part: Part;
  /** Null until a post is chosen. */
  postId: string | null;
  onAccepted: (draftId: string) => void;
}

const changed = ['UpstreamChange', 'UpstreamChanges', 'MyWork', 'Desk'];

/** What became of a part there, in words. */
function whatHappened({ base, theirs, yours }: Part): string {
  if (theirs === null) return 'taken away there';
  return yours === null && base === null ? 'new there' : 'changed there';
}

/** One part: what accepting it would do to yours, and the three answers. */
export function UpstreamPartView({ changeId, part, postId, onAccepted }: PartProps) {
  const heading = useId();
  const [asks, setAsks] = useState<'decline' | 'replace' | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const accept = useCommand(AcceptUpstreamPartsMutation, {
    invalidates: changed,
    onDone: (draft) => onAccepted(draft.id),
  });
  const keep = useCommand(KeepUpstreamPartsMutation, { invalidates: changed });
  const decline = useCommand(DeclineUpstreamPartsMutation, { invalidates: changed });
  const input = { changeId, postId: postId ?? '', parts: [part.part] };
  const isBusy = accept.isPending || keep.isPending || decline.isPending;
  const may = (act: () => void) => () => {
    setTried(true);
    if (postId) act();
  };

  return (
    <li className={classes.part} aria-labelledby={heading}>
      <h3 id={heading}>
        {part.label}{' '}
        <Badge variant="light" tt="none" fw={500} ff="text">
          {whatHappened(part)}
        </Badge>{' '}
        {part.editedHere && (
          <Badge variant="light" color="ember" tt="none" fw={500} ff="text">
            changed by you too
          </Badge>
        )}
      </h3>
      {part.changes.length > 0 ? (
        <>
          <Text size="sm" c="dimmed" mb={4}>
            What would become of yours:
          </Text>
          <TextChanges changes={part.changes} />
        </>
      ) : (
        <Text size="sm">
          {part.theirs === null ? 'The file would be taken away.' : 'Another file under this name.'}
        </Text>
      )}
      {part.editedHere && part.base !== null && part.changes.length > 0 && (
        <details className={classes.base}>
          <summary>How it was before either of you changed it</summary>
          <div className={classes.text}>{part.base}</div>
        </details>
      )}
      <Stack gap="sm" mt="md">
        {asks === 'replace' && (
          <Text size="sm" role="alert">
            Yours would be replaced in the draft by theirs. The version you released stays as it is.
          </Text>
        )}
        {asks === 'decline' && (
          <Textarea
            label="Why not?"
            description="Those who look after the work read this, with the name of your organisation."
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={problemAt(decline.error, 'reason')}
          />
        )}
        {tried && postId === null && (
          <Text size="sm" c="red" role="alert">
            Choose above through which post you decide.
          </Text>
        )}
        <CommandError error={accept.error ?? keep.error ?? decline.error} except={['reason']} />
        <Group gap="sm">
          {asks === 'decline' ? (
            <Button
              disabled={isBusy}
              loading={decline.isPending}
              onClick={may(() => decline.mutate({ input: { ...input, reason } }))}
            >
              Decline it
            </Button>
          ) : (
            <>
              <Button
                disabled={isBusy}
                loading={accept.isPending}
                onClick={may(() =>
                  part.editedHere && asks !== 'replace'
                    ? setAsks('replace')
                    : accept.mutate({ input: { ...input, replaceEdited: part.editedHere } }),
                )}
              >
                {asks === 'replace' ? 'Replace mine' : 'Accept'}
              </Button>
              <Button
                variant="default"
                disabled={isBusy}
                loading={keep.isPending}
                onClick={may(() => keep.mutate({ input }))}
              >
                Keep ours
              </Button>
              {asks === null && (
                <Button variant="subtle" disabled={isBusy} onClick={() => setAsks('decline')}>
                  Decline with a reason…
                </Button>
              )}
            </>
          )}
          {asks !== null && (
            <Button variant="default" disabled={isBusy} onClick={() => setAsks(null)}>
              Back
            </Button>
          )}
        </Group>
      </Stack>
    </li>
  );
}
