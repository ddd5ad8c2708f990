import { Injectable } from '@nestjs/common';
import { ReferenceReaders, type Reference } from './reference-reader.ts';
import type { Viewer } from './viewer.ts';

/** The key under which {@link References} reads something. */
export const referenceKey = (kind: string, id: string): string => `${kind}:${id}`;

/**
 * Finds what is pointed at, of whatever context, each thing by its own access rule: what is gone, or hidden from this viewer, is
 * absent. Keys are those of {@link referenceKey}.
 */
@Injectable()
export class References {
  constructor(private readonly readers: ReferenceReaders) {}

  async readBatch(viewer: Viewer, keys: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const found = new Map<string, Reference>();
    for (const reader of this.readers.all()) {
      const start = referenceKey(reader.kind, '');
      const ids = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
      if (ids.length === 0) continue;
      for (const [id, reference] of await reader.readReferences(viewer, ids)) found.set(start + id, reference);
    }
    return found;
  }
}
