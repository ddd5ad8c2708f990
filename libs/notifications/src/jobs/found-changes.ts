import { ViewerAuthenticator } from '@constellation/identity';
import { referenceKey, References } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import type { Told } from '../notice/tell.ts';

/** Most items that a notice remembers: it tells that something changed, not what. */
const mostRemembered = 20;

/**
 * Leaves of those who follow a collection whoever finds what changed in it. Already that there is something new, and when, would tell
 * of an item that is hidden from them.
 */
@Injectable()
export class FoundChanges {
  constructor(
    private readonly viewers: ViewerAuthenticator,
    private readonly references: References,
  ) {}

  /** @param itemIds that changed; none where the collection's own words did, which all who see it see */
  async of(people: readonly Told[], itemIds: readonly string[], now: Date): Promise<readonly Told[]> {
    const found: Told[] = [];
    for (const one of people) {
      const viewer = await this.viewers.viewerOfPerson(one.personId, now);
      const collection = referenceKey(one.subjectKind, one.subjectId);
      const items = itemIds.map((id) => [id, referenceKey('CollectionItem', id)] as const);
      const seen = await this.references.readBatch(viewer, [collection, ...items.map(([, key]) => key)]);
      if (!seen.has(collection)) continue;
      const seenIds = items.filter(([, key]) => seen.has(key)).map(([id]) => id);
      if (itemIds.length === 0) found.push(one);
      else if (seenIds.length > 0) found.push({ ...one, itemIds: seenIds.slice(0, mostRemembered) });
    }
    return found;
  }
}
