import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type {
  CollectionChangePartsFragment,
  CollectionConflictPartsFragment,
  CollectionEditedPartsFragment,
} from '../../gql/graphql.ts';

/** What every edit names. */
export interface EditAbout {
  readonly collectionId: string;
  readonly expectedRevision: number;
  readonly postId: string;
}

type Answer =
  | ({ readonly __typename: 'CollectionEdited' } & CollectionEditedPartsFragment)
  | ({ readonly __typename: 'CollectionConflict' } & CollectionConflictPartsFragment);

/** Runs one edit; gives what the API answered. */
export type RunEdit = (about: EditAbout) => Promise<Answer>;

/**
 * Edits of a collection, one after the other, each from the state that the one before left. What others did meanwhile is kept to be
 * told; where both touched the same thing nothing is done, and `conflict` says so.
 */
export function useEdits(collection: { id: string; revision?: number | null }, postId: string | null) {
  const client = useQueryClient();
  const revision = useRef(collection.revision ?? 1);
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const [conflict, setConflict] = useState<CollectionConflictPartsFragment | null>(null);
  // Everything that others were heard to have done since the page was opened, the newest last.
  const [heard, setHeard] = useState<readonly CollectionChangePartsFragment[]>([]);
  const [merged, setMerged] = useState<readonly CollectionChangePartsFragment[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [pending, setPending] = useState(0);

  const known = collection.revision ?? 1;
  useEffect(() => {
    if (known > revision.current) revision.current = known;
  }, [known]);

  async function runNow(run: RunEdit): Promise<boolean> {
    try {
      const answer = await run({
        collectionId: collection.id,
        expectedRevision: revision.current,
        postId: postId ?? '',
      });
      revision.current = answer.collection.revision ?? revision.current;
      const isDone = answer.__typename === 'CollectionEdited';
      setConflict(isDone ? null : answer);
      setMerged(isDone ? answer.merged : []);
      setHeard((before) => [...before, ...(isDone ? answer.merged : answer.changes)]);
      setError(null);
      await Promise.all(
        ['Collection', 'Collections', 'CollectionGaps', 'CollectionUsage'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
      return isDone;
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
      return false;
    }
  }

  /** @returns whether it was done; what was typed is to be kept when not */
  async function edit(run: RunEdit): Promise<boolean> {
    setPending((count) => count + 1);
    const mine = waiting.current.then(() => runNow(run));
    waiting.current = mine;
    return mine.finally(() => setPending((count) => count - 1));
  }

  return { edit, conflict, merged, heard, error, isPending: pending > 0, dismiss: () => setConflict(null) };
}

export type Edits = ReturnType<typeof useEdits>;
