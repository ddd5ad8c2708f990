import { Button, Group as Row, Text, TextInput, Textarea, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { command } from '../../client/hooks.ts';
import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import type { ShownCollection } from './collection-view.tsx';
import classes from './collection.module.css';
import { EditItem } from './edit-item.tsx';
import { grouped, placed, placeOf, stepped, type Group, type Place } from './moves.ts';
import {
  AddCollectionSectionMutation,
  MoveCollectionItemMutation,
  RemoveCollectionSectionMutation,
  UpdateCollectionSectionMutation,
} from './edit-operations.ts';
import { LostNotes } from './lost-notes.tsx';
import { useTypedNotes } from './typed-notes.ts';
import type { Edits } from './use-edits.ts';

type Items = readonly Group<CollectionItemPartsFragment>[];

interface CollectionEditorProps {
  collection: ShownCollection;
  items: readonly CollectionItemPartsFragment[];
  edits: Edits;
}

/** Puts a collection in order: by dragging, or by buttons, which say what they did. */
export function CollectionEditor({ collection, items, edits }: CollectionEditorProps) {
  const known = grouped(collection.sections, items);
  // What was moved is shown at once; what the API then says takes its place.
  const [moved, setMoved] = useState<{ readonly groups: Items; readonly count: number } | null>(null);
  const groups = moved?.groups ?? known;
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const typedNotes = useTypedNotes(collection.id);
  const list = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);

  // A button that moves with its row loses the focus in some browsers; pressing it again must move on.
  useEffect(() => {
    const wanted = refocus.current;
    refocus.current = null;
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-move="${wanted}"]`)?.focus();
  }, [groups]);

  const nameOf = (sectionId: string | null): string => {
    const section = collection.sections.find(({ id }) => id === sectionId);
    return section ? `“${section.title}”` : 'the beginning';
  };

  async function move(itemId: string, place: Place): Promise<void> {
    const after = placed(groups, itemId, place);
    const at = placeOf(after, itemId);
    const title = items.find(({ id }) => id === itemId)?.version.title ?? '';
    if (at) setSaid(`${title} is now item ${at.number} of ${at.many} in ${nameOf(at.sectionId)}.`);
    setMoved((before) => ({ groups: after, count: (before?.count ?? 0) + 1 }));
    const isDone = await edits.edit((about) =>
      command(MoveCollectionItemMutation, { input: { ...about, itemId, ...place } }),
    );
    if (!isDone) setSaid(`${title} was not moved.`);
    setMoved((before) => (before === null || before.count === 1 ? null : { ...before, count: before.count - 1 }));
  }

  function step(itemId: string, by: -1 | 1): void {
    const place = stepped(groups, itemId, by);
    if (!place) return;
    refocus.current = `${by}:${itemId}`;
    void move(itemId, place);
  }

  function drop(place: Place): void {
    if (dragged !== null && dragged !== place.afterId) void move(dragged, place);
    setDragged(null);
  }

  return (
    <div ref={list}>
      <Text size="sm" c="dimmed" mb="md">
        Drag an item, or use its arrows: at the edge of a section they lead into the next one.
      </Text>
      <KeptNotice kept={typedNotes.kept} />
      <LostNotes typedNotes={typedNotes} items={items} edits={edits} />
      {groups.map(({ sectionId, items: inside }, index) => {
        const section = collection.sections.find(({ id }) => id === sectionId);
        if (!section && inside.length === 0 && collection.sections.length > 0 && dragged === null) return null;
        return (
          <section key={sectionId ?? 'first'} aria-label={section?.title ?? 'Before the first section'}>
            {section && <SectionHead key={section.id} section={section} edits={edits} />}
            {inside.length === 0 ? (
              <Drop onDrop={() => drop({ sectionId, afterId: null })} />
            ) : (
              <ol className={classes.items}>
                {inside.map((item, place) => (
                  <EditItem
                    key={item.id}
                    item={item}
                    collection={collection}
                    edits={edits}
                    typedNotes={typedNotes}
                    isDragged={dragged === item.id}
                    isFirst={index === 0 && place === 0}
                    isLast={index === groups.length - 1 && place === inside.length - 1}
                    onStep={(by) => step(item.id, by)}
                    onSection={(into) => {
                      const last = groups.find((group) => group.sectionId === into)?.items.at(-1);
                      void move(item.id, { sectionId: into, afterId: last?.id ?? null });
                    }}
                    onDrag={setDragged}
                    onDrop={(isBelow) =>
                      drop({ sectionId, afterId: isBelow ? item.id : (inside[place - 1]?.id ?? null) })
                    }
                  />
                ))}
              </ol>
            )}
          </section>
        );
      })}
      <AddSection edits={edits} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

function Drop({ onDrop }: { onDrop: () => void }) {
  const [isOver, setOver] = useState(false);
  return (
    <p
      className={classes.empty}
      data-target={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      Nothing stands here yet.
    </p>
  );
}

function SectionHead({ section, edits }: { section: ShownCollection['sections'][number]; edits: Edits }) {
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState(section.title);
  const [note, setNote] = useState(section.note);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const changed = {
      ...(title === section.title ? {} : { title }),
      ...(note === section.note ? {} : { note }),
    };
    const isDone = await edits.edit((about) =>
      command(UpdateCollectionSectionMutation, { input: { ...about, sectionId: section.id, ...changed } }),
    );
    if (isDone) setOpen(false);
  }

  return (
    <>
      <div className={classes.sectionHead}>
        <Title order={2}>{section.title}</Title>
        <Row gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-expanded={isOpen}
            aria-label={`Edit the section ${section.title}`}
            onClick={() => {
              setTitle(section.title);
              setNote(section.note);
              setOpen(!isOpen);
            }}
          >
            Edit
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={`Take the section ${section.title} away; its items stay`}
            onClick={() =>
              void edits.edit((about) =>
                command(RemoveCollectionSectionMutation, { input: { ...about, sectionId: section.id } }),
              )
            }
          >
            Take away
          </Button>
        </Row>
      </div>
      {isOpen && (
        <form onSubmit={(event) => void save(event)}>
          <TextInput label="Heading" value={title} onChange={(event) => setTitle(event.currentTarget.value)} required />
          <Textarea
            label="Note"
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" mt="sm" mb="md" loading={edits.isPending}>
            Save the section
          </Button>
        </form>
      )}
    </>
  );
}

function AddSection({ edits }: { edits: Edits }) {
  const [title, setTitle] = useState('');

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const isDone = await edits.edit((about) => command(AddCollectionSectionMutation, { input: { ...about, title } }));
    if (isDone) setTitle('');
  }

  return (
    <form onSubmit={(event) => void add(event)}>
      <Row align="flex-end" mt="xl">
        <TextInput
          label="New section"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          style={{ flex: '1 1 14rem' }}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={title.trim().length < 3}
        >
          Add the section
        </Button>
      </Row>
    </form>
  );
}
