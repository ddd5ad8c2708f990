import { Checkbox, Modal, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { Verb } from '../../gql/graphql.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { CommandError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { DeclineForm } from '../requests/answer-form.tsx';
import {
  DeclineAccessMutation,
  GrantableVersionsQuery,
  GrantAccessMutation,
  SetAccessRequestAsideMutation,
} from './operations.ts';
import type { InboxRequest } from './words.ts';

interface AnswerProps {
  request: InboxRequest;
  post: ViewerPost;
  onClose: () => void;
}

const answers = [
  { value: 'grant', label: 'Grant it', description: 'For as long as you say.' },
  { value: 'decline', label: 'Decline it', description: 'With a reason. They learn that there is something here.' },
  {
    value: 'aside',
    label: 'Set it aside without an answer',
    description: 'To them it looks like a request for nothing: it waits, and lapses after 60 days.',
  },
];

const changes = ['AccessRequests', 'Search', 'WhoCanSee', 'Artefact'];

/** Decides about a request: what is granted to whom until when, or why not. */
export function AnswerRequest({ request, post, onClose }: AnswerProps) {
  const [answer, setAnswer] = useState('grant');
  return (
    <Modal opened onClose={onClose} title="Answer a request for access" size="lg">
      <Stack gap="lg">
        <Text size="sm">
          {request.personName}, {request.organisation.name}: {request.purpose}
          <br />
          Setting: {request.setting}
        </Text>
        <Radio.Group label="Your answer" value={answer} onChange={setAnswer}>
          <Stack gap="xs" mt="xs">
            {answers.map((one) => (
              <Radio key={one.value} {...one} />
            ))}
          </Stack>
        </Radio.Group>
        {answer === 'grant' && <Grant request={request} post={post} onClose={onClose} />}
        {answer === 'decline' && <Decline request={request} post={post} onClose={onClose} />}
        {answer === 'aside' && <SetAside request={request} post={post} onClose={onClose} />}
      </Stack>
    </Modal>
  );
}

const more: { value: Verb; label: string }[] = [
  { value: 'DOWNLOAD', label: 'download its files' },
  { value: 'ADOPT', label: 'adopt it' },
  { value: 'ADAPT', label: 'change it, where its licence permits' },
];

function Grant({ request, post, onClose }: AnswerProps) {
  const versions = useOperation(GrantableVersionsQuery, { artefactId: request.artefactId });
  const [organisationId, setOrganisationId] = useState(request.organisation.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [verbs, setVerbs] = useState<string[]>(['DOWNLOAD']);
  const [lastDay, setLastDay] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const grant = useCommand(GrantAccessMutation, { invalidates: changes, onDone: onClose });
  const open = (versions.data?.artefact?.versions.nodes ?? []).filter(
    ({ state }) => state === 'RELEASED' || state === 'SUPERSEDED',
  );
  // The version whose address they had, else the newest.
  const preset = open.find(({ id }) => id === request.versionId) ?? open[0];
  const versionId = chosen ?? preset?.id ?? '';

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lastDay) return;
        const about = { requestId: request.id, postId: post.id, organisationId, lastDay };
        const which = versionId === '' ? {} : { versionId };
        grant.mutate({
          input: { ...about, ...which, verbs: verbs as Verb[], ...(note.trim() ? { note: note.trim() } : {}) },
        });
      }}
      noValidate
    >
      <Stack gap="lg">
        <Radio.Group
          label="To whom"
          value={organisationId}
          onChange={setOrganisationId}
          error={problemAt(grant.error, 'organisationId')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value={request.organisation.id} label={`People of ${request.organisation.name}`} />
            {request.trusts.map((trust) => (
              <Radio key={trust.id} value={trust.id} label={`People of ${trust.name} and all its schools`} />
            ))}
          </Stack>
        </Radio.Group>
        <NativeSelect
          label="Which version"
          description="What is released later is asked for anew."
          value={versionId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          error={problemAt(grant.error, 'versionId')}
          data={[
            ...open.map(({ id, number }) => ({ value: id, label: `Version ${number ?? ''}` })),
            { value: '', label: 'All that are open by now' },
          ]}
        />
        <Checkbox.Group
          label="Beside reading it, they may"
          value={verbs}
          onChange={setVerbs}
          error={problemAt(grant.error, 'verbs')}
        >
          <Stack gap="xs" mt="xs">
            {more.map((one) => (
              <Checkbox key={one.value} {...one} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="date"
          label="Until the end of"
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
          error={tried && !lastDay ? 'Choose the last day.' : problemAt(grant.error, 'lastDay')}
          maw={260}
          withAsterisk
        />
        <Textarea
          label="A word to them"
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={problemAt(grant.error, 'note')}
        />
        <CommandError error={grant.error} except={['organisationId', 'versionId', 'verbs', 'lastDay', 'note']} />
        <FormButtons label="Grant it" isPending={grant.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function Decline({ request, post, onClose }: AnswerProps) {
  const decline = useCommand(DeclineAccessMutation, { invalidates: changes, onDone: onClose });
  return (
    <DeclineForm
      label="Why"
      decline={decline}
      onDecline={(reason) => decline.mutate({ input: { requestId: request.id, postId: post.id, reason } })}
      onClose={onClose}
    />
  );
}

function SetAside({ request, post, onClose }: AnswerProps) {
  const aside = useCommand(SetAccessRequestAsideMutation, { invalidates: changes, onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        aside.mutate({ input: { requestId: request.id, postId: post.id } });
      }}
    >
      <Stack gap="lg">
        <CommandError error={aside.error} />
        <FormButtons label="Set it aside" isPending={aside.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
