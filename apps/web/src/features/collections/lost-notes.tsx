import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './collection.module.css';
import type { TypedNotes } from './typed-notes.ts';
import type { Edits } from './use-edits.ts';
import { lastChangeInWords } from './words.ts';

interface LostNotesProps {
  typedNotes: TypedNotes;
  items: readonly CollectionItemPartsFragment[];
  edits: Edits;
}

/** Notes that were being written on items which do not stand in the list any more: to be copied, or thrown away. */
export function LostNotes({ typedNotes, items, edits }: LostNotesProps) {
  const shown = new Set(items.map(({ id }) => id));
  const lost = typedNotes.notes.filter(({ itemId }) => !shown.has(itemId));
  return lost.map(({ itemId, title, note }) => (
    <Alert
      key={itemId}
      role="alert"
      color="ember"
      icon={<IconUsers aria-hidden />}
      title={`“${title}” is not in this list`}
      mb="md"
    >
      <Text size="sm">
        {lastChangeInWords(edits.heard, itemId) ??
          'It was taken out, or stands further down where the list is not loaded yet.'}{' '}
        You were writing a note on it:
      </Text>
      <blockquote className={classes.note}>{note}</blockquote>
      <Group gap="xs" mt="xs">
        <CopyButton value={note} label="Copy the note" />
        <Button size="xs" variant="default" onClick={() => typedNotes.forget(itemId)}>
          Discard the note
        </Button>
      </Group>
    </Alert>
  ));
}
