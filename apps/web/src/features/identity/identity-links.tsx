import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { IdentityLinksQuery as IdentityLinksAnswer } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { ConfirmIdentityLinkMutation, DeclineIdentityLinkMutation, IdentityLinksQuery } from './newcomer-operations.ts';

type Link = IdentityLinksAnswer['identityLinks']['nodes'][number];

/** Sign-ins with the e-mail address of somebody known, to be linked or kept apart. Without an organisation: all there are. */
export function IdentityLinks({ organisationId }: { organisationId?: string }) {
  const [deciding, setDeciding] = useState<Link | null>(null);
  const decline = useCommand(DeclineIdentityLinkMutation, { invalidates: ['IdentityLinks'] });
  const query = usePages(IdentityLinksQuery, {
    key: [organisationId ?? null],
    withCursor: (after) => ({ organisationId: organisationId ?? null, after }),
    pageOf: (answer) => answer.identityLinks.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={1} height={80} />;
  const links = query.data.pages.flatMap((page) => page.identityLinks.nodes);
  if (links.length === 0) {
    return (
      <Empty title="No sign-in to link">
        When somebody signs in anew with the address of a person known, you are asked here whether the two are one.
      </Empty>
    );
  }
  return (
    <>
      <CommandError error={decline.error} />
      <ul className={classes.rows}>
        {links.map((link) => (
          <li key={link.id} className={classes.row}>
            <div className={classes.words}>
              <strong>
                Is “{link.name}” the {link.personName} you know?
              </strong>
              <span className={classes.quiet}>
                Signed in at {hostOf(link.issuer)} on {formatDay(link.requestedAt)} · {link.email},{' '}
                {link.emailVerified ? 'an address the provider has checked' : 'an address nobody has checked'}
              </span>
              {!link.mayDecide && (
                <span className={classes.quiet}>
                  {link.personName} also has a place where you are not an admin: the platform operator can say it.
                </span>
              )}
            </div>
            {link.mayDecide && (
              <Group gap="xs">
                <Button size="xs" onClick={() => setDeciding(link)} aria-label={`Link ${link.name}`}>
                  Link
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => decline.mutate({ input: { identityLinkId: link.id } })}
                  aria-label={`Keep ${link.name} apart`}
                >
                  Keep apart
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal
        opened={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding ? `Link to ${deciding.personName}` : ''}
      >
        {deciding && <Confirm link={deciding} onDone={() => setDeciding(null)} />}
      </Modal>
    </>
  );
}

function Confirm({ link, onDone }: { link: Link; onDone: () => void }) {
  const confirm = useCommand(ConfirmIdentityLinkMutation, { invalidates: ['IdentityLinks', 'PostRequests'], onDone });
  return (
    <Stack>
      <Text>
        Whoever signs in as “{link.name}” will then be {link.personName}: with their posts, their drafts and all that
        they may see. Ask them in person or on a number you know; an address alone proves nothing.
      </Text>
      <CommandError error={confirm.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ input: { identityLinkId: link.id } })}>
          I have asked: it is the same person
        </Button>
      </Group>
    </Stack>
  );
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
