import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { communityReference } from '../community/community.references.ts';
import { EventReader } from './calendar.reader.ts';

/** Meetings and events as other contexts point to them. */
@Injectable()
export class EventReferences implements ReferenceReader {
  readonly kind = 'CommunityEvent';

  constructor(private readonly events: EventReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.events.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, { title, communityId, communityName }]) => [
        id,
        { kind: this.kind, id, title, within: communityReference(communityId, communityName) },
      ]),
    );
  }
}
