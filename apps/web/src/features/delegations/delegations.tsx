import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { DelegationPartsFragment } from '../../gql/graphql.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { EndDelegationMutation, StandingDelegationsQuery } from './operations.ts';
import { datesInWords, reachInWords, stateWords } from './words.ts';

interface DelegationsProps {
  organisationId: string;
  posts: readonly ViewerPost[];
}

/** The API leaves out whom the viewer may not know. */
const nameOf = ({ delegate, delegateOrganisation }: DelegationPartsFragment): string =>
  delegate?.name ?? `somebody of ${delegateOrganisation.name}`;

/** Who decides on behalf of an organisation, and who did. */
export function Delegations({ organisationId, posts }: DelegationsProps) {
  const [ending, setEnding] = useState<DelegationPartsFragment | null>(null);
  const query = usePages(StandingDelegationsQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.standingDelegations.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={80} />;
  const delegations = query.data.pages.flatMap((page) => page.standingDelegations.nodes);
  if (delegations.length === 0) {
    return (
      <Empty title="Nobody decides on your behalf">
        Release authorities of the organisation decide about everything. Where there is one alone, somebody else has to
        decide about what they hand in themselves.
      </Empty>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {delegations.map((delegation) => (
          <li key={delegation.id} className={classes.row}>
            <div className={classes.words}>
              <span>
                <strong>{nameOf(delegation)}</strong>{' '}
                <Badge color={delegation.state === 'IN_FORCE' ? 'ember' : 'gray'}>{stateWords[delegation.state]}</Badge>
              </span>
              <span>{reachInWords(delegation)}</span>
              <span className={classes.quiet}>
                {[delegation.delegatePost?.title, delegation.delegateOrganisation.name].filter(Boolean).join(', ')}
              </span>
              <span className={classes.quiet}>{datesInWords(delegation)}</span>
              {delegation.state === 'RESTING' && (
                <span className={classes.quiet}>
                  It gives nothing at present: the post of who holds it or named it is over, or decides here no more.
                </span>
              )}
            </div>
            {delegation.state !== 'ENDED' && delegation.state !== 'OVER' && (
              <Button
                size="xs"
                variant="default"
                onClick={() => setEnding(delegation)}
                aria-label={`End the delegation of ${nameOf(delegation)}`}
              >
                End it…
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending ? `End the delegation of ${nameOf(ending)}` : ''}
      >
        {ending && <EndDelegation delegation={ending} posts={posts} onDone={() => setEnding(null)} />}
      </Modal>
    </>
  );
}

function EndDelegation(about: {
  delegation: DelegationPartsFragment;
  posts: readonly ViewerPost[];
  onDone: () => void;
}) {
  const { delegation, posts, onDone } = about;
  const choice = usePostChoice(posts);
  const [tried, setTried] = useState(false);
  const end = useCommand(EndDelegationMutation, { invalidates: ['StandingDelegations', 'Viewer'], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (choice.post) end.mutate({ input: { delegationId: delegation.id, postId: choice.post.id } });
      }}
    >
      <Stack>
        <Text>From now on they decide nothing on your behalf. What they released stays released, with their name.</Text>
        <PostChoice
          choice={choice}
          label="Through which post do you end it?"
          error={tried && !choice.post ? 'Choose a post.' : undefined}
        />
        <CommandError error={end.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" color="red" loading={end.isPending}>
            End it now
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
