import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { PageArtefact, PageVersion } from './artefact-page.ts';
import { ChangeReleaseTermsMutation } from './operations.ts';
import { type TermsDraft, type TermsErrors, TermsForm, termsErrors, termsInput } from './terms-form.tsx';

const fields = ['scope', 'partnerIds', 'partnershipIds', 'licenceCode', 'availableFrom', 'availableUntil'] as const;

/** The API's problems, by the field of the terms they belong to. */
export function serverErrors(error: Error | null): TermsErrors {
  const errors: TermsErrors = {};
  for (const field of fields) {
    const message = problemAt(error, field);
    if (message) errors[field] = message;
  }
  return errors;
}

export default function ChangeTermsForm({
  artefact,
  version,
  onClose,
}: {
  artefact: PageArtefact;
  version: PageVersion;
  onClose: () => void;
}) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY')));
  const [terms, setTerms] = useState<TermsDraft>(() => termsOf(version));
  const [tried, setTried] = useState(false);
  const change = useCommand(ChangeReleaseTermsMutation, {
    invalidates: ['Artefact', 'ArtefactVersion', 'Search'],
    onDone: onClose,
  });
  const errors = { ...serverErrors(change.error), ...(tried ? termsErrors(terms) : {}) };

  function submit() {
    setTried(true);
    const input = termsInput(terms);
    if (choice.post && input) change.mutate({ input: { versionId: version.id, postId: choice.post.id, terms: input } });
  }

  return (
    <Stack gap="lg">
      <Text>
        The content stays as it is. Organisations that already use this version keep reading it even when fewer people
        can see it from now on.
      </Text>
      <PostChoice
        choice={choice}
        label="Through which post do you decide this?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <TermsForm holderId={artefact.rightsHolder.id} terms={terms} errors={errors} onChange={setTerms} />
      <CommandError error={change.error} except={fields} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={change.isPending} onClick={submit}>
          Put the new terms in force
        </Button>
      </Group>
    </Stack>
  );
}

/** An instant as the day it is in England, for a date field. */
function londonDay(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date(iso));
}

function termsOf(version: PageVersion): TermsDraft {
  const { terms } = version;
  return {
    scope: terms?.scope ?? null,
    partners: terms?.partners.map(({ id, name }) => ({ id, name })) ?? [],
    partnershipIds: terms?.partnerships.map(({ id }) => id) ?? [],
    licenceCode: terms?.licence.code ?? null,
    availableFrom: terms?.availableFrom ? londonDay(terms.availableFrom) : '',
    // The end is the last moment of a day, or the first after it: a second earlier is that day in both readings.
    availableUntil: terms?.availableUntil
      ? londonDay(new Date(Date.parse(terms.availableUntil) - 1000).toISOString())
      : '',
  };
}
