import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { command } from '../../client/hooks.ts';
import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { ItemWords, type ShownCollection } from './collection-view.tsx';
import classes from './collection.module.css';
import { RemoveCollectionItemMutation } from './edit-operations.ts';
import { ItemNote } from './item-note.tsx';
import type { TypedNotes } from './typed-notes.ts';
import type { Edits } from './use-edits.ts';

interface EditItemProps {
  item: CollectionItemPartsFragment;
  collection: ShownCollection;
  edits: Edits;
  typedNotes: TypedNotes;
  isDragged: boolean;
  isFirst: boolean;
  isLast: boolean;
  onStep: (by: -1 | 1) => void;
  onSection: (sectionId: string | null) => void;
  onDrag: (itemId: string | null) => void;
  onDrop: (isBelow: boolean) => void;
}

/** Whether the pointer is in the lower half of what it is over. */
function isLower(event: DragEvent<HTMLElement>): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}

/** One item while its collection is put in order. */
export function EditItem({ item, collection, edits, typedNotes, ...on }: EditItemProps) {
  const [target, setTarget] = useState<'above' | 'below' | null>(null);
  const { title } = item.version;
  return (
    <li
      className={classes.item}
      data-dragged={on.isDragged || undefined}
      data-target={target ?? undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setTarget(isLower(event) ? 'below' : 'above');
      }}
      onDragLeave={() => setTarget(null)}
      onDrop={(event) => {
        event.preventDefault();
        setTarget(null);
        on.onDrop(isLower(event));
      }}
    >
      <div
        className={classes.row}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', title);
          on.onDrag(item.id);
        }}
        onDragEnd={() => on.onDrag(null)}
      >
        <IconGripVertical size={18} stroke={1.6} aria-hidden className={classes.grip} />
        <ItemWords item={item} />
        <div className={classes.buttons}>
          <MoveButton item={item} step={-1} atEnd={on.isFirst} onStep={on.onStep} />
          <MoveButton item={item} step={1} atEnd={on.isLast} onStep={on.onStep} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${title} out`}
            onClick={() =>
              void edits.edit((about) =>
                command(RemoveCollectionItemMutation, { input: { ...about, itemId: item.id } }),
              )
            }
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {collection.sections.length > 0 && (
        <NativeSelect
          mt="xs"
          maw={320}
          aria-label={`Section of ${title}`}
          value={item.sectionId ?? ''}
          onChange={(event) => on.onSection(event.currentTarget.value || null)}
          data={[
            { value: '', label: 'Before the first section' },
            ...collection.sections.map((section) => ({ value: section.id, label: section.title })),
          ]}
        />
      )}
      <ItemNote item={item} edits={edits} typedNotes={typedNotes} />
    </li>
  );
}

interface MoveButtonProps {
  item: CollectionItemPartsFragment;
  step: -1 | 1;
  atEnd: boolean;
  onStep: (by: -1 | 1) => void;
}

/** At the end of the list it stays reachable, so that the focus is not thrown away by the last move. */
function MoveButton({ item, step, atEnd, onStep }: MoveButtonProps) {
  const Arrow = step === -1 ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      data-move={`${step}:${item.id}`}
      aria-label={`Move ${item.version.title} ${step === -1 ? 'up' : 'down'}`}
      aria-disabled={atEnd}
      className={classes.move ?? ''}
      onClick={() => {
        if (!atEnd) onStep(step);
      }}
    >
      <Arrow size={18} aria-hidden />
    </ActionIcon>
  );
}
