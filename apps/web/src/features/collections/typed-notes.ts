import type { CollectionItemPartsFragment } from '../../gql/graphql.ts';
import { useKeptWords } from '../../ui/kept-words.ts';

/** A note on an item as it is typed, not saved yet. */
export interface TypedNote {
  readonly itemId: string;
  /** What the item is called; the item itself may be gone. */
  readonly title: string;
  readonly note: string;
  /** What the note was when one began to type. */
  readonly base: string;
}

const nothing = { notes: [] as readonly TypedNote[] };

/** The notes on items of a collection that are typed and not saved: they stay when the item goes. */
export function useTypedNotes(collectionId: string) {
  const kept = useKeptWords(`notes.${collectionId}`, nothing);
  const { notes } = kept.words;
  const forget = (itemId: string): void =>
    kept.set((before) => ({ notes: before.notes.filter((one) => one.itemId !== itemId) }));
  return {
    kept,
    notes,
    forget,
    of: (itemId: string) => notes.find((one) => one.itemId === itemId),
    type({ id, note: saved, version }: CollectionItemPartsFragment, note: string): void {
      if (note === saved) {
        forget(id);
        return;
      }
      kept.set((before) => {
        const base = before.notes.find((one) => one.itemId === id)?.base ?? saved;
        const others = before.notes.filter((one) => one.itemId !== id);
        return { notes: [...others, { itemId: id, title: version.title, note, base }] };
      });
    },
  };
}

export type TypedNotes = ReturnType<typeof useTypedNotes>;
