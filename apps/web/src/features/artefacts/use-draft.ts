import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { command } from '../../client/hooks.ts';
import { RequestError, request } from '../../client/request.ts';
import type { DraftPartsFragment } from '../../gql/graphql.ts';
import { DraftQuery, UpdateDraftMutation } from './draft-operations.ts';
import { DraftSaver, type DraftSnapshot } from './draft-saver.ts';
import { type DraftKey, type DraftValues, inputOf, valuesOf } from './draft-values.ts';

/** Stands in where the browser refuses its store. */
const noKeep = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

function browserKeep() {
  try {
    return window.localStorage;
  } catch {
    return noKeep;
  }
}

/** The saver of one draft, for as long as its page is open. */
export function useDraftSaver(version: DraftPartsFragment): DraftSaver {
  const [saver] = useState(
    () =>
      new DraftSaver(
        version.id,
        { revision: version.revision, values: valuesOf(version) },
        {
          send: async (patch, expectedRevision) => {
            const input = { versionId: version.id, expectedRevision, ...inputOf(patch) };
            const saved = await command(UpdateDraftMutation, { input });
            return { revision: saved.revision };
          },
          load: async () => {
            const { artefactVersion } = await request(DraftQuery, { id: version.id });
            if (!artefactVersion) throw new RequestError('This draft is gone, or you may no longer edit it.', 'gone');
            return { revision: artefactVersion.revision, values: valuesOf(artefactVersion) };
          },
          keep: browserKeep(),
        },
      ),
  );
  useEffect(() => {
    const send = () => void saver.flush();
    const sendWhenHidden = () => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendWhenHidden);
      send();
    };
  }, [saver]);
  return saver;
}

export const DraftContext = createContext<DraftSaver | null>(null);

function useSaver(): DraftSaver {
  const saver = useContext(DraftContext);
  if (!saver) throw new Error('A draft field stands outside of a draft');
  return saver;
}

export function useDraftSnapshot(saver: DraftSaver): DraftSnapshot {
  return useSyncExternalStore(saver.subscribe, saver.snapshot);
}

/** One field of the draft: its value, how to change it, and what the API said about it. */
export function useDraftField<K extends DraftKey>(key: K) {
  const saver = useSaver();
  const { values, errors } = useDraftSnapshot(saver);
  return {
    value: values[key],
    set: (value: DraftValues[K]) => saver.change({ [key]: value }),
    error: errors[key],
    /** The message for a part of this field, e.g. `weeks` of `curriculum`. */
    errorAt: (part: string) => errors[`${key}.${part}`],
  };
}
