import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { CommunityReader } from './community.reader.ts';

/** Communities as other contexts point to them. */
@Injectable()
export class CommunityReferences implements ReferenceReader {
  readonly kind = 'Community';

  constructor(private readonly reader: CommunityReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map([...rows].map(([id, row]) => [id, communityReference(id, row.name)]));
  }
}

/** A community that something is part of. */
export const communityReference = (id: string, name: string): Reference => ({ kind: 'Community', id, title: name });
