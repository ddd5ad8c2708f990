import DataLoader from 'dataloader';
import type { Viewer } from '../access/index.ts';

/**
 * Reads many things of one kind at once for a viewer. Ids that do not exist, or that the viewer may not see, are absent
 * from the answer.
 */
export interface BatchSource<Value> {
  readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
}

/**
 * The data loaders of one request: made with its viewer and dropped with it, so nothing read for one person is ever
 * shown to another.
 */
export class RequestLoaders {
  readonly #loaders = new Map<BatchSource<unknown>, DataLoader<string, unknown>>();
  /** Kept apart from the loaders: a list puts hundreds of values there, and a loader makes a promise of each. */
  readonly #primed = new Map<BatchSource<unknown>, Map<string, unknown>>();

  constructor(readonly viewer: Viewer) {}

  /** The value of one key, read together with the others asked for in the same tick; null when there is none. */
  async load<Value>(source: BatchSource<Value>, key: string): Promise<Value | null> {
    const primed = this.#primed.get(source)?.get(key);
    return (primed === undefined ? await this.#loaderOf(source).load(key) : primed) as Value | null;
  }

  /** Puts a value that was read already in its place: null for what is missing or hidden. */
  prime<Value>(source: BatchSource<Value>, key: string, value: Value | null): void {
    const values = this.#primed.get(source);
    if (values) values.set(key, value);
    else this.#primed.set(source, new Map([[key, value]]));
  }

  #loaderOf(source: BatchSource<unknown>): DataLoader<string, unknown> {
    let loader = this.#loaders.get(source);
    if (!loader) {
      loader = new DataLoader(
        async (keys) => {
          const values = await source.readBatch(this.viewer, keys);
          return keys.map((key) => values.get(key) ?? null);
        },
        { maxBatchSize: 1_000 },
      );
      this.#loaders.set(source, loader);
    }
    return loader;
  }
}
