import { Alert, Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSignature } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { formatDay } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { reachInWords } from '../delegations/words.ts';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { serverErrors } from './change-terms-form.tsx';
import type { CheckedVersion } from './checked-version.ts';
import { ReleaseVersionMutation } from './release-operations.ts';
import { type TermsDraft, TermsForm, termsErrors, termsInput } from './terms-form.tsx';

interface ReleaseFormProps {
  version: CheckedVersion;
  posts: readonly ViewerPost[];
  ready: boolean;
}

/** The release authority's decision: audience, licence, dates. */
export function ReleaseForm({ version, posts, ready }: ReleaseFormProps) {
  const navigate = useNavigate();
  const choice = usePostChoice(posts);
  const [terms, setTerms] = useState<TermsDraft>({
    scope: null,
    partners: [],
    partnershipIds: [],
    licenceCode: version.licence?.code ?? null,
    availableFrom: '',
    availableUntil: '',
  });
  const [changeNote, setChangeNote] = useState('');
  const isHeld = version.readiness.some((check) => check.confirmable && !check.passed);
  const [isLookedAt, setLookedAt] = useState(false);
  const [tried, setTried] = useState(false);
  const release = useCommand(ReleaseVersionMutation, {
    invalidates: [
      'Artefact',
      'ArtefactVersion',
      'MyWork',
      'ReleaseQueue',
      'DelegatedReleases',
      'Search',
      'Newest',
      'OrganisationArtefacts',
    ],
    onDone: async (released) => {
      notifications.show({ message: 'Released. It can be found in a moment.' });
      // Who decided on behalf of others need not be among those it went to.
      if (released.__typename !== 'ArtefactVersion') await navigate({ to: '/queue' });
      else await navigate({ to: '/artefacts/$artefactId', params: { artefactId: released.artefact.id } });
    },
  });
  const errors = { ...serverErrors(release.error), ...(tried ? termsErrors(terms) : {}) };

  function submit() {
    setTried(true);
    const input = termsInput(terms);
    if (!choice.post || !input || (isHeld && !isLookedAt)) return;
    release.mutate({
      input: {
        versionId: version.id,
        postId: choice.post.id,
        terms: input,
        ...(changeNote.trim() ? { changeNote: changeNote.trim() } : {}),
        ...(isHeld ? { noPupilData: true } : {}),
      },
    });
  }

  return (
    <Stack gap="lg">
      {version.delegations.map((delegation) => (
        <Alert key={delegation.id} color="indigo" icon={<IconSignature aria-hidden />} title="A standing delegation">
          <Text size="sm">
            For {delegation.organisation.name}
            {delegation.givenBy ? `, named by ${delegation.givenBy.name}, who answers for it` : ''}:{' '}
            {reachInWords(delegation)}. Until the end of {formatDay(delegation.lastDay)}.
          </Text>
        </Alert>
      ))}
      <PostChoice
        choice={choice}
        label="Through which post do you release it?"
        error={tried && !choice.post ? 'Choose a post.' : problemAt(release.error, 'postId')}
      />
      <TermsForm holderId={version.artefact.rightsHolder.id} terms={terms} errors={errors} onChange={setTerms} />
      {/* A draft has no number yet: an earlier version is what makes it a later one. */}
      {version.artefact.versions.nodes.length > 0 && (
        <Textarea
          label="What has changed since the version before"
          autosize
          minRows={2}
          value={changeNote}
          onChange={(event) => setChangeNote(event.currentTarget.value)}
        />
      )}
      {isHeld && (
        <Checkbox
          label="I have looked at what the check found: there are no data about pupils in it. This is kept with my name."
          checked={isLookedAt}
          onChange={(event) => setLookedAt(event.currentTarget.checked)}
          error={tried && !isLookedAt ? 'Look at it and confirm, or return it to its authors.' : undefined}
        />
      )}
      <CommandError
        error={release.error}
        except={['postId', 'scope', 'partnerIds', 'partnershipIds', 'licenceCode', 'availableFrom', 'availableUntil']}
      />
      <Button
        size="md"
        loading={release.isPending}
        disabled={!ready}
        onClick={submit}
        style={{ alignSelf: 'flex-start' }}
      >
        Release it
      </Button>
    </Stack>
  );
}
