import { Button, Checkbox, Group, NumberInput, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { ArtefactKind, Survival, Verb } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { CommandError } from '../../ui/states.tsx';
import { LicencesQuery } from '../artefacts/operations.ts';
import { LicenceChoice } from '../artefacts/terms-form.tsx';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { ProposeAgreementMutation } from './operations.ts';
import { survivalWords, verbWords } from './words.ts';

const verbs: readonly Verb[] = ['READ', 'DOWNLOAD', 'ADOPT', 'ADAPT'];
const kinds = Object.keys(labels.kind) as ArtefactKind[];
const survivals = Object.keys(survivalWords) as Survival[];
const fields = ['title', 'receivingIds', 'licenceCode', 'verbs', 'lastDay', 'noticeDays'];

interface ProposeAgreementProps {
  /** With release authority; its organisation offers. */
  post: ViewerPost;
  onCancel: () => void;
  onDone: (agreementId: string) => void | Promise<void>;
}

/** Offers others the use of what an organisation holds. */
export function ProposeAgreement({ post, onCancel, onDone }: ProposeAgreementProps) {
  const [title, setTitle] = useState('');
  const [receiving, setReceiving] = useState<PickedOrganisation[]>([]);
  const [given, setGiven] = useState<Verb[]>(['READ', 'DOWNLOAD', 'ADOPT']);
  const [everythingOf, setEverythingOf] = useState<ArtefactKind[]>([]);
  const [licenceCode, setLicenceCode] = useState<string | null>('LicenseRef-Partner-Use');
  const [lastDay, setLastDay] = useState('');
  const [survival, setSurvival] = useState<Survival>('ADOPTED_STAY');
  const [shareBack, setShareBack] = useState(false);
  const [noticeDays, setNoticeDays] = useState(90);
  const [note, setNote] = useState('');
  const licences = useOperation(LicencesQuery, {}, { staleTime: Number.POSITIVE_INFINITY });
  const propose = useCommand(ProposeAgreementMutation, {
    invalidates: ['Agreements'],
    onDone: (made) => onDone(made.id),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({
          input: {
            title: title.trim(),
            offeringId: post.organisation.id,
            receivingIds: receiving.map(({ id }) => id),
            postId: post.id,
            terms: {
              verbs: ['FIND', ...given],
              kinds: everythingOf,
              licenceCode: licenceCode ?? '',
              ...(lastDay ? { lastDay } : {}),
              ...{ survival, shareBack, noticeDays },
              ...(note.trim() ? { note: note.trim() } : {}),
            },
          },
        });
      }}
    >
      <Stack>
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={problemAt(propose.error, 'title')}
          required
        />
        <OrganisationPicker
          label="Who receives"
          description="Each of them accepts or declines. Their schools are included."
          value={receiving}
          onChange={setReceiving}
          error={problemAt(propose.error, 'receivingIds')}
        />
        <Checkbox.Group
          label="What they may do"
          description="Finding it is always among it."
          value={given}
          onChange={setGiven}
          error={problemAt(propose.error, 'verbs')}
        >
          <Group mt="xs">
            {verbs.map((verb) => (
              <Checkbox key={verb} value={verb} label={verbWords[verb]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label="Everything of a kind"
          description="Now and later. Single items are named when the agreement has been made."
          value={everythingOf}
          onChange={setEverythingOf}
        >
          <Group mt="xs">
            {kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={labels.kind[kind]} />
            ))}
          </Group>
        </Checkbox.Group>
        <LicenceChoice
          licences={licences.data?.licences ?? []}
          value={licenceCode}
          onChange={setLicenceCode}
          error={problemAt(propose.error, 'licenceCode')}
        />
        <Radio.Group label="When it ends" value={survival} onChange={setSurvival}>
          <Stack gap="xs" mt="xs">
            {survivals.map((one) => (
              <Radio key={one} value={one} label={survivalWords[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label="What is made from it is shared back with the parties"
          checked={shareBack}
          onChange={(event) => setShareBack(event.currentTarget.checked)}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            type="date"
            label="Last day"
            description="Empty: no end."
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
            error={problemAt(propose.error, 'lastDay')}
          />
          <NumberInput
            label="Days of notice"
            min={0}
            max={730}
            value={noticeDays}
            onChange={(value) => setNoticeDays(Number(value) || 0)}
            error={problemAt(propose.error, 'noticeDays')}
          />
        </Group>
        <Textarea
          label="Anything else"
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <CommandError error={propose.error} except={fields} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={propose.isPending}>
            Propose it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
