import { Alert, Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSignature } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt, ProblemsError } from '../../client/problems.ts';
import { formatDay } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { reachInWords } from '../delegations/words.ts';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { BundleItems, chooseReady, chosenOf, isHeld as isHeldBack, type Bundle } from './bundle-items.tsx';
import { serverErrors } from './change-terms-form.tsx';
import type { CheckedVersion } from './checked-version.ts';
import { ReleaseBundleMutation, ReleaseVersionMutation } from './release-operations.ts';
import { type TermsDraft, TermsForm, termsErrors, termsInput } from './terms-form.tsx';

const changed = [
  'Artefact',
  'ArtefactVersion',
  'Check',
  'MyWork',
  'ReleaseQueue',
  'DelegatedReleases',
  'Search',
  'Newest',
  'OrganisationArtefacts',
];

/** What waits with it; null where it waits alone. */
export function bundleOf({ releaseBundle }: CheckedVersion): Bundle | null {
  return releaseBundle && releaseBundle.items.length > 1 ? releaseBundle : null;
}

/** Parts what is wrong with single items, by version, from what is wrong with the decision. */
function splitProblems(
  error: Error | null,
  sent: readonly string[],
): { readonly ofAll: Error | null; readonly ofItems: ReadonlyMap<string, readonly string[]> } {
  if (!(error instanceof ProblemsError)) return { ofAll: error, ofItems: new Map() };
  const placed = error.problems.map((problem) => {
    const place = /^items[.](\d+)/.exec(problem.field ?? '')?.[1];
    return { problem, versionId: place === undefined ? undefined : sent[Number(place)] };
  });
  const ofAll = placed.filter(({ versionId }) => versionId === undefined).map(({ problem }) => problem);
  const ofItems = new Map<string, string[]>();
  for (const { problem, versionId } of placed) {
    if (versionId !== undefined) ofItems.set(versionId, [...(ofItems.get(versionId) ?? []), problem.message]);
  }
  return { ofAll: ofAll.length > 0 ? new ProblemsError(ofAll) : null, ofItems };
}

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
  const bundle = bundleOf(version);
  const [bundled, setBundled] = useState(() => (bundle ? chooseReady(bundle) : null));
  const release = useCommand(ReleaseVersionMutation, {
    invalidates: changed,
    onDone: async (released) => {
      notifications.show({ message: 'Released. It can be found in a moment.' });
      // Who decided on behalf of others need not be among those it went to.
      if (released.__typename !== 'ArtefactVersion') await navigate({ to: '/queue' });
      else await navigate({ to: '/artefacts/$artefactId', params: { artefactId: released.artefact.id } });
    },
  });
  const together = useCommand(ReleaseBundleMutation, {
    invalidates: changed,
    onDone: async ({ versionIds }) => {
      notifications.show({ message: `Released: ${versionIds.length}. They can be found in a moment.` });
      await navigate({ to: '/queue' });
    },
  });
  const [sent, setSent] = useState<readonly string[]>([]);
  const { ofAll, ofItems } = splitProblems(bundle ? together.error : release.error, sent);
  const errors = { ...serverErrors(ofAll), ...(tried ? termsErrors(terms) : {}) };
  const isNothingChosen = bundled?.chosen.size === 0;

  function submit() {
    setTried(true);
    const input = termsInput(terms);
    if (!choice.post || !input) return;
    const note = changeNote.trim() ? { changeNote: changeNote.trim() } : {};
    if (bundle && bundled) {
      const items = chosenOf(bundle, bundled);
      if (items.some((item) => isHeldBack(item) && !bundled.lookedAt.has(item.version.id))) return;
      setSent(items.map((item) => item.version.id));
      together.mutate({
        input: {
          versionId: version.id,
          postId: choice.post.id,
          terms: input,
          items: items.map((item) => ({
            versionId: item.version.id,
            ...(isHeldBack(item) ? { noPupilData: true } : {}),
          })),
          ...note,
        },
      });
      return;
    }
    if (isHeld && !isLookedAt) return;
    release.mutate({
      input: {
        versionId: version.id,
        postId: choice.post.id,
        terms: input,
        ...note,
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
      {bundle && bundled && (
        <BundleItems
          bundle={bundle}
          wholeId={version.id}
          choice={bundled}
          problems={ofItems}
          tried={tried}
          onChange={setBundled}
        />
      )}
      <PostChoice
        choice={choice}
        label="Through which post do you release it?"
        error={tried && !choice.post ? 'Choose a post.' : problemAt(ofAll, 'postId')}
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
      {isHeld && !bundle && (
        <Checkbox
          label="I have looked at what the check found: there are no data about pupils in it. This is kept with my name."
          checked={isLookedAt}
          onChange={(event) => setLookedAt(event.currentTarget.checked)}
          error={tried && !isLookedAt ? 'Look at it and confirm, or return it to its authors.' : undefined}
        />
      )}
      <CommandError
        error={ofAll}
        except={['postId', 'scope', 'partnerIds', 'partnershipIds', 'licenceCode', 'availableFrom', 'availableUntil']}
      />
      {ofItems.size > 0 && (
        <Alert role="alert" color="red" title="Nothing was released.">
          What stands in the way is written beside each item above: have it put right, or leave the item out.
        </Alert>
      )}
      <Button
        size="md"
        loading={release.isPending || together.isPending}
        disabled={bundle ? isNothingChosen : !ready}
        onClick={submit}
        style={{ alignSelf: 'flex-start' }}
      >
        {bundled ? `Release what is chosen (${bundled.chosen.size})` : 'Release it'}
      </Button>
    </Stack>
  );
}
