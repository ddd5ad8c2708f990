import { Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CommunityMessagePartsFragment, CommunityReportReason } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { useKeptWords } from '../../ui/kept-words.ts';
import { CommandError } from '../../ui/states.tsx';
import {
  EditCommunityMessageMutation,
  HideCommunityMessageMutation,
  ReportCommunityMessageMutation,
} from './discussion-operations.ts';

const changed = ['CommunityThread', 'CommunityThreads', 'CommunityReports'];
const reasons = Object.entries(labels.reportReason).map(([value, label]) => ({ value, label }));

/** Changes what one wrote; what it said before stays to be read. */
export function EditMessage({ message, onDone }: { message: CommunityMessagePartsFragment; onDone: () => void }) {
  const kept = useKeptWords(`message.${message.id}`, { body: message.bodyMarkdown ?? '' });
  const { body } = kept.words;
  const close = () => {
    kept.clear();
    onDone();
  };
  const edit = useCommand(EditCommunityMessageMutation, { invalidates: changed, onDone: close });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate({ input: { messageId: message.id, bodyMarkdown: body } });
      }}
    >
      <Stack>
        <KeptNotice kept={kept} />
        <Textarea
          label="What you want to say"
          description="What it said before stays to be read."
          value={body}
          onChange={(event) => kept.set({ body: event.currentTarget.value })}
          error={problemAt(edit.error, 'body')}
          autosize
          minRows={3}
          required
        />
        <CommandError error={edit.error} except={['body']} />
        <FormButtons label="Save" isPending={edit.isPending} onCancel={close} />
      </Stack>
    </form>
  );
}

/** Asks the stewards to look at a message. */
export function ReportMessage({ messageId, onDone }: { messageId: string; onDone: () => void }) {
  const [reason, setReason] = useState<CommunityReportReason>('UNKIND');
  const [note, setNote] = useState('');
  const report = useCommand(ReportCommunityMessageMutation, { invalidates: changed, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({ input: { messageId, reason, note: note.trim() } });
      }}
    >
      <Stack>
        <Select
          label="Why"
          description="The stewards of the community read it, with your name; whoever wrote the message does not."
          data={reasons}
          value={reason}
          onChange={(value) => value && setReason(value as CommunityReportReason)}
          allowDeselect={false}
        />
        <Textarea
          label="What they should know"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={problemAt(report.error, 'note')}
          autosize
          minRows={2}
        />
        <CommandError error={report.error} except={['note']} />
        <FormButtons label="Report" isPending={report.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

/** Hides a message, with a reason that everybody in the thread reads. */
export function HideMessage({ messageId, onDone }: { messageId: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const hide = useCommand(HideCommunityMessageMutation, { invalidates: changed, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        hide.mutate({ input: { messageId, reason: reason.trim() } });
      }}
    >
      <Stack>
        <Textarea
          label="Reason"
          description="Everybody in the thread reads it. Who wrote the message sees it still, and so do the stewards."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problemAt(hide.error, 'reason')}
          autosize
          minRows={2}
          required
        />
        <CommandError error={hide.error} except={['reason']} />
        <FormButtons label="Hide" isPending={hide.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
