import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { UpstreamChangeQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { DismissUpstreamChangeMutation } from './operations.ts';
import { happened } from './upstream-row.tsx';
import { UpstreamPartView } from './upstream-part.tsx';
import classes from './upstream.module.css';

type Change = NonNullable<UpstreamChangeQuery['upstreamChange']>;

/** One entry of the inbox: what changed there, beside what stands here, part by part. */
export function UpstreamChangeView({ change }: { change: Change }) {
  const choice = usePostChoice(useViewer().posts);
  const [draftId, setDraftId] = useState<string | null>(null);
  const { version, adaptation } = change;
  return (
    <Page
      title={change.title.trim() || 'Untitled'}
      eyebrow={<TextLink to="/upstream">Changes where your work comes from</TextLink>}
      lead={`${happened(change)}, ${formatDay(change.madeAt)}.`}
      actions={
        version && (
          <ButtonLink
            to="/artefacts/$artefactId"
            params={{ artefactId: version.artefact.id }}
            search={{ version: version.id }}
            variant="default"
          >
            See it there
          </ButtonLink>
        )
      }
    >
      <Stack gap="lg">
        {change.kind === 'HELD_BACK' && (
          <Text>
            The agreement that gave what this was made from ended, or gives less than it did. Nobody newly finds or
            adopts it outside your organisation, and whoever adopted it keeps what that agreement leaves to them. On its
            page, choose terms that go with what is left; what was decided before stays on record.
          </Text>
        )}
        {change.kind !== 'HELD_BACK' && adaptation?.version && (
          <Text>
            You made{' '}
            <TextLink to="/artefacts/$artefactId" params={{ artefactId: adaptation.id }}>
              {adaptation.version.title.trim() || 'Untitled'}
            </TextLink>{' '}
            from it. {version?.changeNote && `${version.artefact.rightsHolder.name} says: ${version.changeNote}`}
          </Text>
        )}
        {change.reason && (
          <Text>
            {labels.tombstone[change.reason]}. {change.note}
          </Text>
        )}
        {draftId && (
          <Alert color="green" icon={<IconCheck aria-hidden />} title="Taken over into your draft" role="status">
            <TextLink to="/drafts/$versionId" params={{ versionId: draftId }}>
              Go to the draft
            </TextLink>{' '}
            to look at it in its place and release it.
          </Alert>
        )}
        {change.settledAt ? (
          <Text className={classes.done}>
            Everything about this has been decided, {formatDay(change.settledAt)}. It comes again only when it changes
            once more.
          </Text>
        ) : (
          <>
            <PostChoice choice={choice} label="Through which post do you decide?" />
            {change.kind === 'RELEASED' ? (
              <Section title={change.parts.length === 1 ? '1 change' : `${change.parts.length} changes`} id="parts">
                <ul className={classes.parts}>
                  {change.parts.map((part) => (
                    <UpstreamPartView
                      key={part.part}
                      changeId={change.id}
                      part={part}
                      postId={choice.post?.id ?? null}
                      onAccepted={setDraftId}
                    />
                  ))}
                </ul>
              </Section>
            ) : (
              <Dismiss changeId={change.id} postId={choice.post?.id ?? null} />
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}

function Dismiss({ changeId, postId }: { changeId: string; postId: string | null }) {
  const dismiss = useCommand(DismissUpstreamChangeMutation, { invalidates: ['UpstreamChange', 'UpstreamChanges'] });
  return (
    <div>
      <CommandError error={dismiss.error} />
      <Button
        loading={dismiss.isPending}
        disabled={postId === null}
        onClick={() => postId && dismiss.mutate({ input: { changeId, postId } })}
      >
        We have seen this
      </Button>
    </div>
  );
}
