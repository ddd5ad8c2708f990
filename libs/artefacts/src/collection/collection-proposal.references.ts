import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { CollectionProposalReader } from './collection-proposal.reader.ts';
import { CollectionReferences } from './collection.references.ts';
import { CollectionReader } from './collection.reader.ts';

/** Proposals for collections as other contexts point to them: to their proposers and the curators. */
@Injectable()
export class CollectionProposalReferences implements ReferenceReader {
  readonly kind = 'CollectionProposal';

  constructor(
    private readonly proposals: CollectionProposalReader,
    private readonly collections: CollectionReader,
    private readonly references: CollectionReferences,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.proposals.readBatch(viewer, ids);
    const collectionIds = [...new Set(rows.map((row) => row.collection_id))];
    const collections = await this.collections.readBatch(viewer, collectionIds);
    const within = this.references.of(collections);
    const found = new Map<string, Reference>();
    for (const { id, collection_id: collectionId, state, version } of rows) {
      const collection = within.get(collectionId);
      if (!collection) continue;
      const title = version?.title ?? 'Something that is hidden from you';
      const waits = state === 'pending' && collections.get(collectionId)?.can_curate === true;
      found.set(id, { kind: this.kind, id, title, within: collection, waits });
    }
    return found;
  }
}
