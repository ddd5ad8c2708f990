import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconBookmarkOff, IconPencil } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { ShelfQuery } from '../../gql/graphql.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import { focusHeading } from '../../ui/route-focus.ts';
import rows from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import { KindIcon } from '../artefacts/kind-icon.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './shelf.module.css';
import { useShelf } from './use-shelf.tsx';

type Kept = ShelfQuery['shelf']['nodes'][number];

/** What the viewer keeps: what it is, whose it is, and what they noted for themselves. */
export function ShelfRows({ items }: { items: readonly Kept[] }) {
  return (
    <ul className={rows.rows}>
      {items.map((item) => (
        <ShelfRow key={item.artefact.id} item={item} />
      ))}
    </ul>
  );
}

function ShelfRow({ item }: { item: Kept }) {
  const vocabulary = useVocabulary();
  const { artefact, version, note } = item;
  const { title } = version;
  const [editing, setEditing] = useState(false);
  const edit = useFocusBack(editing);
  const { save, remove, takeOff } = useShelf({ artefactId: artefact.id, title });
  const close = (): void => setEditing(false);
  return (
    <li className={rows.row}>
      <span className={rows.icon}>
        <KindIcon kind={artefact.kind} />
      </span>
      <div className={rows.words}>
        <PlainLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} className={rows.link}>
          {title}
        </PlainLink>
        <span className={rows.quiet}>
          {[
            version.type && vocabulary.label('artefact-type', version.type),
            artefact.rightsHolder.name,
            version.state === 'RELEASED' ? '' : labels.state[version.state],
            `saved ${formatDay(item.savedAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!editing && note && <Text className={classes.note ?? ''}>{note}</Text>}
        {editing && (
          <NoteForm
            title={title}
            note={note}
            error={save.error}
            isPending={save.isPending}
            onCancel={close}
            onSave={(written) =>
              save.mutate({ input: { artefactId: artefact.id, note: written } }, { onSuccess: close })
            }
          />
        )}
      </div>
      {!editing && (
        <Group gap="xs">
          <Button
            ref={edit}
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={note ? `Change the note on ${title}` : `Add a note on ${title}`}
            onClick={() => setEditing(true)}
          >
            {note ? 'Change the note' : 'Add a note'}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconBookmarkOff size={16} aria-hidden />}
            aria-label={`Take off ${title}`}
            onClick={() => !remove.isPending && takeOff(note, focusHeading)}
          >
            Take off
          </Button>
        </Group>
      )}
    </li>
  );
}

interface NoteFormProps {
  title: string;
  note: string;
  error: Error | null;
  isPending: boolean;
  onCancel: () => void;
  onSave: (note: string) => void;
}

function NoteForm({ title, note, error, isPending, onCancel, onSave }: NoteFormProps) {
  const [written, setWritten] = useState(note);
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSave(written);
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="xs">
        <Textarea
          label={`Your note on ${title}`}
          description="Only you see it."
          autosize
          minRows={2}
          maxLength={2_000}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
        <CommandError error={error} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isPending}>
            Keep the note
          </Button>
          <Button variant="default" size="xs" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
