import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { command } from '../../client/hooks.ts';
import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './collection.module.css';
import { UpdateCollectionItemMutation } from './edit-operations.ts';
import type { TypedNotes } from './typed-notes.ts';
import type { Edits } from './use-edits.ts';
import { lastChangeInWords } from './words.ts';

interface ItemNoteProps {
  item: CollectionItemPartsFragment;
  edits: Edits;
  typedNotes: TypedNotes;
}

/** What the curators say of an item. What was typed stays while it is not saved; where somebody else wrote as well, both are shown. */
export function ItemNote({ item, edits, typedNotes }: ItemNoteProps) {
  const typed = typedNotes.of(item.id);
  const [isOpen, setOpen] = useState(typed !== undefined);
  const isTheirs = typed !== undefined && typed.base !== item.note && typed.note !== item.note;
  const close = (): void => {
    typedNotes.forget(item.id);
    setOpen(false);
  };

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const note = typed?.note ?? item.note;
    const isDone = await edits.edit((about) =>
      command(UpdateCollectionItemMutation, { input: { ...about, itemId: item.id, note } }),
    );
    if (isDone) close();
  }

  if (!isOpen) {
    return (
      <>
        {item.note !== '' && <p className={classes.note}>{item.note}</p>}
        <Button
          mt="xs"
          size="xs"
          variant="subtle"
          aria-label={`${item.note === '' ? 'Write' : 'Change'} the note on ${item.version.title}`}
          onClick={() => setOpen(true)}
        >
          {item.note === '' ? 'Write a note' : 'Change the note'}
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      {isTheirs && (
        <Alert
          role="alert"
          color="ember"
          icon={<IconUsers aria-hidden />}
          title="This note was changed meanwhile"
          mt="xs"
        >
          <Text size="sm">{lastChangeInWords(edits.heard, item.id) ?? 'Somebody else changed it.'}</Text>
          <Text size="sm">{item.note === '' ? 'The note is empty now.' : 'It now says:'}</Text>
          {item.note !== '' && <blockquote className={classes.note}>{item.note}</blockquote>}
          <Text size="sm">What you wrote is below. If you save it, it takes the place of theirs.</Text>
        </Alert>
      )}
      <Textarea
        mt="xs"
        label={`Note on ${item.version.title}`}
        autosize
        minRows={2}
        maxLength={2_000}
        value={typed?.note ?? item.note}
        onChange={(event) => typedNotes.type(item, event.currentTarget.value)}
        autoFocus={typed === undefined}
      />
      <Group mt="xs" gap="xs">
        <Button type="submit" size="xs" loading={edits.isPending}>
          {isTheirs ? 'Save mine' : 'Save the note'}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {isTheirs ? 'Keep theirs' : 'Cancel'}
        </Button>
        {isTheirs && <CopyButton value={typed.note} label="Copy mine" />}
      </Group>
    </form>
  );
}
