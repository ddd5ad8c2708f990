import { createContext, useContext, useState } from 'react';

/** What a form holds while somebody types: texts, what was ticked or chosen, and lists of them. */
export type Words<T> = { readonly [K in keyof T]: string | boolean | null | readonly unknown[] };

/** The words of one form, see {@link useKeptWords}. */
export interface KeptWords<T> {
  readonly words: T;
  /** Whether they were found in this browser, from before the form was opened. */
  readonly wereKept: boolean;
  set(part: Partial<T> | ((before: T) => Partial<T>)): void;
  /** Forgets them, in the form and in the browser: they were sent, or are not wanted. */
  clear(): void;
}

const prefix = 'constellation.words.';

/** The id of the person whose words are kept; null while nobody is signed in, and nothing is kept then. */
export const WordsOwner = createContext<string | null>(null);

/**
 * The state of a form that outlives its window, the page, a reload and a new sign-in: until it is sent, what was typed is kept in
 * this tab, for this person alone.
 *
 * @param place what the form is about, e.g. `reply.` and the thread's id
 * @param nothing what the form holds before anybody types
 */
export function useKeptWords<T extends Words<T>>(place: string, nothing: T): KeptWords<T> {
  const owner = useContext(WordsOwner);
  const key = owner === null ? null : `${prefix}${owner}.${place}`;
  const [state, setState] = useState(() => ({ key, ...read(key, nothing) }));
  // Another place, or another person: their words, before anything of the former is shown.
  if (state.key !== key) setState({ key, ...read(key, nothing) });
  return {
    words: state.words,
    wereKept: state.wereKept,
    set: (part) =>
      setState((before) => {
        const words = { ...before.words, ...(typeof part === 'function' ? part(before.words) : part) };
        keep(key, words, nothing);
        return { ...before, words };
      }),
    clear: () => {
      keep(key, nothing, nothing);
      setState((before) => ({ ...before, words: nothing, wereKept: false }));
    },
  };
}

/** Forgets whatever was typed in this tab and not sent: the next at this machine is somebody else. */
export function forgetWords(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function read<T extends Words<T>>(key: string | null, nothing: T): { words: T; wereKept: boolean } {
  try {
    const kept: unknown = JSON.parse((key && sessionStorage.getItem(key)) ?? 'null');
    if (isLike(kept, nothing)) return { words: kept, wereKept: true };
  } catch {
    // Blocked, or not ours: the form begins empty.
  }
  return { words: nothing, wereKept: false };
}

function keep<T>(key: string | null, words: T, nothing: T): void {
  if (key === null) return;
  try {
    const text = JSON.stringify(words);
    if (text === JSON.stringify(nothing)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Full or blocked: the form itself still has them.
  }
}

/** Whether what was kept has the shape of the form as it is now; a newer version of the page may have other fields. */
function isLike<T extends Words<T>>(kept: unknown, nothing: T): kept is T {
  if (typeof kept !== 'object' || kept === null) return false;
  const found = kept as Record<string, unknown>;
  const fields = Object.entries(nothing);
  return (
    Object.keys(found).length === fields.length &&
    fields.every(([name, empty]) => {
      const value = found[name];
      if (Array.isArray(empty)) return Array.isArray(value);
      return typeof value === typeof empty || (empty === null && typeof value === 'string') || value === null;
    })
  );
}
