import { ProblemsError } from '../../client/problems.ts';
import { type DraftKey, type DraftValues, differences, draftLabels, pick, same } from './draft-values.ts';

/** A draft as the server has it. */
export interface ServerDraft {
  revision: number;
  values: DraftValues;
}

/** What keeps unsaved words in the browser; `localStorage` in the app. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface DraftSaverPorts {
  /** Saves the changed values on top of a revision; gives the new one. */
  send(patch: Partial<DraftValues>, expectedRevision: number): Promise<{ revision: number }>;
  /** Reads the draft anew. */
  load(): Promise<ServerDraft>;
  keep: Keep;
}

export type SaveStatus =
  | { is: 'saved'; at: Date | null }
  | { is: 'waiting' }
  | { is: 'saving' }
  /** Could not be sent; what was typed is kept in this browser and sent again by itself. */
  | { is: 'retrying'; message: string }
  /** The API refused some fields; the others are saved. */
  | { is: 'refused' }
  /** Somebody, or another window, changed the same fields meanwhile. */
  | { is: 'conflict'; keys: DraftKey[]; theirs: ServerDraft };

export interface DraftSnapshot {
  values: DraftValues;
  status: SaveStatus;
  /** Messages by the field they belong to; a dotted path for parts of a field. */
  errors: Readonly<Record<string, string>>;
  /** Words found in this browser from before were put back. */
  restored: boolean;
}

interface Kept {
  /** What the server had when these were typed, so that they can be merged with what it has now. */
  base: Partial<DraftValues>;
  patch: Partial<DraftValues>;
}

const pause = 800;
const longestWait = 30_000;

/**
 * Saves a draft as it is typed. One request is under way at a time; what is typed meanwhile goes with the next. Until
 * the server has confirmed them, words are kept in the browser as well, so a reload, a crash or a lost connection
 * costs nothing. When the server has moved on, fields that only one side changed are merged; the rest is for the
 * person to decide.
 */
export class DraftSaver {
  readonly #key: string;
  readonly #ports: DraftSaverPorts;
  readonly #listeners = new Set<() => void>();
  #saved: DraftValues;
  #revision: number;
  #snapshot: DraftSnapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #refused = new Set<DraftKey>();

  constructor(versionId: string, draft: ServerDraft, ports: DraftSaverPorts) {
    this.#key = `constellation.draft.${versionId}`;
    this.#ports = ports;
    this.#saved = draft.values;
    this.#revision = draft.revision;
    this.#snapshot = { values: draft.values, status: { is: 'saved', at: null }, errors: {}, restored: false };
    this.#restore();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  change(patch: Partial<DraftValues>): void {
    const keys = Object.keys(patch) as DraftKey[];
    const errors = Object.fromEntries(
      Object.entries(this.#snapshot.errors).filter(([field]) => !keys.some((key) => belongsTo(field, key))),
    );
    for (const key of keys) this.#refused.delete(key);
    this.#set({ values: { ...this.#snapshot.values, ...patch }, errors });
    this.#remember();
    if (this.#snapshot.status.is === 'conflict') return;
    this.#set({ status: { is: 'waiting' } });
    this.#schedule(pause);
  }

  /** Sends what is unsaved now, and waits until nothing is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#enqueue(() => this.#save());
  }

  /** Runs another change of the draft (a file, a part) between two saves, on the revision that then holds. */
  async exclusively<T extends { revision: number }>(task: (revision: number) => Promise<T>): Promise<T> {
    await this.flush();
    return this.#enqueue(async () => {
      try {
        return await this.#adopt(task);
      } catch (error) {
        if (!isConflict(error)) throw error;
        // Only the revision was old: take what is new, then try once more.
        this.#merge(await this.#ports.load());
        return await this.#adopt(task);
      }
    });
  }

  /** Ends a conflict: the fields in it keep what stands in the form. */
  keepMine(): void {
    const { status } = this.#snapshot;
    if (status.is !== 'conflict') return;
    this.#settle(status.theirs, this.#snapshot.values);
  }

  /** Ends a conflict: the fields in it take what the server has. */
  takeTheirs(): void {
    const { status, values } = this.#snapshot;
    if (status.is !== 'conflict') return;
    this.#settle(status.theirs, { ...values, ...pick(status.theirs.values, status.keys) });
  }

