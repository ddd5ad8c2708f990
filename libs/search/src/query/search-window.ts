import type { Viewer } from '@constellation/platform/access';
import type { Reason } from '../rank/rank.ts';

/** Whose a cached value is. Required by every cache call, so that nothing found for one person is answered to another. */
export type CacheScope = string & { readonly CacheScope: unique symbol };

/** The scope of a viewer: the person, or everyone who is signed out. */
export function scopeOf(viewer: Viewer): CacheScope {
  return (viewer.person ? `person:${viewer.person.id}` : 'signed-out') as CacheScope;
}

interface Entry<Value> {
  readonly value: Value;
  readonly until: number;
}

/** Values kept for a while in this process, by scope and key; the oldest go first when there are too many. */
export class ScopedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();

  constructor(private readonly bounds: { readonly keepMs: number; readonly most: number }) {}

  get(scope: CacheScope, key: string, now: Date): Value | undefined {
    const name = nameOf(scope, key);
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.until > now.getTime()) return entry.value;
    this.#entries.delete(name);
    return undefined;
  }

  set(scope: CacheScope, key: string, entry: { readonly value: Value; readonly now: Date }): void {
    const name = nameOf(scope, key);
    // Deleted first, so that the map stays in the order of keeping.
    this.#entries.delete(name);
    this.#entries.set(name, { value: entry.value, until: entry.now.getTime() + this.bounds.keepMs });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.bounds.most) break;
      this.#entries.delete(oldest);
    }
  }

  get size(): number {
    return this.#entries.size;
  }
}

const nameOf = (scope: CacheScope, key: string): string => JSON.stringify([scope, key]);

/** What is remembered of one hit: enough to judge and count it again. */
export interface WindowEntry {
  readonly versionId: string;
  readonly facets: readonly string[];
  readonly matchesShort: boolean;
  /** Why it stands where it stands; kept for platform operators alone, and for the first hits. */
  readonly reasons?: readonly Reason[];
}

/** The ranked hits of one search, in their order, through which its pages go. */
export interface SearchWindow {
  readonly id: string;
  /** The query and filters it answers; a cursor of another search does not fit. */
  readonly query: string;
  readonly entries: readonly WindowEntry[];
  readonly capped: boolean;
  readonly degraded: boolean;
  readonly widened: boolean;
  readonly correctedQuery: string | null;
}

/** For how long and how many windows a process keeps. A thousand hits take about a quarter of a megabyte. */
export const windowBounds = { keepMs: 5 * 60_000, most: 200 } as const;

/** Token texts are few and come back on every hit: one copy of each is kept. */
export function sharingTexts(): (texts: readonly string[]) => readonly string[] {
  const known = new Map<string, string>();
  return (texts) =>
    texts.map((text) => {
      const first = known.get(text);
      if (first !== undefined) return first;
      known.set(text, text);
      return text;
    });
}
