import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { SuggestedSharingQuery as Suggested } from '../../gql/graphql.ts';
import { CommandError, ListSkeleton } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { SuggestedSharingQuery } from '../share-requests/operations.ts';
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

interface ChangeTermsProps {
  artefact: PageArtefact;
  version: PageVersion;
  /** A request to share that the new terms are to meet. */
  shareRequestId?: string | undefined;
  onClose: () => void;
}

export default function ChangeTermsForm({ shareRequestId, ...about }: ChangeTermsProps) {
  const query = useOperation(
    SuggestedSharingQuery,
    { requestId: shareRequestId ?? '' },
    { enabled: shareRequestId !== undefined, staleTime: 0 },
  );
  if (shareRequestId === undefined) return <Form {...about} terms={termsOf(about.version)} />;
  if (query.isPending) return <ListSkeleton rows={3} />;
  const suggested = query.data?.suggestedSharing;
  return (
    <Form {...about} terms={widened(termsOf(about.version), suggested)}>
      <Alert
        {...(suggested?.scope ? {} : { color: 'ember' })}
        title={suggested?.scope ? 'Widened as asked' : 'As it is now'}
      >
        {suggested === null || suggested === undefined
          ? 'The request that led you here does not wait any more.'
          : suggested.scope
            ? 'Those asked for are filled in, as far as the licence allows. Nothing changes until you decide it.'
            : `The licence “${suggested.licenceTitle}” does not let it be shown to those asked for. Choose another licence if it is yours to give, or decline the request.`}
      </Alert>
    </Form>
  );
}

function Form({
  artefact,
  version,
  terms: start,
  onClose,
  children,
}: {
  artefact: PageArtefact;
  version: PageVersion;
  terms: TermsDraft;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY')));
  const [terms, setTerms] = useState<TermsDraft>(start);
  const [tried, setTried] = useState(false);
  const change = useCommand(ChangeReleaseTermsMutation, {
    invalidates: ['Artefact', 'ArtefactVersion', 'Search', 'ShareRequests', 'CollectionGaps'],
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
      {children}
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

/** The terms with the audience that would meet a request, as far as there is one. */
function widened(terms: TermsDraft, suggested: Suggested['suggestedSharing'] | undefined): TermsDraft {
  if (!suggested?.scope) return terms;
  const { scope, partners, partnershipIds } = suggested;
  return {
    ...terms,
    scope,
    partners: partners.map(({ id, name }) => ({ id, name })),
    partnershipIds: [...partnershipIds],
  };
}