  /** Forgets what this browser kept; after the draft is released or discarded. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#ports.keep.removeItem(this.#key);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #adopt<T extends { revision: number }>(task: (revision: number) => Promise<T>): Promise<T> {
    const result = await task(this.#revision);
    this.#revision = result.revision;
    return result;
  }

  async #save(): Promise<void> {
    if (this.#snapshot.status.is === 'conflict') return;
    const keys = this.#sendable();
    if (keys.length === 0) {
      this.#settled();
      return;
    }
    const patch = pick(this.#snapshot.values, keys);
    this.#set({ status: { is: 'saving' } });
    try {
      const { revision } = await this.#ports.send(patch, this.#revision);
      this.#revision = revision;
      this.#saved = { ...this.#saved, ...patch };
      this.#attempts = 0;
      this.#remember();
      if (this.#sendable().length > 0) this.#schedule(pause);
      else this.#settled();
    } catch (error) {
      await this.#failed(error, keys);
    }
  }

  /** Nothing more can be sent now. */
  #settled(): void {
    if (this.#refused.size > 0) {
      this.#set({ status: { is: 'refused' } });
      return;
    }
    const before = this.#snapshot.status;
    this.#set({ status: before.is === 'saved' ? before : { is: 'saved', at: new Date() } });
  }

  async #failed(error: unknown, keys: readonly DraftKey[]): Promise<void> {
    if (isConflict(error)) {
      try {
        this.#merge(await this.#ports.load());
      } catch (cause) {
        this.#retry(cause);
      }
      return;
    }
    const refused = error instanceof ProblemsError ? this.#refusals(error, keys) : [];
    if (refused.length === 0) {
      this.#retry(error);
      return;
    }
    for (const key of refused) this.#refused.add(key);
    await this.#save();
  }

  /** Puts the API's problems beside their fields, and says which fields are held back. */
  #refusals(error: ProblemsError, keys: readonly DraftKey[]): DraftKey[] {
    const errors: Record<string, string> = { ...this.#snapshot.errors };
    const refused = new Set<DraftKey>();
    for (const { field, message } of error.problems) {
      const key = keys.find((candidate) => field && belongsTo(field, candidate));
      if (!key || !field) continue;
      errors[field] = message;
      refused.add(key);
    }
    this.#set({ errors });
    return [...refused];
  }

  #retry(error: unknown): void {
    this.#attempts += 1;
    this.#set({ status: { is: 'retrying', message: error instanceof Error ? error.message : String(error) } });
    this.#schedule(Math.min(longestWait, 1000 * 2 ** this.#attempts));
  }

  /** Takes what the server has now: fields changed on one side only are merged, fields changed on both are in conflict. */
  #merge(theirs: ServerDraft): void {
    const mine = this.#snapshot.values;
    const both = this.#unsaved().filter(
      (key) => !same(theirs.values[key], this.#saved[key]) && !same(theirs.values[key], mine[key]),
    );
    const values = { ...theirs.values, ...pick(mine, this.#unsaved()) };
    this.#revision = theirs.revision;
    if (both.length > 0) {
      this.#set({ values, status: { is: 'conflict', keys: both, theirs } });
      return;
    }
    this.#settle(theirs, values);
  }

  #settle(theirs: ServerDraft, values: DraftValues): void {
    this.#saved = theirs.values;
    this.#revision = theirs.revision;
    this.#set({ values, status: { is: 'waiting' } });
    this.#remember();
    this.#schedule(0);
  }

  #unsaved(): DraftKey[] {
    return differences(this.#snapshot.values, this.#saved);
  }

  /** Unsaved, and not held back because the API has refused just this value. */
  #sendable(): DraftKey[] {
    return this.#unsaved().filter((key) => !this.#refused.has(key));
  }

  #remember(): void {
    const keys = this.#unsaved();
    if (keys.length === 0) {
      this.#ports.keep.removeItem(this.#key);
      return;
    }
    const kept: Kept = { base: pick(this.#saved, keys), patch: pick(this.#snapshot.values, keys) };
    try {
      this.#ports.keep.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // The browser's store is full or blocked; the save that follows is then the only keeper.
    }
  }

  #restore(): void {
    const kept = readKept(this.#ports.keep.getItem(this.#key));
    if (!kept) return;
    const current: ServerDraft = { revision: this.#revision, values: this.#saved };
    this.#saved = { ...this.#saved, ...kept.base };
    this.#snapshot = { ...this.#snapshot, values: { ...current.values, ...kept.patch }, restored: true };
    this.#merge(current);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#enqueue(() => this.#save()), delay);
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(task, task);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  #set(part: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ProblemsError && error.problems.some((problem) => problem.code === 'draft-changed');
}

function belongsTo(field: string, key: DraftKey): boolean {
  return field === key || field.startsWith(`${key}.`);
}

function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    const known = (part: Partial<DraftValues>) => Object.keys(part).every((key) => key in draftLabels);
    return kept.base && kept.patch && known(kept.base) && known(kept.patch)
      ? { base: kept.base, patch: kept.patch }
      : null;
  } catch {
    return null;
  }
}
