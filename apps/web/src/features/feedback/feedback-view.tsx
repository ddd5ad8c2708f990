import { Badge, Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { FeedbackPartsFragment } from '../../gql/graphql.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { formatDay } from '../../ui/format.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { useKeptWords } from '../../ui/kept-words.ts';
import { TextLink } from '../../ui/links.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Prose } from '../../ui/prose.tsx';
import { focusHeading } from '../../ui/route-focus.ts';
import { CommandError } from '../../ui/states.tsx';
import { AgreeToShowFeedbackMutation, AnswerFeedbackMutation, TakeBackFeedbackMutation } from './operations.ts';

const invalidates = ['Feedback', 'ReceivedFeedback', 'WrittenFeedback'];

/** What somebody wrote to the authors of a version, their answer, and who of both lets others see it. */
export function FeedbackView({
  feedback,
  withVersion = false,
}: {
  feedback: FeedbackPartsFragment;
  withVersion?: boolean;
}) {
  const { version, writtenBy, writtenFor, isMine } = feedback;
  const who = isMine ? 'You' : (writtenBy?.name ?? 'Somebody');
  return (
    <Sheet>
      <article aria-label={`Feedback by ${isMine ? 'you' : who}, ${formatDay(feedback.writtenAt)}`}>
        {withVersion && version && (
          <TextLink
            to="/artefacts/$artefactId"
            params={{ artefactId: version.artefact.id }}
            search={{ version: version.id }}
          >
            {version.title}
          </TextLink>
        )}
        <Text size="sm" c="dimmed">
          {[who, writtenFor?.name, formatDay(feedback.writtenAt)].filter(Boolean).join(' · ')}
        </Text>
        <Piece title="Used for" html={feedback.usedFor.html} />
        <Piece title="What worked" html={feedback.worked.html} />
        <Piece title="What to change" html={feedback.toChange.html} />
        <Piece
          title={`Answer${feedback.answeredBy ? ` by ${feedback.answeredBy.name}` : ''}`}
          html={feedback.answer.html}
        />
        {(isMine || feedback.canAnswer) && <Sides feedback={feedback} />}
      </article>
    </Sheet>
  );
}

function Piece({ title, html }: { title: string; html: string }) {
  if (html === '') return null;
  return (
    <div>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      <Prose html={html} />
    </div>
  );
}

/** Where it stands between them, in words. */
function standing({ shown, writerAgrees, authorsAgree, isMine }: FeedbackPartsFragment): string {
  if (shown) return 'Everybody who reads this version sees it.';
  const [you, others] = isMine ? [writerAgrees, authorsAgree] : [authorsAgree, writerAgrees];
  const them = isMine ? 'the authors' : 'whoever wrote it';
  if (you) return `Only you and ${them} see it, until ${them} agree${isMine ? '' : 's'} as well.`;
  if (others)
    return `Only you and ${them} see it. ${isMine ? 'The authors' : 'Whoever wrote it'} would show it: you decide.`;
  return `Only you and ${them} see it.`;
}

function Sides({ feedback }: { feedback: FeedbackPartsFragment }) {
  const { id, isMine, canAnswer, shown } = feedback;
  const agree = useCommand(AgreeToShowFeedbackMutation, { invalidates });
  const takeBack = useCommand(TakeBackFeedbackMutation, { invalidates, onDone: focusHeading });
  const [answering, setAnswering] = useState(false);
  const [asked, setAsked] = useState(false);
  const opener = useFocusBack(answering);
  const agrees = (isMine ? feedback.writerAgrees : feedback.authorsAgree) === true;
  const close = (): void => setAnswering(false);
  return (
    <Stack gap="sm" mt="md">
      <Group gap="sm">
        <Badge color={shown ? 'green' : 'gray'} tt="none">
          {shown ? 'Shown' : 'Private'}
        </Badge>
        <Text size="sm" role="status">
          {standing(feedback)}
        </Text>
      </Group>
      <Switch
        label="Readers of this version may see it"
        description={
          isMine
            ? 'It is shown once the authors agree as well: with your organisation, and your name to people of the network. You can change your mind at any time.'
            : 'It is shown once whoever wrote it agrees as well. You can change your mind at any time.'
        }
        checked={agrees}
        onChange={(event) => {
          if (!agree.isPending) agree.mutate({ input: { feedbackId: id, agrees: event.currentTarget.checked } });
        }}
      />
      {answering ? (
        <AnswerForm feedback={feedback} onClose={close} />
      ) : (
        <Group gap="sm">
          {canAnswer && (
            <Button ref={opener} variant="default" size="sm" onClick={() => setAnswering(true)}>
              {feedback.answer.markdown ? 'Change the answer' : 'Answer'}
            </Button>
          )}
          {isMine && !asked && (
            <Button variant="default" size="sm" onClick={() => setAsked(true)}>
              Take it back
            </Button>
          )}
          {isMine && asked && (
            <Group gap="sm" role="group" aria-label="Take it back?">
              <Text size="sm">What you wrote and any answer are deleted for everybody.</Text>
              <Button
                color="red"
                size="sm"
                loading={takeBack.isPending}
                onClick={() => takeBack.mutate({ input: { feedbackId: id } })}
              >
                Delete it
              </Button>
              <Button variant="default" size="sm" autoFocus onClick={() => setAsked(false)}>
                Keep it
              </Button>
            </Group>
          )}
        </Group>
      )}
      <CommandError error={agree.error ?? takeBack.error} />
    </Stack>
  );
}

function AnswerForm({ feedback, onClose }: { feedback: FeedbackPartsFragment; onClose: () => void }) {
  const kept = useKeptWords(`answer.${feedback.id}`, { text: feedback.answer.markdown });
  const { text } = kept.words;
  const close = (): void => {
    kept.clear();
    onClose();
  };
  const answer = useCommand(AnswerFeedbackMutation, { invalidates, onDone: close });
  function submit(event: FormEvent): void {
    event.preventDefault();
    answer.mutate({ input: { feedbackId: feedback.id, answer: text } });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <KeptNotice kept={kept} />
        <Textarea
          label="Your answer"
          description={
            feedback.writerAgrees
              ? 'Whoever wrote it agreed to show what stands here now: they are asked again after you answer.'
              : 'Markdown. It goes to whoever wrote it.'
          }
          autosize
          minRows={3}
          maxLength={4_000}
          autoFocus
          value={text}
          onChange={(event) => kept.set({ text: event.currentTarget.value })}
        />
        <CommandError error={answer.error} />
        <Group gap="sm">
          <Button type="submit" loading={answer.isPending}>
            Send the answer
          </Button>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
