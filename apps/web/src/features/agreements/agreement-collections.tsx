import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import {
  DropAgreementCollectionMutation,
  NameableCollectionsQuery,
  NameAgreementCollectionMutation,
} from './operations.ts';
import { postFor, type ShownAgreement } from './signatory.ts';

const invalidates = ['Agreement', 'Search', 'Artefact', 'Collection'];

/** The collections an agreement names; who signs for the offering party chooses them. */
export function AgreementCollections({ agreement }: { agreement: ShownAgreement }) {
  const { posts } = useViewer();
  const offering = agreement.parties.find(({ side }) => side === 'OFFERING');
  const post = offering?.canSign && agreement.state !== 'ENDED' ? postFor(posts, offering) : undefined;
  const drop = useCommand(DropAgreementCollectionMutation, { invalidates });
  const shown = agreement.collections.flatMap(({ collection }) => (collection ? [collection] : []));
  const hidden = agreement.collections.length - shown.length;
  return (
    <>
      <Text c="dimmed" mb="sm">
        {agreement.collections.length === 0
          ? 'No collection is named.'
          : `What ${offering?.organisation.name ?? 'the party that gives'} holds of what stands in these comes under the agreement, also what its people add later, and leaves it when it is taken out.`}
      </Text>
      <CommandError error={drop.error} />
      <ul className={classes.rows}>
        {shown.map(({ id, title, itemCount }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              <TextLink to="/collections/$collectionId" params={{ collectionId: id }}>
                {title}
              </TextLink>
              <span className={classes.quiet}>{itemCount === 1 ? '1 item' : `${itemCount} items`}</span>
            </div>
            {post && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Take the collection ${title} out`}
                onClick={() => drop.mutate({ input: { agreementId: agreement.id, collectionId: id, postId: post.id } })}
              >
                Take out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Text c="dimmed">
          {hidden === 1 ? 'One collection is' : `${hidden} collections are`} not shown to you as such; what of it you
          may use you find by search.
        </Text>
      )}
      {post && offering && (
        <NameCollection
          agreementId={agreement.id}
          offeringId={offering.organisation.id}
          postId={post.id}
          named={shown.map(({ id }) => id)}
        />
      )}
    </>
  );
}

interface NameCollectionProps {
  agreementId: string;
  offeringId: string;
  postId: string;
  named: readonly string[];
}

function NameCollection({ agreementId, offeringId, postId, named }: NameCollectionProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const collections = useOperation(NameableCollectionsQuery, { organisationId: offeringId });
  const name = useCommand(NameAgreementCollectionMutation, { invalidates, onDone: () => setChosen(null) });
  const data = (collections.data?.collections.nodes ?? [])
    .filter(({ id }) => !named.includes(id))
    .map(({ id, title, itemCount }) => ({
      value: id,
      label: `${title} (${itemCount === 1 ? '1 item' : `${itemCount} items`})`,
    }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) name.mutate({ input: { agreementId, collectionId: chosen, postId } });
      }}
    >
      <CommandError error={name.error} />
      <Group align="flex-end" mt="md">
        <Select
          label="Name a collection"
          description="Those of your people who curate it decide from then on what of yours comes under the agreement."
          nothingFoundMessage="There is no other collection in the organisation’s name."
          data={data}
          value={chosen}
          onChange={setChosen}
          searchable
          style={{ flex: '1 1 18rem' }}
        />
        <Button type="submit" loading={name.isPending} disabled={!chosen}>
          Name it
        </Button>
      </Group>
    </form>
  );
}
