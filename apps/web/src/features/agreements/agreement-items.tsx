import { Button, Group, MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { AddAgreementItemsMutation, OfferableQuery, RemoveAgreementItemsMutation } from './operations.ts';
import { postFor, type ShownAgreement } from './signatory.ts';

/** The artefacts an agreement names; who signs for the offering party adds and removes them. */
export function AgreementItems({ agreement }: { agreement: ShownAgreement }) {
  const { posts } = useViewer();
  const offering = agreement.parties.find(({ side }) => side === 'OFFERING');
  const post = offering?.canSign && agreement.state !== 'ENDED' ? postFor(posts, offering) : undefined;
  const remove = useCommand(RemoveAgreementItemsMutation, { invalidates: ['Agreement', 'Search', 'Artefact'] });
  const shown = agreement.items.nodes.flatMap(({ artefact }) => (artefact?.version ? [artefact] : []));
  return (
    <>
      {shown.length === 0 && <Text c="dimmed">Nothing that you can see is named yet.</Text>}
      <CommandError error={remove.error} />
      <ul className={classes.rows}>
        {shown.map(({ id, version }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              <TextLink to="/artefacts/$artefactId" params={{ artefactId: id }}>
                {version?.title}
              </TextLink>
            </div>
            {post && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Take ${version?.title ?? ''} out`}
                onClick={() =>
                  remove.mutate({ input: { agreementId: agreement.id, artefactIds: [id], postId: post.id } })
                }
              >
                Take out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {post && offering && (
        <AddItems agreementId={agreement.id} offeringId={offering.organisation.id} postId={post.id} named={shown} />
      )}
    </>
  );
}

interface AddItemsProps {
  agreementId: string;
  offeringId: string;
  postId: string;
  named: readonly { id: string }[];
}

function AddItems({ agreementId, offeringId, postId, named }: AddItemsProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const offered = useOperation(OfferableQuery, { id: offeringId });
  const add = useCommand(AddAgreementItemsMutation, {
    invalidates: ['Agreement', 'Search', 'Artefact'],
    onDone: () => setChosen([]),
  });
  const data = (offered.data?.organisation?.artefacts.nodes ?? [])
    .filter(({ id, version }) => version && !named.some((one) => one.id === id))
    .map(({ id, version }) => ({ value: id, label: version?.title ?? '' }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ input: { agreementId, artefactIds: chosen, postId } });
      }}
    >
      <CommandError error={add.error} />
      <Group align="flex-end" mt="md">
        <MultiSelect
          label="Name more items"
          description="With all their released versions, later ones too."
          data={data}
          value={chosen}
          onChange={setChosen}
          searchable
          style={{ flex: '1 1 18rem' }}
        />
        <Button type="submit" loading={add.isPending} disabled={chosen.length === 0}>
          Add
        </Button>
      </Group>
    </form>
  );
}
