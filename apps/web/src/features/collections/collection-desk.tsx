import { Badge, Button, Group, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CollectionItemFault, CollectionProposalPartsFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import {
  AcceptCollectionProposalMutation,
  CollectionDeskQuery,
  DeclineCollectionProposalMutation,
  TakeBackCollectionProposalMutation,
} from './proposal-operations.ts';

const faults: Record<CollectionItemFault, string> = {
  SUPERSEDED: 'There is a newer version than the one it stays with.',
  ENDED: 'It was withdrawn or recalled.',
  EXPIRED: 'It has expired.',
  ENDS_SOON: 'It expires soon.',
  NOT_SHARED: 'It is not shared with you any more.',
  NEAR_DUPLICATE: 'It is nearly the same as another item.',
};

const states = { PENDING: 'waits', ACCEPTED: 'accepted', DECLINED: 'declined', TAKEN_BACK: 'taken back' } as const;

interface DeskProps {
  collection: { id: string; canCurate: boolean };
  post: ViewerPost | null;
}

/** What waits: to its curators what is to be looked at and decided, to others what became of their proposals. */
export function CollectionDesk({ collection, post }: DeskProps) {
  const query = useOperation(CollectionDeskQuery, { id: collection.id });
  const { work = [], proposals } = query.data?.collection ?? {};
  const shown = proposals?.nodes.filter(({ state }) => !collection.canCurate || state === 'PENDING') ?? [];
  return (
    <>
      {shown.length > 0 && (
        <Section title={collection.canCurate ? 'Proposals' : 'What you proposed'} id="proposals">
          <ul className={rows.rows}>
            {shown.map((proposal) => (
              <li key={proposal.id} className={rows.row}>
                <Proposal proposal={proposal} canCurate={collection.canCurate} post={post} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {work.length > 0 && (
        <Section title="To look at" id="work">
          <ul className={rows.rows}>
            {work.map(({ itemId, fault, title, other, at }) => (
              <li key={`${itemId} ${fault}`} className={rows.row}>
                <div className={rows.words}>
                  <strong>{title}</strong>
                  <span className={rows.quiet}>
                    {faults[fault]} {other ? `The other one: “${other}”.` : ''}
                    {at ? ` (${formatDay(at)})` : ''}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ProposalProps {
  proposal: CollectionProposalPartsFragment;
  canCurate: boolean;
  post: ViewerPost | null;
}

function Proposal({ proposal, canCurate, post }: ProposalProps) {
  const { version, proposedBy, proposedFor, note, reason, state, isMine } = proposal;
  const title = version?.title ?? 'Something that you do not find';
  const by = [proposedBy?.name, proposedFor?.name].filter((name) => name !== undefined).join(', ');
  return (
    <div className={rows.words}>
      {version ? (
        <TextLink to="/artefacts/$artefactId" params={{ artefactId: version.artefact.id }}>
          {title}
        </TextLink>
      ) : (
        <span>{title}</span>
      )}
      {by !== '' && <span className={rows.quiet}>proposed by {by}</span>}
      {note !== '' && <span>{note}</span>}
      {reason != null && <span>Why it was declined: {reason}</span>}
      {canCurate && !isMine ? (
        <Decide proposalId={proposal.id} title={title} post={post} />
      ) : (
        <Group gap="xs">
          <Badge color={state === 'PENDING' ? 'ember' : 'gray'}>{states[state]}</Badge>
          {state === 'PENDING' && <TakeBack proposalId={proposal.id} title={title} />}
        </Group>
      )}
    </div>
  );
}

const invalidates = ['CollectionDesk', 'Collection', 'Collections', 'CollectionGaps', 'CollectionUsage'];

function Decide({ proposalId, title, post }: { proposalId: string; title: string; post: ViewerPost | null }) {
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const accept = useCommand(AcceptCollectionProposalMutation, { invalidates });
  const decline = useCommand(DeclineCollectionProposalMutation, { invalidates });
  if (!post) return <Text size="sm">Choose “Arrange and edit” and a post to decide about it.</Text>;

  function submit(event: FormEvent): void {
    event.preventDefault();
    decline.mutate({ input: { proposalId, postId: post?.id ?? '', reason } });
  }

  return (
    <>
      <CommandError error={accept.error} />
      <Group gap="xs">
        <Button
          size="xs"
          aria-label={`Accept ${title}`}
          loading={accept.isPending}
          onClick={() => accept.mutate({ input: { proposalId, postId: post.id } })}
        >
          Accept
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Decline ${title}`}
          aria-expanded={isDeclining}
          onClick={() => setDeclining(!isDeclining)}
        >
          Decline
        </Button>
      </Group>
      {isDeclining && (
        <form onSubmit={submit}>
          <Textarea
            label={`Why not ${title}?`}
            description="Whoever proposed it reads this."
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={problemAt(decline.error, 'reason')}
            required
          />
          <CommandError error={decline.error} except={['reason']} />
          <Button type="submit" size="xs" mt="xs" loading={decline.isPending}>
            Send the answer
          </Button>
        </form>
      )}
    </>
  );
}

function TakeBack({ proposalId, title }: { proposalId: string; title: string }) {
  const takeBack = useCommand(TakeBackCollectionProposalMutation, { invalidates });
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        aria-label={`Take ${title} back`}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate({ input: { proposalId } })}
      >
        Take it back
      </Button>
      <CommandError error={takeBack.error} />
    </>
  );
}
